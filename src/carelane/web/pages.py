"""How a page is made: one template, one page model, and what every page knows.

Decides: escaping (always), the names that all templates share, addresses of static files (with a hash, so that they
can be kept for a year), and the sentences said after a change.
Leaves alone: what a page shows (routes) and how it looks (`static/carelane.css`).
"""

import hashlib
from datetime import datetime
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse, RedirectResponse, Response

from carelane.domain.errors import CarelaneError
from carelane.formats.portal.writer import LABELS
from carelane.report.diff import diff_pieces
from carelane.report.html import pieces_of
from carelane.report.marking import visible
from carelane.report.text import one_line, typed
from carelane.services.findings import NOTICE
from carelane.web.access import visitor_of
from carelane.web.forms import TOKEN_FIELD, form_token

# What is said after a change: the address carries the key, never a sentence or a name.
SAID: Final[dict[str, str]] = {
    "saved": "Saved.",
    "created": "Created.",
    "removed": "Removed.",
    "archived": "Archived. It can be brought back from the archive.",
    "restored": "Brought back.",
    "undone": "Taken back: the former version stands again.",
    "imported": "Imported.",
    "recorded": "Recorded.",
    "joined": "You belong to the workspace now. Sign in to go on.",
    "joined-here": "You belong to the workspace now.",
    "signed-out": "You are signed out.",
    "invited": "Invited. Pass the link on; it works once.",
    "taken-back": "Taken back: the link of this invitation opens nothing any more.",
    "changed": "Changed.",
    "started": "Started. You can leave this page; the work goes on.",
    "cancelled": "Cancelled.",
    "revoked": "Revoked. It no longer opens anything.",
    "password": "The password is changed, and every other session is ended.",
    "welcome": "Welcome.",
    "nothing": "Nothing had to be changed.",
    "entered": "Recorded in the ledger. Entries are never changed; a wrong one can be taken back.",
    "entry-taken-back": "Taken back. The entry stays in the ledger, and counts no more.",
    "erased": "Erased. Number, words and evidence cannot be read any more; what stops texts stays.",
    "decided-stop": "Recorded as an opt-out.",
    "decided-keep": "Recorded as no opt-out. Texts may go on as before.",
    "corrected": "The new texts are in the campaign. Copy them into your provider’s form, then record the submission.",
}


@lru_cache(maxsize=1)
def templates() -> Environment:
    """The one environment of the web application."""
    made = Environment(
        loader=PackageLoader("carelane.web", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters.update(
        shown=one_line,
        visible=visible,
        typed=lambda fix: one_line(typed(fix)),
        when=when,
        thousands=thousands,
        sentence=sentence,
        label=label,
        diff=lambda old, new: diff_pieces(visible(old), visible(new)),
    )
    made.globals.update(static=static_url, notice=NOTICE, pieces_of=pieces_of)
    return made


def render(request: Request, template: str, *, status: int = 200, **model: Any) -> HTMLResponse:  # noqa: ANN401  what a template takes
    """A page. `model` is one page model, or a few named values."""
    visitor = visitor_of(request)
    token = form_token(request)
    html = (
        templates()
        .get_template(template)
        .render(
            visitor=visitor,
            visit=getattr(request.state, "visit", None),
            path=request.url.path,
            said=SAID.get(request.query_params.get("said", ""), ""),
            token_field=TOKEN_FIELD,
            form_token=token,
            request_id=request.state.request_id,
            **model,
        )
    )
    return HTMLResponse(html, status)


def back_to(address: str, said: str = "", anchor: str = "") -> RedirectResponse:
    """Go on with another page after a change, and say that it was made.

    Raises:
        KeyError: there is no such sentence.
    """
    if said:
        _ = SAID[said]
        address += f"{'&' if '?' in address else '?'}said={said}"
    return RedirectResponse(address + anchor, 303)


@lru_cache(maxsize=64)
def static_url(name: str) -> str:
    """The address of a static file; it changes with the content."""
    content = files("carelane.web").joinpath("static", name).read_bytes()
    return f"/static/{name}?v={hashlib.sha256(content).hexdigest()[:12]}"


def sentence(words: str) -> str:
    """Words with a capital letter at the beginning and an end; findings begin small, for the command line."""
    if not words:
        return ""
    return words[0].upper() + words[1:] + ("" if words[-1] in ".!?:”" else ".")


def when(moment: datetime | None) -> str:
    """A moment as people read it, in UTC, to the minute."""
    return f"{moment:%-d %b %Y, %H:%M} UTC" if moment else "never"


def thousands(number: int) -> str:
    """1234567 as 1,234,567."""
    return f"{number:,}"


def download(content: str | bytes, media_type: str, name: str) -> Response:
    """A file to keep. `name` is ours, never what somebody typed."""
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    content = content.encode("utf-8", "replace") if isinstance(content, str) else content
    return Response(content, media_type=media_type, headers=headers)


def label(path: str) -> str:
    """What a field is called on the forms of providers; a path that is on no form stays as it is."""
    return LABELS.get(path, path)


def told(error: CarelaneError) -> str:
    """An error of ours beside a field: what happened and what to do; hints about the command line stay there."""
    hint = "" if "carelane " in error.hint or "--" in error.hint else sentence(error.hint)
    return f"{sentence(error.message)} {hint}".strip()
