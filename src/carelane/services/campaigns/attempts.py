"""Record submissions of a kept campaign and what came back, and tell their story.

Decides: that the campaign is recorded as it stands, that an answer is given once, and which status of the campaign
follows from an outcome.
Leaves alone: what an answer means (`read_rejection`), and numbers (`CampaignStore`).
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.errors import BadSetting
from carelane.domain.kept import Actor, Status
from carelane.formats.attempt_file import MOST_USD
from carelane.ports.campaigns import CampaignStore, NotKept
from carelane.services.attempts.history import History, tell
from carelane.services.findings import CampaignReport
from carelane.services.read_rejection import read_rejection

MOST_CHARACTERS: Final = 500_000  # of an answer
STATUS: Final[Mapping[Outcome, Status]] = {
    Outcome.PENDING: Status.SUBMITTED,
    Outcome.DECLINED: Status.DECLINED,
    Outcome.APPROVED: Status.APPROVED,
}


@dataclass(frozen=True, slots=True)
class RecordAttempt:
    """The campaign was sent as it stands. date: YYYY-MM-DD. answer, answered: where it came back already."""

    workspace_id: str
    campaign_id: str
    date: str
    provider: str = ""
    outcome: Outcome = Outcome.PENDING
    answer: str = ""
    answered: str = ""
    fee_usd: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AnswerAttempt:
    """What came back for a submission that waits. fee_usd, note: None and "" leave what was said."""

    workspace_id: str
    campaign_id: str
    number: int
    outcome: Outcome
    answer: str = ""
    answered: str = ""
    fee_usd: float | None = None
    note: str = ""


def record_attempt(command: RecordAttempt, by: Actor, *, campaigns: CampaignStore) -> Attempt:
    """Keep a submission; the status of the campaign follows.

    Raises:
        BadSetting: a day, the fee or the answer is not usable; `context` names the field.
        NotKept: there is no such campaign.
    """
    _require_day(command.date, "date")
    _require_day(command.answered, "answered")
    kept = campaigns.get(command.workspace_id, command.campaign_id)
    attempt = Attempt(
        number=1,  # the store knows the real one
        date=command.date,
        registration=kept.registration,
        provider=command.provider or kept.registration.provider,
        outcome=command.outcome,
        answer=_require_answer(command.answer),
        answered=command.answered,
        fee_usd=_require_fee(command.fee_usd),
        note=command.note.strip(),
    )
    status = STATUS[command.outcome]
    return campaigns.add_attempt(command.workspace_id, command.campaign_id, attempt, by, status)


def answer_attempt(command: AnswerAttempt, by: Actor, *, campaigns: CampaignStore) -> Attempt:
    """Keep what came back; the status of the campaign follows when it was the last submission.

    Raises:
        BadSetting: there is an answer already, or something is not usable; `context` names the field.
        NotKept: there is no such submission.
        EditConflict: somebody else answered it meanwhile.
    """
    _require_day(command.answered, "answered")
    every = campaigns.attempts(command.workspace_id, command.campaign_id)
    waiting = next((attempt for attempt in every if attempt.number == command.number), None)
    if waiting is None:
        raise NotKept(f"there is no attempt {command.number}", hint="look at the list of attempts")
    if waiting.outcome is not Outcome.PENDING:
        raise BadSetting(
            f"attempt {command.number} has its answer already ({waiting.outcome.value}); nothing was changed",
            hint="a new submission is a new attempt",
            context="outcome",
        )
    if command.outcome is Outcome.PENDING:
        raise BadSetting(
            "there is no answer to keep", hint="say whether it was declined or approved", context="outcome"
        )
    if command.answered and waiting.date and command.answered < waiting.date:
        raise BadSetting(
            "the answer cannot be older than the submission", hint=f"it was sent on {waiting.date}", context="answered"
        )
    done = replace(
        waiting,
        outcome=command.outcome,
        answer=_require_answer(command.answer),
        answered=command.answered,
        fee_usd=waiting.fee_usd if command.fee_usd is None else _require_fee(command.fee_usd),
        note=command.note.strip() or waiting.note,
    )
    status = STATUS[command.outcome] if waiting == every[-1] else None
    return campaigns.replace_attempt(
        command.workspace_id, command.campaign_id, done, expected=waiting, by=by, status=status
    )


def history_of(
    workspace_id: str, campaign_id: str, report: CampaignReport, *, campaigns: CampaignStore
) -> History | None:
    """The story of the submissions up to the campaign in the report; None without any.

    Raises:
        NotKept: there is no such campaign.
    """
    every = campaigns.attempts(workspace_id, campaign_id)
    return tell(every, report, read_rejection) if every else None


def _require_day(text: str, field: str) -> None:
    try:
        is_day = not text or date.fromisoformat(text).isoformat() == text
    except ValueError:
        is_day = False
    if not is_day:
        raise BadSetting(f"“{text[:20]}” is no day", hint="write it like 2026-05-31", context=field)


def _require_fee(fee: float | None) -> float | None:
    if fee is not None and not (math.isfinite(fee) and 0 <= fee <= MOST_USD):
        raise BadSetting(f"the fee has to be between 0 and {MOST_USD:,} US dollars", hint="15 or 4.50", context="fee")
    return fee


def _require_answer(text: str) -> str:
    if len(text) > MOST_CHARACTERS:
        raise BadSetting(
            f"the answer has {len(text):,} characters; {MOST_CHARACTERS:,} is the most",
            hint="keep the part that is about this campaign",
            context="answer",
        )
    return text
