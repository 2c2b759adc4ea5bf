"""The page of one person as an answer; every route about the person ends here or goes on to it."""

from fastapi import Request
from starlette.responses import Response

from carelane.domain.access import Permission
from carelane.domain.us_states import STATES
from carelane.services.consent.retention.due import Due, RetentionStores, due_of
from carelane.web.access import Visit, services_of
from carelane.web.account_forms import Errors
from carelane.web.consent.entry import ZONES
from carelane.web.consent.person import person_page
from carelane.web.pages import render

_AFTER_PENNSYLVANIA = STATES.index("RI")
REGIONS = (*STATES[:_AFTER_PENNSYLVANIA], "PR", *STATES[_AFTER_PENNSYLVANIA:])  # by name, Puerto Rico among them


def show_person(
    request: Request, visit: Visit, recipient: str, errors: Errors = (), *, status: int = 200, **more: object
) -> Response:
    """The page.

    Raises:
        NotKept: there is nobody like that in this workspace.
    """
    page = person_page(request, visit, recipient, errors=errors, **more)
    due = _due(request, visit, recipient) if visit.may(Permission.MANAGE.value) else None
    zones: tuple[tuple[str, str], ...] = (("", "Not known"), *ZONES)
    if page.person.zone and page.person.zone not in dict(zones):
        zones = (*zones, (page.person.zone, page.person.zone))
    return render(
        request, "pages/consent_person.html", status=status, page=page, regions=REGIONS, zones=zones, due=due,
        is_due=due is not None and due.is_due(services_of(request).clock.now()),
    )  # fmt: skip


def stores_of(request: Request) -> RetentionStores:
    """Where it is read how long something is kept."""
    services = services_of(request)
    return RetentionStores(services.ledger, services.people, services.consent_setup, services.sent_log)


def address_of_person(visit: Visit, recipient: str) -> str:
    """The page's address."""
    return f"/w/{visit.workspace.id}/consent/people/{recipient}"


def _due(request: Request, visit: Visit, recipient: str) -> Due:
    return due_of(visit.workspace.id, recipient, stores=stores_of(request), at=services_of(request).clock.now())
