"""Who has opted out, who has opted in, and who came back, with dates.

Decides: how a person stands in each scope that something was said about, so that "not from this number" and "from none"
are two rows; a narrower row that says the same as a wider one is left out. Who is marked as a wrong number, reassigned,
complaining, or waiting for somebody to read their reply is on the list of those not to text, with that reason.
Leaves alone: formats (`as_csv`, `ringcentral`), and who may see numbers.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from carelane.domain.consent import ALL, ConsentLevel, ConsentScope
from carelane.domain.consent_state import Mark, Point, ScopeState, Standing, standing
from carelane.domain.phone import PhoneNumber
from carelane.ports.ledger import ConsentLedger, People

_BATCH: Final = 1_000


class ListKind(StrEnum):
    """Which list."""

    OPTED_OUT = "opted-out"
    OPTED_IN = "opted-in"
    BACK_IN = "opted-back-in"


@dataclass(frozen=True, slots=True)
class ListRow:
    """One person in one scope. number: None once erased.

    since: of what the list is about. why: "opt_out", "wrong_number", "reassigned", "complaint", "unclear_reply", or the
    level of consent. before: when they had opted out, for those who came back. event: the entry behind it.
    """

    recipient: str
    number: PhoneNumber | None
    scope: ConsentScope
    why: str
    since: datetime
    method: str
    event: str
    before: datetime | None = None


def listed(
    kind: ListKind, workspace_id: str, *, ledger: ConsentLedger, people: People, at: datetime
) -> Iterator[ListRow]:
    """The list, in the order in which people first appear in the ledger."""
    batch: list[str] = []
    for recipient in _everybody(workspace_id, ledger):
        batch.append(recipient)
        if len(batch) == _BATCH:
            yield from rows_of(kind, workspace_id, batch, ledger=ledger, people=people, at=at)
            batch = []
    yield from rows_of(kind, workspace_id, batch, ledger=ledger, people=people, at=at)


def _everybody(workspace_id: str, ledger: ConsentLedger) -> Iterator[str]:
    seen: set[str] = set()
    for each in ledger.events(workspace_id):
        if each.event.recipient not in seen:
            seen.add(each.event.recipient)
            yield each.event.recipient


def rows_of(
    kind: ListKind, workspace_id: str, recipients: Sequence[str], *, ledger: ConsentLedger, people: People, at: datetime
) -> Iterator[ListRow]:
    """What the list has to say about some people, up to a few thousand."""
    states = ledger.states_of(workspace_id, recipients) if recipients else {}
    known = people.people(workspace_id, list(states)) if states else {}
    for recipient in recipients:
        person = known.get(recipient)
        number = person.number if person else None
        for scope, why, point, before in _said(kind, states.get(recipient, ()), at):
            yield ListRow(recipient, number, scope, why, point.at, point.method, point.event, before)


_Found = tuple[ConsentScope, str, Point, datetime | None]


def _said(kind: ListKind, states: tuple[ScopeState, ...], at: datetime) -> Iterable[_Found]:
    """What the list has to say about one person, the widest scope first."""
    found: list[_Found] = []
    for state in sorted(states, key=lambda item: (item.scope.sender != ALL, item.scope.stream != ALL, item.scope)):
        stands = standing(states, state.scope.sender, state.scope.stream, at=at)
        told = _told(kind, state, stands, states, at)
        if told and not any(_says_the_same(other, state.scope, told[1]) for other in found):
            found.append((state.scope, *told))
    return found


def _told(
    kind: ListKind, state: ScopeState, stands: Standing, states: tuple[ScopeState, ...], at: datetime
) -> tuple[str, Point, datetime | None] | None:
    if kind is ListKind.OPTED_OUT:
        return _stopped(stands)
    return _agreed(stands) if kind is ListKind.OPTED_IN else _back(state, stands, _level(state, states, at))


def _level(state: ScopeState, states: tuple[ScopeState, ...], at: datetime) -> ConsentLevel:
    """The highest level that is alive anywhere within a scope."""
    levels = [
        standing(states, other.scope.sender, other.scope.stream, at=at).level
        for other in states
        if state.scope.covers(other.scope.sender, other.scope.stream)
    ]
    return max(levels, key=lambda level: level.rank)


def _says_the_same(wider: _Found, scope: ConsentScope, point: Point) -> bool:
    return wider[0].covers(scope.sender, scope.stream) and wider[2].event == point.event


def _stopped(stands: Standing) -> tuple[str, Point, None] | None:
    for why, point in (
        ("opt_out", stands.opted_out),
        ("wrong_number", stands.wrong_number),
        ("reassigned", stands.reassigned),
        ("complaint", stands.complaint),
        ("unclear_reply", stands.hold),
    ):
        if point:
            return why, point, None
    return None


def _agreed(stands: Standing) -> tuple[str, Point, None] | None:
    if stands.is_stopped or stands.consent is None or stands.level is ConsentLevel.NONE:
        return None
    return stands.level.value, stands.consent, None


def _back(state: ScopeState, stands: Standing, level: ConsentLevel) -> tuple[str, Point, datetime] | None:
    """Who opted out, came back later, and has not gone again."""
    lift = state.marks.get(Mark.LIFT)
    out = state.marks.get(Mark.OPT_OUT)
    if lift is None or out is None or lift.at <= out.at or stands.is_stopped:
        return None
    return level.value, lift, out.at
