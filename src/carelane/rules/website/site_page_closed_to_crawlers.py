"""A page of the review that robots.txt closes to crawlers.

Decides: policy, terms, contact and named pages that we were asked not to read.
Leaves alone: other pages.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site import FetchState, PageRole
from carelane.domain.site_finding import Place
from carelane.domain.target import Target
from carelane.rules.picture.documents import same_page
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD

_MATTER = frozenset({PageRole.HOME, PageRole.PRIVACY, PageRole.TERMS, PageRole.CONTACT, PageRole.PROGRAMME})


def _check(view: SiteView) -> Iterator[SiteIssue]:
    named = [looked.claim.about for looked in view.claims if looked.claim.about]
    for page in view.of_state(FetchState.DISALLOWED):
        if page.role in _MATTER or any(same_page(page, about) for about in named):
            yield SiteIssue(
                Place(page.address), "robots.txt asks crawlers not to read this page, so it was not checked"
            )


RULE = Rule(
    id="site-page-closed-to-crawlers",
    title="A page that reviewers' machines read is closed to crawlers",
    looks_at=(Target.WEBSITE,),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    covers=("FRM-10", "WEB-01"),
    causes=("cta-url-inaccessible",),
    why="Reviewers' machines may respect robots.txt and report the page as missing.",
    how_to_fix="Allow these pages in robots.txt. To check them all the same, give --ignore-robots (for your own site).",
    check_site=_check,
    non_compliant=(SiteExample({**GOOD, "/privacy": {"state": "disallowed"}}, ("website/privacy",)),),
    compliant=(SiteExample(GOOD), SiteExample({**GOOD, "/admin": {"state": "disallowed"}})),
)
