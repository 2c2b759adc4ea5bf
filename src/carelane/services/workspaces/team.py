"""Invite people, change their roles, take them out.

Decides: that an invitation is a link which works once and a week long, for one e-mail address, until somebody takes it
back.
Leaves alone: that a workspace keeps an owner (`WorkspaceStore`), that an invitation counts only while whoever made it
is one (`InvitationStore`), and how the link reaches the person (nobody sends it).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from carelane.domain.access import ActorKind, OpenInvitation, Role, User, Workspace
from carelane.domain.errors import BadSetting
from carelane.domain.kept import Actor
from carelane.ports.accounts import PasswordHasher, UserStore, Vault, WorkspaceStore
from carelane.ports.campaigns import NotKept
from carelane.ports.clock import Clock
from carelane.ports.invitations import InvitationStore
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
    invitations: InvitationStore,
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
    hashed = vault.keyed_hash(INVITATION, token)
    invitations.add(workspace.id, email, command.role, token_hash=hashed, expires_at=expires_at, by=by)
    return Invited(token, email, command.role, expires_at)


def open_invitations(workspace_id: str, *, invitations: InvitationStore, clock: Clock) -> tuple[OpenInvitation, ...]:
    """Those that were not accepted yet, the newest first."""
    return invitations.open(workspace_id, clock.now())


def take_back(workspace_id: str, invitation_id: str, by: Actor, *, invitations: InvitationStore) -> None:
    """Let the link of an invitation open nothing any more.

    Raises:
        NotKept: it was accepted, taken back or has run out.
    """
    invitations.take_back(workspace_id, invitation_id, by)


def invitation_of(
    token: str,
    *,
    workspaces: WorkspaceStore,
    users: UserStore,
    invitations: InvitationStore,
    vault: Vault,
    clock: Clock,
) -> Invitation:
    """What an invitation says, without using it up.

    Raises:
        NotKept: it was used or taken back, has run out, or whoever made it can no longer invite.
    """
    found = _good(invitations.by_hash(vault.keyed_hash(INVITATION, token), clock.now()))
    return Invitation(
        workspace=workspaces.workspace(found.workspace_id),
        email=found.email,
        role=found.role,
        invited_by=found.made_by_name,
        user=users.user_by_email(found.email),
    )


def accept_as(
    token: str,
    user: User,
    *,
    workspaces: WorkspaceStore,
    users: UserStore,
    invitations: InvitationStore,
    vault: Vault,
    clock: Clock,
) -> Workspace:
    """Join as somebody who is signed in.

    Raises:
        BadSetting: the invitation is for another address.
        NotKept: it is no longer good.
    """
    invitation = invitation_of(
        token, workspaces=workspaces, users=users, invitations=invitations, vault=vault, clock=clock
    )
    if invitation.user is None or invitation.user.id != user.id:
        raise BadSetting("this invitation is for another e-mail address", hint="sign out, then open the link again")
    return _join(token, user, workspaces=workspaces, invitations=invitations, vault=vault, clock=clock)


def accept_anew(
    token: str,
    name: str,
    password: str,
    *,
    workspaces: WorkspaceStore,
    users: UserStore,
    invitations: InvitationStore,
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
    invitation = invitation_of(
        token, workspaces=workspaces, users=users, invitations=invitations, vault=vault, clock=clock
    )
    name = require_name(name)
    require_good_password(password, email=invitation.email, name=name)
    user = users.add_user(invitation.email, name, hasher.hash(password))
    return user, _join(token, user, workspaces=workspaces, invitations=invitations, vault=vault, clock=clock)


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
    token: str,
    user: User,
    *,
    workspaces: WorkspaceStore,
    invitations: InvitationStore,
    vault: Vault,
    clock: Clock,
) -> Workspace:
    used = _good(invitations.use(vault.keyed_hash(INVITATION, token), clock.now()))
    by = Actor(ActorKind.USER, used.made_by, used.made_by_name)
    members = {member.user.id for member in workspaces.members(used.workspace_id)}
    if user.id not in members:  # an older invitation does not lower a role
        workspaces.set_member(used.workspace_id, user.id, used.role, by)
    return workspaces.workspace(used.workspace_id)


def _good(found: OpenInvitation | None) -> OpenInvitation:
    if found is None:
        raise NotKept("this invitation is no longer good", hint="ask for a new one")
    return found
