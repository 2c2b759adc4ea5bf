"""People of a workspace: found by number, shown with everything that is kept of them.

Decides: that a number is only ever sent in a form, never in an address; addresses hold the keyed hash of it.
Leaves alone: what is shown (`web.consent.person`), what is done with a person (`consent_person`), and entries by staff
(`consent_entry`).
"""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.errors import InputError
from carelane.domain.phone import national, parse_phone
from carelane.ports.campaigns import NotKept
from carelane.web.access import MayRead, services_of
from carelane.web.account_forms import WithErrors, told
from carelane.web.consent.person_shown import address_of_person, show_person
from carelane.web.forms import Posted
from carelane.web.pages import back_to, render

router = APIRouter(include_in_schema=False)
HOME = "/w/{workspace_id}/consent/people"


@dataclass(frozen=True, slots=True)
class FindPage(WithErrors):
    """Where a number is typed. unknown: one that nobody here has, so that it can be entered."""

    unknown: str = ""
    unknown_shown: str = ""


@router.get(HOME)
def find(request: Request, visit: MayRead) -> Response:
    """Where a number is typed."""
    del visit
    return render(request, "pages/consent_people.html", page=FindPage())


@router.post(HOME + "/find")
def found(request: Request, visit: MayRead, form: Posted) -> Response:
    """Go to the page of whoever has the number."""
    services = services_of(request)
    try:
        number = parse_phone(form.line("number")[:60])
    except InputError as error:
        return render(request, "pages/consent_people.html", status=422, page=FindPage(told(error, "number")))
    recipient = services.people.recipient(visit.workspace.id, number)
    try:
        services.people.person(visit.workspace.id, recipient)
    except NotKept:
        page = FindPage(unknown=number, unknown_shown=national(number))
        return render(request, "pages/consent_people.html", status=404, page=page)
    return back_to(address_of_person(visit, recipient))


@router.get(HOME + "/{recipient}")
def one(request: Request, visit: MayRead, recipient: str) -> Response:
    """Everything about one person."""
    return show_person(request, visit, recipient)
