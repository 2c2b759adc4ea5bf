"""Invite people, change their roles, take them out.

Decides: that an invitation is a link which works once and a week long, for one e-mail address; that it counts only
while whoever made it is still an owner.
Leaves alone: that a workspace keeps an owner (`WorkspaceStore`), and how the link reaches the person (nobody sends it).
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from carelane.domain.access import ActorKind, Role, User, Workspace
from carelane.domain.errors import BadSetting
from carelane.domain.kept import Actor
from carelane.ports.accounts import PasswordHasher, UserStore, Vault, WorkspaceStore
from carelane.ports.campaigns import NotKept
from carelane.ports.clock import Clock
from carelane.ports.secrets import Tokens
from carelane.services.people.passwords import require_email, require_good_password
from carelane.services.workspaces.workspaces import require_name

INVITATION: Final = "invitation"
LASTS: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Invite:
    """Somebody is to join a workspace."""

    workspace_id: str
    email: str
    role: Role


@dataclass(frozen=True, slots=True)
class Invited:
    """The link's token: shown once, to whoever made it."""

    token: str
    email: str
    role: Role
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a link says. `user` is who has the address already; None when an account is to be made."""

    workspace: Workspace
    email: str
    role: Role
    invited_by: str
    user: User | None


def invite(
    command: Invite,
    by: Actor,
    *,
    workspaces: WorkspaceStore,
    users: UserStore,
    vault: Vault,
    tokens: Tokens,
    clock: Clock,
) -> Invited:
    """Make an invitation.

    Raises:
        BadSetting: the address is none, or the person belongs to the workspace already.
        NotKept: there is no such workspace.
    """
    email = require_email(command.email)
    workspace = workspaces.workspace(command.workspace_id)
    known = users.user_by_email(email)
    if known is not None and any(member.user.id == known.id for member in workspaces.members(workspace.id)):
        raise BadSetting("this person belongs to the workspace already", hint="change the role in the list")
    token, expires_at = tokens.token(), clock.now() + LASTS
    subject = json.dumps({"workspace": workspace.id, "email": email, "role": command.role.value, "by": by.id})
    users.keep_link(vault.keyed_hash(INVITATION, token), INVITATION, subject, expires_at)
    workspaces.note(workspace.id, by, "member.invited", "invitation", command.role.value)
    return Invited(token, email, command.role, expires_at)


def invitation_of(
    token: str, *, workspaces: WorkspaceStore, users: UserStore, vault: Vault, clock: Clock
) -> Invitation:
    """What an invitation says, without using it up.

    Raises:
        NotKept: it was used, has run out, or whoever made it can no longer invite.
    """
    subject = users.link_subject(vault.keyed_hash(INVITATION, token), INVITATION, clock.now())
    return _read(subject, workspaces=workspaces, users=users)


def accept_as(
    token: str, user: User, *, workspaces: WorkspaceStore, users: UserStore, vault: Vault, clock: Clock
) -> Workspace:
    """Join as somebody who is signed in.

    Raises:
        BadSetting: the invitation is for another address.
        NotKept: it is no longer good.
    """
    invitation = invitation_of(token, workspaces=workspaces, users=users, vault=vault, clock=clock)
    if invitation.user is None or invitation.user.id != user.id:
        raise BadSetting("this invitation is for another e-mail address", hint="sign out, then open the link again")
    return _join(token, user, workspaces=workspaces, users=users, vault=vault, clock=clock)


def accept_anew(
    token: str,
    name: str,
    password: str,
    *,
    workspaces: WorkspaceStore,
    users: UserStore,
    hasher: PasswordHasher,
    vault: Vault,
    clock: Clock,
) -> tuple[User, Workspace]:
    """Join as somebody who has no account yet; it is made.

    Raises:
        BadSetting: the name is empty or the password too easy.
        AlreadyThere: somebody with this address has an account meanwhile.
        NotKept: the invitation is no longer good.
    """
    invitation = invitation_of(token, workspaces=workspaces, users=users, vault=vault, clock=clock)
    name = require_name(name)
    require_good_password(password, email=invitation.email, name=name)
    user = users.add_user(invitation.email, name, hasher.hash(password))
    return user, _join(token, user, workspaces=workspaces, users=users, vault=vault, clock=clock)


def change_role(workspace_id: str, user_id: str, role: Role, by: Actor, *, workspaces: WorkspaceStore) -> None:
    """Change what a member may do.

    Raises:
        NotKept: the person does not belong to the workspace.
        LastOwner: nobody else owns it.
    """
    if all(member.user.id != user_id for member in workspaces.members(workspace_id)):
        raise NotKept("this person does not belong to the workspace", hint="invite them first")
    workspaces.set_member(workspace_id, user_id, role, by)


def remove_member(workspace_id: str, user_id: str, by: Actor, *, workspaces: WorkspaceStore) -> None:
    """Take somebody out of the workspace; what they did stays.

    Raises:
        NotKept: the person does not belong to the workspace.
        LastOwner: nobody else owns it.
    """
    workspaces.remove_member(workspace_id, user_id, by)


def _join(
    token: str, user: User, *, workspaces: WorkspaceStore, users: UserStore, vault: Vault, clock: Clock
) -> Workspace:
    subject = users.use_link(vault.keyed_hash(INVITATION, token), INVITATION, clock.now())
    invitation = _read(subject, workspaces=workspaces, users=users)
    inviter = json.loads(subject or "{}")
    by = _actor(inviter["by"], users)
    members = {member.user.id for member in workspaces.members(invitation.workspace.id)}
    if user.id not in members:  # an older invitation does not lower a role
        workspaces.set_member(invitation.workspace.id, user.id, invitation.role, by)
    return invitation.workspace


def _read(subject: str | None, *, workspaces: WorkspaceStore, users: UserStore) -> Invitation:
    said = json.loads(subject) if subject else None
    owners = (
        {member.user.id: member.user for member in workspaces.members(said["workspace"]) if member.role is Role.OWNER}
        if said
        else {}
    )
    inviter = owners.get(said["by"]) if said else None
    if said is None or inviter is None or inviter.disabled_at is not None:
        raise NotKept("this invitation is no longer good", hint="ask for a new one")
    return Invitation(
        workspace=workspaces.workspace(said["workspace"]),
        email=said["email"],
        role=Role(said["role"]),
        invited_by=inviter.name,
        user=users.user_by_email(said["email"]),
    )


def _actor(user_id: str, users: UserStore) -> Actor:
    user = users.user(user_id)
    return Actor(ActorKind.USER, user.id, user.name)
