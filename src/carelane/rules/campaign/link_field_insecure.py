"""An address in a field that begins with http.

Decides: the scheme of the addresses in fields.
Leaves alone: links inside texts (`insecure-link`) and faulty certificates.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, FieldEdit, Severity, Span
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._links import addresses
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission


def _check(submission: Submission) -> Iterator[Issue]:
    for address in addresses(submission):
        if address.scheme != "http" or not address.well_formed:
            continue
        fixable = not address.path.startswith("optInMethods")
        start = submission.brand.website.find("http") if address.path == "brand.website" else 0
        span = Span(max(start, 0), max(start, 0) + len("http://"))
        edit = FieldEdit(address.path, span, "https://", safe=False, true_only_if="the page opens at its https address")
        yield Issue(
            field=address.path,
            what=f"{address.text} is not secure (http instead of https)",
            span=span,
            edit=edit if fixable else None,
        )


RULE = Rule(
    id="link-field-insecure",
    title="An address of the registration is not secure",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why="Reviewers decline sites and policies that do not open by https.",
    how_to_fix="Have the site served by https and write the address with https://.",
    check_campaign=_check,
    covers=("PRV-01",),
    causes=("website-insecure",),
    non_compliant=(
        CampaignExample(file=care(privacyPolicyLink="http://mapleridgepm.example/privacy"), at=("privacyPolicyLink",)),
        CampaignExample(file=care(brand={"website": "http://mapleridgepm.example"}), at=("brand.website",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(brand={"website": "mapleridgepm.example"})),
    ),
)
