"""An id of the brand that no registry and no provider has given out.

Decides: the form of the id: the registry's own (B and six or seven letters or digits), or that of a provider
(Twilio's BN and 32 characters, a UUID as Telnyx uses it).
Leaves alone: files without the id (the provider fills it in), and whether the brand exists.
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite

_FORMS: Final = re.compile(
    r"B[A-Z0-9]{6,7}|BN[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", re.ASCII
)


def _check(submission: Submission) -> Iterator[Issue]:
    value = submission.campaign.brand_id
    given = value.strip()
    if given and not _FORMS.fullmatch(given):
        yield Issue(field="brandId", what=f"“{given}” does not look like the id of a brand", span=Span(0, len(value)))


RULE = Rule(
    id="brand-id-form",
    title="The brand id does not have the form of one",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="The campaign is tied to its brand by this id; the registry refuses an id that it has not given out.",
    how_to_fix="Copy the id from the brand's page at your provider, such as BQ7TX2A, or leave the field out.",
    check_campaign=_check,
    causes=("fields-missing-or-invalid",),
    cites=(
        Cite("tcr-csp-api-client", "a campaign names its brand by the registry's id"),
        Cite("sinch-campaign-schema", "the id has at most eight characters"),
    ),
    non_compliant=(
        CampaignExample(file=care(brandId="Maple Ridge"), at=("brandId",)),
        CampaignExample(file=care(brandId="BQ7TX2A99"), at=("brandId",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(brandId="BQ7TX2A")),
        CampaignExample(file=care(brandId="BN0123456789abcdef0123456789abcdef"), provider="twilio"),
        CampaignExample(file=care(brandId="4b20017e-8a41-4f0e-9c11-0d2b3c4d5e6f"), provider="telnyx"),
    ),
)
