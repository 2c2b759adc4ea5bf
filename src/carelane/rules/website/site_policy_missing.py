"""No privacy policy that a stranger can open.

Decides: no page of the site is a privacy policy, or the one that is named does not open.
Leaves alone: what it says (`policy` rules), and whether it is linked (`site-policy-not-linked`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site import FetchState, PageRole
from carelane.domain.site_finding import Place
from carelane.domain.target import Target
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.pastes import policy_section
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD, HOME, TERMS

_UNREAD = frozenset({FetchState.NOT_READ, FetchState.DISALLOWED})


def _check(view: SiteView) -> Iterator[SiteIssue]:
    if view.policy is not None or not (view.pages or any(view.of_state(FetchState.LOGIN))):
        return
    closed = [page for page in view.picture.pages if page.role is PageRole.PRIVACY and page.state is not FetchState.OK]
    if any(page.state in _UNREAD for page in closed):
        return
    paste = policy_section(view, None)
    if closed:
        page = closed[0]
        reason = page.note or {"not_found": "it does not exist", "login": "it asks to sign in"}.get(
            page.state, "no answer"
        )
        yield SiteIssue(Place(page.address), f"the privacy policy does not open: {reason}", (paste,), related=_RELATED)
        return
    yield SiteIssue(view.at_site(), "no page of the site is a privacy policy", (paste,), related=_RELATED)


_RELATED = ("privacyPolicyLink",)
RULE = Rule(
    id="site-policy-missing",
    title="No privacy policy can be opened",
    looks_at=(Target.WEBSITE,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("PRV-01", "SUB-04"),
    causes=("privacy-policy-missing",),
    why="Reviewers open the policy as a stranger does, and decline what they cannot read.",
    how_to_fix="Publish the policy as a page of its own that opens without signing in, and link it in the foot.",
    check_site=_check,
    non_compliant=(
        SiteExample({"/": HOME, "/terms": TERMS}, ("website/",)),
        SiteExample({**GOOD, "/privacy": {"state": "not_found", "status": 404}}, ("website/privacy",)),
    ),
    compliant=(SiteExample(GOOD), SiteExample({**GOOD, "/privacy": {"state": "not_read"}})),
)
