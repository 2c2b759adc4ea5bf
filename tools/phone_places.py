"""Work out where North American area codes and exchanges are, and write it as a compact table.

Run it with an environment that has the development extra: `python tools/phone_places.py`. It writes
`src/carelane/language/data/phone_places.txt`, which is committed; nothing that is shipped needs the package.
Decides: which zones and states a code has, and that a code of one zone needs no exchanges.
Leaves alone: what follows for a text (`language.phone_places`).
Source: the package phonenumbers (Apache-2.0), a port of libphonenumber's metadata.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import phonenumbers
from phonenumbers.geodata import GEOCODE_DATA
from phonenumbers.tzdata import TIMEZONE_DATA

OUT: Final = Path(__file__).resolve().parent.parent / "src/carelane/language/data/phone_places.txt"
_WORLD: Final = "1"  # the entry of the country code: every zone there is, which says nothing
HEADER: Final = """\
# Where North American area codes are: time zones, and the state (or province, or territory) of their numbers.
# A line: code, states with commas ("-" for none), then the zones. A code of several zones names its exchanges:
# ZONES:201-205,207 . Zones are the short names of the lines that begin with "=".
# Made by tools/phone_places.py from the package phonenumbers {version} (https://github.com/daviddrysdale/python-phonenumbers,
# Apache License 2.0, data of libphonenumber by The Libphonenumber Authors) on {day}.
"""
_STATES: Final = """
AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC Washington D.C.
FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine
MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada
NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma
OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont
VA Virginia|WA Washington State|WV West Virginia|WI Wisconsin|WY Wyoming|DC District of Columbia|DC Washington, D.C.
AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia|ON Ontario
PE Prince Edward Island|QC Quebec|QC Québec|SK Saskatchewan|PR Puerto Rico
"""
STATES: Final = {
    name: short
    for line in _STATES.split("\n")
    for entry in line.split("|")
    if entry
    for short, name in [entry.split(" ", 1)]
}
_SHORT: Final = frozenset(STATES.values())
_TERRITORIES: Final = {"340": "VI", "670": "MP", "671": "GU", "684": "AS", "787": "PR", "939": "PR"}


def codes() -> list[str]:
    """Every area code that the package has a zone for."""
    return sorted({key[1:4] for key in TIMEZONE_DATA if key.startswith("1") and len(key) >= 4})


def zones_of(code: str, exchange: str) -> tuple[str, ...] | None:
    """The zones of an exchange by the longest entry beyond the code; None when only the code itself is known."""
    for digits in range(7, 4, -1):
        found = TIMEZONE_DATA.get(f"1{code}{exchange}"[:digits])
        if found:
            return tuple(sorted(found))
    return None


def states_of(code: str) -> tuple[str, ...]:
    """The states of a code, as the names of its places say them."""
    if code in _TERRITORIES:
        return (_TERRITORIES[code],)
    own = GEOCODE_DATA.get(f"1{code}", {}).get("en", "")
    if state := _state(own):
        return (state,)
    found = {
        state
        for exchange in range(200, 1000)
        for digits in (5, 6, 7)
        if (state := _state(GEOCODE_DATA.get(f"1{code}{exchange}"[:digits], {}).get("en", "")))
    }
    return tuple(sorted(found))


def _state(place: str) -> str:
    last = place.rsplit(", ", 1)[-1]
    return STATES.get(place, "") or STATES.get(last, "") or (last if last in _SHORT else "")


def table() -> str:
    """The whole file."""
    found = {code: _groups(code) for code in codes()}
    names = sorted({zone for groups in found.values() for zones in groups for zone in zones})
    short = {zone: f"{index:02d}" for index, zone in enumerate(names)}
    lines = [HEADER.format(version=phonenumbers.__version__, day=date.today().isoformat())]  # noqa: DTZ011  a day
    lines.extend(f"={short[zone]} {zone}\n" for zone in names)
    lines.extend(_line(code, groups, short) for code, groups in found.items())
    return "".join(lines)


def _groups(code: str) -> dict[tuple[str, ...], list[str]]:
    """Zones with the exchanges that are known to be in them; the code's own entry comes with no exchange."""
    own = TIMEZONE_DATA.get(f"1{code}")
    groups: dict[tuple[str, ...], list[str]] = {tuple(sorted(own)): []} if own else {}
    for exchange in map(str, range(200, 1000)):
        zones = zones_of(code, exchange)
        if zones is not None:
            groups.setdefault(zones, []).append(exchange)
    return groups


def _line(code: str, groups: dict[tuple[str, ...], list[str]], short: dict[str, str]) -> str:
    states = ",".join(states_of(code)) or "-"
    if len(groups) == 1:
        return f"{code} {states} {'+'.join(short[zone] for zone in next(iter(groups)))}\n"
    parts = (f"{'+'.join(short[zone] for zone in zones)}:{','.join(_ranges(known))}" for zones, known in groups.items())
    return f"{code} {states} {' '.join(parts)}\n"


def _ranges(exchanges: list[str]) -> Iterator[str]:
    """201, 202, 203 as 201-203."""
    start = end = 0
    for number in [*map(int, exchanges), 0]:
        if number != end + 1:
            if start:
                yield str(start) if start == end else f"{start}-{end}"
            start = number
        end = number


if __name__ == "__main__":
    OUT.write_text(table(), encoding="utf-8")
