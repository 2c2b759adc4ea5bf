"""The public opt-in form of a business: on a page of ours, or posted from a form on its own website.

Decides: that nobody signs in and no cookie is needed: what a stranger's website could make a browser send, anybody
could send anyway, and a form proves nothing that only its page could (the ticket tells which page was seen). A form on
another website may post only if the business named that website; scripts there may read the answer.
Leaves alone: what is recorded (`services.consent.form_page`).
"""

from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse, Response

from carelane.domain.errors import CarelaneError
from carelane.domain.opt_in_form import Theme
from carelane.domain.phone import BadPhoneNumber
from carelane.ports.allowances import TooManyRequests
from carelane.ports.campaigns import NotKept
from carelane.services.consent.form_page import NothingTicked, OpenForm, SentForm, TakenForm, open_form, take_form
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
from carelane.web.forms import Form, Posted

router = APIRouter(include_in_schema=False)
TRAP: Final = "website"
_TAKING: Final = ("ledger", "people", "evidence", "consent_setup")


@router.get("/o/{form_id}")
def look(request: Request, _: Anyone, form_id: str, lang: str = "") -> Response:
    """The form, with every box empty."""
    language = language_of(request, lang)
    try:
        opened = _opened(request, form_id, language)
    except NotKept:
        return _closed(request, language)
    return _page(request, opened)


@router.post("/o/{form_id}")
def send(request: Request, _: Anyone, form_id: str, form: Posted) -> Response:
    """Record what was agreed to on our own page."""
    language = language_of(request, form.line("lang"))
    words = words_in(language)
    try:
        opened = _opened(request, form_id, language)
    except NotKept:
        return _closed(request, language)
    try:
        count_sending(request, form_id)
    except TooManyRequests:
        return _page(request, opened, (("", words.too_many),), form, 429)
    html, ticket = _canonical(opened), read_ticket(request, form_id, form.text("view"))
    if ticket is None or ticket.sha256 != sha256_of(html):
        said = words.too_old if ticket is None else words.changed
        return _page(request, opened, (("", said),), form, 409)
    if form.text(TRAP):
        return _page(request, opened, (("", words.leave_empty),), form, 422)
    sent = SentForm(
        number=form.line("phone")[:40], name=form.line("name"), ticked=form.all("box"), view=ticket.view,
        shown_at=ticket.shown_at, html=html.encode(), page=str(request.url.replace(query="")),
        address=address_of(request), agent=agent_of(request),
    )  # fmt: skip
    try:
        taken = with_parts(request, take_form, *_TAKING)(opened, sent, services_of(request).clock.now())
    except BadPhoneNumber:
        return _page(request, opened, (("phone", words.bad_number),), form, 422)
    except NothingTicked:
        return _page(request, opened, (("boxes", words.nothing_ticked),), form, 422)
    return _done(request, opened, taken)


@router.post("/o/{form_id}/post")
def send_from_website(request: Request, _: Anyone, form_id: str, form: Posted) -> Response:
    """Record what was agreed to on a page of the business's own website.

    Nobody here saw that page. What is kept says so, and names the website and the wordings that it says it showed.
    """
    website = request.headers.get("origin", "")[:300]
    language = language_of(request, form.line("lang"))
    wants_json = "application/json" in request.headers.get("accept", "")
    try:
        opened = _opened(request, form_id, language)
        _require_named(opened, website)
        count_sending(request, form_id)
        taken = with_parts(request, take_form, *_TAKING)(
            opened, _sent_from(request, opened, form, website), services_of(request).clock.now()
        )
    except TooManyRequests:
        return _allow(_refusal(request, language, words_in(language).too_many, 429, wants_json), website)
    except NotKept as error:
        return _refusal(request, language, f"{error.message}; {error.hint}", 403, wants_json)
    except CarelaneError as error:
        said = words_in(language)
        message = said.bad_number if isinstance(error, BadPhoneNumber) else said.nothing_ticked
        return _allow(_refusal(request, language, message, 422, wants_json), website)
    answer = JSONResponse({"recorded": True, "to_confirm": _is_double(request, opened)})
    return _allow(answer if wants_json else _done(request, opened, taken), website)


@router.get("/o/{form_id}/look.css")
def style(request: Request, _: Anyone, form_id: str) -> Response:
    """The colour."""
    return look_css(_theme(request, form_id))


