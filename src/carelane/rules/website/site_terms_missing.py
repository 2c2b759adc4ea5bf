"""No terms that a stranger can open.

Decides: no page of the site is terms, also not a part of the policy's page.
Leaves alone: what they say (`policy` rules on terms).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site import FetchState, PageRole
from carelane.domain.site_finding import Place
from carelane.domain.target import Target
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.pastes import terms_section
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD, HOME, PRIVACY

_UNREAD = frozenset({FetchState.NOT_READ, FetchState.DISALLOWED})


def _check(view: SiteView) -> Iterator[SiteIssue]:
    if view.terms is not None or not (view.pages or any(view.of_state(FetchState.LOGIN))):
        return
    closed = [page for page in view.picture.pages if page.role is PageRole.TERMS and page.state is not FetchState.OK]
    if any(page.state in _UNREAD for page in closed):
        return
    place = Place(closed[0].address) if closed else view.at_site()
    says = "the terms do not open" if closed else "no page of the site holds terms of the texting program"
    yield SiteIssue(place, says, (terms_section(view, None),), related=("termsAndConditionsLink",))


RULE = Rule(
    id="site-terms-missing",
    title="No terms can be opened",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    covers=("CTA-08", "SUB-04"),
    causes=("terms-missing",),
    why="Most reviewers ask for terms with the program, frequency, rates, support and opt-out on a page of their own.",
    how_to_fix="Publish the terms below as a page that opens without signing in, and link it in the foot.",
    check_site=_check,
    non_compliant=(
        SiteExample({"/": HOME, "/privacy": PRIVACY}, ("website/",)),
        SiteExample({**GOOD, "/terms": {"state": "failed"}}, ("website/terms",)),
    ),
    compliant=(
        SiteExample(GOOD),
        SiteExample(
            {"/": HOME, "/privacy": f"{PRIVACY}\n# Text messaging terms and conditions\nMessage frequency varies."}
        ),
    ),
)
