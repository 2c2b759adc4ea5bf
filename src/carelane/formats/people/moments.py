"""Days and times as exports write them.

Decides: which spellings are read, that the order of day and month is decided by the whole column (American where
nothing tells), and which zone holds where none is written.
Leaves alone: what a time is for.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from email.utils import parsedate_to_datetime
from typing import Final

_NUMERIC: Final = re.compile(
    r"(?:[A-Za-z]{3,9}\.?,? )?(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})"
    r"(?:,? +(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?([AaPp])?\.?[Mm]?\.?)?(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?"
)
_LONG_FRACTION: Final = re.compile(r"(\.\d{6})\d+")
_WRITTEN: Final = ("%b %d, %Y %I:%M %p", "%b %d, %Y", "%B %d, %Y", "%d %b %Y", "%d %b %Y %H:%M", "%Y/%m/%d",
                   "%Y/%m/%d %H:%M", "%Y/%m/%d %H:%M:%S")  # fmt: skip
_LONGEST: Final = 64
_EARLIEST: Final = 1970


@dataclass(frozen=True, slots=True)
class Dating:
    """How one column is to be read. zone: what holds where none is written. day_first: 31/12/2025."""

    zone: tzinfo = UTC
    day_first: bool = False


def dating_of(cells: Iterable[str], zone: tzinfo = UTC) -> Dating:
    """The dating of a column from its cells: day first where a first number is no month and no second one is a day."""
    day_first = month_first = False
    for cell in cells:
        if match := _NUMERIC.fullmatch(cell.strip()[:_LONGEST]):
            day_first |= int(match[1]) > 12
            month_first |= int(match[2]) > 12
    return Dating(zone, day_first=day_first and not month_first)


def moment(text: str, dating: Dating | None = None) -> datetime | None:
    """The moment in UTC; None when it is none that can be read."""
    told = text.strip()
    if not told or len(told) > _LONGEST:
        return None
    dating = dating or Dating()
    found = _iso(told) or _numeric(told, day_first=dating.day_first) or _mail(told) or _in_words(told)
    if found is None or found.year < _EARLIEST:
        return None
    try:
        return (found if found.tzinfo else found.replace(tzinfo=dating.zone)).astimezone(UTC)
    except (OverflowError, ValueError):
        return None


def has_zone(text: str) -> bool:
    """Whether a moment says its zone itself."""
    return bool(re.search(r"(?:Z|UTC|GMT|:\d{2}(?:\.\d+)? ?[+-]\d{2}:?\d{2}|\b[ECMP][SD]T)\)?$", text.strip()))


def _iso(text: str) -> datetime | None:
    if not re.match(r"\d{4}-\d{2}-\d{2}", text):
        return None
    told = _LONG_FRACTION.sub(r"\1", text).removesuffix(" UTC").replace(" +", "+")
    try:
        found = datetime.fromisoformat(told)
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if text.endswith(" UTC") and not found.tzinfo else found


def _numeric(text: str, *, day_first: bool) -> datetime | None:
    match = _NUMERIC.fullmatch(text)
    if match is None:
        return None
    first, second, year, hour, minute, second_of, half, zone = match.groups()
    month, day = (second, first) if day_first else (first, second)
    hours = int(hour or 0)
    if half:
        hours = hours % 12 + (12 if half in "Pp" else 0)
    try:
        found = datetime(  # noqa: DTZ001  the zone is put to it by the caller
            int(year) + (2000 if len(year) == 2 else 0),
            int(month),
            int(day),
            hours,
            int(minute or 0),
            int(second_of or 0),
        )
        if zone:
            shift = "+00:00" if zone in {"Z", "UTC", "GMT"} else zone
            return datetime.fromisoformat(f"{found.isoformat()}{shift}")
    except ValueError:
        return None
    return found


def _mail(text: str) -> datetime | None:
    if not re.match(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} ", text):
        return None
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None


def _in_words(text: str) -> datetime | None:
    for form in _WRITTEN:
        try:
            return datetime.strptime(text, form)  # noqa: DTZ007  the zone is put to it by the caller
        except ValueError:
            continue
    return None
