"""Every state worked out again from the events, person by person, and compared with what the rows say.

Decides: how all people of a workspace are gone through without holding more than one piece in memory, and that a row
is right only if its marks and the columns that lists are made from are.
Leaves alone: what follows from events (`domain.consent_state`), and what is done about a wrong row (`verifying`, or
`rebuild_states`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from carelane.domain.consent import ConsentEvent, ConsentScope
from carelane.domain.consent_state import ScopeState, fold
from carelane.ports.store_errors import StoreUnavailable
from carelane.storage.ledger.event_body import BrokenBody, body_of, event_of
from carelane.storage.ledger.state_rows import States, expected_row, put_states, remove_states, state_of
from carelane.storage.plain_rows import Rows

_PIECE: Final = 2_000
_IN_ORDER: Final = (
    "SELECT recipient, number, body FROM consent_events WHERE workspace_id = ? AND (recipient, number) > (?, ?)"
    " ORDER BY recipient, number LIMIT ?"
)
_ROWS: Final = (
    "SELECT recipient, sender, stream, marks, is_out, level, changed_at FROM consent_states"
    " WHERE workspace_id = ? AND recipient = ANY (?)"
)
_STRAYS: Final = (
    "SELECT recipient, sender, stream FROM consent_states s WHERE workspace_id = ? AND NOT EXISTS"
    " (SELECT 1 FROM consent_events e WHERE e.workspace_id = s.workspace_id AND e.recipient = s.recipient)"
)


@dataclass(frozen=True, slots=True)
class WrongState:
    """A row that does not say what events say. state: what it should say, None when there should be no row."""

    recipient: str
    scope: ConsentScope
    state: ScopeState | None
    last_number: int  # of the person's last event, 0 for somebody without any


def rebuild_states(rows: Rows, workspace_id: str) -> int:
    """Put every wrong row right, under the lock of the ledger; how many there were."""
    count = 0
    for wrong in wrong_states(rows, workspace_id):
        if wrong.state is None:
            remove_states(rows, workspace_id, [(wrong.recipient, wrong.scope)])
        else:
            put_states(rows, workspace_id, [(wrong.recipient, wrong.state)])
        count += 1
    return count


def wrong_states(rows: Rows, workspace_id: str) -> Iterator[WrongState]:
    """Every row that is wrong, missing, or should not be there."""
    people = _people(rows, workspace_id)
    while piece := [person for person, _ in zip(people, range(_PIECE), strict=False)]:
        kept = _kept(rows, workspace_id, [recipient for recipient, _, _ in piece])
        for recipient, states, last_number in piece:
            is_kept = kept.get(recipient, {})
            for scope, state in states.items():
                if is_kept.get(scope) != (state, *expected_row(state)):
                    yield WrongState(recipient, scope, state, last_number)
            for scope in is_kept.keys() - states.keys():
                yield WrongState(recipient, scope, None, last_number)
    for recipient, sender, stream in rows.all(_STRAYS, (workspace_id,)):
        yield WrongState(recipient, ConsentScope(sender, stream), None, 0)


def _people(rows: Rows, workspace_id: str) -> Iterator[tuple[str, States, int]]:
    """Each person with the states that follow from their events, and the number of the last one."""
    for recipient, some in groupby(_events(rows, workspace_id), key=lambda pair: pair[0]):
        events = [event for _, event in some]
        readable = [event for event in events if event is not None]
        yield recipient, fold(readable), max((event.number for event in readable), default=0)


def _events(rows: Rows, workspace_id: str) -> Iterator[tuple[str, ConsentEvent | None]]:
    """Every event under its person; None for one that cannot be read any more."""
    last = ("", 0)
    while True:
        found = rows.all(_IN_ORDER, (workspace_id, *last, _PIECE))
        for recipient, _, body in found:
            try:
                yield recipient, event_of(workspace_id, body_of(body))
            except BrokenBody:
                yield recipient, None
        if len(found) < _PIECE:
            return
        last = (found[-1][0], found[-1][1])


def _kept(rows: Rows, workspace_id: str, recipients: list[str]) -> dict[str, dict[ConsentScope, tuple[Any, ...]]]:
    kept: dict[str, dict[ConsentScope, tuple[Any, ...]]] = {}
    for recipient, sender, stream, marks, is_out, level, changed_at in rows.all(
        _ROWS, (workspace_id, rows.listed(recipients))
    ):
        try:
            state: ScopeState | None = state_of(sender, stream, marks)
        except StoreUnavailable:
            state = None
        row = (state, bool(is_out), level, changed_at)
        kept.setdefault(recipient, {})[ConsentScope(sender, stream)] = row
    return kept
