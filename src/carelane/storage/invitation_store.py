"""Open invitations in the database.

Decides: that an invitation is used up once between all processes, and that it counts only while whoever made it owns
the workspace; that making it and taking it back stand in the trail, without the address.
Leaves alone: what a link looks like and how it is hashed (`services`, `accounts`), and joining (`workspace_store`).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from carelane.domain.access import OpenInvitation, Role
from carelane.domain.kept import Actor
from carelane.ports.clock import Clock
from carelane.storage.audit import add_line
from carelane.storage.campaign_rows import not_kept
from carelane.storage.columns import new_id
from carelane.storage.database import Database
from carelane.storage.tables import invitations, members, users
from carelane.storage.workspace_rows import read_user, require_workspace


@dataclass(frozen=True, slots=True)
class SqlInvitationStore:
    """See the port `InvitationStore`."""

    database: Database
    clock: Clock

    def add(
        self, workspace_id: str, email: str, role: Role, *, token_hash: str, expires_at: datetime, by: Actor
    ) -> OpenInvitation:
        """Keep a new one."""
        invitation_id = new_id()
        values = {"email": email, "role": role.value, "token_hash": token_hash, "expires_at": expires_at}
        with self.database.writing() as connection:
            require_workspace(connection, workspace_id)
            maker = read_user(connection, by.id)
            row = {"id": invitation_id, "workspace_id": workspace_id, "user_id": maker.id, **values}
            connection.execute(sa.insert(invitations).values(**row))
            made = connection.execute(_select().where(invitations.c.id == invitation_id)).mappings().one()
            self._tell(connection, _invitation(made), by, "member.invited", role.value)
            return _invitation(made)

    def open(self, workspace_id: str, now: datetime) -> tuple[OpenInvitation, ...]:
        """The newest first."""
        query = _select().where(invitations.c.workspace_id == workspace_id, invitations.c.expires_at > now)
        with self.database.reading() as connection:
            rows = connection.execute(query.order_by(invitations.c.sequence.desc())).mappings()
            return tuple(_invitation(row) for row in rows)

    def by_hash(self, token_hash: str, now: datetime) -> OpenInvitation | None:
        """The one that counts."""
        with self.database.reading() as connection:
            return _read(connection, token_hash, now)

    def use(self, token_hash: str, now: datetime) -> OpenInvitation | None:
        """The same, once."""
        with self.database.writing() as connection:
            found = _read(connection, token_hash, now)
            if found is None:
                return None
            used = sa.delete(invitations).where(invitations.c.id == found.id)
            return found if connection.execute(used).rowcount == 1 else None

    def take_back(self, workspace_id: str, invitation_id: str, by: Actor) -> None:
        """Its link opens nothing from now on."""
        of_it = (invitations.c.workspace_id == workspace_id, invitations.c.id == invitation_id)
        with self.database.writing() as connection:
            row = connection.execute(_select().where(*of_it)).mappings().one_or_none()
            if row is None or connection.execute(sa.delete(invitations).where(*of_it)).rowcount != 1:
                raise not_kept("invitation")
            self._tell(connection, _invitation(row), by, "member.invitation-taken-back", row["role"])

    def remove_expired(self, now: datetime) -> None:
        """Forget those that ran out."""
        with self.database.writing() as connection:
            connection.execute(sa.delete(invitations).where(invitations.c.expires_at <= now))

    def _tell(self, connection: sa.Connection, about: OpenInvitation, by: Actor, action: str, detail: str) -> None:
        subject = f"invitation {about.id}"
        add_line(
            connection, about.workspace_id, at=self.clock.now(), by=by, action=action, subject=subject, detail=detail
        )


def _select() -> sa.Select[Any]:
    """Invitations with who made them, and what that person is in the workspace now."""
    is_owner = (
        (members.c.workspace_id == invitations.c.workspace_id)
        & (members.c.user_id == invitations.c.user_id)
        & (members.c.role == Role.OWNER.value)
    )
    counts = (members.c.role.is_not(None) & users.c.disabled_at.is_(None)).label("counts")
    return (
        sa.select(invitations, users.c.name.label("made_by"), counts)
        .join(users, users.c.id == invitations.c.user_id)
        .outerjoin(members, is_owner)
    )


def _read(connection: sa.Connection, token_hash: str, now: datetime) -> OpenInvitation | None:
    query = _select().where(invitations.c.token_hash == token_hash, invitations.c.expires_at > now)
    row = connection.execute(query).mappings().one_or_none()
    return _invitation(row) if row is not None and row["counts"] else None


def _invitation(row: sa.RowMapping) -> OpenInvitation:
    return OpenInvitation(
        id=row["id"],
        workspace_id=row["workspace_id"],
        email=row["email"],
        role=Role(row["role"]),
        made_by=row["user_id"],
        made_by_name=row["made_by"],
        expires_at=row["expires_at"],
        counts=bool(row["counts"]),
    )
