"""A field other than a text that is longer than the registry takes.

Decides: links, keyword lists (counted with their commas) and facts of the brand above their length.
Leaves alone: texts (`text-too-long`).
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.fields import get_text
from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite

_KEYWORDS: Final = ("optinKeywords", "optoutKeywords", "helpKeywords")
_FIELDS: Final = (
    *_KEYWORDS, "privacyPolicyLink", "termsAndConditionsLink", "embeddedLinkSample", "referenceId", "resellerId",
    "brand.companyName", "brand.displayName", "brand.ein", "brand.phone", "brand.email",
    "brand.businessContactEmail", "brand.street", "brand.city", "brand.state", "brand.postalCode", "brand.website",
    "brand.stockSymbol", "brand.firstName", "brand.lastName", "brand.mobilePhone", "brand.altBusinessId",
)  # fmt: skip


def _check(submission: Submission) -> Iterator[Issue]:
    for path in _FIELDS:
        limit = submission.context.profile.limits.get(path)
        value = get_text(submission.registration, path)
        size = len(value.replace(", ", ",")) if path in _KEYWORDS else len(value)
        if limit is None or not size:
            continue
        if limit.maximum is not None and size > limit.maximum:
            what = f"{path} has {size} characters, the registry takes {limit.maximum}"
            yield Issue(field=path, what=what, span=Span(min(limit.maximum, len(value)), len(value)))
        elif limit.warn_over is not None and size > limit.warn_over:
            what = f"{path} has {size} characters, some providers take only {limit.warn_over}"
            yield Issue(field=path, what=what, severity=Severity.WARNING)


RULE = Rule(
    id="field-too-long",
    title="A field holds more than the registry takes",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="The registry refuses a field that is longer than it takes.",
    how_to_fix=(
        "Shorten the field. For links use the direct address without tracking parts; for keywords keep the "
        "customary words."
    ),
    check_campaign=_check,
    causes=("fields-missing-or-invalid",),
    cites=(
        Cite("aws-registration-guide", "the lengths of the fields"),
        Cite("bandwidth-campaign-api", "the lengths of the fields"),
    ),
    non_compliant=(
        CampaignExample(file=care(brand={"street": "48 Maple Ridge Road, " * 6}), at=("brand.street",)),
        CampaignExample(
            file=care(privacyPolicyLink="https://mapleridgepm.example/privacy?" + "a" * 240), at=("privacyPolicyLink",)
        ),
        CampaignExample(
            file=care(optoutKeywords=["STOP", *(f"STOPWORD{number}" for number in range(40))]), at=("optoutKeywords",)
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(optoutKeywords=["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"])),
    ),
)
