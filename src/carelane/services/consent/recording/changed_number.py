"""Record that a number is not, or no longer, that of the person who agreed; and take back what was entered wrongly.

Decides: what is kept of it. Leaves alone: what follows (the fold: consent given before ends), and who looks numbers up.
Source: 47 CFR 64.1200(m); CON-09; a correction is a further entry, and never makes a text possible (CON-12).
"""

from dataclasses import dataclass
from datetime import datetime

from carelane.domain.consent import BadEvent, ConsentEvent, EventKind, Method, NewEvent
from carelane.domain.kept import Actor
from carelane.domain.phone import parse_phone
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentLedger, People
from carelane.services.consent.recording.opt_in import keyed


@dataclass(frozen=True, slots=True)
class ChangedNumber:
    """A number that changed hands. is_reassigned: a database of numbers says so; else somebody said so."""

    workspace_id: str
    number: str
    at: datetime
    is_reassigned: bool = False
    method: Method = Method.IN_PERSON
    words: str = ""
    taken_by: str = ""
    evidence: tuple[str, ...] = ()
    source: str = ""
    key: str = ""


def record_changed_number(
    entry: ChangedNumber, by: Actor, *, ledger: ConsentLedger, people: People, clock: Clock
) -> ConsentEvent:
    """Record it.

    Raises:
        BadPhoneNumber: the number is none.
        BadEvent: the moment has no time zone.
        NotKept: there is no such workspace, or evidence that is named is not there.
        StoreUnavailable: nothing is known to be recorded.
    """
    if entry.at.tzinfo is None:
        raise BadEvent("the moment has no time zone; nothing was recorded", hint="give the time with its zone")
    now = clock.now()
    (recipient,) = people.meet(entry.workspace_id, [parse_phone(entry.number)], now)
    detail = {"text": entry.words, "staff": entry.taken_by}
    (event,) = ledger.append(
        entry.workspace_id,
        [
            NewEvent(
                kind=EventKind.REASSIGNED if entry.is_reassigned else EventKind.WRONG_NUMBER,
                recipient=recipient,
                happened_at=min(entry.at, now),
                actor=by,
                source=entry.source or f"entered:{entry.method.value}",
                method=entry.method,
                evidence=entry.evidence,
                key=keyed("changed-number", entry.key),
                detail={name: value for name, value in detail.items() if value.strip()},
            )
        ],
    )
    return event


def record_correction(
    workspace_id: str, event_id: str, reason: str, by: Actor, *, ledger: ConsentLedger, clock: Clock
) -> ConsentEvent:
    """Take back an entry that gives consent and should not: it stays on record and counts no more.

    Raises:
        BadEvent: there is no reason, or the entry is one that only the person can take back.
        NotKept: there is no such entry.
        StoreUnavailable: nothing is known to be recorded.
    """
    if not reason.strip():
        raise BadEvent("a correction needs its reason; nothing was recorded", hint="say what was entered wrongly")
    wrong = ledger.event(workspace_id, event_id)
    (event,) = ledger.append(
        workspace_id,
        [
            NewEvent(
                kind=EventKind.CORRECTION,
                recipient=wrong.event.recipient,
                happened_at=clock.now(),
                actor=by,
                source="entered:correction",
                scope=wrong.event.scope,
                refers_to=event_id,
                key=f"correction/{event_id}",
                detail={"reason": reason.strip()},
            )
        ],
    )
    return event
