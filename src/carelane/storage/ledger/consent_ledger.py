"""The ledger of consent in the database.

Decides: what is one transaction, and that what a query gives comes in pieces.
Leaves alone: how events are added (`appending`), signed (`checkpoints`) and checked (`verifying`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from carelane.domain.consent import ConsentEvent, NewEvent
from carelane.domain.consent_records import Checkpoint, Verification
from carelane.domain.consent_state import ListedState, ScopeState
from carelane.ports.accounts import Vault
from carelane.ports.clock import Clock
from carelane.storage.campaign_rows import not_kept
from carelane.storage.columns import storable
from carelane.storage.database import Database, rows_of
from carelane.storage.ledger import event_rows, state_rows
from carelane.storage.ledger.appending import append_events, lock_head, lock_kept_head
from carelane.storage.ledger.checkpoints import DUE, read_checkpoints, sign_head
from carelane.storage.ledger.listing import read_page
from carelane.storage.ledger.rebuilding import rebuild_states
from carelane.storage.ledger.verifying import verify_ledger

_PIECE: Final = 1_000
_SIZE: Final = "SELECT size FROM consent_heads WHERE workspace_id = ?"


@dataclass(frozen=True, slots=True)
class SqlConsentLedger:
    """See the port `ConsentLedger`."""

    database: Database
    vault: Vault
    clock: Clock

    def append(self, workspace_id: str, events: Sequence[NewEvent]) -> tuple[ConsentEvent, ...]:
        """Record all of them or none."""
        if not events:
            return ()
        workspace_id = storable(workspace_id)
        with self.database.writing_rows() as rows:
            head = lock_head(rows, workspace_id)
            return append_events(rows, self.vault, workspace_id, events, head=head, now=self.clock.now())

    def states(self, workspace_id: str, recipient: str) -> tuple[ScopeState, ...]:
        """One read by key."""
        found = self.database.fetch(state_rows.OF_ONE, (storable(workspace_id), storable(recipient)))
        return tuple(state_rows.state_of(*row) for row in found)

    def states_of(self, workspace_id: str, recipients: Sequence[str]) -> dict[str, tuple[ScopeState, ...]]:
        """One read for all."""
        wanted = self.database.listed(storable(recipient) for recipient in recipients)
        found: dict[str, tuple[ScopeState, ...]] = {}
        for recipient, *row in self.database.fetch(state_rows.OF_SOME, (storable(workspace_id), wanted)):
            found[recipient] = (*found.get(recipient, ()), state_rows.state_of(*row))
        return found

    def listed(
        self, workspace_id: str, *, is_out: bool, after: ListedState | None = None, most: int = 100
    ) -> tuple[ListedState, ...]:
        """By the index that is kept for it."""
        return read_page(self.database, storable(workspace_id), is_out=is_out, after=after, most=most)

    def history(self, workspace_id: str, recipient: str) -> tuple[ConsentEvent, ...]:
        """In the order of the ledger."""
        workspace_id, recipient = storable(workspace_id), storable(recipient)
        with self.database.reading() as connection:
            rows = rows_of(connection)
            found = rows.all(event_rows.OF_PERSON, (workspace_id, recipient))
            return tuple(event_rows.opened(rows, self.vault, workspace_id, found))

    def events(self, workspace_id: str, *, after: int = 0) -> Iterator[ConsentEvent]:
        """A thousand at a time."""
        workspace_id = storable(workspace_id)
        while True:
            with self.database.reading() as connection:
                rows = rows_of(connection)
                found = rows.all(event_rows.AFTER, (workspace_id, after, _PIECE))
                events = event_rows.opened(rows, self.vault, workspace_id, found)
            yield from events
            if len(found) < _PIECE:
                return
            after = found[-1][0]

    def event(self, workspace_id: str, event_id: str) -> ConsentEvent:
        """One event."""
        workspace_id = storable(workspace_id)
        with self.database.reading() as connection:
            rows = rows_of(connection)
            found = rows.all(event_rows.BY_NUMBER, (workspace_id, event_rows.number_in(event_id)))
            for event in event_rows.opened(rows, self.vault, workspace_id, found):
                if event.id == event_id:
                    return event
        raise not_kept("entry")

    def size(self, workspace_id: str) -> int:
        """How many events there are."""
        found = self.database.fetch(_SIZE, (storable(workspace_id),))
        return int(found[0][0]) if found else 0

    def rebuild(self, workspace_id: str) -> int:
        """Work every state out again."""
        workspace_id = storable(workspace_id)
        with self.database.writing_rows() as rows:
            if rows.all(_SIZE, (workspace_id,)):
                lock_kept_head(rows, workspace_id)
            return rebuild_states(rows, workspace_id)

    def verify(self, workspace_id: str, *, kept: Sequence[Checkpoint] = ()) -> Verification:
        """Look at every row."""
        with self.database.reading() as connection:
            return verify_ledger(connection, self.vault, storable(workspace_id), kept)

    def checkpoint(self, workspace_id: str) -> Checkpoint:
        """Sign the tree head; one that is signed already is not signed again."""
        workspace_id = storable(workspace_id)
        with self.database.writing() as connection:
            rows = rows_of(connection)
            is_kept = rows.all(_SIZE, (workspace_id,))
            head = lock_kept_head(rows, workspace_id) if is_kept else lock_head(rows, workspace_id)
            return sign_head(connection, self.vault, workspace_id, head, self.clock.now())

    def sign_due(self) -> int:
        """Sign the heads of all workspaces that grew since their last checkpoint; how many."""
        due = [workspace_id for (workspace_id,) in self.database.fetch(DUE)]
        for workspace_id in due:
            self.checkpoint(workspace_id)
        return len(due)

    def checkpoints(self, workspace_id: str) -> tuple[Checkpoint, ...]:
        """The newest first."""
        with self.database.reading() as connection:
            return read_checkpoints(connection, storable(workspace_id))
