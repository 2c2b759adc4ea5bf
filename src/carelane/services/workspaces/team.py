"""Invite people, take invitations back, change roles, take people out.

Decides: that an invitation is a link which works once and a week long, for one e-mail address, until somebody takes it
back.
Leaves alone: that a workspace keeps an owner (`WorkspaceStore`), that an invitation counts only while whoever made it
is one (`InvitationStore`), how people join (`joining`), and how the link reaches them (nobody sends it).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from carelane.domain.access import OpenInvitation, Role
from carelane.domain.errors import BadSetting
from carelane.domain.kept import Actor
from carelane.ports.accounts import UserStore, Vault, WorkspaceStore
from carelane.ports.campaigns import NotKept
from carelane.ports.clock import Clock
from carelane.ports.invitations import InvitationStore
from carelane.ports.secrets import Tokens
from carelane.services.people.passwords import require_email

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
