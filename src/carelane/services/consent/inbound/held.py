"""Unclear replies: a person decides, or the deadline does.

Decides: that a reply which nobody decided on in time was an opt-out when it was said, so that a START which came after
it still counts, and that nobody but the person can take that back afterwards.
Leaves alone: which replies are unclear (`reading`), and the list of them (`ports.HeldReplies`).
Source: 47 CFR 64.1200(a)(10), totality of circumstances; REV-04; REV-15: without an answer an opt-out counts for all.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from carelane.domain.access import ActorKind
from carelane.domain.consent import ConsentEvent, ConsentLevel, ConsentScope, EventKind, Method, NewEvent
from carelane.domain.consent_records import HeldReply
from carelane.domain.errors import UsageError
from carelane.domain.kept import Actor
from carelane.ports.accounts import WorkspaceStore
from carelane.ports.campaigns import NotKept
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentLedger, HeldReplies

SYSTEM: Final = Actor(ActorKind.SYSTEM, "", "carelane")


class Decision(StrEnum):
    """What a person makes of an unclear reply."""

    REVOKE = "revoke"  # it is an opt-out
    KEEP = "keep"  # it is not


class TooLate(UsageError):
    """The deadline is over: the reply counts as an opt-out, and only the person can come back."""

    slug = "too-late"


class EarlierFirst(UsageError):
    """An earlier reply of the same person still waits, and keeping a later one would let texts go past it."""

    slug = "earlier-first"


@dataclass(frozen=True, slots=True)
class DecideHeld:
    """A decision on one reply; `note` is for the trail and holds nothing about the person."""

    workspace_id: str
    event_id: str
    decision: Decision
    note: str = ""


def decide_held(
    command: DecideHeld,
    by: Actor,
    *,
    ledger: ConsentLedger,
    held: HeldReplies,
    workspaces: WorkspaceStore,
    clock: Clock,
) -> tuple[ConsentEvent, ...]:
    """Decide, and note in the trail who did. What is recorded comes back.

    Raises:
        NotKept: there is no such reply, or it was decided on.
        TooLate: the deadline is over; it is recorded as an opt-out now.
        EarlierFirst: an earlier reply of the same person waits; that one is decided first.
        StoreUnavailable: nothing is known to be recorded.
    """
    reply = next((each for each in held.open(command.workspace_id) if each.event_id == command.event_id), None)
    if reply is None:
        raise NotKept("this reply is not waiting any more", hint="look at the list anew; somebody may have decided")
    now = clock.now()
    if now >= reply.deadline:
        _close(reply, now, ledger=ledger, held=held)
        raise TooLate(
            "the deadline is over, and the reply counts as an opt-out now",
            hint="the person can come back by texting START, or by opting in anew",
        )
    hold = ledger.event(command.workspace_id, command.event_id)
    revoke = command.decision is Decision.REVOKE
    if not revoke:
        _require_no_earlier(reply, now, ledger=ledger, held=held)
    events = [_opt_out(hold, by, Method.INBOUND_TEXT)] if revoke else _kept(hold, by, now)
    recorded = ledger.append(command.workspace_id, events)
    held.close(command.workspace_id, command.event_id, command.decision.value, now, by)
    if command.note.strip():  # who decided what is in the trail already: the list writes it there
        workspaces.note(command.workspace_id, by, "consent.decision_note", command.event_id, command.note.strip())
    return recorded


def _require_no_earlier(reply: HeldReply, now: datetime, *, ledger: ConsentLedger, held: HeldReplies) -> None:
    """Nothing, when no earlier reply of the person waits; one whose deadline is over becomes an opt-out first.

    Raises:
        EarlierFirst: one does.
    """
    for other in held.open(reply.workspace_id):
        if other.recipient != reply.recipient or other.held_at >= reply.held_at:
            continue
        if now < other.deadline:
            raise EarlierFirst(
                "an earlier reply of the same person is still waiting",
                hint="decide on that one first, then on this one",
            )
        _close(other, now, ledger=ledger, held=held)


def close_due(now: datetime, *, ledger: ConsentLedger, held: HeldReplies) -> int:
    """Record every reply whose deadline is over as an opt-out; how many there were. A chore of the runner."""
    closed = 0
    for reply in held.due(now):
        with suppress(NotKept):  # somebody decided meanwhile, or the workspace is gone: the others still wait
            _close(reply, now, ledger=ledger, held=held)
            closed += 1
    return closed


def _close(reply: HeldReply, now: datetime, *, ledger: ConsentLedger, held: HeldReplies) -> None:
    hold = ledger.event(reply.workspace_id, reply.event_id)
    if not _is_released(hold, ledger.history(reply.workspace_id, reply.recipient)):
        ledger.append(reply.workspace_id, [_opt_out(hold, SYSTEM, Method.DEADLINE)])
    held.close(reply.workspace_id, reply.event_id, "deadline", now, SYSTEM)


def _is_released(hold: ConsentEvent, history: Sequence[ConsentEvent]) -> bool:
    """Whether somebody decided in time, and did not get to the list."""
    return any(each.event.kind is EventKind.RELEASE and each.event.refers_to == hold.id for each in history)


def _opt_out(hold: ConsentEvent, by: Actor, method: Method) -> NewEvent:
    return NewEvent(
        kind=EventKind.OPT_OUT,
        recipient=hold.event.recipient,
        happened_at=hold.event.happened_at,
        actor=by,
        source=hold.event.source,
        scope=hold.event.scope,
        method=method,
        evidence=hold.event.evidence,
        refers_to=hold.id,
        key=f"held/{hold.id}/out",
    )


def _kept(hold: ConsentEvent, by: Actor, now: datetime) -> list[NewEvent]:
    """It was an ordinary text: what waited goes on, and somebody may answer."""
    what = hold.event
    release = NewEvent(
        kind=EventKind.RELEASE,
        recipient=what.recipient,
        happened_at=now,
        actor=by,
        source=what.source,
        scope=what.scope,
        method=Method.SYSTEM,
        refers_to=hold.id,
        until=hold.counts_at,
        key=f"held/{hold.id}/release",
    )
    asked = NewEvent(
        kind=EventKind.OPT_IN,
        recipient=what.recipient,
        happened_at=what.happened_at,
        actor=by,
        source=what.source,
        scope=ConsentScope(what.source.removeprefix("inbound:")),
        level=ConsentLevel.IMPLIED,
        method=Method.INBOUND_TEXT,
        evidence=what.evidence,
        refers_to=hold.id,
        key=f"held/{hold.id}/inquiry",
    )
    return [release, asked]
