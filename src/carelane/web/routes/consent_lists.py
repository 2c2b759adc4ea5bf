"""Who has opted out, who has opted in, who came back: on a page, and as a file for those who may.

Decides: that a page shows the newest of a list, and never more than it can bear; that viewers see the last digits only.
Leaves alone: who is on a list (`services.consent.exports`).
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.access import Permission
from carelane.domain.consent_records import SenderNumber, Stream
from carelane.domain.phone import masked, national
from carelane.ports.campaigns import NotKept
from carelane.services.consent.exports.as_csv import list_csv
from carelane.services.consent.exports.lists import ListKind, ListRow, listed
from carelane.services.consent.exports.newest import Between, newest
from carelane.services.consent.exports.ringcentral import consent_records, records_csv
from carelane.web.access import MayManage, MayRead, Visit, services_of
from carelane.web.account_forms import WithErrors
from carelane.web.consent.words import reach, way
from carelane.web.pages import download, render

router = APIRouter(include_in_schema=False)
HOME = "/w/{workspace_id}/consent/lists"
MOST_SHOWN: Final = 200
TITLES: Final = {
    ListKind.OPTED_OUT: "Opted out", ListKind.OPTED_IN: "Opted in", ListKind.BACK_IN: "Opted back in",
}  # fmt: skip
WHYS: Final = {
    "opt_out": "Opted out", "wrong_number": "Wrong number", "reassigned": "Somebody else has the number now",
    "complaint": "Complained", "unclear_reply": "A reply waits for your decision", "implied": "Implied: answers only",
    "express": "Express", "express_written": "Express written", "none": "None: ask them anew",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """One row as a page shows it."""

    recipient: str
    number: str
    why: str
    reach: str
    how: str
    since: datetime
    before: datetime | None


@dataclass(frozen=True, slots=True)
class ListPage(WithErrors):
    """The newest rows of one list, and how many there are in all."""

    kind: ListKind = ListKind.OPTED_OUT
    rows: tuple[Shown, ...] = ()
    total: int = 0
    since: str = ""
    until: str = ""
    is_cut: bool = False


@router.get(HOME)
def first(request: Request, visit: MayRead, since: str = "", until: str = "") -> Response:
    """The list that matters most."""
    return _page(request, visit, ListKind.OPTED_OUT, since, until)


@router.get(HOME + "/ringcentral.csv")
def for_ringcentral(request: Request, visit: MayManage) -> Response:
    """Everybody who opted out, in the shape of RingCentral's consent import."""
    services, now = services_of(request), services_of(request).clock.now()
    rows = listed(ListKind.OPTED_OUT, visit.workspace.id, ledger=services.ledger, people=services.people, at=now)
    ours = [each.number for each in services.consent_setup.senders(visit.workspace.id)]
    text = "".join(records_csv(consent_records(ListKind.OPTED_OUT, rows, ours)))
    _note(request, visit, "ringcentral")
    return download(text, "text/csv; charset=utf-8", "ringcentral-consent.csv")


@router.get(HOME + "/{kind}")
def one(request: Request, visit: MayRead, kind: str, since: str = "", until: str = "") -> Response:
    """One list, between two days."""
    return _page(request, visit, _kind(kind), since, until)


@router.get(HOME + "/{kind}/table.csv")
def table(request: Request, visit: MayManage, kind: str, since: str = "", until: str = "") -> Response:
    """The whole list as a table, with numbers; the trail says who fetched it."""
    which = _kind(kind)
    services, between = services_of(request), _between(_day(since), _day(until))
    rows = listed(which, visit.workspace.id, ledger=services.ledger, people=services.people, at=services.clock.now())
    text = "".join(list_csv(which, (row for row in rows if row.since in between)))
    _note(request, visit, which.value)
    return download(text, "text/csv; charset=utf-8", f"{which.value}.csv")


def _page(request: Request, visit: Visit, kind: ListKind, since: str, until: str) -> Response:
    services, workspace_id = services_of(request), visit.workspace.id
    errors = tuple(
        (name, "This is no day. Write it like 2026-11-25.")
        for name, given in (("since", since), ("until", until))
        if given and _day(given) is None
    )
    found = newest(
        kind, workspace_id, _between(_day(since), _day(until)), services.clock.now(), ledger=services.ledger,
        people=services.people,
    )  # fmt: skip
    streams = {each.id: each for each in services.consent_setup.streams(workspace_id)}
    senders: dict[str, SenderNumber] = {each.number: each for each in services.consent_setup.senders(workspace_id)}
    rows = tuple(_shown(row, visit, streams, senders) for row in found.rows[:MOST_SHOWN])
    page = ListPage(errors, kind, rows, len(found.rows), since[:10], until[:10], found.is_cut)
    return render(
        request, "pages/consent_lists.html", status=422 if errors else 200, page=page, titles=TITLES, most=MOST_SHOWN
    )


def _shown(row: ListRow, visit: Visit, streams: dict[str, Stream], senders: dict[str, SenderNumber]) -> Shown:
    if row.number is None:
        number = "erased"
    else:
        number = national(row.number) if visit.may(Permission.EDIT.value) else masked(row.number)
    return Shown(
        row.recipient, number, WHYS.get(row.why, row.why), reach(row.scope, streams, senders), way(row.method),
        row.since, row.before,
    )  # fmt: skip


def _between(since: date | None, until: date | None) -> Between:
    """From one day up to and with another."""
    return Between(
        datetime.combine(since, time(), UTC) if since else None,
        datetime.combine(until, time(), UTC) + timedelta(days=1) if until else None,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _kind(name: str) -> ListKind:
    if name not in set(ListKind):
        raise NotKept("there is no such list", hint="look at the lists of the workspace")
    return ListKind(name)


def _note(request: Request, visit: Visit, what: str) -> None:
    services_of(request).workspaces.note(visit.workspace.id, visit.actor, "list.exported", f"list {what}")
