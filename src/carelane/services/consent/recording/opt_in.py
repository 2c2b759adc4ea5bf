"""Record that somebody opted in.

Decides: that an opt-in is complete, happened, and rests on words that were in force then and ask for this; what it is
worth; and what whoever enters it should know (an opt-out that it lifts, or does not; a block of the provider).
Leaves alone: texts that opt in by themselves (`inbound`), and imports.
Source: CON-10, CON-11, CON-13, CON-15; an opt-out holds until fresh consent by the person (CTIA 5.1.3).
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from carelane.domain.consent import (
    ALL,
    BadEvent,
    ConsentEvent,
    ConsentLevel,
    ConsentScope,
    EventKind,
    NewEvent,
    lifts,
)
from carelane.domain.consent_records import Disclosure
from carelane.domain.consent_state import Standing, standing
from carelane.domain.kept import Actor
from carelane.domain.phone import parse_phone
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentLedger, ConsentSetup, People
from carelane.services.consent.recording.levels import level_of
from carelane.services.consent.recording.opt_in_facts import PLACES, OptIn, in_words, lacking

AHEAD: Final = timedelta(minutes=5)  # clocks of forms and phones differ by that much


@dataclass(frozen=True, slots=True)
class RecordedOptIn:
    """What was recorded. notes: what whoever entered it should know, as sentences."""

    event: ConsentEvent
    level: ConsentLevel
    notes: tuple[str, ...] = ()


def record_opt_in(
    entry: OptIn, by: Actor, *, ledger: ConsentLedger, people: People, setup: ConsentSetup, clock: Clock
) -> RecordedOptIn:
    """Record it.

    Raises:
        BadPhoneNumber: the number is none.
        BadEvent: something is missing (all of it is named), lies in the future, or the words do not fit.
        NotKept: there is no such workspace, or evidence that is named is not there.
        StoreUnavailable: nothing is known to be recorded.
    """
    new, disclosure = opt_in_event(entry, by, kind=EventKind.OPT_IN, people=people, setup=setup, clock=clock)
    before = standing(ledger.states(entry.workspace_id, new.recipient), entry.sender, entry.stream, at=clock.now())
    (event,) = ledger.append(entry.workspace_id, [new])
    return RecordedOptIn(event, event.event.level, _notes(event, before, disclosure))


def opt_in_event(
    entry: OptIn, by: Actor, *, kind: EventKind, people: People, setup: ConsentSetup, clock: Clock
) -> tuple[NewEvent, Disclosure]:
    """The event of an entry that was checked, and its words."""
    number = parse_phone(entry.number)
    now = clock.now()
    require_complete(entry, now)
    disclosure = require_words(entry, setup)
    level = level_of(entry.method, disclosure.level)
    (recipient,) = people.meet(entry.workspace_id, [number], now)
    event = NewEvent(
        kind=kind,
        recipient=recipient,
        happened_at=entry.at,
        actor=by,
        source=entry.source or f"entered:{entry.method.value}",
        scope=ConsentScope(parse_phone(entry.sender) if entry.sender != ALL else ALL, entry.stream),
        level=level,
        method=entry.method,
        disclosure=disclosure.id,
        evidence=entry.evidence,
        key=keyed("opt-in", entry.key),
        detail=details(entry),
    )
    return event, disclosure


def require_complete(entry: OptIn, now: datetime) -> None:
    """Nothing is missing, and it happened.

    Raises:
        BadEvent: it is not so; everything that is missing is named.
    """
    if entry.at.tzinfo is None:
        raise BadEvent("the moment has no time zone; nothing was recorded", hint="give the time with its zone")
    if entry.at > now + AHEAD:
        raise BadEvent("it lies in the future; nothing was recorded", hint="give the moment when the person agreed")
    missing = lacking(entry)
    if missing:
        raise BadEvent(
            f"an opt-in by {entry.method.value} also has to tell: {in_words(missing)}; nothing was recorded",
            hint="complete the entry; without these it proves nothing",
        )


def require_words(entry: OptIn, setup: ConsentSetup) -> Disclosure:
    """The words that the person agreed to, if they were in force and are for this.

    Raises:
        BadEvent: they are not.
    """
    stream = next((each for each in setup.streams(entry.workspace_id) if each.id == entry.stream), None)
    if stream is None or not stream.is_open:
        raise BadEvent("there is no such stream, or it is closed; nothing was recorded", hint="name one of the streams")
    found = next((each for each in setup.disclosures(entry.workspace_id) if each.id == entry.disclosure), None)
    if found is None:
        raise BadEvent(
            "no words are registered under that id; nothing was recorded",
            hint="register the exact words first, then record who agreed to them",
        )
    if found.stream != entry.stream:
        raise BadEvent("those words ask for another stream; nothing was recorded", hint="name the words of this one")
    if found.place not in PLACES.get(entry.method, ()):
        raise BadEvent(
            f"those words stand on a {found.place}, which is not how {entry.method.value} works; nothing was recorded",
            hint="name the words that this person saw or heard",
        )
    if entry.at < found.since or (found.until is not None and entry.at >= found.until):
        raise BadEvent(
            "those words were not in force at that moment; nothing was recorded", hint="name those that were"
        )
    return found


def keyed(what: str, key: str) -> str:
    """The key of an event from the caller's own, of which nothing is kept in clear; "" for none."""
    return f"{what}/{hashlib.sha256(key.encode('utf-8', 'backslashreplace')).hexdigest()}" if key else ""


def details(entry: OptIn) -> dict[str, str]:
    """What belongs to the person: kept encrypted."""
    given = {
        "text": entry.words,
        "act": entry.act,
        "name": entry.name,
        "staff": entry.taken_by,
        "where": entry.where,
        "url": entry.page,
        "ip": entry.ip,
        "agent": entry.agent,
    }
    return {name: value.strip() for name, value in given.items() if value.strip()}


def _notes(event: ConsentEvent, before: Standing, disclosure: Disclosure) -> tuple[str, ...]:
    """What whoever entered it should know."""
    notes = []
    what = event.event
    if what.level.value != disclosure.level:
        notes.append(f"recorded as {what.level.value}: more cannot be proved by {what.method.value}")
    out = before.opted_out or before.complaint or before.wrong_number or before.reassigned
    if out is not None:
        if event.counts_at <= out.at:
            notes.append("the person opted out after that moment, and this does not bring them back")
        elif lifts(what):
            notes.append("the person had opted out before; this brings them back")
        else:
            notes.append("the person had opted out before, and only they can take that back")
    if before.provider_block is not None:
        notes.append("the provider still blocks this number until the person texts START")
    return tuple(notes)
