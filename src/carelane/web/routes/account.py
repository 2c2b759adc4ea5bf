"""One's own account: password and second factor."""

import base64
import io
from dataclasses import dataclass
from datetime import timedelta

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.errors import CarelaneError
from carelane.services.people.passwords import ChangePassword, change_password
from carelane.services.people.second_factor import (
    Setup,
    begin_second_factor,
    confirm_second_factor,
    end_second_factor,
    setup_again,
)
from carelane.services.people.tries import SignInRefused, TooManyTries
from carelane.web.access import SignedIn, Visitor, services_of, set_session_cookie
from carelane.web.account_forms import Errors, WithErrors, agent_of, told, with_parts
from carelane.web.errors import status_of
from carelane.web.forms import Posted
from carelane.web.pages import back_to, render

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class AccountPage(WithErrors):
    """The account; without a password (the local owner) there is nothing to change."""

    has_password: bool = False
    codes_left: int = 0


@dataclass(frozen=True, slots=True)
class SetupPage(WithErrors):
    """The key as a picture and in letters, and the recovery codes, shown once."""

    secret: str = ""
    picture: str = ""
    recovery: tuple[str, ...] = ()
    sealed: str = ""


@router.get("/account")
def account(request: Request, visitor: SignedIn) -> Response:
    """The account."""
    return _account(request, visitor)


@router.post("/account/password")
def password(request: Request, visitor: SignedIn, form: Posted) -> Response:
    """Change the password; every other session ends."""
    asked = ChangePassword(
        visitor.person, form.text("password")[:1_000], form.text("new_password")[:2_000], agent_of(request),
        timedelta(days=services_of(request).settings.session_days),
    )  # fmt: skip
    try:
        done = with_parts(request, change_password, "users", "hasher", "vault", "tokens", "clock")(asked)
    except (SignInRefused, TooManyTries) as error:
        return _account(request, visitor, told(error, "password"), status_of(error))
    except CarelaneError as error:
        return _account(request, visitor, told(error, "new_password"), 422)
    answer = back_to("/account", "password")
    set_session_cookie(request, answer, done.token)
    return answer


@router.post("/account/second-factor")
def begin(request: Request, visitor: SignedIn, form: Posted) -> Response:
    """Show a new key; nothing is kept until a code proves that the app has it."""
    del form
    made = with_parts(request, begin_second_factor, "vault", "tokens", "second_factor")(visitor.person)
    return render(request, "pages/second_factor.html", page=_setup(made))


@router.post("/account/second-factor/on")
def confirm(request: Request, visitor: SignedIn, form: Posted) -> Response:
    """Turn it on, if the code is right."""
    sealed = form.text("sealed")[:4_000]
    try:
        with_parts(request, confirm_second_factor, "users", "vault", "second_factor", "clock")(
            visitor.person, sealed, form.line("code")[:10]
        )
    except (SignInRefused, TooManyTries) as error:
        again = with_parts(request, setup_again, "vault", "second_factor")(visitor.person, sealed)
        page = _setup(again, told(error, "code"))
        return render(request, "pages/second_factor.html", status=status_of(error), page=page)
    return back_to("/account", "changed")


@router.post("/account/second-factor/off")
def end(request: Request, visitor: SignedIn, form: Posted) -> Response:
    """Turn it off, with the password."""
    try:
        with_parts(request, end_second_factor, "users", "hasher", "vault", "clock")(
            visitor.person, form.text("off_password")[:1_000]
        )
    except (SignInRefused, TooManyTries) as error:
        return _account(request, visitor, told(error, "off_password"), status_of(error))
    return back_to("/account", "changed")


def _account(request: Request, visitor: Visitor, errors: Errors = (), status: int = 200) -> Response:
    user = visitor.person
    left = services_of(request).users.recovery_codes_left(user.id) if user.totp_secret else 0
    page = AccountPage(errors, has_password=bool(user.password_hash), codes_left=left)
    return render(request, "pages/account.html", status=status, page=page)


def _setup(made: Setup, errors: Errors = ()) -> SetupPage:
    import segno  # noqa: PLC0415  only here

    picture = io.BytesIO()
    segno.make(made.address, error="m").save(picture, kind="svg", scale=5, border=2, xmldecl=False, svgclass=None)
    encoded = base64.b64encode(picture.getvalue()).decode()
    return SetupPage(errors, made.secret, f"data:image/svg+xml;base64,{encoded}", made.recovery_codes, made.sealed)
