"""Who belongs to a workspace: roles, invitations, and joining."""

from dataclasses import dataclass, replace
from datetime import datetime

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.access import Member, OpenInvitation, Role
from carelane.domain.errors import CarelaneError
from carelane.services.people.tries import TooManyTries
from carelane.services.workspaces.joining import (
    AcceptByPassword,
    Invitation,
    accept_anew,
    accept_as,
    accept_by_password,
    invitation_of,
)
from carelane.services.workspaces.team import (
    Invite,
    change_role,
    invite,
    open_invitations,
    remove_member,
    take_back,
)
from carelane.web.access import Anyone, MayManage, Visit, Visitor, services_of
from carelane.web.account_forms import Errors, WithErrors, address_of, told, with_parts
from carelane.web.forms import Posted
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
    is_here: bool = False  # signed in as who is invited: nothing has to be proved


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
def look(request: Request, visitor: Anyone, token: str = "") -> Response:
    """What the link invites to."""
    page = _invitation(token[:_LONGEST], _looked_up(request, token), visitor)
    return render(request, "pages/invitation.html", page=page)


@router.post("/invitation")
def join(request: Request, visitor: Anyone, form: Posted) -> Response:
    """Join with a new account, or with the one that is there already."""
    token = form.text("token")[:_LONGEST]
    found = _looked_up(request, token)
    page = _invitation(token, found, visitor)
    try:
        if page.is_here:
            joined = with_parts(request, accept_as, *_LOOKING)(token, visitor.person)
            return back_to(f"/w/{joined.id}", "joined-here")
        if page.is_known:
            asked = AcceptByPassword(token, form.text("password")[:1_000], address_of(request))
            with_parts(request, accept_by_password, *_LOOKING, "hasher")(asked)
        else:
            with_parts(request, accept_anew, *_LOOKING, "hasher")(
                token, form.line("name")[:200], form.text("password")[:2_000]
            )
    except CarelaneError as error:
        field = "password" if page.is_known or "password" in error.message else "name"
        again = replace(page, errors=told(error, field), name=form.line("name")[:200])
        return render(
            request, "pages/invitation.html", status=429 if isinstance(error, TooManyTries) else 422, page=again
        )
    return back_to("/sign-in?next=/w", "joined")


def _looked_up(request: Request, token: str) -> Invitation:
    found: Invitation = with_parts(request, invitation_of, *_LOOKING)(token[:_LONGEST])
    return found


def _invitation(token: str, found: Invitation, visitor: Visitor) -> InvitationPage:
    is_here = found.user is not None and visitor.user is not None and visitor.user.id == found.user.id
    return InvitationPage(
        token=token,
        workspace=found.workspace.name,
        role=found.role.value,
        email=found.email,
        is_known=found.user is not None,
        is_here=is_here,
    )


def _members(request: Request, visit: Visit) -> tuple[Member, ...]:
    return services_of(request).workspaces.members(visit.workspace.id)


def _team(request: Request, visit: Visit, errors: Errors = (), status: int = 200, **shown: object) -> Response:
    waiting = with_parts(request, open_invitations, "invitations", "clock")(visit.workspace.id)
    page = TeamPage(errors, members=_members(request, visit), invitations=waiting, **shown)  # type: ignore[arg-type]
    return render(request, "pages/team.html", status=status, page=page)
