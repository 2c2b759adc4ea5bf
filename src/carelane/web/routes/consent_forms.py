"""Public opt-in forms of a workspace: which there are, how they look, and what is pasted into one's own website.

Leaves alone: what people see (`public_form`), and the words beside the boxes (`consent_wordings`).
"""

from dataclasses import dataclass, field, replace

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.consent_records import SenderNumber, Stream
from carelane.domain.errors import CarelaneError
from carelane.domain.opt_in_form import LANGUAGES, OptInForm, Theme
from carelane.domain.phone import national
from carelane.ports.campaigns import NotKept
from carelane.services.consent.form_page import OpenForm, boxes_of
from carelane.services.consent.snippet import snippet
from carelane.services.consent.theme import ChangeTheme, change_theme, theme_of
from carelane.web.access import MayManage, MayRead, Visit, services_of
from carelane.web.account_forms import Errors, WithErrors, told, with_parts
from carelane.web.forms import Form, Posted
from carelane.web.pages import back_to, render

router = APIRouter(include_in_schema=False)
HOME = "/w/{workspace_id}/consent/forms"
_MOST_ADDRESS = 500


@dataclass(frozen=True, slots=True)
class FormsPage(WithErrors):
    """The forms, and the look of all public pages."""

    forms: tuple[tuple[OptInForm, tuple[str, ...]], ...] = ()  # each with the languages that it can be shown in
    theme: Theme = field(default_factory=lambda: Theme("-"))
    colour: str = ""


@dataclass(frozen=True, slots=True)
class FormPage(WithErrors):
    """One form. shown: it in every language that it can be shown in, with what one pastes."""

    form: OptInForm = field(default_factory=lambda: OptInForm("", "", "New form", ("care",)))
    streams: tuple[Stream, ...] = ()
    senders: tuple[SenderNumber, ...] = ()
    snippets: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()  # languages in which words are missing
    address: str = ""
    origins: str = ""


@router.get(HOME)
def forms(request: Request, visit: MayRead) -> Response:
    """The list, and the look."""
    return _forms(request, visit)


@router.post(HOME + "/look")
def look(request: Request, visit: MayManage, form: Posted) -> Response:
    """Keep name, colour and logo of the public pages."""
    uploaded = form.file("logo")
    logo = b"" if form.flag("no_logo") else (uploaded[1] if uploaded else None)
    asked = ChangeTheme(form.line("name"), form.line("colour")[:20], logo)
    try:
        with_parts(request, change_theme, "opt_in_forms")(visit.workspace, asked, visit.actor)
    except CarelaneError as error:
        place = {"bad-picture": "logo"}.get(error.slug, "name" if "name" in error.message else "colour")
        return _forms(request, visit, told(error, place), 422, form.line("colour")[:20])
    return back_to(f"/w/{visit.workspace.id}/consent/forms", "saved")


@router.get(HOME + "/new")
def new(request: Request, visit: MayManage) -> Response:
    """An empty one."""
    streams = services_of(request).consent_setup.streams(visit.workspace.id)
    fresh = OptInForm("", visit.workspace.id, "Website form", (streams[0].id,))
    return _form(request, visit, fresh)


@router.post(HOME + "/new")
def add(request: Request, visit: MayManage, form: Posted) -> Response:
    """Keep a new one."""
    return _put(request, visit, form, OptInForm("", visit.workspace.id, "Website form", ("care",)))


@router.get(HOME + "/{form_id}")
def one(request: Request, visit: MayRead, form_id: str) -> Response:
    """One form."""
    return _form(request, visit, _own(request, visit, form_id))


@router.post(HOME + "/{form_id}")
def change(request: Request, visit: MayManage, form_id: str, form: Posted) -> Response:
    """Keep what was changed."""
    return _put(request, visit, form, _own(request, visit, form_id))


def _put(request: Request, visit: Visit, form: Form, before: OptInForm) -> Response:
    services = services_of(request)
    known = {each.id for each in services.consent_setup.streams(visit.workspace.id)}
    numbers = {each.number for each in services.consent_setup.senders(visit.workspace.id)}
    sender = form.line("sender")
    try:
        asked = replace(
            before, name=form.line("name"), streams=tuple(each for each in form.all("streams") if each in known),
            sender=sender if sender in numbers else "", privacy_url=form.line("privacy_url")[:_MOST_ADDRESS],
            terms_url=form.line("terms_url")[:_MOST_ADDRESS], asks_name=form.flag("asks_name"),
            is_double=form.flag("is_double"), is_open=form.flag("is_open"),
            origins=tuple(dict.fromkeys(each.rstrip("/").casefold() for each in form.text("origins").split()))[:20],
        )  # fmt: skip
    except CarelaneError as error:
        place = next(
            (name for part, name in (("website", "origins"), ("address", "privacy_url"), ("asks", "streams"))
             if part in error.message), "name",
        )  # fmt: skip
        return _form(request, visit, before, told(error, place), origins=form.text("origins")[:2_000])
    kept = services.opt_in_forms.put_form(asked, visit.actor)
    return back_to(f"/w/{visit.workspace.id}/consent/forms/{kept.id}", "saved")


def _own(request: Request, visit: Visit, form_id: str) -> OptInForm:
    found = services_of(request).opt_in_forms.form(form_id)
    if found.workspace_id != visit.workspace.id:
        raise NotKept("there is no such form", hint="look at the forms of the workspace")
    return found


def _forms(request: Request, visit: Visit, errors: Errors = (), status: int = 200, colour: str = "") -> Response:
    services, now = services_of(request), services_of(request).clock.now()
    listed = tuple(
        (form, tuple(name for name in LANGUAGES
                     if boxes_of(form, name, now, consent_setup=services.consent_setup) is not None))
        for form in services.opt_in_forms.forms(visit.workspace.id)
    )  # fmt: skip
    theme = theme_of(visit.workspace, opt_in_forms=services.opt_in_forms)
    page = FormsPage(errors, listed, theme, colour or theme.colour)
    return render(request, "pages/consent_forms.html", status=status, page=page)


def _form(request: Request, visit: Visit, form: OptInForm, errors: Errors = (), *, origins: str = "") -> Response:
    services = services_of(request)
    setup, now = services.consent_setup, services.clock.now()
    base = services.settings.public_url or str(request.base_url).rstrip("/")
    theme, made, missing = theme_of(visit.workspace, opt_in_forms=services.opt_in_forms), [], []
    for name in LANGUAGES:
        boxes = boxes_of(form, name, now, consent_setup=setup)
        if boxes is None:
            missing.append(name)
        else:
            made.append((name, snippet(OpenForm(form, theme, name, (name,), boxes), base)))
    page = FormPage(
        errors, form, setup.streams(visit.workspace.id), setup.senders(visit.workspace.id), tuple(made),
        tuple(missing), f"{base}/o/{form.id}", origins or "\n".join(form.origins),
    )  # fmt: skip
    status = 422 if errors else 200
    return render(request, "pages/consent_form.html", status=status, page=page, national=national)
