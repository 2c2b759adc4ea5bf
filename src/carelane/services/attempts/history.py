"""The attempts of a campaign as a story: what each one changed, what came back, what it cost.

Decides: sums, and what never changed.
Leaves alone: reading files (`storage`) and answers (`read` is handed in), and how it is shown (`report`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.campaign import Registration
from carelane.remediation.rejection.reading import RejectionReading
from carelane.services.attempts.changes import Change, Part, changes, part_of, values
from carelane.services.attempts.unfixed import State, Unfixed, last_decline, unfixed
from carelane.services.findings import CampaignReport

Read = Callable[[str, str, Registration], RejectionReading]  # text, provider, what was sent


@dataclass(frozen=True, slots=True)
class Told:
    """One attempt with what its answer says; `changed` is what differs from the attempt before (none for the first)."""

    attempt: Attempt
    reading: RejectionReading | None
    changed: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class History:
    """Every attempt, and where the campaign stands now.

    since: what changed in the file since the last attempt. constant: fields of the form that were the same in every
    attempt (nothing with fewer than two). unfixed: see `unfixed.py`. fees_usd: the fees that were said; `fees_unsaid`
    is how many were not. removed: attempts that were taken out of the list; they count nowhere.
    """

    attempts: tuple[Told, ...]
    since: tuple[Change, ...]
    constant: tuple[str, ...]
    unfixed: tuple[Unfixed, ...]
    fees_usd: float
    fees_unsaid: int
    removed: tuple[Attempt, ...] = ()

    @property
    def last(self) -> Told | None:
        """The last attempt."""
        return self.attempts[-1] if self.attempts else None


def tell(attempts: Sequence[Attempt], report: CampaignReport, read: Read, removed: Sequence[Attempt] = ()) -> History:
    """The story of the attempts up to the campaign in the report."""
    told: list[Told] = []
    for number, attempt in enumerate(attempts):
        before = attempts[number - 1].registration if number else None
        told.append(
            Told(
                attempt,
                read(attempt.answer, attempt.provider, attempt.registration) if attempt.answer.strip() else None,
                changes(before, attempt.registration) if before is not None else (),
            )
        )
    declined = last_decline(attempts)
    reading = told[-1].reading if told else None
    return History(
        attempts=tuple(told),
        since=changes(attempts[-1].registration, report.registration) if attempts else (),
        constant=_constant(attempts),
        unfixed=unfixed(declined, reading, report) if declined is not None and reading is not None else (),
        fees_usd=round(sum(attempt.fee_usd or 0.0 for attempt in attempts), 2),
        fees_unsaid=sum(attempt.fee_usd is None for attempt in attempts),
        removed=tuple(removed),
    )


def _constant(attempts: Sequence[Attempt]) -> tuple[str, ...]:
    if len(attempts) < 2:
        return ()
    sent = [values(attempt.registration) for attempt in attempts]
    return tuple(
        path
        for path, text in sent[0].items()
        if part_of(path) is Part.FORM and not path.startswith("brand.") and all(one.get(path) == text for one in sent)
    )


@dataclass(frozen=True, slots=True)
class Warned:
    """What to think of before the campaign is sent again. points: the causes it is about."""

    text: str
    points: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """Everything in one line."""
        return f"{self.text}: {'; '.join(self.points)}" if self.points else self.text


def warnings(history: History) -> tuple[Warned, ...]:
    """What to think of before the campaign is sent again; nothing when there is nothing."""
    last = history.last
    if last is None:
        return ()
    number = last.attempt.number
    if last.attempt.outcome is Outcome.PENDING:
        return (Warned(f"attempt {number} has no answer yet: wait for it before you pay for another one"),)
    if last.attempt.outcome is Outcome.APPROVED:
        return ()
    found: list[Warned] = []
    if not any(change.part is not Part.WAY for change in history.since):
        found.append(Warned(f"nothing that a reviewer sees has changed since attempt {number}, which was declined"))
    for state, start in _STARTS.items():
        some = [item for item in history.unfixed if item.state is state]
        if some:
            causes = "a cause" if len(some) == 1 else f"{len(some)} causes"
            found.append(Warned(start.format(causes=causes, number=number), tuple(map(_placed, some))))
    return tuple(found)


_STARTS: Final = {
    State.FOUND: "you are about to resubmit without fixing {causes} of the decline of attempt {number} that the check "
    "still finds",
    State.UNCHANGED: "you are about to resubmit without fixing {causes} of the decline of attempt {number} (the check "
    "finds nothing there, but nothing has changed there either)",
    State.OUTSIDE: "attempt {number} was also declined for {causes} outside this file, so look there yourself",
}


def _placed(item: Unfixed) -> str:
    return f"{item.title} ({', '.join(item.fields)})" if item.fields else item.title


def with_warnings(report: CampaignReport, history: History) -> CampaignReport:
    """The report with the warnings among its notes, where every format shows them."""
    return replace(report, notes=(*report.notes, *(warned.line for warned in warnings(history))))
