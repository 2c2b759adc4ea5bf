"""Federal holidays of the United States, computed, and business days.

Decides: which days are holidays: the day itself, and the weekday on which it is kept when it falls on a weekend (both
count: a ban on holidays does not say which).
Leaves alone: which states bar texts on them (`sources.dated_values`).
Source: 5 U.S.C. 6103, https://www.law.cornell.edu/uscode/text/5/6103 .
"""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6
_FIXED: Final = ((1, 1, 0), (6, 19, 2021), (7, 4, 0), (11, 11, 0), (12, 25, 0))  # month, day, first year
_NTH: Final = ((1, _MONDAY, 3), (2, _MONDAY, 3), (9, _MONDAY, 1), (10, _MONDAY, 2), (11, _THURSDAY, 4))


@lru_cache(maxsize=64)
def federal_holidays(year: int) -> frozenset[date]:
    """Every federal holiday that falls into a year, and the days on which they are kept."""
    found = {_nth(year, month, weekday, count) for month, weekday, count in _NTH} | {_last_monday_of_may(year)}
    for each_year in (year, year + 1):  # the first of January of the next year may be kept on the last day of this one
        for month, day, since in _FIXED:
            if each_year >= since:
                fixed = date(each_year, month, day)
                found |= {fixed, _kept_on(fixed)}
    return frozenset(day for day in found if day.year == year)


def is_holiday(day: date) -> bool:
    """Whether a day is a federal holiday or kept as one."""
    return day in federal_holidays(day.year)


def business_days_after(day: date, count: int) -> date:
    """The day so many business days later; weekends and federal holidays do not count."""
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY and not is_holiday(day):
            count -= 1
    return day


def _kept_on(day: date) -> date:
    return day + timedelta(days={_SATURDAY: -1, _SUNDAY: 1}.get(day.weekday(), 0))


def _nth(year: int, month: int, weekday: int, count: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))


def _last_monday_of_may(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(days=last.weekday())
