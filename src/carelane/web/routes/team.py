"""Who belongs to a workspace: roles, invitations, and joining."""

from dataclasses import dataclass
from datetime import datetime

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.access import Member, OpenInvitation, Role
from carelane.domain.errors import CarelaneError
from carelane.services.people.sign_in import SignIn, sign_in
from carelane.services.workspaces.team import (
    Invitation,
    Invite,
    accept_anew,
    accept_as,
    change_role,
    invitation_of,
    invite,
    open_invitations,
    remove_member,
    take_back,
)
from carelane.web.access import Anyone, MayManage, Visit, services_of
from carelane.web.account_forms import Errors, WithErrors, address_of, agent_of, told, with_parts
from carelane.web.forms import Form, Posted
from carelane.web.pages import back_to, render

router = APIRouter(include_in_schema=False)
_LONGEST = 200
_LOOKING = ("workspaces", "users", "invitations", "vault", "clock")


@dataclass(frozen=True, slots=True)
class TeamPage(WithErrors):
    """The people, open invitations, the form of a new one, and, right after it was made, its link."""

    members: tuple[Member, ...] = ()
    invitations: tuple[OpenInvitation, ...] = ()
    roles: tuple[str, ...] = tuple(role.value for role in Role)
    email: str = ""
    role: str = "editor"
    link: str = ""
    invited: str = ""
    link_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class InvitationPage(WithErrors):
    """What somebody is invited to."""

    token: str = ""
    workspace: str = ""
    role: str = ""
    email: str = ""
    name: str = ""
    is_known: bool = False


@router.get("/w/{workspace_id}/team")
def team(request: Request, visit: MayManage) -> Response:
    """The people."""
    return _team(request, visit)


@router.post("/w/{workspace_id}/team")
def ask(request: Request, visit: MayManage, form: Posted) -> Response:
    """Make an invitation; its link is shown once."""
    role = form.line("role", "viewer")
    role = role if role in set(Role) else "viewer"
    email = form.line("email")[:400]
    try:
        made = with_parts(request, invite, *_LOOKING, "tokens")(
            Invite(visit.workspace.id, email, Role(role)), visit.actor
        )
    except CarelaneError as error:
        return _team(request, visit, told(error, "email"), 422, email=email, role=role)
    base = services_of(request).settings.public_url or str(request.base_url).rstrip("/")
    return _team(
        request, visit, link=f"{base}/invitation?token={made.token}", invited=made.email, link_until=made.expires_at
    )  # fmt: skip


@router.post("/w/{workspace_id}/team/invitations/{invitation_id}/take-back")
def take_back_one(request: Request, visit: MayManage, invitation_id: str, form: Posted) -> Response:
    """Let the link of an invitation open nothing any more."""
    del form
    with_parts(request, take_back, "invitations")(visit.workspace.id, invitation_id, visit.actor)
    return back_to(f"/w/{visit.workspace.id}/team", "taken-back")


@router.post("/w/{workspace_id}/team/{user_id}")
def change(request: Request, visit: MayManage, user_id: str, form: Posted) -> Response:
    """Change a role, or take somebody out."""
    role = form.line("role")
    try:
        if role == "remove":
            with_parts(request, remove_member, "workspaces")(visit.workspace.id, user_id, visit.actor)
        elif role in set(Role):
            with_parts(request, change_role, "workspaces")(visit.workspace.id, user_id, Role(role), visit.actor)
    except CarelaneError as error:
        return _team(request, visit, told(error, ""), 409)
    ours = visit.visitor.user.id if visit.visitor.user else ""
    still = any(member.user.id == ours for member in _members(request, visit))
    return back_to(f"/w/{visit.workspace.id}/team", "changed") if still else back_to("/w", "changed")


@router.get("/invitation")
def look(request: Request, _: Anyone, token: str = "") -> Response:
    """What the link invites to."""
    return render(request, "pages/invitation.html", page=_invitation(token[:_LONGEST], _looked_up(request, token)))


@router.post("/invitation")
def join(request: Request, visitor: Anyone, form: Posted) -> Response:
    """Join with a new account, or with the one that is there already."""
    token = form.text("token")[:_LONGEST]
    found = _looked_up(request, token)
    try:
        if found.user is not None:
            _join_known(request, token, found, form)
        else:
            with_parts(request, accept_anew, *_LOOKING, "hasher")(
                token, form.line("name")[:200], form.text("password")[:2_000]
            )
    except CarelaneError as error:
        field = "password" if "password" in error.message else "name"
        page = _invitation(token, found, told(error, field), form.line("name")[:200])
        return render(request, "pages/invitation.html", status=422, page=page)
    del visitor
    return back_to("/sign-in?next=/w", "joined")


def _join_known(request: Request, token: str, found: Invitation, form: Form) -> None:
    """Prove by the password that the account is theirs, then join."""
    asked = SignIn(found.email, form.text("password")[:1_000], address_of(request), agent=agent_of(request))
    with_parts(request, sign_in, "users", "vault", "tokens", "clock", "hasher", "second_factor")(asked)
    with_parts(request, accept_as, *_LOOKING)(token, found.user)


def _looked_up(request: Request, token: str) -> Invitation:
    found: Invitation = with_parts(request, invitation_of, *_LOOKING)(token[:_LONGEST])
    return found


def _invitation(token: str, found: Invitation, errors: Errors = (), name: str = "") -> InvitationPage:
    return InvitationPage(
        errors, token, found.workspace.name, found.role.value, found.email, name, found.user is not None
    )  # fmt: skip


def _members(request: Request, visit: Visit) -> tuple[Member, ...]:
    return services_of(request).workspaces.members(visit.workspace.id)


def _team(request: Request, visit: Visit, errors: Errors = (), status: int = 200, **shown: object) -> Response:
    waiting = with_parts(request, open_invitations, "invitations", "clock")(visit.workspace.id)
    page = TeamPage(errors, members=_members(request, visit), invitations=waiting, **shown)  # type: ignore[arg-type]
    return render(request, "pages/team.html", status=status, page=page)
