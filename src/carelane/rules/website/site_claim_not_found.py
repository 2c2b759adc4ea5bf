"""A claim of the registration that the website does not show.

Decides: pages, forms, keywords, numbers and quoted words that were looked for and not found.
Leaves alone: what the website contradicts, and pages that were not read.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.lookups import ClaimState
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD, flow


def _check(view: SiteView) -> Iterator[SiteIssue]:
    if not view.pages:
        return
    for looked in view.claims:
        if looked.state is ClaimState.NOT_FOUND:
            says = f"the registration says “{looked.claim.quote[:160]}”; {looked.why}"
            place = looked.place if looked.place.page else view.at_site()
            yield SiteIssue(place, says, related=(looked.claim.field,))


RULE = Rule(
    id="site-claim-not-found",
    title="The website does not show what the registration says",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    covers=("CTA-29", "CTA-12"),
    causes=("cta-unverifiable", "cta-no-optin-form"),
    why="Reviewers look for what the call to action describes, and decline what they do not find.",
    how_to_fix="Put it on the website, or give the exact address and place where it is.",
    limits="Only so many pages are looked at; a claim about a page further down may be true all the same.",
    check_site=_check,
    non_compliant=(
        SiteExample(GOOD, ("website/",), flow("Tenants opt in on https://mapleridgepm.example/text-signup.")),
        SiteExample(
            GOOD,
            ("website/",),
            flow(
                'The box on our contact page reads "I want to hear by SMS from Maple Ridge whenever the water is '
                "turned off "
                'in my street, up to two times a month."'
            ),
        ),
    ),
    compliant=(
        SiteExample(GOOD, (), flow("Tenants opt in on the contact page https://mapleridgepm.example/contact.")),
        SiteExample(GOOD),
    ),
)
