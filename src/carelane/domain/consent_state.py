"""What follows from the events of one person: the fold, and how a person stands for one sender and stream.

Decides: which event counts where several speak: for each scope and each mark the latest, so that the order in which
events arrive changes nothing. A tie goes to the opt-out.
Leaves alone: whether a text may go (`send_decision`), and how rows are kept (`storage`).
Source: an opt-out holds until fresh consent (CTIA 5.1.3; 47 CFR 64.1200(a)(10)); consent given before a number changed
hands is not that of its new holder (47 CFR 64.1200(m)).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from carelane.domain.consent import (
    ALL,
    GIVING,
    ConsentEvent,
    ConsentLevel,
    ConsentScope,
    EventKind,
    Method,
    lifts,
)

_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


class Mark(StrEnum):
    """What the latest event of a sort leaves behind."""

    IMPLIED = "implied"
    EXPRESS = "express"
    WRITTEN = "written"
    OPT_OUT = "opt_out"
    LIFT = "lift"
    COMPLAINT = "complaint"
    WRONG_NUMBER = "wrong_number"
    REASSIGNED = "reassigned"
    EXPIRY = "expiry"
    HOLD = "hold"
    RELEASE = "release"
    BLOCKED = "blocked"  # the provider stopped delivering
    UNBLOCKED = "unblocked"

    __hash__ = str.__hash__  # that of enumerations is written in Python, and a text asks for it twenty times


@dataclass(frozen=True, slots=True)
class Point:
    """The event behind a mark. at: when it counts; until: the deadline of a hold."""

    at: datetime
    event: str
    method: str = ""
    disclosure: str = ""
    until: datetime | None = None

    @property
    def order(self) -> tuple[datetime, str]:
        """The later one wins; of two at the same moment always the same one."""
        return (self.at, self.event)


@dataclass(frozen=True, slots=True)
class ScopeState:
    """The marks of one scope."""

    scope: ConsentScope
    marks: Mapping[Mark, Point] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ListedState:
    """A row of a list of people. changed_at: when the latest event behind it counts."""

    recipient: str
    state: ScopeState
    changed_at: datetime


@dataclass(slots=True)
class Standing:
    """How a person stands for one sender and one stream at one moment; every point names the event behind it.

    Not frozen, for the same reason as `Finding`; do not change it.

    level: the highest that is alive, `consent` its point. inquiry: the latest text of theirs that asked something.
    opted_out, complaint, wrong_number, reassigned, hold: what stands against a text (None: nothing).
    hold with a deadline that is over counts as `opted_out` too. provider_block: the provider will not deliver.
    """

    level: ConsentLevel = ConsentLevel.NONE
    consent: Point | None = None
    inquiry: Point | None = None
    opted_out: Point | None = None
    complaint: Point | None = None
    wrong_number: Point | None = None
    reassigned: Point | None = None
    hold: Point | None = None
    provider_block: Point | None = None
    expired: Point | None = None  # a consent that was there, and ended

    @property
    def is_stopped(self) -> bool:
        """Whether nothing may be sent that the person did not ask for."""
        stops = self.opted_out or self.complaint or self.wrong_number or self.reassigned or self.hold
        return stops is not None


def fold(events: Iterable[ConsentEvent]) -> dict[ConsentScope, ScopeState]:
    """The state of one person from all their events, in whatever order they come."""
    known = list(events)
    annulled = {each.event.refers_to for each in known if each.event.kind is EventKind.CORRECTION}
    states: dict[ConsentScope, ScopeState] = {}
    for each in known:
        if each.id in annulled and each.event.kind in GIVING:
            continue
        for scope in scopes_of(each):
            states[scope] = joined(states.get(scope, ScopeState(scope)), each)
    return {scope: state for scope, state in states.items() if state.marks}


def scopes_of(event: ConsentEvent) -> tuple[ConsentScope, ...]:
    """Where an event leaves its marks: a number that changed hands is wrong for every sender and stream."""
    if event.event.kind in {EventKind.WRONG_NUMBER, EventKind.REASSIGNED}:
        return (ConsentScope(ALL, ALL),)
    return (event.event.scope,)


def joined(state: ScopeState, event: ConsentEvent) -> ScopeState:
    """The state with one more event. The order in which events are joined does not matter.

    A correction cannot be joined; the state of its person has to be folded anew.
    """
    marks = dict(state.marks)
    for mark, point in _marks_of(event):
        before = marks.get(mark)
        if before is None or before.order < point.order:
            marks[mark] = point
    return ScopeState(state.scope, marks)


_LEVEL_MARKS: Final = {
    ConsentLevel.IMPLIED: Mark.IMPLIED,
    ConsentLevel.EXPRESS: Mark.EXPRESS,
    ConsentLevel.EXPRESS_WRITTEN: Mark.WRITTEN,
}
_KIND_MARKS: Final = {
    EventKind.OPT_OUT: Mark.OPT_OUT,
    EventKind.COMPLAINT: Mark.COMPLAINT,
    EventKind.WRONG_NUMBER: Mark.WRONG_NUMBER,
    EventKind.REASSIGNED: Mark.REASSIGNED,
    EventKind.EXPIRY: Mark.EXPIRY,
    EventKind.DISCLOSURE_CHANGE: Mark.EXPIRY,
    EventKind.HOLD: Mark.HOLD,
    EventKind.RELEASE: Mark.RELEASE,
    EventKind.PROVIDER_UNBLOCKED: Mark.UNBLOCKED,
}
# A provider that heard the word itself, or said so, delivers no more.
_BLOCKING: Final = frozenset({Method.KEYWORD, Method.PROVIDER, Method.CARRIER_CODE})


def _marks_of(event: ConsentEvent) -> list[tuple[Mark, Point]]:
    what = event.event
    at = what.until if what.kind is EventKind.RELEASE and what.until else event.counts_at
    point = Point(
        at=at,
        event=event.id,
        method=what.method.value,
        disclosure=what.disclosure,
        until=what.until if what.kind is EventKind.HOLD else None,
    )
    found = [(mark, point)] if (mark := _KIND_MARKS.get(what.kind)) else []
    if what.kind in GIVING and (level := _LEVEL_MARKS.get(what.level)):
        found.append((level, point))
    if lifts(what):
        found.append((Mark.LIFT, point))
        if what.method is Method.KEYWORD:  # providers hear words of their lists, and no others
            found.append((Mark.UNBLOCKED, point))
    if what.kind is EventKind.OPT_OUT and what.method in _BLOCKING:
        found.append((Mark.BLOCKED, point))
    return found


_CONSENTS: Final = frozenset({Mark.IMPLIED, Mark.EXPRESS, Mark.WRITTEN})


def standing(
    states: Iterable[ScopeState],
    sender: str,
    stream: str,
    *,
    at: datetime,
    purpose_changed_at: datetime | None = None,
) -> Standing:
    """How the person stands for a text of this stream from this sender at this moment.

    Every scope that covers the text speaks. purpose_changed_at: consent given before then covers the stream no more.
    """
    latest = _latest([state for state in states if state.scope.covers(sender, stream)])
    if _CONSENTS.issuperset(latest):  # most people: nothing was ever taken back
        level, consent, expired = _level(latest, purpose_changed_at)
        return Standing(level, consent, latest.get(Mark.IMPLIED), expired=expired)

    def unless(mark: Mark, ended_by: Mark) -> Point | None:
        """The point of a mark unless something later ends it; what is just as late ends nothing."""
        point = latest.get(mark)
        end = latest.get(ended_by) if point else None
        return None if point and end and end.at > point.at else point

    hold = unless(Mark.HOLD, Mark.LIFT)
    if hold and (release := latest.get(Mark.RELEASE)) and release.at >= hold.at:
        hold = None
    opted_out = unless(Mark.OPT_OUT, Mark.LIFT)
    if opted_out is None and hold and hold.until and hold.until <= at:
        opted_out = hold
    level, consent, expired = _level(latest, purpose_changed_at)
    return Standing(
        level=level,
        consent=consent,
        inquiry=latest.get(Mark.IMPLIED),
        opted_out=opted_out,
        complaint=unless(Mark.COMPLAINT, Mark.LIFT),
        wrong_number=unless(Mark.WRONG_NUMBER, Mark.LIFT),
        reassigned=unless(Mark.REASSIGNED, Mark.LIFT),
        hold=hold,
        provider_block=unless(Mark.BLOCKED, Mark.UNBLOCKED),
        expired=expired,
    )


def _latest(states: list[ScopeState]) -> Mapping[Mark, Point]:
    if len(states) == 1:
        return states[0].marks
    latest: dict[Mark, Point] = {}
    for state in states:
        for mark, point in state.marks.items():
            before = latest.get(mark)
            if before is None or before.order < point.order:
                latest[mark] = point
    return latest


_ENDING: Final = (Mark.EXPIRY, Mark.WRONG_NUMBER, Mark.REASSIGNED)


def _level(
    latest: Mapping[Mark, Point], purpose_changed_at: datetime | None
) -> tuple[ConsentLevel, Point | None, Point | None]:
    """The highest level that is alive with its point; else what it was that ended."""
    ended = purpose_changed_at or _LONG_AGO
    for mark in _ENDING:
        if (end := latest.get(mark)) and end.at > ended:
            ended = end.at
    expired: Point | None = None
    for level, mark in (
        (ConsentLevel.EXPRESS_WRITTEN, Mark.WRITTEN),
        (ConsentLevel.EXPRESS, Mark.EXPRESS),
        (ConsentLevel.IMPLIED, Mark.IMPLIED),
    ):
        point = latest.get(mark)
        if point and point.at > ended:
            return level, point, None
        expired = expired or point
    return ConsentLevel.NONE, None, expired
