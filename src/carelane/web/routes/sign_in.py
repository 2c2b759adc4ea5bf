"""Signing in: by the link that `carelane serve` prints, or with a password and perhaps a code; and signing out."""

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.services.people.local_owner import sign_in_by_link
from carelane.services.people.sessions import SignedIn, sign_out
from carelane.services.people.sign_in import TICKET, CodeNeeded, FinishSignIn, SignIn, finish_sign_in, sign_in
from carelane.services.people.tries import SignInRefused, TooManyTries
from carelane.web.access import (
    Anyone,
    device_mark,
    drop_session_cookie,
    services_of,
    session_token,
    set_device_cookie,
    set_session_cookie,
)
from carelane.web.account_forms import WithErrors, address_of, agent_of, told, with_parts
from carelane.web.errors import status_of
from carelane.web.forms import Form, Posted
from carelane.web.pages import back_to, render, sentence

router = APIRouter(include_in_schema=False)
_LONGEST = 200
_PARTS = ("users", "vault", "tokens", "clock")


@dataclass(frozen=True, slots=True)
class SignInPage(WithErrors):
    """The form. `ticket` is there once the password was right and a code is asked for."""

    by_link: bool = False
    next: str = "/w"
    email: str = ""
    ticket: str = ""


@dataclass(frozen=True, slots=True)
class LinkPage:
    """A button: opening the address alone changes nothing, so that a preview of it does not use it up."""

    token: str


@router.get("/sign-in")
def ask(request: Request, _: Anyone) -> Response:
    """The form."""
    page = SignInPage(by_link=request.app.state.is_local, next=_inside(request.query_params.get("next", "")))
    return render(request, "pages/sign_in.html", page=page)


@router.post("/sign-in")
def with_password(request: Request, form: Posted) -> Response:
    """Recognise somebody by password, and by a code where one is set up."""
    page = SignInPage(
        next=_inside(form.text("next")), email=form.line("email")[:254], ticket=form.text("ticket")[:_LONGEST]
    )
    try:
        done = _finish(request, form, page) if page.ticket else _begin(request, form, page)
    except (SignInRefused, TooManyTries) as error:
        ticket = page.ticket if _is_good(request, page.ticket) else ""
        again = SignInPage(told(error, "code" if ticket else "email"), next=page.next, email=page.email, ticket=ticket)
        return render(request, "pages/sign_in.html", status=status_of(error), page=again)
    if isinstance(done, CodeNeeded):
        asked = SignInPage(next=page.next, email=page.email, ticket=done.ticket)
        return render(request, "pages/sign_in.html", page=asked)
    return _signed_in(request, done, page.next)


@router.get("/sign-in/link")
def ask_link(request: Request, _: Anyone, token: str = "") -> Response:
    """The button."""
    return render(request, "pages/open_link.html", page=LinkPage(token[:_LONGEST]))


@router.post("/sign-in/link")
def with_link(request: Request, form: Posted) -> Response:
    """Use the link up and start a session."""
    try:
        done: SignedIn = with_parts(request, sign_in_by_link, *_PARTS)(
            form.text("token")[:_LONGEST], agent_of(request), _lasts(request)
        )
    except SignInRefused as error:
        return render(
            request, "pages/error.html", status=403, message=sentence(error.message),
            hint=f"Run `{services_of(request).settings.link_command}` in a terminal for a new one.",
        )  # fmt: skip
    return _signed_in(request, done, "/w")


@router.post("/sign-out")
def leave(request: Request, visitor: Anyone, form: Posted) -> Response:
    """End this session, or all of them."""
    services = services_of(request)
    if visitor.user is not None:
        if form.flag("everywhere"):
            services.users.end_sessions(visitor.user.id)
        sign_out(session_token(request), users=services.users, vault=services.vault)
    answer = back_to("/", "signed-out")
    drop_session_cookie(request, answer)
    return answer


def _begin(request: Request, form: Form, page: SignInPage) -> SignedIn | CodeNeeded:
    asked = SignIn(
        page.email,
        form.text("password")[:1_000],
        address_of(request),
        agent=agent_of(request),
        session_lasts=_lasts(request),
        device=device_mark(request),
    )
    done: SignedIn | CodeNeeded = with_parts(request, sign_in, *_PARTS, "hasher", "second_factor")(asked)
    return done


def _finish(request: Request, form: Form, page: SignInPage) -> SignedIn:
    asked = FinishSignIn(
        page.ticket,
        form.line("code")[:40],
        address_of(request),
        agent=agent_of(request),
        session_lasts=_lasts(request),
        device=device_mark(request),
    )
    done: SignedIn = with_parts(request, finish_sign_in, *_PARTS, "second_factor")(asked)
    return done


def _is_good(request: Request, ticket: str) -> bool:
    """Whether another code may be tried without the password."""
    services = services_of(request)
    hashed = services.vault.keyed_hash(TICKET, ticket)
    return bool(ticket) and services.users.link_subject(hashed, TICKET, services.clock.now()) is not None


def _signed_in(request: Request, done: SignedIn, address: str) -> Response:
    answer = back_to(address, "welcome")
    set_session_cookie(request, answer, done.token)
    if done.device:
        set_device_cookie(request, answer, done.device)
    return answer


def _lasts(request: Request) -> timedelta:
    return timedelta(days=services_of(request).settings.session_days)


def _inside(address: str) -> str:
    """An address of ours to go on with; anything else leads to the workspaces."""
    try:
        parts = urlsplit(address)
    except ValueError:  # an open bracket
        return "/w"
    is_ours = address.startswith("/") and not address.startswith("//") and "\\" not in address
    return parts.path if is_ours and not parts.netloc and parts.path.isascii() else "/w"
