"""Record that somebody opted out by another road than a text: e-mail, voice, in person, a page, a list of the provider.

Decides: that an opt-out is recorded whatever it lacks, and that what it lacks as proof is told; how far it reaches.
Leaves alone: texts (`inbound`), and codes of failed sends (`send_failures`).
Source: 47 CFR 64.1200(a)(10)-(11): any reasonable way counts. REV-05, REV-12: time, channel, words, who dealt with it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from carelane.domain.consent import ALL, BadEvent, ConsentEvent, EventKind, Method, NewEvent
from carelane.domain.kept import Actor
from carelane.domain.phone import parse_phone
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentLedger, ConsentSetup, People
from carelane.services.consent.inbound.scopes import opt_out_scopes
from carelane.services.consent.recording.opt_in import keyed
from carelane.services.consent.revocation_rules import revocation_rules

ROADS: Final = (
    Method.EMAIL, Method.VOICE, Method.IN_PERSON, Method.VERBAL, Method.PAPER, Method.WEB_FORM, Method.PREFERENCE_PAGE,
    Method.INBOUND_TEXT, Method.PROVIDER, Method.IMPORT,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class OptOut:
    """An opt-out as it is entered.

    words: what the person said, verbatim. only_stream: the one stream that they named, "" for all. sender: the number
    of ours that they spoke of, "" for none. taken_by: who dealt with it.
    """

    workspace_id: str
    number: str
    method: Method
    at: datetime
    words: str = ""
    taken_by: str = ""
    sender: str = ""
    only_stream: str = ""
    evidence: tuple[str, ...] = ()
    source: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class RecordedOptOut:
    """What was recorded, one event for each scope; `lacking`: what the record still lacks as proof."""

    events: tuple[ConsentEvent, ...]
    lacking: tuple[str, ...] = ()


def record_opt_out(
    entry: OptOut, by: Actor, *, ledger: ConsentLedger, people: People, setup: ConsentSetup, clock: Clock
) -> RecordedOptOut:
    """Record it, at once and for the whole business unless the person asked for less.

    Raises:
        BadPhoneNumber: the number, or the number of ours, is none.
        BadEvent: the moment has no time zone, or this is no road for an opt-out.
        NotKept: there is no such workspace, or evidence that is named is not there.
        StoreUnavailable: nothing is known to be recorded.
    """
    if entry.at.tzinfo is None:
        raise BadEvent("the moment has no time zone; nothing was recorded", hint="give the time with its zone")
    if entry.method not in ROADS:
        roads = ", ".join(road.value for road in ROADS)
        raise BadEvent(f"{entry.method.value} is no road for an opt-out; nothing was recorded", hint=f"give {roads}")
    number = parse_phone(entry.number)
    sender = parse_phone(entry.sender) if entry.sender and entry.sender != ALL else ""
    now = clock.now()
    (recipient,) = people.meet(entry.workspace_id, [number], now)
    policy = setup.policy(entry.workspace_id)
    scopes = opt_out_scopes(
        asked_for_less=bool(entry.only_stream),
        sender=sender or ALL,
        stream=entry.only_stream,
        rules=revocation_rules(entry.at.date()),
        policy=policy,
        senders=setup.senders(entry.workspace_id),
        streams=setup.streams(entry.workspace_id),
    )
    detail = {"text": entry.words.strip(), "staff": entry.taken_by.strip(), "to": sender}
    key = keyed("opt-out", entry.key)
    events = ledger.append(
        entry.workspace_id,
        [
            NewEvent(
                kind=EventKind.OPT_OUT,
                recipient=recipient,
                happened_at=min(entry.at, now),
                actor=by,
                source=entry.source or f"entered:{entry.method.value}",
                scope=scope,
                method=entry.method,
                evidence=entry.evidence,
                key=f"{key}/{place}" if key and place else key,
                detail={name: value for name, value in detail.items() if value},
            )
            for place, scope in enumerate(scopes)
        ],
    )
    return RecordedOptOut(events, _lacking(entry))


def _lacking(entry: OptOut) -> tuple[str, ...]:
    """What the record of an opt-out should hold besides."""
    found = []
    if not entry.words.strip() and not entry.evidence:
        found.append("the exact words, or a recording or copy of them")
    if not entry.taken_by.strip() and entry.method in {Method.EMAIL, Method.VOICE, Method.IN_PERSON, Method.VERBAL}:
        found.append("who dealt with it")
    return tuple(found)
