"""Staff enter what they were told, saw on paper, or got by e-mail or in a call: consent, an opt-out, a wrong number.

Decides: that an opt-out is taken whatever it lacks, and an opt-in only when it is complete.
Leaves alone: the form (`web.consent.entry`) and what is recorded (`services.consent.recording`).
"""

from dataclasses import replace
from typing import Any, cast

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.consent import Method
from carelane.domain.errors import CarelaneError, InputError
from carelane.domain.phone import PhoneNumber, national, parse_phone
from carelane.services.consent.recording.changed_number import ChangedNumber, record_changed_number
from carelane.services.consent.recording.opt_in import record_opt_in
from carelane.services.consent.recording.opt_out import record_opt_out
from carelane.web.access import MayEdit, Visit, services_of
from carelane.web.account_forms import Errors, told
from carelane.web.consent.entry import (
    AGREED,
    ENDED,
    ZONES,
    EntryPage,
    missing,
    moment,
    opt_in_of,
    opt_out_of,
    sort_of,
    typed,
)
from carelane.web.consent.words import PLACES
from carelane.web.forms import Form, Posted
from carelane.web.pages import back_to, render

router = APIRouter(include_in_schema=False)
HOME = "/w/{workspace_id}/consent/entry"
_WHATS = ("in", "out", "wrong")


@router.get(HOME)
def ask(request: Request, visit: MayEdit) -> Response:
    """Whose entry, and about what."""
    return render(request, "pages/consent_entry_begin.html", page=_blank(request, visit))


@router.post(HOME + "/begin")
def begin(request: Request, visit: MayEdit, form: Posted) -> Response:
    """The form for this number; a number never stands in an address."""
    recipient, what = form.line("recipient"), form.line("what")
    try:
        number = _number_of(request, visit, recipient) if recipient else parse_phone(form.line("number")[:60])
    except InputError as error:
        page = replace(_blank(request, visit), errors=told(error, "number"))
        return render(request, "pages/consent_entry_begin.html", status=422, page=page)
    page = replace(_blank(request, visit), number=number, shown=national(number), what=what if what in _WHATS else "")
    template = "consent_entry" if page.what else "consent_entry_begin"
    return render(request, f"pages/{template}.html", page=page, places=PLACES, zones=ZONES)


@router.post(HOME)
def enter(request: Request, visit: MayEdit, form: Posted) -> Response:
    """Record it."""
    services, given = services_of(request), typed(form)
    try:
        number = parse_phone(given["number"])
    except InputError as error:
        page = replace(_blank(request, visit), errors=told(error, "number"))
        return render(request, "pages/consent_entry_begin.html", status=422, page=page)
    if given["what"] not in _WHATS:
        page = replace(
            _blank(request, visit), number=number, shown=national(number), errors=(("", "Say what happened."),)
        )
        return render(request, "pages/consent_entry_begin.html", status=422, page=page)
    errors = _enter(request, visit, form, given)
    if errors:
        page = replace(_blank(request, visit), **cast("Any", given), shown=national(number), errors=errors)
        return render(request, "pages/consent_entry.html", status=422, page=page, places=PLACES, zones=ZONES)
    recipient = services.people.recipient(visit.workspace.id, number)
    return back_to(f"/w/{visit.workspace.id}/consent/people/{recipient}", "entered")


def _enter(request: Request, visit: Visit, form: Form, given: dict[str, str]) -> Errors:
    """Record it; gives what is wrong with the entry, and records nothing then."""
    allowed = AGREED if given["what"] == "in" else ENDED
    if given["method"] not in {each.value for each in allowed}:
        return (("method", "Choose how it reached you."),)
    try:
        at = moment(given)
    except InputError as error:
        return told(error, "date")
    if given["what"] != "in":
        return _end(request, visit, form, given, at)
    services, workspace_id = services_of(request), visit.workspace.id
    wordings = {each.id: each for each in services.consent_setup.disclosures(workspace_id)}
    stream = wordings[given["disclosure"]].stream if given["disclosure"] in wordings else ""
    entry = opt_in_of(workspace_id, given, stream, at, ())
    if errors := missing(entry, has_file=form.file("evidence") is not None):
        return errors
    try:
        entry = replace(entry, evidence=_proofs(request, visit, form, given))
    except InputError as error:
        return told(error, "evidence")
    try:
        record_opt_in(
            entry, visit.actor, ledger=services.ledger, people=services.people, setup=services.consent_setup,
            clock=services.clock,
        )  # fmt: skip
    except CarelaneError as error:
        place = "date" if "moment" in error.message or "future" in error.message else "disclosure"
        return told(error, place)
    return ()


def _end(request: Request, visit: Visit, form: Form, given: dict[str, str], at: object) -> Errors:
    """An opt-out or a wrong number; a proof that cannot be kept does not keep it from being recorded."""
    services, workspace_id = services_of(request), visit.workspace.id
    try:
        proofs = _proofs(request, visit, form, given)
    except InputError:
        proofs = ()
    entry = opt_out_of(workspace_id, given, at, proofs)  # type: ignore[arg-type]
    known = {each.id for each in services.consent_setup.streams(workspace_id)}
    if entry.only_stream not in known:
        entry = replace(entry, only_stream="")
    try:
        if given["what"] == "wrong":
            changed = ChangedNumber(
                workspace_id, entry.number, entry.at, method=entry.method, words=entry.words, taken_by=entry.taken_by,
                evidence=proofs, source=entry.source, key=entry.key,
            )  # fmt: skip
            record_changed_number(
                changed, visit.actor, ledger=services.ledger, people=services.people, clock=services.clock
            )
        else:
            record_opt_out(
                entry, visit.actor, ledger=services.ledger, people=services.people, setup=services.consent_setup,
                clock=services.clock,
            )  # fmt: skip
    except CarelaneError as error:
        return told(error, "date")
    return ()


def _proofs(request: Request, visit: Visit, form: Form, given: dict[str, str]) -> tuple[str, ...]:
    """The file that proves it, kept under the person.

    Raises:
        InputError: it cannot be kept.
    """
    uploaded = form.file("evidence")
    if uploaded is None:
        return ()
    media_type, kind = sort_of(uploaded[1])
    services, now = services_of(request), services_of(request).clock.now()
    number: PhoneNumber = parse_phone(given["number"])
    (recipient,) = services.people.meet(visit.workspace.id, [number], now)
    kind = "contract" if given["method"] == Method.CONTRACT.value and kind == "scan" else kind
    item = services.evidence.keep(visit.workspace.id, kind, media_type, uploaded[1], recipient=recipient, at=now)
    return (item.id,)


def _number_of(request: Request, visit: Visit, recipient: str) -> PhoneNumber:
    """The number of somebody who is known.

    Raises:
        InputError: it was erased.
    """
    number = services_of(request).people.person(visit.workspace.id, recipient).number
    if number is None:
        raise InputError("this person’s number was erased", hint="type the number to begin anew")
    return number


def _blank(request: Request, visit: Visit) -> EntryPage:
    services = services_of(request)
    return EntryPage(
        once=services.tokens.token()[:24], taken_by=visit.actor.name,
        wordings=tuple(each for each in services.consent_setup.disclosures(visit.workspace.id)
                       if each.place in {"verbal", "paper", "web_form"}),
        streams=services.consent_setup.streams(visit.workspace.id), date=f"{services.clock.now():%Y-%m-%d}",
    )  # fmt: skip
