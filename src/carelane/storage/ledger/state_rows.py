"""How persons stand, as rows: one for each scope that an event of theirs spoke of.

Decides: how the marks of a scope are written, and which columns lists are made from.
Leaves alone: what follows from events (`domain.consent_state`); these rows hold nothing that events do not say.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Final

import msgspec

from carelane.domain.consent import ConsentEvent, ConsentScope
from carelane.domain.consent_state import Mark, Point, ScopeState, joined, scopes_of, standing
from carelane.ports.store_errors import StoreUnavailable
from carelane.storage.ledger.event_body import micros
from carelane.storage.plain_rows import Rows

States = dict[ConsentScope, ScopeState]

OF_ONE: Final = "SELECT sender, stream, marks FROM consent_states WHERE workspace_id = ? AND recipient = ?"
OF_SOME: Final = (
    "SELECT recipient, sender, stream, marks FROM consent_states WHERE workspace_id = ? AND recipient = ANY (?)"
)
_OF_ONE_NAMED: Final = OF_SOME.replace("= ANY (?)", "= ?")
_PUT: Final = (
    "INSERT INTO consent_states (workspace_id, recipient, sender, stream, marks, is_out, level, changed_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (workspace_id, recipient, sender, stream) DO UPDATE SET"
    " marks = excluded.marks, is_out = excluded.is_out, level = excluded.level, changed_at = excluded.changed_at"
)
_REMOVE: Final = "DELETE FROM consent_states WHERE workspace_id = ? AND recipient = ? AND sender = ? AND stream = ?"
_LATEST: Final = datetime.max.replace(tzinfo=UTC)

_encode: Final = msgspec.msgpack.Encoder(order="sorted").encode
_decode: Final = msgspec.msgpack.Decoder(dict[Mark, Point]).decode


@lru_cache(maxsize=4_096)
def _scope(sender: str, stream: str) -> ConsentScope:
    return ConsentScope(sender, stream)


def state_of(sender: str, stream: str, marks: bytes) -> ScopeState:
    """The state of a row.

    Raises:
        StoreUnavailable: somebody changed the row, so that nobody knows what it said: nothing may be sent.
    """
    try:
        return ScopeState(_scope(sender, stream), _decode(marks))
    except (msgspec.DecodeError, UnicodeError):
        raise StoreUnavailable("how a person stands cannot be read: the row was changed") from None


def read_states(rows: Rows, workspace_id: str, recipients: Collection[str]) -> tuple[dict[str, States], frozenset[str]]:
    """The states of these people (those without any are missing), and those of whom a row cannot be read."""
    if len(recipients) == 1:
        found = rows.all(_OF_ONE_NAMED, (workspace_id, *recipients))
    else:
        found = rows.all(OF_SOME, (workspace_id, rows.listed(recipients)))
    by_person: dict[str, States] = {}
    unreadable = set()
    for recipient, sender, stream, marks in found:
        try:
            state = state_of(sender, stream, marks)
        except StoreUnavailable:
            unreadable.add(recipient)
        else:
            by_person.setdefault(recipient, {})[state.scope] = state
    return by_person, frozenset(unreadable)


def join(states: Mapping[ConsentScope, ScopeState], events: Iterable[ConsentEvent]) -> States:
    """The states with more events, none of which is a correction."""
    now = dict(states)
    for event in events:
        for scope in scopes_of(event):
            state = joined(now.get(scope, ScopeState(scope)), event)
            if state.marks:
                now[scope] = state
    return now


def put_states(rows: Rows, workspace_id: str, changed: Iterable[tuple[str, ScopeState]]) -> None:
    """Put these states of people."""
    if values := [_values(workspace_id, recipient, state) for recipient, state in changed]:
        rows.many(_PUT, values)


def remove_states(rows: Rows, workspace_id: str, gone: Iterable[tuple[str, ConsentScope]]) -> None:
    """Remove the states of these scopes."""
    if values := [(workspace_id, recipient, scope.sender, scope.stream) for recipient, scope in gone]:
        rows.many(_REMOVE, values)


def write_changed(rows: Rows, workspace_id: str, before: Mapping[str, States], after: Mapping[str, States]) -> None:
    """Put what differs."""
    put_states(
        rows,
        workspace_id,
        (
            (recipient, state)
            for recipient, states in after.items()
            for scope, state in states.items()
            if before.get(recipient, {}).get(scope) != state
        ),
    )
    remove_states(
        rows,
        workspace_id,
        (
            (recipient, scope)
            for recipient, states in before.items()
            for scope in states
            if scope not in after.get(recipient, {})
        ),
    )


def expected_row(state: ScopeState) -> tuple[bool, int, int]:
    """The columns that lists are made from: is_out, level, changed_at."""
    stands = standing([state], state.scope.sender, state.scope.stream, at=_LATEST)
    changed = max(point.at for point in state.marks.values())
    return stands.is_stopped, stands.level.rank, micros(changed)


def _values(workspace_id: str, recipient: str, state: ScopeState) -> tuple[Any, ...]:
    scope = state.scope
    marks = _encode(state.marks)
    return (workspace_id, recipient, scope.sender, scope.stream, marks, *expected_row(state))
