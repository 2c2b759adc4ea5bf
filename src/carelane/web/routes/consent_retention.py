"""What has to be kept until when, and whose data may be erased now.

Leaves alone: how long the law asks to keep something (`services.consent.retention`), and erasing (`consent_person`).
"""

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.phone import masked
from carelane.services.consent.retention.due import Due, Keeps, retention
from carelane.web.access import MayManage, services_of
from carelane.web.consent.person_shown import stores_of
from carelane.web.pages import render

router = APIRouter(include_in_schema=False)
MOST_PEOPLE: Final = 2_000
MOST_SHOWN: Final = 200
KEEPS: Final = {
    Keeps.CONSENT: "Proof of consent has to be kept", Keeps.OPT_OUT: "Proof of an opt-out has to be kept",
    Keeps.NOTHING: "Nothing has to be proved",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RetentionPage:
    """Counts by what is kept, and those whose data are due, each with the last digits of the number."""

    counts: tuple[tuple[str, int], ...]
    due: tuple[tuple[Due, str], ...]
    total_due: int
    alive: int
    is_cut: bool


@router.get("/w/{workspace_id}/consent/retention")
def report(request: Request, visit: MayManage) -> Response:
    """The report."""
    services, workspace_id, now = services_of(request), visit.workspace.id, services_of(request).clock.now()
    everybody = list(islice(retention(workspace_id, stores=stores_of(request), at=now), MOST_PEOPLE + 1))
    known = everybody[:MOST_PEOPLE]
    counts = Counter(each.keeps for each in known if not each.is_erased)
    due = [each for each in known if each.is_due(now)]
    people = services.people.people(workspace_id, [each.recipient for each in due[:MOST_SHOWN]])
    shown = tuple(
        (each, masked(person.number)) for each in due[:MOST_SHOWN]
        if (person := people.get(each.recipient)) is not None and person.number
    )  # fmt: skip
    page = RetentionPage(
        tuple((words, counts[keeps]) for keeps, words in KEEPS.items()), shown, len(due),
        sum(each.keep_until is None for each in known), len(everybody) > MOST_PEOPLE,
    )  # fmt: skip
    return render(request, "pages/consent_retention.html", page=page, most=MOST_PEOPLE)
