"""An event as the bytes that are hashed, and back.

Decides: compact JSON with sorted names; what is as usual is left out; moments are UTC. An event names the hash of the
one before it, so that the hash of the last one stands for all. The bytes themselves are kept, so that checking them
never depends on how JSON is written. Words of a person are not among them: only the hash of their sealed form is.
Leaves alone: sealing (`personal`), and the tree over the hashes (`domain.merkle`).
"""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec

from carelane.domain.access import ActorKind
from carelane.domain.consent import (
    ALL,
    BadEvent,
    ConsentEvent,
    ConsentLevel,
    ConsentScope,
    EventKind,
    Method,
    NewEvent,
)
from carelane.domain.kept import Actor
from carelane.storage.columns import storable

_LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICRO: Final = timedelta(microseconds=1)
_NOTHING: Final[Mapping[str, str]] = {}


class EventBody(msgspec.Struct, omit_defaults=True):
    """What is hashed. v: the version of this form. prev: the hash of the event before, "" for the first.

    detail: the SHA-256 of the sealed detail.
    """

    v: int
    number: int
    id: str
    prev: str
    kind: EventKind
    recipient: str
    happened_at: datetime
    recorded_at: datetime
    actor: tuple[str, str, str]
    source: str
    sender: str = ALL
    stream: str = ALL
    level: ConsentLevel = ConsentLevel.NONE
    method: Method = Method.SYSTEM
    disclosure: str = ""
    evidence: tuple[str, ...] = ()
    refers_to: str = ""
    until: datetime | None = None
    key: str = ""
    detail: str = ""


_encode: Final = msgspec.json.Encoder(order="sorted").encode
_decode: Final = msgspec.json.Decoder(EventBody).decode


class BrokenBody(Exception):
    """The bytes of an event are none."""


def written(event: ConsentEvent, prev: bytes, sealed: bytes | None) -> bytes:
    """The bytes of an event; `prev` is the hash of the one before."""
    what = event.event
    actor = what.actor
    return _encode(
        EventBody(
            v=1,
            number=event.number,
            id=event.id,
            prev=prev.hex(),
            kind=what.kind,
            recipient=what.recipient,
            happened_at=what.happened_at.astimezone(UTC),
            recorded_at=event.recorded_at.astimezone(UTC),
            actor=(actor.kind.value, actor.id, actor.name),
            source=what.source,
            sender=what.scope.sender,
            stream=what.scope.stream,
            level=what.level,
            method=what.method,
            disclosure=what.disclosure,
            evidence=what.evidence,
            refers_to=what.refers_to,
            until=what.until.astimezone(UTC) if what.until else None,
            key=what.key,
            detail=sealed_hash(sealed),
        )
    )


def sealed_hash(sealed: bytes | None) -> str:
    """What an event says about its sealed detail; "" when it has none."""
    return hashlib.sha256(sealed).hexdigest() if sealed else ""


def body_of(content: bytes) -> EventBody:
    """The parts of the bytes.

    Raises:
        BrokenBody: they are no event.
    """
    try:
        return _decode(content)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise BrokenBody from error


def event_of(workspace_id: str, body: EventBody, detail: Mapping[str, str] = _NOTHING) -> ConsentEvent:
    """The event of a body.

    Raises:
        BrokenBody: no event can be like that.
    """
    kind, actor_id, name = body.actor
    try:
        what = NewEvent(
            kind=body.kind,
            recipient=body.recipient,
            happened_at=body.happened_at,
            actor=Actor(ActorKind(kind), actor_id, name),
            source=body.source,
            scope=ConsentScope(body.sender, body.stream),
            level=body.level,
            method=body.method,
            disclosure=body.disclosure,
            evidence=body.evidence,
            refers_to=body.refers_to,
            until=body.until,
            key=body.key,
            detail=detail,
        )
    except (BadEvent, ValueError) as error:
        raise BrokenBody from error
    return ConsentEvent(body.id, workspace_id, body.number, body.recorded_at, what)


def cleaned(event: NewEvent) -> NewEvent:
    """The event without characters that no database keeps; nearly always the same one."""
    texts = (
        event.recipient, event.source, event.key, event.disclosure, event.refers_to, event.scope.sender,
        event.scope.stream, event.actor.id, event.actor.name, *event.evidence,
    )  # fmt: skip
    whole = "".join(texts)
    if storable(whole) == whole:
        return event
    return replace(
        event,
        recipient=storable(event.recipient),
        source=storable(event.source),
        key=storable(event.key),
        disclosure=storable(event.disclosure),
        refers_to=storable(event.refers_to),
        scope=ConsentScope(storable(event.scope.sender), storable(event.scope.stream)),
        actor=Actor(event.actor.kind, storable(event.actor.id), storable(event.actor.name)),
        evidence=tuple(storable(each) for each in event.evidence),
    )


def micros(at: datetime) -> int:
    """Whole microseconds since 1970."""
    return (at - _LONG_AGO) // _MICRO


def moment(count: int) -> datetime:
    """The moment again."""
    return _LONG_AGO + timedelta(microseconds=count)
