"""Sending numbers that a 10DLC campaign cannot hold.

Decides: short codes, toll-free numbers, numbers of no ten digits, and the same number twice.
Leaves alone: whether a number belongs to another campaign as well (the provider knows).
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_LOCAL: Final = re.compile(r"1?[2-9]\d{2}[2-9]\d{6}")
_TOLL_FREE: Final = re.compile(r"1?8(?:00|33|44|55|66|77|88)\d{7}")


def _check(submission: Submission) -> Iterator[Issue]:
    seen: set[str] = set()
    for number in submission.campaign.numbers:
        digits = re.sub(r"\D", "", number)
        if not digits:
            continue
        short = digits.removeprefix("1") if len(digits) == 11 else digits
        if _TOLL_FREE.fullmatch(digits):
            yield Issue(
                field="numbers", what=f"{number.strip()} is toll-free: it is verified apart, not in a 10DLC campaign"
            )
        elif not _LOCAL.fullmatch(digits):
            yield Issue(field="numbers", what=f"{number.strip()} is no ten-digit US number")
        elif short in seen:
            yield Issue(field="numbers", what=f"{number.strip()} is listed twice", severity=Severity.WARNING)
        seen.add(short)


RULE = Rule(
    id="sending-number-form",
    title="A number cannot be part of a 10DLC campaign",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="A 10DLC campaign holds local ten-digit numbers, each in one campaign only.",
    how_to_fix="List local numbers once each; have toll-free numbers verified and short codes leased on their own.",
    check_campaign=_check,
    covers=("BRD-09",),
    causes=("fields-missing-or-invalid",),
    non_compliant=(
        CampaignExample(file=care(numbers=["+18445550142"]), at=("numbers",)),
        CampaignExample(file=care(numbers=["614-555-0142", "+16145550142"]), at=("numbers",)),
        CampaignExample(file=care(numbers=["72345"]), at=("numbers",)),
    ),
    compliant=(
        CampaignExample(file=care(numbers=["+16145550142", "+16145550143"])),
        CampaignExample(file=care()),
    ),
)
