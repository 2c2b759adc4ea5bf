"""The trail of who did what: one line for every change, written in the transaction of the change.

Decides: numbers without gaps in each workspace, so that a line that was taken out would show. The database
itself refuses to change or remove a line (triggers; see the first step of `migrations`).
Leaves alone: which actions there are (each store names its own). Lines outlive the workspace that they tell of.
"""

from datetime import datetime
from typing import Final

import sqlalchemy as sa

from carelane.domain.kept import Actor, AuditEntry
from carelane.storage.columns import MOST_NUMBER, actor_of, actor_values
from carelane.storage.tables import audit

INSTALLATION: Final = ""  # the trail of what concerns no single workspace
_LOCK: Final = 0x6361  # a namespace for PostgreSQL's advisory locks


def add_line(
    connection: sa.Connection,
    workspace_id: str,
    *,
    at: datetime,
    by: Actor,
    action: str,
    subject: str,
    detail: str = "",
) -> None:
    """Write a line; the last thing that a transaction does, because others of the workspace wait for it."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK, sa.func.hashtext(workspace_id))))
    number = sa.select(sa.func.coalesce(sa.func.max(audit.c.number), 0) + 1).where(audit.c.workspace_id == workspace_id)
    connection.execute(
        sa.insert(audit).values(
            workspace_id=workspace_id,
            number=number.scalar_subquery(),
            at=at,
            action=action,
            subject=subject,
            detail=detail,
            **actor_values("actor", by),
        )
    )


def lines(connection: sa.Connection, workspace_id: str, *, before: int, most: int) -> tuple[AuditEntry, ...]:
    """The newest first; `before` is the number of the last entry seen, 0 for the beginning."""
    query = sa.select(audit).where(audit.c.workspace_id == workspace_id)
    if before:
        query = query.where(audit.c.number < min(before, MOST_NUMBER))
    rows = connection.execute(query.order_by(audit.c.number.desc()).limit(min(most, MOST_NUMBER))).mappings()
    return tuple(_entry(row) for row in rows)


def _entry(row: sa.RowMapping) -> AuditEntry:
    return AuditEntry(
        number=row["number"],
        workspace_id=row["workspace_id"],
        at=row["at"],
        actor=actor_of(row, "actor"),
        action=row["action"],
        subject=row["subject"],
        detail=row["detail"],
    )
