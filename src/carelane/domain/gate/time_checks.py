"""When a text may arrive, and how many of them.

Decides: which hours hold (those of the law for texts that sell, those of the workspace for all that nobody asked for),
the caps of states, the frequency that was promised, and that the same text is not sent twice.
Leaves alone: when a window is open (`hours`). Answers and confirmations keep no hours.
Source: 47 CFR 64.1200(c)(1); requirements TIM-01 to TIM-11.
"""

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from carelane.domain.consent_records import Stream
from carelane.domain.gate.consent_checks import Reasons, sells
from carelane.domain.gate.hours import EVERY_STATE, Hours, every_day, first_open
from carelane.domain.gate.reasons import reason, told
from carelane.domain.gate.text_checks import NOBODY_ASKED
from carelane.domain.gate_facts import LawOfDay, PlaceFacts, SendContext, SendFacts
from carelane.domain.send_decision import Reason

DAY: Final = timedelta(hours=24)


def time_reasons(facts: SendFacts) -> Reasons:
    """What the clock and the texts before this one say against it."""
    found: list[Reason] = []
    if facts.context in NOBODY_ASKED:
        selling = sells(facts)
        found.extend(_hours(facts, selling=selling))
        if selling and facts.law.caps and facts.sent.selling:
            found.extend(_caps(facts))
        if facts.stream is not None and facts.stream.promised:
            found.extend(_promise(facts, facts.stream))
    same_at = facts.sent.same_at
    minutes = facts.policy.repeat_minutes
    if (
        same_at is not None
        and minutes
        and facts.at < same_at + timedelta(minutes=minutes)
        and facts.context in _COUNTED
    ):
        found.append(told("duplicate", minutes=minutes))
    return tuple(found)


# A person may ask for help twice within ten minutes, and is answered twice.
_COUNTED: Final = frozenset(SendContext) - {SendContext.HELP_REPLY}


def windows_of(law: LawOfDay, place: PlaceFacts) -> tuple[Hours, ...]:
    """The hours of the law for a text that sells to somebody there: those of every state that comes into question."""
    if not place.states:
        return (law.unknown_hours,)
    states = (*place.states, *place.also_states)
    return tuple(dict.fromkeys(law.sales_hours.get(state, law.federal) for state in states))


def _hours(facts: SendFacts, *, selling: bool) -> list[Reason]:
    place, policy = facts.place, facts.policy
    found: list[Reason] = []
    if not selling and not policy.hours_for_all:
        return found
    if place.is_abroad:
        return [reason("abroad")]
    zones = place.zones or EVERY_STATE
    law = windows_of(facts.law, place) if selling else ()
    own = (_own_hours(policy.window, policy.sunday_from),) if policy.hours_for_all else ()
    opens = first_open(facts.at, zones, (*law, *own))
    if opens is None:
        found.append(reason("never-open"))
    elif opens > facts.at:
        closed_by_law = bool(law) and first_open(facts.at, zones, law) != facts.at
        windows = law if closed_by_law else own
        found.append(
            told(
                "quiet-hours" if closed_by_law else "outside-your-hours",
                until=opens,
                hours="; ".join(map(str, windows)),
                place=_place(place),
                opens=_moment(opens),
            )
        )
    if not place.zones:
        found.append(reason("place-unknown"))
    elif len(place.zones) > 1:
        found.append(reason("place-uncertain"))
    return found


@lru_cache(maxsize=64)
def _own_hours(window: tuple[int, int], sunday_from: int) -> Hours:
    return every_day(*window, sunday_from=sunday_from)


def _caps(facts: SendFacts) -> list[Reason]:
    """The strictest cap of the states that come into question; where the state is not known, every cap."""
    place = facts.place
    states = (*place.states, *place.also_states) if place.states else tuple(facts.law.caps)
    found: list[Reason] = []
    recent = sorted((at for at in facts.sent.selling if at > facts.at - DAY), reverse=True)
    for state in states:
        cap = facts.law.caps.get(state)
        if cap is not None and len(recent) >= cap:
            opens = recent[cap - 1] + DAY
            found.append(told("state-cap", until=opens, state=state, cap=cap, opens=_moment(opens)))
    return found[:1] if not place.states else found


def _promise(facts: SendFacts, stream: Stream) -> list[Reason]:
    span = timedelta(days=stream.promised_days)
    recent = sorted((at for at in facts.sent.times if at > facts.at - span), reverse=True)
    if len(recent) < stream.promised:
        return []
    opens = recent[stream.promised - 1] + span
    return [
        told(
            "promised-frequency",
            until=opens,
            promised=stream.promised,
            days=stream.promised_days,
            opens=_moment(opens),
        )
    ]


def _place(place: PlaceFacts) -> str:
    states = ", ".join(dict.fromkeys((*place.states, *place.also_states)))
    zones = ", ".join(place.zones)
    return "; ".join(filter(None, (states, zones))) or "anywhere in the United States"


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"
