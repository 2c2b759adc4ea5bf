"""The day from which a text holds: read from what was typed, and written out for readers.

Decides: that a day is one of the calendar, given as 2026-01-05 or with the name of the month; 1/5/2026 means two days.
Leaves alone: which text needs a day.
"""

import re
from datetime import date
from typing import Final

_ENGLISH: Final = "January February March April May June July August September October November December"
_SPANISH: Final = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_MONTHS: Final = {"en": tuple(_ENGLISH.split(" ")), "es": tuple(_SPANISH.split(" "))}
_NAMED: Final = re.compile(r"(?P<month>[A-Za-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})")
_FIRST_YEAR, _LAST_YEAR = 2000, 2100


def read_day(text: str) -> date | None:
    """The day that was typed; None when it is none."""
    given = " ".join(text.split())
    named = _NAMED.fullmatch(given)
    try:
        if named is not None:
            name = named["month"].casefold()
            months = [
                number for number, month in enumerate(_MONTHS["en"], start=1) if month.casefold().startswith(name)
            ]
            found = date(int(named["year"]), months[0], int(named["day"])) if len(months) == 1 else None
        else:
            found = date.fromisoformat(given) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", given, re.ASCII) else None
    except ValueError:
        return None
    return found if found is not None and _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def day_in_words(text: str, language: str) -> str:
    """ "January 5, 2026", "5 de enero de 2026"; "" for what is no day."""
    day = read_day(text)
    if day is None:
        return ""
    month = _MONTHS[language][day.month - 1]
    return f"{day.day} de {month} de {day.year}" if language == "es" else f"{month} {day.day}, {day.year}"
