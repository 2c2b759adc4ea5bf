"""Signing in by the link that `carelane serve` prints, and signing out."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.services.local_sign_in import open_link
from carelane.web.access import Anyone, drop_session_cookie, services_of, set_session_cookie
from carelane.web.forms import Posted
from carelane.web.pages import back_to, render

router = APIRouter(include_in_schema=False)
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class LinkPage:
    """A button: opening the address alone changes nothing, so that a preview of it does not use it up."""

    token: str


@router.get("/sign-in/link")
def ask(request: Request, _: Anyone, token: str = "") -> Response:
    """The button."""
    return render(request, "pages/open_link.html", page=LinkPage(token[:_LONGEST]))


@router.post("/sign-in/link")
def sign_in(request: Request, form: Posted) -> Response:
    """Use the link up and start a session."""
    services = services_of(request)
    session = open_link(
        form.text("token")[:_LONGEST],
        session_days=services.settings.session_days,
        users=services.users,
        vault=services.vault,
        tokens=services.tokens,
        clock=services.clock,
    )
    if session is None:
        return render(
            request, "pages/error.html", status=403, code=403, message="This link was used already, or is too old.",
            hint="Run `carelane link` in a terminal for a new one, or start carelane again.",
        )  # fmt: skip
    answer = back_to("/w", "welcome")
    set_session_cookie(request, answer, session)
    return answer


@router.post("/sign-out")
def sign_out(request: Request, visitor: Anyone, form: Posted) -> Response:
    """End this session, or all of them."""
    users = services_of(request).users
    if visitor.user is not None:
        if form.flag("everywhere"):
            users.end_sessions(visitor.user.id)
        users.end_session(visitor.session_hash)
    answer = back_to("/", "signed-out")
    drop_session_cookie(request, answer)
    return answer
