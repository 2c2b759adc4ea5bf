"""Who a request comes from, and whether they may do what a route does.

Decides: how a session cookie becomes a visitor, and that every route below a workspace names the permission it needs.
A workspace that somebody does not belong to is answered like one that does not exist.
Leaves alone: what roles allow (`domain.access`), passwords and keys (`services`).
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final

from fastapi import Depends, Request
from starlette.responses import Response

from carelane.domain.access import ActorKind, Permission, Principal, Role, User, Workspace
from carelane.domain.kept import Actor
from carelane.ports.campaigns import NotKept
from carelane.services.people.sessions import session_user

if TYPE_CHECKING:
    from carelane.wiring import Services

SESSION_COOKIE: Final = "carelane_session"
SECURE_SESSION_COOKIE: Final = "__Host-carelane_session"
DEVICE_COOKIE: Final = "carelane_device"
SECURE_DEVICE_COOKIE: Final = "__Host-carelane_device"
_DEVICE_DAYS: Final = 180


class SignInNeeded(Exception):
    """Nobody is signed in, and the page is for people who are."""


class NotAllowed(Exception):
    """The visitor belongs to the workspace, but their role does not allow this."""

    def __init__(self, permission: Permission) -> None:
        super().__init__(permission.value)
        self.permission = permission


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who looks at a page; `user` is None for somebody who is not signed in."""

    user: User | None = None
    workspaces: tuple[tuple[Workspace, Role], ...] = ()

    @property
    def person(self) -> User:
        """The user, where a page is for people who are signed in.

        Raises:
            SignInNeeded: nobody is.
        """
        if self.user is None:
            raise SignInNeeded
        return self.user

    @property
    def principal(self) -> Principal | None:
        """The visitor as `domain.access` sees them."""
        if self.user is None:
            return None
        roles = {workspace.id: role for workspace, role in self.workspaces}
        return Principal(ActorKind.USER, self.user.id, self.user.name, roles)

    @property
    def actor(self) -> Actor:
        """The visitor as the audit trail names them."""
        if self.user is None:
            return Actor(ActorKind.SYSTEM, "", "not signed in")
        return Actor(ActorKind.USER, self.user.id, self.user.name)


@dataclass(frozen=True, slots=True)
class Visit:
    """A visitor in a workspace, with a permission that was checked."""

    visitor: Visitor
    workspace: Workspace
    role: Role

    @property
    def actor(self) -> Actor:
        """Who acts."""
        return self.visitor.actor

    def may(self, permission: str) -> bool:
        """For templates: whether a button is shown."""
        principal = self.visitor.principal
        return principal is not None and principal.may(Permission(permission), self.workspace.id)


def services_of(request: Request) -> "Services":
    """What the application was made with."""
    services: Services = request.app.state.services
    return services


def session_token(request: Request) -> str:
    """The token of the session cookie, "" without one."""
    return request.cookies.get(SECURE_SESSION_COOKIE if request.app.state.secure else SESSION_COOKIE, "")


def set_session_cookie(request: Request, answer: Response, token: str) -> None:
    """Keep a session in the browser: unreadable for script, for our own pages, and for https where that is used."""
    secure = request.app.state.secure
    days = services_of(request).settings.session_days
    answer.set_cookie(
        SECURE_SESSION_COOKIE if secure else SESSION_COOKIE,
        token,
        max_age=days * 86_400,
        secure=secure,
        httponly=True,
        samesite="lax",
    )


def device_mark(request: Request) -> str:
    """The mark that a browser keeps once somebody signed in from it, "" without one."""
    return request.cookies.get(SECURE_DEVICE_COOKIE if request.app.state.secure else DEVICE_COOKIE, "")


def set_device_cookie(request: Request, answer: Response, mark: str) -> None:
    """Let the browser be known at its next sign-in; signing out leaves that."""
    secure = request.app.state.secure
    answer.set_cookie(
        SECURE_DEVICE_COOKIE if secure else DEVICE_COOKIE,
        mark,
        max_age=_DEVICE_DAYS * 86_400,
        secure=secure,
        httponly=True,
        samesite="lax",
    )


def drop_session_cookie(request: Request, answer: Response) -> None:
    """Take the session out of the browser."""
    secure = request.app.state.secure
    answer.delete_cookie(
        SECURE_SESSION_COOKIE if secure else SESSION_COOKIE, secure=secure, httponly=True, samesite="lax"
    )


def visitor_of(request: Request) -> Visitor:
    """The visitor; without a cookie the store is not asked."""
    known: Visitor | None = getattr(request.state, "visitor", None)
    if known is not None:
        return known
    token = session_token(request)
    visitor = Visitor()
    if token:
        services = services_of(request)
        user = session_user(token, users=services.users, vault=services.vault, clock=services.clock)
        if user is not None:
            visitor = Visitor(user, services.workspaces.workspaces_of(user.id))
    request.state.visitor = visitor
    return visitor


def signed_in(request: Request) -> Visitor:
    """The visitor, who has to be somebody.

    Raises:
        SignInNeeded: nobody is signed in.
    """
    visitor = visitor_of(request)
    _ = visitor.person
    return visitor


class InWorkspace:
    """A dependency that lets a route be called by those who have a permission in the workspace of the address."""

    def __init__(self, permission: Permission) -> None:
        self.permission = permission

    def __call__(self, request: Request, workspace_id: str) -> Visit:
        """The visit.

        Raises:
            SignInNeeded: nobody is signed in.
            NotKept: there is no such workspace, or the visitor does not belong to it.
            NotAllowed: the visitor's role does not allow this.
        """
        visitor = signed_in(request)
        for workspace, role in visitor.workspaces:
            if workspace.id == workspace_id:
                visit = Visit(visitor, workspace, role)
                request.state.visit = visit
                if not visit.may(self.permission):
                    raise NotAllowed(self.permission)
                return visit
        raise NotKept("there is no such workspace, or you do not belong to it", hint="look at your workspaces")


MayRead = Annotated[Visit, Depends(InWorkspace(Permission.READ))]
MayEdit = Annotated[Visit, Depends(InWorkspace(Permission.EDIT))]
MayManage = Annotated[Visit, Depends(InWorkspace(Permission.MANAGE))]
Anyone = Annotated[Visitor, Depends(visitor_of)]
SignedIn = Annotated[Visitor, Depends(signed_in)]
