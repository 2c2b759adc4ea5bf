"""An address of the registration that goes through a public shortener.

Decides: website, policy, terms and opt-in pages whose address belongs to a service that shortens links for everybody.
Leaves alone: links inside texts (`public-shortener`) and the example link (`embedded-link-sample`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.language.links import is_public_shortener
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._links import addresses
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission


def _check(submission: Submission) -> Iterator[Issue]:
    for address in addresses(submission):
        if address.path == "embeddedLinkSample" or address.left_open or not is_public_shortener(address.host):
            continue
        yield Issue(
            field=address.path, what=f"{address.host} is a public link shortener", span=Span(0, len(address.text))
        )


RULE = Rule(
    id="link-field-shortened",
    title="An address of the registration is shortened",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "A public shortener hides whose page it is; carriers bar it, and the reviewer wants to see the brand's own "
        "address."
    ),
    how_to_fix="Enter the full address of the page on the brand's own site, beginning with https://.",
    check_campaign=_check,
    covers=("SMP-08",),
    causes=("public-shortener",),
    non_compliant=(
        CampaignExample(file=care(privacyPolicyLink="https://bit.ly/mrpm-privacy"), at=("privacyPolicyLink",)),
        CampaignExample(file=care(brand={"website": "https://tinyurl.com/mapleridge"}), at=("brand.website",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(termsAndConditionsLink="https://go.mapleridgepm.example/terms")),
    ),
)
