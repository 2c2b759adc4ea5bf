"""The newest rows of a list, for a page: read by the index of the store, never the whole ledger.

Decides: how far it looks back, and that it says so when there is more.
Leaves alone: who is on a list (`lists`); files hold all of it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from carelane.domain.consent_state import ListedState
from carelane.ports.ledger import ConsentLedger, People
from carelane.services.consent.exports.lists import ListKind, ListRow, rows_of

MOST_LOOKED_AT: Final = 4_000  # rows of the store
_PAGE: Final = 500


@dataclass(frozen=True, slots=True)
class Newest:
    """Rows, the newest first. is_cut: there are more than were looked at."""

    rows: tuple[ListRow, ...]
    is_cut: bool


@dataclass(frozen=True, slots=True)
class Between:
    """Moments from `since` up to `until`, which is no longer in it; None for no bound."""

    since: datetime | None = None
    until: datetime | None = None

    def __contains__(self, at: datetime) -> bool:
        return (self.since is None or at >= self.since) and (self.until is None or at < self.until)


def newest(
    kind: ListKind, workspace_id: str, between: Between, at: datetime, *, ledger: ConsentLedger, people: People
) -> Newest:
    """The rows of a list within two moments, as far as a page looks back.

    Whoever changed last before `since` cannot have a row after it, so the walk ends there.
    """
    found: dict[str, None] = {}
    after: ListedState | None = None
    looked_at = 0
    is_cut = False
    while page := ledger.listed(workspace_id, is_out=kind is ListKind.OPTED_OUT, after=after, most=_PAGE):
        recent = [each for each in page if between.since is None or each.changed_at >= between.since]
        found.update(dict.fromkeys(each.recipient for each in recent))
        after, looked_at = page[-1], looked_at + len(page)
        if len(recent) < len(page):
            break
        if looked_at >= MOST_LOOKED_AT:
            is_cut = True
            break
    rows = rows_of(kind, workspace_id, tuple(found), ledger=ledger, people=people, at=at)
    chosen = [row for row in rows if row.since in between]
    return Newest(tuple(sorted(chosen, key=lambda row: (row.since, row.event), reverse=True)), is_cut)
