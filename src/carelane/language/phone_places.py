"""Where a number is, as far as its area code and exchange say: time zones and states.

Decides: every zone that comes into question. An exchange that the table knows settles a code of several zones; one that
it does not know leaves all zones of the code open. Codes without a place (500s, 600, 700, 8xx, 900) say nothing.
Leaves alone: where the person is (an address or a stated zone goes before), and which hours hold there.
Source: `data/phone_places.txt`, whose head says what it was made from; a number moves with its holder, so all of this
is a presumption.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final

_DATA: Final = Path(__file__).with_name("data") / "phone_places.txt"
_MOST_KNOWN: Final = 65_536


class KnownBy(StrEnum):
    """What a place rests on, the surest first."""

    STATED = "stated"  # an address or a zone that the person gave
    EXCHANGE = "exchange"
    AREA_CODE = "area_code"
    NOTHING = "nothing"  # toll-free and personal codes, codes that the table lacks
    ABROAD = "abroad"  # outside North America: the table does not reach there


@dataclass(frozen=True, slots=True)
class PhonePlace:
    """zones: IANA names, every one that comes into question; states: two letters, the same."""

    zones: tuple[str, ...]
    states: tuple[str, ...]
    known_by: KnownBy


@dataclass(frozen=True, slots=True)
class _Code:
    place: PhonePlace
    exchanges: Mapping[str, PhonePlace]


_NOWHERE: Final = PhonePlace((), (), KnownBy.NOTHING)
_ABROAD: Final = PhonePlace((), (), KnownBy.ABROAD)


def place_of(number: str) -> PhonePlace:
    """The place of a number in E.164 form."""
    return _place(number[:8])


@lru_cache(maxsize=_MOST_KNOWN)
def _place(start: str) -> PhonePlace:
    if not start.startswith("+1"):
        return _ABROAD
    code = _codes().get(start[2:5])
    if code is None:
        return _NOWHERE
    return code.exchanges.get(start[5:8], code.place)


def area_codes() -> tuple[str, ...]:
    """Every area code that the table has."""
    return tuple(_codes())


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, _Code]:
    names: dict[str, str] = {}
    found: dict[str, _Code] = {}
    for line in _DATA.read_text(encoding="utf-8").splitlines():
        if line.startswith("="):
            short, zone = line[1:].split(" ")
            names[short] = zone
        elif not line.startswith("#"):
            code, states, *groups = line.split(" ")
            found[code] = _code("" if states == "-" else states, groups, names)
    return found


def _code(states: str, groups: list[str], names: Mapping[str, str]) -> _Code:
    regions = tuple(filter(None, states.split(",")))
    every: dict[str, None] = {}
    exchanges: dict[str, PhonePlace] = {}
    for group in groups:
        shorts, _, listed = group.partition(":")
        zones = tuple(names[short] for short in shorts.split("+"))
        every.update(dict.fromkeys(zones))
        exchanges.update(dict.fromkeys(_exchanges(listed), PhonePlace(zones, regions, KnownBy.EXCHANGE)))
    return _Code(PhonePlace(tuple(every), regions, KnownBy.AREA_CODE), exchanges)


def _exchanges(listed: str) -> list[str]:
    """201-203,207 as 201, 202, 203, 207."""
    found: list[str] = []
    for part in filter(None, listed.split(",")):
        first, _, last = part.partition("-")
        found.extend(map(str, range(int(first), int(last or first) + 1)))
    return found
