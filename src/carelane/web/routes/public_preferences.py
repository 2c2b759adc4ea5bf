"""The page on which a person sees and changes what texts they get: by a signed link or a code, without signing in.

Decides: that opening a link changes nothing (programs of carriers open links, too); only the button does.
Leaves alone: what is recorded (`services.consent.preferences`).
"""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from carelane.domain.opt_in_form import Theme
from carelane.ports.allowances import TooManyRequests
from carelane.ports.campaigns import NotKept
from carelane.services.consent.preferences import Choice, Chosen, Holder, choices, choose, holder_of, link_by_code
from carelane.services.consent.theme import theme_of
from carelane.web.access import Anyone, services_of
from carelane.web.account_forms import address_of, agent_of, with_parts
from carelane.web.consent.public import (
    Nobody,
    count_sending,
    language_of,
    logo_png,
    look_css,
    new_ticket,
    public_html,
    public_page,
    read_ticket,
    sha256_of,
    where_to,
)
from carelane.web.consent.public_words import words_in
from carelane.web.forms import Posted

router = APIRouter(include_in_schema=False)
_MOST_TOKEN = 400


@router.get("/p")
def ask_code(request: Request, _: Anyone, lang: str = "") -> Response:
    """Where a code is typed."""
    return _code_page(request, language_of(request, lang))


@router.post("/p")
def by_code(request: Request, _: Anyone, form: Posted) -> Response:
    """Open the page that a code is for."""
    language = language_of(request, form.line("lang"))
    try:
        count_sending(request, "/p")
        token = with_parts(request, link_by_code, "users", "vault")(
            form.line("code")[:40], services_of(request).clock.now()
        )
    except TooManyRequests:
        return _code_page(request, language, words_in(language).too_many, 429)
    except NotKept:
        return _code_page(request, language, words_in(language).bad_code, 422)
    return RedirectResponse(f"/p/{token}?lang={language}", 303)


@router.get("/p/{token}")
def look(request: Request, _: Anyone, token: str, lang: str = "", said: str = "") -> Response:
    """How the person stands."""
    language = language_of(request, lang)
    try:
        holder = _holder(request, token)
        theme = _theme(request, holder)
    except NotKept:
        return _no_page(request, language)
    words = words_in(language)
    return _page(
        request, _Own(holder, token, language, theme), {"saved": words.saved, "nothing": words.unchanged}.get(said, "")
    )


@router.post("/p/{token}")
def save(request: Request, _: Anyone, token: str, form: Posted) -> Response:
    """Turn texts off and on."""
    language, services = language_of(request, form.line("lang")), services_of(request)
    words = words_in(language)
    try:
        holder = _holder(request, token)
        theme = _theme(request, holder)
    except NotKept:
        return _no_page(request, language)
    try:
        count_sending(request, holder.recipient)
    except TooManyRequests:
        return _page(request, _Own(holder, token, language, theme), words.too_many, 429)
    html = _html(request, holder, language, theme)
    ticket = read_ticket(request, holder.recipient, form.text("view"))
    # Stopping always goes through. Starting needs that the words which were seen are still the words.
    on = form.all("on") if ticket and ticket.sha256 == sha256_of(html) else ()
    chosen = Chosen(
        off=form.all("off"), on=on, everything=form.flag("everything"), language=language,
        view=ticket.view if ticket else services.tokens.token()[:16], html=html.encode(),
        address=address_of(request), agent=agent_of(request),
    )  # fmt: skip
    made = with_parts(request, choose, "ledger", "people", "evidence", "consent_setup")(
        holder, chosen, services.clock.now()
    )
    if form.all("on") and not on:
        return _page(request, _Own(holder, token, language, theme), words.changed, 409)
    return RedirectResponse(f"/p/{token}?lang={language}&said={'saved' if made else 'nothing'}", 303)


@router.get("/p/{token}/look.css")
def style(request: Request, _: Anyone, token: str) -> Response:
    """The colour."""
    return look_css(_theme(request, _holder(request, token)))


@router.get("/p/{token}/logo.png")
def logo(request: Request, _: Anyone, token: str) -> Response:
    """The logo."""
    return logo_png(_theme(request, _holder(request, token)))


def _holder(request: Request, token: str) -> Holder:
    services = services_of(request)
    return holder_of(token[:_MOST_TOKEN], services.clock.now(), vault=services.vault)


def _theme(request: Request, holder: Holder) -> Theme:
    services = services_of(request)
    return theme_of(services.workspaces.workspace(holder.workspace_id), opt_in_forms=services.opt_in_forms)


def _choices(request: Request, holder: Holder, language: str) -> tuple[Choice, ...]:
    found: tuple[Choice, ...] = with_parts(request, choices, "ledger", "consent_setup")(
        holder, language, services_of(request).clock.now()
    )
    return found


def _html(request: Request, holder: Holder, language: str, theme: Theme) -> str:
    """The page as this person saw it, without its address, ticket and token."""
    return public_html("preferences", theme=theme, language=language, look="", **_model(request, holder, language))


def _model(request: Request, holder: Holder, language: str) -> dict[str, object]:
    senders = services_of(request).consent_setup.senders(holder.workspace_id)
    return {
        "choices": _choices(request, holder, language), "to": where_to(senders, "", language), "said": "",
        "is_private": True,
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Own:
    """A person's page: whose, under which token, in which language, with which look."""

    holder: Holder
    token: str
    language: str
    theme: Theme


def _page(request: Request, own: _Own, said: str = "", status: int = 200) -> Response:
    holder, token, language, theme = own.holder, own.token, own.language, own.theme
    ticket = new_ticket(request, holder.recipient, _html(request, holder, language, theme))
    model = _model(request, holder, language) | {"said": said, "view": ticket}
    return public_page(
        request,
        "preferences",
        theme=theme,
        language=language,
        look=f"/p/{token}",
        status=status,
        **model,  # type: ignore[arg-type]
    )


def _code_page(request: Request, language: str, error: str = "", status: int = 200) -> Response:
    return public_page(request, "code", theme=Nobody(), language=language, status=status, is_private=True, error=error)


def _no_page(request: Request, language: str) -> Response:
    words = words_in(language)
    return public_page(
        request, "message", theme=Nobody(), language=language, status=404, is_private=True, heading=words.problem,
        message=words.bad_link,
    )  # fmt: skip
