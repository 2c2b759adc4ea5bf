"""The lead page about consent of a workspace: what is kept and why, what there is, and what to do next."""

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.consent import ConsentLevel
from carelane.web.access import MayRead, services_of
from carelane.web.consent.charts import Chart, day_bars, row_bars
from carelane.web.consent.overview import MOST_EVENTS, Counts, Step, counted, next_steps
from carelane.web.consent.words import way
from carelane.web.pages import render, sentence

router = APIRouter(include_in_schema=False)
LEVELS = {
    ConsentLevel.IMPLIED.value: "Implied: they wrote first", ConsentLevel.EXPRESS.value: "Express",
    ConsentLevel.EXPRESS_WRITTEN.value: "Express written",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ConsentPage:
    """Counts, charts and next steps. waiting: unclear replies."""

    counts: Counts
    steps: tuple[Step, ...]
    waiting: int
    by_day: Chart
    by_level: Chart
    levels: tuple[tuple[str, int], ...]
    by_road: Chart
    roads: tuple[tuple[str, int], ...]


@router.get("/w/{workspace_id}/consent")
def start(request: Request, visit: MayRead) -> Response:
    """The page."""
    services, workspace_id = services_of(request), visit.workspace.id
    before = max(0, services.ledger.size(workspace_id) - MOST_EVENTS)
    counts = counted(services.ledger.events(workspace_id, after=before), services.clock.now(), is_cut=before > 0)
    waiting = len(services.held.open(workspace_id))
    steps = next_steps(
        has_senders=bool(services.consent_setup.senders(workspace_id)),
        has_words=bool(services.consent_setup.disclosures(workspace_id)),
        has_forms=bool(services.opt_in_forms.forms(workspace_id)),
        waiting=waiting,
        events=counts.events,
    )
    levels = tuple((LEVELS.get(level, level), count) for level, count in counts.levels)
    roads = tuple((sentence(way(road)).rstrip("."), count) for road, count in counts.methods)
    page = ConsentPage(
        counts, tuple(step for step in steps if visit.may(step.permission)), waiting,
        day_bars("Opt-ins and opt-outs on each of the last 30 days", counts.days),
        row_bars("Consents recorded, by level", levels), levels, row_bars("Opt-outs, by how they came", roads), roads,
    )  # fmt: skip
    return render(request, "pages/consent.html", page=page)
