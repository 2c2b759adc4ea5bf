"""Pages of people who are out, or who are not, the latest change first.

Decides: that a page goes on after the last row that was seen, so that it costs the same however far down it is.
Leaves alone: what a list shows (`services.consent.exports`, `web`).
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from carelane.domain.consent import ConsentScope
from carelane.domain.consent_state import ListedState, ScopeState
from carelane.storage.columns import storable
from carelane.storage.database import Database
from carelane.storage.ledger.event_body import micros, moment
from carelane.storage.ledger.state_rows import state_of

_MOST: Final = 10_000
_PAGE: Final = (
    "SELECT recipient, sender, stream, marks, changed_at FROM consent_states"
    " INDEXED BY ix_consent_states_workspace_id_is_out_changed_at"
    " WHERE workspace_id = ? AND is_out = ? AND changed_at <= ? AND (changed_at, recipient, sender, stream) <"
    " (?, ?, ?, ?) ORDER BY changed_at DESC, recipient DESC, sender DESC, stream DESC LIMIT ?"
)
_START: Final = ListedState(
    "\U0010ffff", ScopeState(ConsentScope()), datetime.max.replace(tzinfo=UTC) - timedelta(days=1)
)


def read_page(
    database: Database, workspace_id: str, *, is_out: bool, after: ListedState | None, most: int
) -> tuple[ListedState, ...]:
    """See `ports.ledger.ConsentLedger.listed`."""
    last = after or _START
    scope, at = last.state.scope, micros(last.changed_at)
    place = (at, at, storable(last.recipient), scope.sender, scope.stream)
    found = database.fetch(_PAGE, (workspace_id, is_out, *place, min(most, _MOST)))
    return tuple(
        ListedState(recipient, state_of(sender, stream, marks), moment(changed_at))
        for recipient, sender, stream, marks, changed_at in found
    )
