"""What a visitor sees when something is wrong: what happened, what to do, and nothing of the inside.

Decides: the page (or, for the API, the problem document of RFC 9457) and status for every kind of error.
"""

import logging
import math
from typing import Any, Final
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse, Response

from carelane.domain.errors import CampaignFileError, CarelaneError, InputError, UsageError
from carelane.ports.accounts import AlreadyThere, LastOwner, StaleChange
from carelane.ports.allowances import TooManyRequests
from carelane.ports.campaigns import EditConflict, NotKept
from carelane.ports.store_errors import StoreUnavailable
from carelane.services.people.tries import SignInRefused, TooManyTries
from carelane.web.access import NotAllowed, SignInNeeded
from carelane.web.api.access import KeyNeeded, ScopeNeeded
from carelane.web.forms import StaleForm
from carelane.web.headers import TooLarge
from carelane.web.pages import render, sentence

LOG: Final = logging.getLogger("carelane.web")
_SENTENCES: Final[dict[int, tuple[str, str]]] = {
    400: ("This request cannot be understood.", "Go back and try again."),
    404: ("There is no such page.", "Check the address, or begin at the start page."),
    405: ("This page cannot be used that way.", "Go back and use the buttons of the page."),
    413: ("That is too large.", "Send it in smaller parts."),
}


def problem(request: Request, status: int, title: str, detail: str = "", slug: str = "", **more: Any) -> JSONResponse:  # noqa: ANN401  JSON values
    """A problem document, https://www.rfc-editor.org/rfc/rfc9457 ."""
    body = {"type": f"/learn/errors#{slug}" if slug else "about:blank", "title": title, "status": status, **more}
    if detail:
        body["detail"] = detail
    if slug:
        body["code"] = slug
    body["request_id"] = request.state.request_id
    return JSONResponse(body, status, media_type="application/problem+json")


def is_api(request: Request) -> bool:
    """Whether a program asked."""
    return request.url.path.startswith("/api/")


def answer(request: Request, status: int, message: str, hint: str = "", slug: str = "") -> Response:
    """The error as a page, or as a problem document for a program."""
    if is_api(request):
        return problem(request, status, message, hint, slug)
    return render(request, "pages/error.html", status=status, message=message, hint=hint)


def status_of(error: CarelaneError) -> int:
    """The HTTP status of one of our errors."""
    if isinstance(error, NotKept):
        return 404
    if isinstance(error, StoreUnavailable):
        return 503
    if isinstance(error, TooManyTries):
        return 429
    if isinstance(error, SignInRefused):
        return 403
    if isinstance(error, (EditConflict, StaleChange, AlreadyThere, LastOwner)):
        return 409
    return 422 if isinstance(error, (InputError, UsageError)) else 500


def _ours(request: Request, error: CarelaneError) -> Response:
    """One of our own errors: it says what happened and what to do."""
    if is_api(request) and isinstance(error, CampaignFileError):
        problems = [
            {"at": item.path, "line": item.line, "column": item.column, "what": item.message, "hint": item.hint}
            for item in error.problems
        ]
        return problem(request, 422, "The campaign has errors.", error.hint, error.slug, problems=problems)
    made = answer(request, status_of(error), sentence(error.message), sentence(error.hint), error.slug)
    if isinstance(error, TooManyTries):
        made.headers["retry-after"] = str(error.wait_seconds)
    return made


def _sign_in(request: Request, _: SignInNeeded) -> Response:
    """Somebody who has to sign in first goes on from there."""
    target = request.url.path if request.method == "GET" else "/w"
    return RedirectResponse(f"/sign-in?next={quote(target)}", 303)


def _not_allowed(request: Request, error: NotAllowed) -> Response:
    """The role does not allow it."""
    needed = "an owner" if error.permission.value == "manage" else "an owner or editor"
    return answer(
        request,
        403,
        "Your role in this workspace does not allow this.",
        f"Ask {needed} of the workspace.",
        "not-allowed",
    )


def _stale(request: Request, _: StaleForm) -> Response:
    """The form is of another session."""
    return answer(
        request, 403, "This page was open for too long, or you signed in anew elsewhere.",
        "Go back, load the page again, and send it once more. Nothing was changed.", "stale-form",
    )  # fmt: skip


def _no_key(request: Request, _: KeyNeeded) -> Response:
    """A program without a key."""
    made = problem(
        request,
        401,
        "An API key is needed.",
        "Send `Authorization: Bearer clk_...`, a key of a workspace.",
        "key-needed",
    )
    made.headers["www-authenticate"] = 'Bearer realm="carelane"'
    return made


def _no_scope(request: Request, error: ScopeNeeded) -> Response:
    """A key that is not for this."""
    hint = f"Make a key with the scope {error.scope.value}."
    return problem(request, 403, "This key is not for that.", hint, "scope-needed", scope=error.scope.value)


def _too_many(request: Request, error: TooManyRequests) -> Response:
    """A key, or somebody without a session, whose allowance is used up."""
    wait = max(1, math.ceil(error.wait_seconds))
    made = answer(request, 429, "Too many requests in a short time.", f"Wait {wait} s.", "too-many-requests")
    made.headers["retry-after"] = str(wait)
    return made


def _too_large(request: Request, _: TooLarge) -> Response:
    """The body grew over the limit."""
    return answer(request, 413, *_SENTENCES[413], "too-large")


def _not_valid(request: Request, error: RequestValidationError) -> Response:
    """The request does not fit the contract."""
    if not is_api(request):
        return answer(request, 400, *_SENTENCES[400])
    problems = [
        {"at": "/".join(str(part) for part in item["loc"]), "what": item["msg"]} for item in error.errors()[:50]
    ]  # the values that were sent stay out: they may be numbers and texts of people
    return problem(request, 422, "The request does not fit the contract.", slug="bad-request", problems=problems)


def _http(request: Request, error: HTTPException) -> Response:
    """What the framework refuses."""
    if getattr(request.state, "too_large", False):
        return _too_large(request, TooLarge())
    message, hint = _SENTENCES.get(error.status_code, (str(error.detail), ""))
    made = answer(request, error.status_code, message, hint)
    for name, value in (error.headers or {}).items():
        made.headers[name] = value
    return made


def unexpected(request: Request, error: Exception) -> Response:
    """The answer to a fault of ours; what is logged is the kind and the place, never the message."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f"{frame.tb_frame.f_code.co_qualname}:{frame.tb_lineno}" if frame else "?"  # type: ignore[attr-defined,unused-ignore]
    LOG.error("failed %s %s at %s", request.state.request_id, type(error).__name__, place)
    return answer(
        request,
        500,
        "carelane failed here. This is our fault, not yours.",
        f"Nothing was half saved. If it happens again, report it with the number {request.state.request_id}.",
        "failed",
    )


_HANDLERS: Final[dict[type[Exception], Any]] = {  # each takes the error that it stands beside
    CarelaneError: _ours,
    SignInNeeded: _sign_in,
    NotAllowed: _not_allowed,
    StaleForm: _stale,
    KeyNeeded: _no_key,
    ScopeNeeded: _no_scope,
    TooManyRequests: _too_many,
    TooLarge: _too_large,
    RequestValidationError: _not_valid,
    HTTPException: _http,
}


def add_error_pages(app: FastAPI) -> None:
    """Register what is answered to each kind of error."""
    for kind, handler in _HANDLERS.items():
        app.add_exception_handler(kind, handler)
