"""Unclear replies that somebody has to decide on, in the database."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from carelane.domain.access import ActorKind
from carelane.domain.consent_records import HeldReply
from carelane.domain.kept import Actor
from carelane.storage.audit import add_line
from carelane.storage.campaign_rows import not_kept
from carelane.storage.columns import actor_values, storable
from carelane.storage.consent_tables import consent_held
from carelane.storage.database import Database, rows_of
from carelane.storage.ledger import event_rows
from carelane.storage.workspace_rows import require_workspace

_NOBODY = Actor(ActorKind.SYSTEM, "", "")


@dataclass(frozen=True, slots=True)
class SqlHeldReplies:
    """See the port `HeldReplies`."""

    database: Database

    def add(self, held: HeldReply) -> None:
        """Keep one. Raises NotKept when its event is not of the workspace."""
        row = _of(held.workspace_id, held.event_id)
        with self.database.writing() as connection:
            require_workspace(connection, held.workspace_id)
            self._require_event(connection, held)
            if connection.execute(sa.select(consent_held.c.event_id).where(*row)).first() is not None:
                return
            connection.execute(
                sa.insert(consent_held).values(
                    workspace_id=held.workspace_id,
                    event_id=held.event_id,
                    recipient=held.recipient,
                    sender=held.sender,
                    evidence=held.evidence,
                    why=held.why,
                    held_at=held.held_at,
                    deadline=held.deadline,
                    **actor_values("closed_by", _NOBODY),
                )
            )

    def open(self, workspace_id: str) -> tuple[HeldReply, ...]:
        """The most pressing first."""
        return self._open(consent_held.c.workspace_id == workspace_id)

    def due(self, at: datetime) -> tuple[HeldReply, ...]:
        """Of every workspace."""
        return self._open(consent_held.c.deadline <= at)

    def close(self, workspace_id: str, event_id: str, decision: str, at: datetime, by: Actor) -> None:
        """Take one off the list."""
        closed = (
            sa.update(consent_held)
            .where(*_of(workspace_id, event_id), consent_held.c.decision == "")
            .values(decision=decision or "closed", closed_at=at, **actor_values("closed_by", by))
        )
        with self.database.writing() as connection:
            if not connection.execute(closed).rowcount:
                raise not_kept("unclear reply")
            subject = f"event {event_id}"
            add_line(connection, workspace_id, at=at, by=by, action="consent.decided", subject=subject, detail=decision)

    def _open(self, which: sa.ColumnElement[bool]) -> tuple[HeldReply, ...]:
        query = sa.select(consent_held).where(which, consent_held.c.decision == "")
        with self.database.reading() as connection:
            rows = connection.execute(query.order_by(consent_held.c.deadline, consent_held.c.event_id)).mappings()
            return tuple(_held(row) for row in rows)

    def _require_event(self, connection: sa.Connection, held: HeldReply) -> None:
        workspace_id = storable(held.workspace_id)
        number = event_rows.number_in(held.event_id)
        found = rows_of(connection).all(event_rows.BY_NUMBER, (workspace_id, number))
        events = event_rows.closed(workspace_id, found)
        if not any(each.id == held.event_id and each.event.recipient == held.recipient for each in events):
            raise not_kept("entry")


def _of(workspace_id: str, event_id: str) -> tuple[sa.ColumnElement[bool], ...]:
    return (consent_held.c.workspace_id == workspace_id, consent_held.c.event_id == event_id)


def _held(row: sa.RowMapping) -> HeldReply:
    return HeldReply(
        workspace_id=row["workspace_id"],
        event_id=row["event_id"],
        recipient=row["recipient"],
        sender=row["sender"],
        evidence=row["evidence"],
        why=row["why"],
        held_at=row["held_at"],
        deadline=row["deadline"],
    )
