"""Workspaces, their members, API keys and audit trail in the database.

Decides: each change and its line of the trail are one transaction; what is removed goes with all that belongs to it,
while its trail stays.
Leaves alone: rows (`workspace_rows`) and who may do what (`domain.access`, `services`).
"""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from carelane.domain.access import ApiKey, Member, Role, Scope, User, Workspace, WorkspaceKind
from carelane.domain.kept import Actor, AuditEntry
from carelane.ports.accounts import StaleChange
from carelane.ports.clock import Clock
from carelane.storage.audit import add_line, lines
from carelane.storage.campaign_rows import not_kept
from carelane.storage.columns import new_id
from carelane.storage.database import Database
from carelane.storage.tables import api_keys, members, workspaces
from carelane.storage.workspace_rows import (
    lock_workspace,
    read_members,
    read_user,
    read_workspace,
    require_other_owner,
    require_workspace,
    role_of,
    workspace_of,
)


@dataclass(frozen=True, slots=True)
class SqlWorkspaceStore:
    """See the port `WorkspaceStore`."""

    database: Database
    clock: Clock

    def add_workspace(
        self, name: str, kind: WorkspaceKind, provider: str, *, owner: User, by: Actor, is_example: bool = False
    ) -> Workspace:
        """A new workspace with one owner."""
        workspace_id, at = new_id(), self.clock.now()
        with self.database.writing() as connection:
            read_user(connection, owner.id)
            connection.execute(
                sa.insert(workspaces).values(
                    id=workspace_id,
                    name=name,
                    kind=kind.value,
                    provider=provider,
                    created_at=at,
                    is_example=is_example,
                )
            )
            owned = sa.insert(members).values(workspace_id=workspace_id, user_id=owner.id, role=Role.OWNER.value)
            connection.execute(owned)
            self._tell(connection, workspace_id, by, "workspace.added", subject=f"workspace {workspace_id}")
            return read_workspace(connection, workspace_id)

    def workspace(self, workspace_id: str) -> Workspace:
        """One workspace."""
        with self.database.reading() as connection:
            return read_workspace(connection, workspace_id)

    def workspaces_of(self, user_id: str) -> tuple[tuple[Workspace, Role], ...]:
        """By name."""
        query = (
            sa.select(workspaces, members.c.role)
            .join(members, members.c.workspace_id == workspaces.c.id)
            .where(members.c.user_id == user_id)
        )
        with self.database.reading() as connection:
            found = [(workspace_of(row), Role(row["role"])) for row in connection.execute(query).mappings()]
        return tuple(sorted(found, key=lambda pair: (pair[0].name.casefold(), pair[0].created_at)))

    def change_workspace(
        self, workspace_id: str, *, name: str, kind: WorkspaceKind, provider: str, expected: int, by: Actor
    ) -> Workspace:
        """Change the settings, if `expected` is the version still."""
        with self.database.writing() as connection:
            if lock_workspace(connection, workspace_id).version != expected:
                raise StaleChange(
                    "somebody else changed these settings while you had them open",
                    hint="look at what stands there now, then make your change again",
                )
            change = {"name": name, "kind": kind.value, "provider": provider, "version": expected + 1}
            connection.execute(sa.update(workspaces).where(workspaces.c.id == workspace_id).values(**change))
            self._tell(connection, workspace_id, by, "workspace.changed", subject=f"workspace {workspace_id}")
            return read_workspace(connection, workspace_id)

    def remove_workspace(self, workspace_id: str, by: Actor) -> None:
        """Remove a workspace with all that belongs to it; its trail stays."""
        with self.database.writing() as connection:
            lock_workspace(connection, workspace_id)
            connection.execute(sa.delete(workspaces).where(workspaces.c.id == workspace_id))
            self._tell(connection, workspace_id, by, "workspace.removed", subject=f"workspace {workspace_id}")

    def members(self, workspace_id: str) -> tuple[Member, ...]:
        """Owners first, then by name."""
        with self.database.reading() as connection:
            return read_members(connection, workspace_id)

    def set_member(self, workspace_id: str, user_id: str, role: Role, by: Actor) -> None:
        """Add a person or change the role."""
        of_person = (members.c.workspace_id == workspace_id, members.c.user_id == user_id)
        with self.database.writing() as connection:
            lock_workspace(connection, workspace_id)
            read_user(connection, user_id)
            before = role_of(connection, workspace_id, user_id)
            if before is Role.OWNER and role is not Role.OWNER:
                require_other_owner(connection, workspace_id, user_id)
            if before is None:
                connection.execute(
                    sa.insert(members).values(workspace_id=workspace_id, user_id=user_id, role=role.value)
                )
            else:
                connection.execute(sa.update(members).where(*of_person).values(role=role.value))
            action = "member.added" if before is None else "member.changed"
            self._tell(connection, workspace_id, by, action, subject=f"user {user_id}", detail=role.value)

    def remove_member(self, workspace_id: str, user_id: str, by: Actor) -> None:
        """Take a person out of the workspace."""
        with self.database.writing() as connection:
            lock_workspace(connection, workspace_id)
            before = role_of(connection, workspace_id, user_id)
            if before is None:
                raise not_kept("member")
            if before is Role.OWNER:
                require_other_owner(connection, workspace_id, user_id)
            of_person = (members.c.workspace_id == workspace_id, members.c.user_id == user_id)
            connection.execute(sa.delete(members).where(*of_person))
            self._tell(connection, workspace_id, by, "member.removed", subject=f"user {user_id}")

    def add_key(
        self, workspace_id: str, name: str, scopes: tuple[Scope, ...], *, prefix: str, secret_hash: str, by: Actor
    ) -> ApiKey:
        """Keep a new key by its hash."""
        key_id = new_id()
        with self.database.writing() as connection:
            require_workspace(connection, workspace_id)
            connection.execute(
                sa.insert(api_keys).values(
                    id=key_id,
                    workspace_id=workspace_id,
                    name=name,
                    prefix=prefix,
                    secret_hash=secret_hash,
                    scopes=tuple(scope.value for scope in scopes),
                    created_at=self.clock.now(),
                    created_by=by.id,
                )
            )
            self._tell(connection, workspace_id, by, "key.added", subject=f"key {key_id}", detail=" ".join(scopes))
            row = connection.execute(sa.select(api_keys).where(api_keys.c.id == key_id)).mappings().one()
            return _key(row)

    def keys(self, workspace_id: str) -> tuple[ApiKey, ...]:
        """The newest first, revoked ones too."""
        query = sa.select(api_keys).where(api_keys.c.workspace_id == workspace_id)
        with self.database.reading() as connection:
            rows = connection.execute(query.order_by(api_keys.c.sequence.desc())).mappings()
            return tuple(_key(row) for row in rows)

    def key_by_hash(self, secret_hash: str) -> ApiKey | None:
        """The key that is not revoked."""
        query = sa.select(api_keys).where(api_keys.c.secret_hash == secret_hash, api_keys.c.revoked_at.is_(None))
        with self.database.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        return None if row is None else _key(row)

    def key_used(self, key_id: str, at: datetime) -> None:
        """Note the last use, to the minute; a program that calls often costs one write a minute."""
        minute = at.replace(second=0, microsecond=0)
        is_news = api_keys.c.last_used_at.is_(None) | (api_keys.c.last_used_at < minute)
        with self.database.reading() as connection:
            known = sa.select(api_keys.c.id).where(api_keys.c.id == key_id, is_news)
            if connection.execute(known).first() is None:
                return
        with self.database.writing() as connection:
            used = sa.update(api_keys).where(api_keys.c.id == key_id, is_news).values(last_used_at=minute)
            connection.execute(used)

    def revoke_key(self, workspace_id: str, key_id: str, by: Actor) -> None:
        """The key opens nothing from now on. One that is revoked already stays as it is."""
        of_key = (api_keys.c.workspace_id == workspace_id, api_keys.c.id == key_id)
        with self.database.writing() as connection:
            if connection.execute(sa.select(api_keys.c.id).where(*of_key)).first() is None:
                raise not_kept("key")
            standing = sa.update(api_keys).where(*of_key, api_keys.c.revoked_at.is_(None))
            if connection.execute(standing.values(revoked_at=self.clock.now())).rowcount:
                self._tell(connection, workspace_id, by, "key.revoked", subject=f"key {key_id}")

    def trail(self, workspace_id: str, *, before: int = 0, most: int = 100) -> tuple[AuditEntry, ...]:
        """The newest first."""
        with self.database.reading() as connection:
            return lines(connection, workspace_id, before=before, most=most)

    def note(self, workspace_id: str, by: Actor, action: str, subject: str, detail: str = "") -> None:
        """Add a line for what no store method does itself."""
        with self.database.writing() as connection:
            self._tell(connection, workspace_id, by, action, subject=subject, detail=detail)

    def _tell(
        self, connection: sa.Connection, workspace_id: str, by: Actor, action: str, *, subject: str, detail: str = ""
    ) -> None:
        add_line(connection, workspace_id, at=self.clock.now(), by=by, action=action, subject=subject, detail=detail)


def _key(row: sa.RowMapping) -> ApiKey:
    return ApiKey(
        id=row["id"],
        workspace_id=row["workspace_id"],
        name=row["name"],
        prefix=row["prefix"],
        scopes=tuple(Scope(scope) for scope in row["scopes"]),
        created_at=row["created_at"],
        created_by=row["created_by"],
        last_used_at=row["last_used_at"],
        revoked_at=row["revoked_at"],
    )
