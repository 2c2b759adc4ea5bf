"""The audit trail of a workspace: who did what."""

import csv
import io
from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.kept import AuditEntry
from carelane.domain.spreadsheet import safe_cell
from carelane.web.access import MayManage, services_of
from carelane.web.pages import download, render

router = APIRouter(include_in_schema=False)
_MOST: Final = 100


@dataclass(frozen=True, slots=True)
class TrailPage:
    """Some entries, the newest first; `older` is where the next page begins, 0 without one."""

    entries: tuple[AuditEntry, ...]
    older: int

    def words(self, action: str) -> str:
        """An action in words: "campaign.saved" is "campaign saved"."""
        return action.replace(".", " ").replace("_", " ")


@router.get("/w/{workspace_id}/trail")
def trail(request: Request, visit: MayManage, before: int = 0) -> Response:
    """The newest entries, or those before one."""
    entries = services_of(request).workspaces.trail(visit.workspace.id, before=max(0, min(before, 2**62)), most=_MOST)
    page = TrailPage(entries, entries[-1].number if len(entries) == _MOST else 0)
    return render(request, "pages/trail.html", page=page)


@router.get("/w/{workspace_id}/trail.csv")
def table(request: Request, visit: MayManage) -> Response:
    """Every entry as a table."""
    store, before = services_of(request).workspaces, 0
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(("number", "at", "who", "kind", "action", "about", "detail"))
    while entries := store.trail(visit.workspace.id, before=before, most=1_000):
        for each in entries:
            said = (each.action, each.subject, each.detail)
            cells = (str(each.number), each.at.isoformat(), each.actor.name, each.actor.kind.value, *said)
            rows.writerow([safe_cell(cell) for cell in cells])
        before = entries[-1].number
        if before <= 1:
            break
    return download(text.getvalue(), "text/csv; charset=utf-8", "trail.csv")
