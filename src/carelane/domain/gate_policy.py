"""What a workspace decided about its gate, within what law and carriers leave open.

Decides: which settings there are and their defaults: the stricter reading where sources differ.
Leaves alone: dated values of regulators (`sources.dated_values`), and the decision itself (`send_decision`).
"""

from dataclasses import dataclass
from typing import Final

from carelane.domain.errors import BadSetting

MOST_HOURS: Final = 24 * 90


@dataclass(frozen=True, slots=True)
class GatePolicy:
    """Settings of a workspace.

    inquiry_hours: how long a text of theirs may be answered (no source fixes it; a day is common practice).
    review_hours: after that an unclear reply that nobody decided on is an opt-out.
    stale_days: consent that was never used for so long is confirmed again in the first text; 0 for never.
    window: hours of the day (their time) for texts that nobody asked for and that do not sell, from and until.
    sunday_from: the same on Sundays, from. hours_for_all: whether that window holds at all; the law's windows for texts
    that sell always hold. answers_after_opt_out: whether a question texted after STOP may be answered (sources allow
    it; off, because STOP is then the last word). complaint_blocks: whether a spam mark is treated as an opt-out.
    opt_outs_everywhere: an opt-out to one number counts for all numbers. double_opt_in: whether a form has to be
    confirmed by a code. own_confirmation: whether we send the one confirmation of an opt-out (off where the
    provider does). shadow: decide and report, but let callers send all the same.
    repeat_minutes: the same text to the same person within so many minutes is a duplicate.
    """

    inquiry_hours: int = 24
    review_hours: int = 24
    stale_days: int = 180
    window: tuple[int, int] = (9, 20)
    sunday_from: int = 12
    hours_for_all: bool = True
    answers_after_opt_out: bool = False
    complaint_blocks: bool = True
    opt_outs_everywhere: bool = True
    double_opt_in: bool = False
    own_confirmation: bool = False
    shadow: bool = False
    repeat_minutes: int = 10

    def __post_init__(self) -> None:
        first, last = self.window
        if not 0 <= first < last <= 24:
            raise BadSetting(
                "the hours for texts do not run forward", hint="give two hours of one day, such as 9 and 20"
            )
        for hours in (self.inquiry_hours, self.review_hours):
            if not 0 < hours <= MOST_HOURS:
                raise BadSetting("that is no sensible number of hours", hint=f"give 1 to {MOST_HOURS} hours")
        if not 0 <= self.sunday_from <= 24 or self.stale_days < 0 or self.repeat_minutes < 0:
            raise BadSetting("a number is out of range", hint="give hours from 0 to 24, and days and minutes from 0")
