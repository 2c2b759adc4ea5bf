"""A small sender that registers a use case at the full monthly fee.

Decides: a standard use case that LOW_VOLUME could hold, where the file lists few numbers or speaks of few messages.
Leaves alone: how many texts are really sent (only the sender knows), how many one person gets ("up to 5 messages per
week"), and marketing, where speed counts.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.profiles.use_cases import SUB_USE_CASES, USE_CASES
from carelane.rules.campaign._examples import care, field
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_FEW_NUMBERS: Final = 3
_FEW: Final = (
    r"\blow[- ]volume\b",
    (
        r"\b(?:fewer than|less than|under|about|around|up to) (?:\d{3}|\d{1,2},?\d{3}) (?:messages|texts|sms)"
        r"(?: messages)? (?:in total )?(?:a|per|each|/) ?(?:day|week|month)\b"
    ),
)


def _check(submission: Submission) -> Iterator[Issue]:
    code = submission.context.usecase
    use_case, low = USE_CASES.get(code), USE_CASES["LOW_VOLUME"]
    if use_case is None or use_case.fee_month is None or low.fee_month is None or code == "MARKETING":
        return
    if (code not in SUB_USE_CASES and code != "MIXED") or submission.context.profile.offers("LOW_VOLUME") is False:
        return
    numbers = len({number.strip() for number in submission.campaign.numbers if number.strip()})
    said = submission.any_has(("description", "messageFlow"), *_FEW)
    if said or 0 < numbers <= _FEW_NUMBERS:
        reason = "the texts say that volume is low" if said else f"only {numbers} sending number{'s' * (numbers > 1)}"
        yield Issue(
            field="usecase",
            what=(
                f"{reason}: LOW_VOLUME costs ${low.fee_month:.2f} a month instead of ${use_case.fee_month:.2f} and "
                f"holds several uses"
            ),
            related=("subUsecases", "numbers"),
        )


RULE = Rule(
    id="low-volume-would-do",
    title="Low Volume Mixed may be enough",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    why=(
        "Low Volume Mixed is made for small offices: it costs less and lets support, reminders and other uses share "
        "a campaign."
    ),
    how_to_fix=(
        "If you expect fewer than 15,000 texts a month and 2,000 a day to T-Mobile, register LOW_VOLUME with sub "
        "use cases."
    ),
    check_campaign=_check,
    covers=("UC-09",),
    non_compliant=(
        CampaignExample(file=care(numbers=["+16145550142", "+16145550143"]), at=("usecase",)),
        CampaignExample(
            file=care(description=field("description") + " We send about 200 messages a month."), at=("usecase",)
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(
                messageFlow=field("messageFlow").replace("frequency varies", "frequency: up to 5 messages per week")
            ),
            note="that is what one person gets",
        ),
        CampaignExample(file=care(usecase="LOW_VOLUME", subUsecases=["CUSTOMER_CARE"], numbers=["+16145550142"])),
    ),
)
