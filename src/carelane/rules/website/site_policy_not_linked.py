"""A privacy policy that no link of the home page leads to.

Decides: the home page links neither in its foot nor elsewhere to the policy that was found.
Leaves alone: links inside a consent box (`site-box-links-missing`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site import FetchState
from carelane.domain.site_finding import Place
from carelane.domain.target import Target
from carelane.rules.picture.documents import LEAST_WORDS, same_page
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD, HOME


def _check(view: SiteView) -> Iterator[SiteIssue]:
    home, policy = view.home, view.policy
    if home is None or policy is None or home.state is not FetchState.OK or home.address == policy.page.address:
        return
    if not home.links and home.words < LEAST_WORDS:  # empty without script, which is a finding of its own
        return
    if any(same_page(policy.page, link.address) or "privac" in link.text.casefold() for link in home.links):
        return
    yield SiteIssue(Place(home.address), "the home page holds no link to the privacy policy")


RULE = Rule(
    id="site-policy-not-linked",
    title="The home page does not link to the privacy policy",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    covers=("WEB-03",),
    causes=("privacy-policy-missing",),
    why="Reviewers look for the policy in the foot of the site.",
    how_to_fix="Put a link “Privacy Policy” into the foot of every page.",
    check_site=_check,
    non_compliant=(SiteExample({**GOOD, "/": HOME.replace("[Privacy Policy](/privacy)", "")}, ("website/",)),),
    compliant=(SiteExample(GOOD), SiteExample({"/": HOME})),
)