@router.get("/o/{form_id}/logo.png")
def logo(request: Request, _: Anyone, form_id: str) -> Response:
    """The logo."""
    return logo_png(_theme(request, form_id))


def _theme(request: Request, form_id: str) -> Theme:
    services = services_of(request)
    form = services.opt_in_forms.form(form_id[:64])
    return theme_of(services.workspaces.workspace(form.workspace_id), opt_in_forms=services.opt_in_forms)


def _opened(request: Request, form_id: str, language: str) -> OpenForm:
    opened: OpenForm = with_parts(request, open_form, "opt_in_forms", "consent_setup", "workspaces")(
        form_id[:64], language, services_of(request).clock.now()
    )
    return opened


def _canonical(opened: OpenForm) -> str:
    """The page as everybody sees it: without ticket, token, or what somebody typed."""
    return public_html(
        "form", theme=opened.theme, language=opened.language, look=f"/o/{opened.form.id}", open=opened, errors=(),
        phone="", name="",
    )  # fmt: skip


def _page(
    request: Request, opened: OpenForm, errors: tuple[tuple[str, str], ...] = (), form: Form | None = None,
    status: int = 200,
) -> Response:  # fmt: skip
    """The form; numbers and names that were typed are kept, ticks never."""
    return public_page(
        request, "form", theme=opened.theme, language=opened.language, look=f"/o/{opened.form.id}", status=status,
        open=opened, errors=errors, phone=form.line("phone")[:40] if form else "",
        name=form.line("name")[:100] if form else "", view=new_ticket(request, opened.form.id, _canonical(opened)),
    )  # fmt: skip


def _done(request: Request, opened: OpenForm, taken: TakenForm) -> Response:
    senders = services_of(request).consent_setup.senders(opened.form.workspace_id)
    return public_page(
        request, "form_done", theme=opened.theme, language=opened.language, look=f"/o/{opened.form.id}",
        agreed=taken.agreed, is_waiting=_is_double(request, opened),
        to=where_to(senders, opened.form.sender, opened.language),
    )  # fmt: skip


def _require_named(opened: OpenForm, website: str) -> None:
    """Whether the business named this website.

    Raises:
        NotKept: it did not.
    """
    if website not in opened.form.origins:
        raise NotKept("this website may not send this form", hint="name it among the websites of the form")


def _sent_from(request: Request, opened: OpenForm, form: Form, website: str) -> SentForm:
    """What a website of the business sent; the same number within a minute is one sending.

    Raises:
        NotKept: a field that people do not see was filled in, or the words that were shown are not the words any more.
    """
    if form.text(TRAP):
        raise NotKept("a field that people do not see was filled in", hint="leave it empty")
    shown = set(form.all("wording"))
    seen = {box.stream.id for box in opened.boxes if box.disclosure.id in shown}
    ticked = tuple(each for each in form.all("box") if each in seen)
    if form.all("box") and not ticked:
        raise NotKept("the words of this form have changed", hint="copy the form anew from carelane")
    services = services_of(request)
    view = f"{website}:{form.line('phone')}:{services.clock.now():%Y%m%d%H%M}"
    return SentForm(
        number=form.line("phone")[:40], name=form.line("name"), ticked=ticked, shown_at=None,
        view=services.vault.keyed_hash("form-post", view)[:16], address=address_of(request), agent=agent_of(request),
        website=website,
    )  # fmt: skip


def _is_double(request: Request, opened: OpenForm) -> bool:
    setup = services_of(request).consent_setup
    return opened.form.is_double or setup.policy(opened.form.workspace_id).double_opt_in


def _closed(request: Request, language: str) -> Response:
    words = words_in(language)
    return public_page(
        request, "message", theme=Nobody(), language=language, status=404, heading=words.closed_heading,
        message=words.closed,
    )  # fmt: skip


def _refusal(request: Request, language: str, message: str, status: int, wants_json: bool) -> Response:  # noqa: FBT001
    if wants_json:
        return JSONResponse({"recorded": False, "problem": message}, status)
    return public_page(
        request, "message", theme=Nobody(), language=language, status=status, heading=words_in(language).problem,
        message=message,
    )  # fmt: skip


def _allow(answer: Response, website: str) -> Response:
    """Let a script of that website read the answer; cookies never go along."""
    answer.headers["access-control-allow-origin"] = website
    answer.headers["vary"] = "Origin"
    return answer
