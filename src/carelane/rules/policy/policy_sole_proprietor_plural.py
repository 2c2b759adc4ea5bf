"""A sole proprietor whose policy speaks as "we, the company".

Decides: the brand is a sole proprietor and its policy or terms speak of a company or corporation as the sender.
Leaves alone: a plain "we".
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_COMPANY = (
    r"\b(?:our|the|this) (?:company|corporation|organization|subsidiaries|affiliates|employees|shareholders|board)\b",
    r"\b(?:inc|llc|corp|corporation)\b",
)


def _check(submission: Submission) -> Iterator[Issue]:
    if submission.brand.entity_type != "SOLE_PROPRIETOR":
        return
    for path, text in submission.of_kind(Target.PRIVACY_POLICY, Target.TERMS):
        match = text.first(*_COMPANY)
        if match is not None:
            span = text.original_span(match.start(), match.end())
            said = text.original[span.start : span.end]
            yield Issue(
                path,
                f"“{said}” speaks of a company, but the brand is registered as a sole proprietor",
                span=span,
                related=("brand.entityType",),
            )


def _file(policy: str, entity: str = "SOLE_PROPRIETOR") -> dict[str, object]:
    return {
        "brand": {"entityType": entity, "firstName": "Dana", "lastName": "Reyes", "displayName": "Dana Reyes Notary"},
        "campaign": {
            "usecase": "SOLE_PROPRIETOR",
            "messageFlow": "Clients text the number on the business card first.",
        },
        "texts": {"privacyPolicy": policy},
    }


RULE = Rule(
    id="policy-sole-proprietor-plural",
    title="A sole proprietor's policy speaks of a company",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.ADVICE,
    confidence=Confidence.LOW,
    covers=("PRV-01",),
    causes=("privacy-policy-noncompliant",),
    why="A policy of a company does not fit a person registered as sole proprietor, and reads as copied.",
    how_to_fix="Name the person or the trade name, or register the company with its EIN.",
    check_campaign=_check,
    non_compliant=(
        CampaignExample(_file("Our company collects phone numbers and texts clients."), at=("texts.privacyPolicy",)),
        CampaignExample(_file("Dana Reyes Notary and our affiliates value your privacy."), at=("texts.privacyPolicy",)),
    ),
    compliant=(
        CampaignExample(_file("Dana Reyes Notary collects phone numbers; we use them to answer texts.")),
        CampaignExample(_file("Our company collects phone numbers and texts clients.", "PRIVATE_PROFIT")),
    ),
)
