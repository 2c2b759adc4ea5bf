"""A website, or the page of the opt-in, that asks strangers to sign in.

Decides: the home page, or a page that the registration names, shows only a form for signing in.
Leaves alone: a page for members beside an open site.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site import FetchState
from carelane.domain.site_finding import Place
from carelane.domain.target import Target
from carelane.rules.picture.documents import same_page
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD, flow


def _check(view: SiteView) -> Iterator[SiteIssue]:
    named = [looked.claim for looked in view.claims]
    for page in view.of_state(FetchState.LOGIN):
        claim = next((claim for claim in named if claim.about and same_page(page, claim.about)), None)
        if claim is not None:
            says = f"the page that the registration names (“{claim.quote[:80]}”) asks strangers to sign in"
            yield SiteIssue(Place(page.address), says, related=(claim.field,))
        elif page is view.home:
            yield SiteIssue(Place(page.address), "the website asks strangers to sign in", related=("brand.website",))


RULE = Rule(
    id="site-behind-login",
    title="A page that reviewers open asks to sign in",
    looks_at=(Target.WEBSITE,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("FRM-10", "WEB-01"),
    causes=("website-requires-login",),
    why="Reviewers have no account: they see the form for signing in and nothing else.",
    how_to_fix=(
        "Publish an open page that shows the form with its box (`carelane programme-page` writes one), and give its "
        "address in the call to action."
    ),
    check_site=_check,
    non_compliant=(
        SiteExample({"/": {"state": "login"}}, ("website/",)),
        SiteExample(
            {**GOOD, "/portal": {"state": "login"}},
            ("website/portal",),
            flow("Tenants tick the box in their profile at https://mapleridgepm.example/portal."),
        ),
    ),
    compliant=(SiteExample(GOOD), SiteExample({**GOOD, "/portal": {"state": "login"}})),
)
