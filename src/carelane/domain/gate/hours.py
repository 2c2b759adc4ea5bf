"""The hours of the day in which a text may arrive, and the first moment at which every zone allows it.

Decides: when a window is open. Hours run from their beginning until before their end, by the clock on the wall where
the person is; days without hours, and holidays where they are barred, are closed.
Leaves alone: which windows hold for a text (`time_checks`) and where the person is.
Source: 47 CFR 64.1200(c)(1) (local time at the called party's location); zones from the tz database of the system.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from carelane.domain.errors import BadSetting
from carelane.domain.gate.holidays import is_holiday

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NO_HOLIDAYS: Final = "holidays none"
# Where nobody knows where a person in the United States is: the easternmost and the westernmost zones of the states
# with those between them, so that the hours are right wherever it is.
EVERY_STATE: Final = (
    "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles",
    "America/Anchorage", "America/Adak", "Pacific/Honolulu",
)  # fmt: skip
_ENTRY: Final = re.compile(r"(\w{3})(?:-(\w{3}))? (\d{1,2})-(\d{1,2})")
_MOST_DAYS: Final = 30  # no window of the table is closed for longer
_MOST_STEPS: Final = 400
_SLOT_SECONDS: Final = 900  # windows begin and end at whole hours, and zones differ by quarters of one


@dataclass(frozen=True, slots=True, eq=False)
class Hours:
    """For each day of the week, Monday first, the hours from and until; None for a closed day.

    Told apart by identity: they are made once for each value and looked up for every text.
    """

    days: tuple[tuple[int, int] | None, ...]
    bars_holidays: bool = False

    def __str__(self) -> str:
        spans: list[str] = []
        start = 0
        for index in range(1, 8):
            if index == 7 or self.days[index] != self.days[start]:
                if hours := self.days[start]:
                    name = DAYS[start] if index - start == 1 else f"{DAYS[start]}-{DAYS[index - 1]}"
                    spans.append(f"{name} {hours[0]}-{hours[1]}")
                start = index
        return ", ".join([*spans, *([NO_HOLIDAYS] if self.bars_holidays else [])])


def every_day(start: int, end: int, *, sunday_from: int = 0) -> Hours:
    """The same hours every day; on Sundays not before `sunday_from`."""
    sunday = max(start, sunday_from)
    return Hours((*((start, end),) * 6, (sunday, end) if sunday < end else None))


def parse_hours(entries: tuple[str, ...]) -> Hours:
    """Hours as dated values write them: "mon-sat 9-21", "sun 12-21", "holidays none".

    Raises:
        BadSetting: an entry cannot be read.
    """
    days: list[tuple[int, int] | None] = [None] * 7
    for entry in entries:
        if entry == NO_HOLIDAYS:
            continue
        match = _ENTRY.fullmatch(entry)
        if not match or match[1] not in DAYS or (match[2] or match[1]) not in DAYS:
            raise BadSetting(f"{entry!r} are no hours", hint='write them as "mon-sat 9-21"')
        for day in range(DAYS.index(match[1]), DAYS.index(match[2] or match[1]) + 1):
            days[day] = (int(match[3]), int(match[4]))
    return Hours(tuple(days), NO_HOLIDAYS in entries)


def first_open(at: datetime, zones: tuple[str, ...], windows: tuple[Hours, ...]) -> datetime | None:
    """The first moment from `at` on at which every window is open in every zone: `at` itself when they are now.

    None when there is none within a month.
    """
    slot = int(at.timestamp()) // _SLOT_SECONDS
    opens = _first_open(slot, zones, windows)
    if opens is None:
        return None
    return at if opens == slot else datetime.fromtimestamp(opens * _SLOT_SECONDS, UTC)


@lru_cache(maxsize=16_384)
def _first_open(slot: int, zones: tuple[str, ...], windows: tuple[Hours, ...]) -> int | None:
    moment = datetime.fromtimestamp(slot * _SLOT_SECONDS, UTC)
    last = moment + timedelta(days=_MOST_DAYS)
    for _ in range(_MOST_STEPS):
        latest = moment
        for zone in zones:
            for window in windows:
                opens = _opens(moment, _zone(zone), window)
                if opens is None:
                    return None
                latest = max(latest, opens)
        if latest == moment:
            return int(moment.timestamp()) // _SLOT_SECONDS
        moment = latest
        if moment > last:
            return None
    return None


def _opens(moment: datetime, zone: ZoneInfo, window: Hours) -> datetime | None:
    """When one window is open next in one zone."""
    local = moment.astimezone(zone)
    for days in range(_MOST_DAYS):
        day = local.date() + timedelta(days=days)
        hours = window.days[day.weekday()]
        if hours is None or (window.bars_holidays and is_holiday(day)):
            continue
        if days == 0:
            now = local.hour
            if hours[0] <= now < hours[1]:
                return moment
            if now >= hours[1]:
                continue
        return datetime.combine(day, time(hours[0]), zone).astimezone(UTC)
    return None


@lru_cache(maxsize=512)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
