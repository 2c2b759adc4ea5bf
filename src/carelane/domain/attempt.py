"""One submission of a campaign: what was sent, what came back, and what it cost.

Decides: which facts an attempt has.
Leaves alone: where attempts are kept (`storage`) and what an answer means (`remediation`).
"""

from dataclasses import dataclass
from enum import StrEnum

from carelane.domain.campaign import Registration


class Outcome(StrEnum):
    """What came of a submission."""

    PENDING = "pending"  # no answer yet
    DECLINED = "declined"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One submission.

    number: from 1, in the order in which they were recorded. date, answered: days as YYYY-MM-DD, "" when not said.
    registration: exactly as it was sent. answer: what came back, word for word. fee_usd: None when not said.
    sent_text, sent_format: the file that was sent, where it was none of ours and a campaign file could not hold all
    of it; else "". removed: the day on which it was taken out of the list, else "": it stays as a record, and so
    does its number.
    """

    number: int
    date: str
    registration: Registration
    provider: str = ""
    outcome: Outcome = Outcome.PENDING
    answer: str = ""
    answered: str = ""
    fee_usd: float | None = None
    note: str = ""
    sent_text: str = ""
    sent_format: str = ""
    removed: str = ""
