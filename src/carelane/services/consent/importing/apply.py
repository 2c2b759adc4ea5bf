"""An import recorded: in batches, each whole or not at all, and the same when it runs again.

Decides: the size of a batch, that opt-outs are recorded before any consent, and that what an undo took back is
given again by the next import.
Leaves alone: what is recorded (`grading`, `events`), and running in the background (`job`).
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from carelane.domain.consent import GIVING, ConsentEvent, EventKind, NewEvent
from carelane.domain.consent_records import HeldReply, NewEvidence
from carelane.domain.kept import Actor
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentLedger, ConsentSetup, EvidenceStore, HeldReplies, People
from carelane.services.consent.grading import Graded, Past, PastKind
from carelane.services.consent.importing.events import EVIDENCE, Making, event_of, row_of
from carelane.services.consent.importing.plan import SOURCE, ImportPlan, source_of

BATCH: Final = 200  # people
_GIVING: Final = frozenset({PastKind.INQUIRY, PastKind.CAME_BACK})
_MOST_TIMES_UNDONE: Final = 1_000


@dataclass(frozen=True, slots=True)
class ApplyImport:
    """A plan to record."""

    workspace_id: str
    plan: ImportPlan
    by: Actor


@dataclass(frozen=True, slots=True)
class Applied:
    """What was recorded now, by kind, and how many events were there already."""

    import_id: str
    people: int
    recorded: tuple[tuple[EventKind, int], ...]
    already_there: int


@dataclass(frozen=True, slots=True)
class ImportStores:
    """Where an import is recorded."""

    ledger: ConsentLedger
    people: People
    evidence: EvidenceStore
    setup: ConsentSetup
    held: HeldReplies


@dataclass(frozen=True, slots=True)
class _One:
    """One thing of the past of one person."""

    past: Past
    person: Graded
    recipient: str
    evidence: str
    narrow: bool = False


def _nobody_asked(_done: int, _total: int) -> None:
    """No progress is wanted."""


def apply_import(
    command: ApplyImport, *, stores: ImportStores, clock: Clock, report: Callable[[int, int], None] = _nobody_asked
) -> Applied:
    """Record it. What was recorded before a stop stays; running it again completes it and doubles nothing.

    Raises:
        StoreUnavailable: the batches before are recorded; the same import may be tried again.
    """
    policy = stores.setup.policy(command.workspace_id)
    making = Making(source_of(command.plan.id), command.by, policy, clock.now())
    steps = list(_steps(command.plan.graded))
    total = sum(len(people) for people, _ in steps)
    recorded: Counter[EventKind] = Counter()
    done = already = 0
    report(done, total)
    for people, giving in steps:
        new, there = _record(command.workspace_id, people, making, stores, giving=giving)
        recorded.update(new)
        already += there
        done += len(people)
        report(done, total)
    counted = tuple((kind, recorded[kind]) for kind in EventKind if recorded[kind])
    return Applied(command.plan.id, len(command.plan.graded), counted, already)


def _steps(graded: Sequence[Graded]) -> Iterator[tuple[Sequence[Graded], bool]]:
    """Batches of people: first for what stops texts, then for what gives consent."""
    for giving in (False, True):
        people = [person for person in graded if any((past.kind in _GIVING) is giving for past in person.past)]
        for start in range(0, len(people), BATCH):
            yield people[start : start + BATCH], giving


def _record(
    workspace_id: str, people: Sequence[Graded], making: Making, stores: ImportStores, *, giving: bool
) -> tuple[list[EventKind], int]:
    """Record one batch; the kinds of what is new, and how many events were there before."""
    recipients = stores.people.meet(workspace_id, [person.number for person in people], making.at)
    said = [
        (past, person, recipient)
        for person, recipient in zip(people, recipients, strict=True)
        for past in person.past
        if (past.kind in _GIVING) is giving
    ]
    rows = [NewEvidence(EVIDENCE, "application/json", row_of(past), recipient) for past, _, recipient in said]
    proofs = stores.evidence.keep_all(workspace_id, rows, making.at)
    ones = [
        _One(past, person, recipient, proof.id, narrow=_is_narrow(workspace_id, past, recipient, stores.ledger))
        for (past, person, recipient), proof in zip(said, proofs, strict=True)
    ]
    new: list[EventKind] = []
    there = 0
    for generation in range(_MOST_TIMES_UNDONE):
        before = stores.ledger.size(workspace_id)
        events = [_event(one, making, generation) for one in ones]
        kept = _appended(workspace_id, events, stores)
        new += [event.event.kind for event in kept if event.number > before]
        old = [(one, event) for one, event in zip(ones, kept, strict=True) if event.number <= before]
        ones = [one for one, event in old if _was_taken_back(workspace_id, event, stores.ledger)]
        there += len(old) - len(ones)
        _hold(workspace_id, kept, stores.held)
        if not ones:
            break
    return new, there


def _event(one: _One, making: Making, generation: int) -> NewEvent:
    return event_of(
        one.past,
        one.person,
        making,
        recipient=one.recipient,
        evidence=one.evidence,
        generation=generation,
        narrow=one.narrow,
    )


def _is_narrow(workspace_id: str, past: Past, recipient: str, ledger: ConsentLedger) -> bool:
    """Whether the ledger knows of an opt-out that no import brought: on a page, by e-mail, to another number."""
    if past.kind is not PastKind.CAME_BACK:
        return False
    history = ledger.history(workspace_id, recipient)
    return any(each.event.kind is EventKind.OPT_OUT and not each.event.source.startswith(SOURCE) for each in history)


def _appended(workspace_id: str, events: Sequence[NewEvent], stores: ImportStores) -> tuple[ConsentEvent, ...]:
    return stores.ledger.append(workspace_id, events) if events else ()


def _was_taken_back(workspace_id: str, event: ConsentEvent, ledger: ConsentLedger) -> bool:
    """Whether an undo corrected it, so that this import gives it anew."""
    if event.event.kind not in GIVING:
        return False
    history = ledger.history(workspace_id, event.event.recipient)
    return any(other.event.kind is EventKind.CORRECTION and other.event.refers_to == event.id for other in history)


def _hold(workspace_id: str, kept: Sequence[ConsentEvent], held: HeldReplies) -> None:
    """Unclear replies go on the list that a person works through; one that is there, or was decided on, stays so."""
    for each in kept:
        what = each.event
        if what.kind is EventKind.HOLD and what.until:
            held.add(
                HeldReply(
                    workspace_id=workspace_id,
                    event_id=each.id,
                    recipient=what.recipient,
                    sender=what.scope.sender,
                    evidence=what.evidence[0] if what.evidence else "",
                    why="a reply of the past, found by an import, may ask for an end of the texts",
                    held_at=each.recorded_at,
                    deadline=what.until,
                )
            )
