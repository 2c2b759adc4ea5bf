"""Workspaces, their members and users as rows, and back.

Decides: how each is found, and when a workspace would be left without an owner who can sign in.
Leaves alone: transactions and the audit trail (`workspace_store`, `user_store`).
"""

import sqlalchemy as sa

from carelane.domain.access import Member, Role, User, Workspace, WorkspaceKind
from carelane.ports.accounts import LastOwner
from carelane.ports.campaigns import NotKept
from carelane.storage.tables import members, users, workspaces


def no_workspace() -> NotKept:
    """The error for a workspace that is not there."""
    return NotKept("there is no such workspace", hint="it may have been removed; go back to your workspaces")


def no_user() -> NotKept:
    """The error for a person who is not there."""
    return NotKept("there is no such person", hint="they may have been removed; go back to the team")


def require_workspace(connection: sa.Connection, workspace_id: str) -> None:
    """Nothing, when the workspace is there. It cannot be removed before this transaction ends.

    Raises:
        NotKept: it is not.
    """
    query = sa.select(workspaces.c.id).where(workspaces.c.id == workspace_id).with_for_update(read=True)
    if connection.execute(query).first() is None:
        raise no_workspace()


def lock_workspace(connection: sa.Connection, workspace_id: str) -> Workspace:
    """The workspace, which nobody else can change before this transaction ends.

    Raises:
        NotKept: there is no such workspace.
    """
    query = sa.select(workspaces).where(workspaces.c.id == workspace_id).with_for_update()
    row = connection.execute(query).mappings().one_or_none()
    if row is None:
        raise no_workspace()
    return workspace_of(row)


def read_workspace(connection: sa.Connection, workspace_id: str) -> Workspace:
    """The workspace.

    Raises:
        NotKept: there is no such workspace.
    """
    row = connection.execute(sa.select(workspaces).where(workspaces.c.id == workspace_id)).mappings().one_or_none()
    if row is None:
        raise no_workspace()
    return workspace_of(row)


def workspace_of(row: sa.RowMapping) -> Workspace:
    """A workspace from its row."""
    return Workspace(
        id=row["id"],
        name=row["name"],
        kind=WorkspaceKind(row["kind"]),
        provider=row["provider"],
        created_at=row["created_at"],
        is_example=row["is_example"],
        version=row["version"],
    )


def read_user(connection: sa.Connection, user_id: str, *, lock: bool = False) -> User:
    """The person.

    Raises:
        NotKept: there is no such person.
    """
    query = sa.select(users).where(users.c.id == user_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().one_or_none()
    if row is None:
        raise no_user()
    return user_of(row)


def user_of(row: sa.RowMapping) -> User:
    """A person from a row."""
    return User(
        id=row["id"],
        email=row["email"],
        name=row["name"],
        created_at=row["created_at"],
        password_hash=row["password_hash"],
        totp_secret=row["totp_secret"],
        disabled_at=row["disabled_at"],
    )


def read_members(connection: sa.Connection, workspace_id: str) -> tuple[Member, ...]:
    """Owners first, then by name."""
    joined = sa.select(members.c.role, users).join(users, members.c.user_id == users.c.id)
    rows = connection.execute(joined.where(members.c.workspace_id == workspace_id)).mappings()
    found = [Member(workspace_id, user_of(row), Role(row["role"])) for row in rows]
    return tuple(sorted(found, key=lambda member: (member.role is not Role.OWNER, *by_name(member.user))))


def by_name(user: User) -> tuple[str, str]:
    """What people are sorted by."""
    return (user.name.casefold(), user.email.casefold())


def role_of(connection: sa.Connection, workspace_id: str, user_id: str) -> Role | None:
    """A person's role; None when not a member."""
    query = sa.select(members.c.role).where(members.c.workspace_id == workspace_id, members.c.user_id == user_id)
    role = connection.execute(query).scalar_one_or_none()
    return None if role is None else Role(role)


def require_other_owner(connection: sa.Connection, workspace_id: str, user_id: str) -> None:
    """Nothing, when somebody else owns the workspace too and can sign in.

    Raises:
        LastOwner: nobody does.
    """
    query = (
        sa.select(members.c.user_id)
        .join(users, members.c.user_id == users.c.id)
        .where(
            members.c.workspace_id == workspace_id,
            members.c.user_id != user_id,
            members.c.role == Role.OWNER.value,
            users.c.disabled_at.is_(None),
        )
    )
    if connection.execute(query).first() is None:
        raise LastOwner(
            "this person is the only owner of the workspace", hint="make somebody else an owner first, then change this"
        )
