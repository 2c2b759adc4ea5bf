"""What is in a ledger, counted.

Decides: what is counted: events by kind, people, and how many of them are out in some scope.
Leaves alone: lists of people (`exports.lists`).
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from carelane.domain.consent_records import Checkpoint
from carelane.domain.consent_state import ListedState
from carelane.ports.ledger import ConsentLedger


@dataclass(frozen=True, slots=True)
class LedgerCounts:
    """events: how many of each kind. people: with an event; out: those of them who are out in some scope."""

    size: int
    events: Mapping[str, int]
    people: int
    out: int
    first_at: datetime | None
    last_at: datetime | None
    checkpoint: Checkpoint | None


def count_ledger(workspace_id: str, *, ledger: ConsentLedger) -> LedgerCounts:
    """Read the whole ledger once."""
    kinds: Counter[str] = Counter()
    people: set[str] = set()
    first: datetime | None = None
    last: datetime | None = None
    for each in ledger.events(workspace_id):
        kinds[each.event.kind.value] += 1
        people.add(each.event.recipient)
        first, last = first or each.recorded_at, each.recorded_at
    return LedgerCounts(
        size=sum(kinds.values()),
        events=dict(sorted(kinds.items())),
        people=len(people),
        out=_out(workspace_id, ledger=ledger),
        first_at=first,
        last_at=last,
        checkpoint=next(iter(ledger.checkpoints(workspace_id)), None),
    )


def _out(workspace_id: str, *, ledger: ConsentLedger) -> int:
    people: set[str] = set()
    after: ListedState | None = None
    while page := ledger.listed(workspace_id, is_out=True, after=after, most=10_000):
        people.update(each.recipient for each in page)
        after = page[-1]
    return len(people)
