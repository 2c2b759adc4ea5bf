"""Join a workspace by an invitation.

Decides: that the invitation is for one address: whoever has an account with it proves that by being signed in or by
its password; for anybody else an account is made.
Wrong passwords given through an invitation count for the invitation, and together for the account's invitations, but
never for signing in: a stranger who got hold of a link locks nobody out, and many links are no way to guess more.
Leaves alone: how invitations are made (`team`) and how often one may try (`people.tries`).
"""

from dataclasses import dataclass

from carelane.domain.access import ActorKind, OpenInvitation, Role, User, Workspace
from carelane.domain.errors import BadSetting
from carelane.domain.kept import Actor
from carelane.ports.accounts import PasswordHasher, UserStore, Vault, WorkspaceStore
from carelane.ports.campaigns import NotKept
from carelane.ports.clock import Clock
from carelane.ports.invitations import InvitationStore
from carelane.services.people.passwords import require_good_password
from carelane.services.people.tries import SignInRefused, Try, of_address, of_invitation, of_invited
from carelane.services.workspaces.team import INVITATION
from carelane.services.workspaces.workspaces import require_name


@dataclass(frozen=True, slots=True)
class AcceptByPassword:
    """Somebody with an account opens an invitation for it. address: of their network."""

    token: str
    password: str
    address: str


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a link says. `user` is who has the address already; None when an account is to be made."""

    workspace: Workspace
    email: str
    role: Role
    invited_by: str
    user: User | None


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


def accept_by_password(
    command: AcceptByPassword,
    *,
    workspaces: WorkspaceStore,
    users: UserStore,
    invitations: InvitationStore,
    hasher: PasswordHasher,
    vault: Vault,
    clock: Clock,
) -> Workspace:
    """Join as who has the account that the invitation is for; this signs nobody in.

    Raises:
        SignInRefused: the password is not right, or the account is disabled.
        TooManyTries: there were too many wrong ones.
        NotKept: the invitation is no longer good.
    """
    invitation = invitation_of(
        command.token, workspaces=workspaces, users=users, invitations=invitations, vault=vault, clock=clock
    )
    limits = (
        of_address(vault, command.address),
        of_invitation(vault, command.token),
        of_invited(vault, invitation.email),
    )
    tried = Try(limits, users=users, at=clock.now())
    user = invitation.user
    can_sign_in = user is not None and user.disabled_at is None
    if not hasher.verify(user.password_hash if user and can_sign_in else "", command.password) or user is None:
        raise SignInRefused("the password is not right")
    tried.was_good()
    return _join(command.token, user, workspaces=workspaces, invitations=invitations, vault=vault, clock=clock)


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
