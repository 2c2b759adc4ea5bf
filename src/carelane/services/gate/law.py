"""The dated values that hold on the day of a decision.

Decides: which values the gate uses, and what the switches of the FCC read on a day: a rule whose date is not known is
not in effect, so that the broader duty stays.
Leaves alone: the values themselves (`sources/values`).
"""

from datetime import date
from functools import lru_cache
from typing import Final

from carelane.domain.errors import BadSetting
from carelane.domain.gate.hours import Hours, every_day, parse_hours
from carelane.domain.gate_facts import LawOfDay
from carelane.sources import number, value, value_names, words

_HOURS: Final = "sales-hours-"
_CAP: Final = "sales-cap-"
_UNKNOWN: Final = "unknown"


@lru_cache(maxsize=64)
def law_of(day: date) -> LawOfDay:
    """The law of that day, as far as the gate needs it."""
    states = [name.removeprefix(_HOURS) for name in value_names() if name.startswith(_HOURS)]
    caps = [name.removeprefix(_CAP) for name in value_names() if name.startswith(_CAP)]
    return LawOfDay(
        federal=every_day(int(number("solicitation-hour-start", day)), int(number("solicitation-hour-end", day))),
        unknown_hours=_hours(_HOURS + _UNKNOWN, day),
        sales_hours={
            state.upper(): _hours(_HOURS + state, day)
            for state in states
            if state != _UNKNOWN and _holds(_HOURS + state, day)
        },
        caps={state.upper(): int(number(_CAP + state, day)) for state in caps if _holds(_CAP + state, day)},
        confirm_minutes=int(number("opt-out-confirmation-minutes", day))
        if _holds("opt-out-confirmation-minutes", day)
        else 0,
        pace=int(number("ringcentral-texts-a-minute", day)),
        revoke_all=_is_in_effect("revoke-all-effective", day),
        category_rules=_is_in_effect("fcc-26-67-effective", day),
    )


def _hours(name: str, day: date) -> Hours:
    return parse_hours(words(name, day))


def _holds(name: str, day: date) -> bool:
    """Whether a value is known for so early a day."""
    try:
        value(name, day)
    except BadSetting:
        return False
    return True


def _is_in_effect(name: str, day: date) -> bool:
    """Whether the day that a value names has come. "unknown" has not."""
    if not _holds(name, day):
        return False
    try:
        return day >= date.fromisoformat(str(value(name, day).value))
    except ValueError:
        return False
