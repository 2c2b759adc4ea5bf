"""A stream is for something else now: whoever agreed before has to be asked again.

Decides: that consent given before a change of purpose covers the stream no more, from that moment on, and who that is.
Leaves alone: the new words (`register`), and asking.
Source: consent covers the stated purpose only (CTIA 5.1; CON-06); new words never change what was agreed to before.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from carelane.domain.consent import ALL, GIVING, ConsentLevel, ConsentScope, EventKind, Method, NewEvent
from carelane.domain.consent_records import Stream, TextKind
from carelane.domain.consent_state import ScopeState, Standing, standing
from carelane.domain.errors import BadSetting
from carelane.domain.kept import Actor
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentLedger, ConsentSetup

_AT_ONCE: Final = 1_000


@dataclass(frozen=True, slots=True)
class ChangePurpose:
    """What a stream is for from now on. kind: None leaves it."""

    workspace_id: str
    stream: str
    name: str
    kind: TextKind | None = None


@dataclass(frozen=True, slots=True)
class PurposeChanged:
    """The stream as it is now. to_ask: who had agreed and may be asked; `ended` counts those who opted out too."""

    stream: Stream
    to_ask: tuple[str, ...]
    ended: int


def change_purpose(
    command: ChangePurpose, by: Actor, *, ledger: ConsentLedger, setup: ConsentSetup, clock: Clock
) -> PurposeChanged:
    """Change it. The stream is changed first: if recording is cut short, no old consent counts all the same.

    Raises:
        BadSetting: there is no such stream, or its purpose has no name.
        NotKept: there is no such workspace.
        StoreUnavailable: it may be done in part; do it again.
    """
    stream = next((each for each in setup.streams(command.workspace_id) if each.id == command.stream), None)
    if stream is None or not command.name.strip():
        raise BadSetting("there is no such stream, or its new purpose has no name", hint="name both")
    now = clock.now()
    agreed = tuple(_agreed(command.workspace_id, stream, now, ledger))
    kind = command.kind or stream.kind
    changed = replace(stream, name=command.name.strip(), kind=kind, purpose_changed_at=now)
    setup.put_stream(command.workspace_id, changed, by)
    for start in range(0, len(agreed), _AT_ONCE):
        some = agreed[start : start + _AT_ONCE]
        ledger.append(command.workspace_id, [_ends(recipient, stream, now, by) for recipient, _ in some])
    to_ask = tuple(recipient for recipient, stands in agreed if not stands.is_stopped)
    return PurposeChanged(changed, to_ask, len(agreed))


def people_to_ask(workspace_id: str, stream: Stream, at: datetime, *, ledger: ConsentLedger) -> tuple[str, ...]:
    """Who had agreed to a stream before its purpose changed, has not agreed since, and has not opted out."""
    if stream.purpose_changed_at is None:
        return ()
    found = []
    for recipient, stands in _standings(workspace_id, stream, at, ledger):
        if stands.expired is not None and not _is_agreed(stands) and not stands.is_stopped:
            found.append(recipient)
    return tuple(found)


def _agreed(workspace_id: str, stream: Stream, at: datetime, ledger: ConsentLedger) -> Iterator[tuple[str, Standing]]:
    return (pair for pair in _standings(workspace_id, stream, at, ledger) if _is_agreed(pair[1]))


def _is_agreed(stands: Standing) -> bool:
    return stands.level.rank >= ConsentLevel.EXPRESS.rank


def _standings(
    workspace_id: str, stream: Stream, at: datetime, ledger: ConsentLedger
) -> Iterator[tuple[str, Standing]]:
    """Everybody who ever agreed to the stream, with how they stand for the number for which they agreed."""
    seen: dict[str, str] = {}
    for each in ledger.events(workspace_id):
        what = each.event
        gives = what.kind in GIVING and what.level.rank >= ConsentLevel.EXPRESS.rank
        if gives and what.scope.stream in {ALL, stream.id}:
            seen[what.recipient] = what.scope.sender
    people = tuple(seen)
    for start in range(0, len(people), _AT_ONCE):
        some = people[start : start + _AT_ONCE]
        known = ledger.states_of(workspace_id, some)
        yield from ((one, _stands(known.get(one, ()), seen[one], stream, at)) for one in some)


def _stands(states: tuple[ScopeState, ...], sender: str, stream: Stream, at: datetime) -> Standing:
    return standing(states, sender, stream.id, at=at, purpose_changed_at=stream.purpose_changed_at)


def _ends(recipient: str, stream: Stream, at: datetime, by: Actor) -> NewEvent:
    return NewEvent(
        kind=EventKind.DISCLOSURE_CHANGE,
        recipient=recipient,
        happened_at=at,
        actor=by,
        source=f"purpose:{stream.id}",
        scope=ConsentScope(ALL, stream.id),
        method=Method.SYSTEM,
        key=f"purpose/{stream.id}/{at.isoformat()}/{recipient}",
    )
