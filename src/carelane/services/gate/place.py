"""Where a person is: what they stated, else what their number says.

Decides: which zones and states come into question. A stated zone or state goes before the number; where they disagree
with it, the number settles nothing any more.
Leaves alone: what the number says (`language.phone_places`) and which hours follow.
Source: requirements TIM-06 to TIM-08.
"""

from functools import lru_cache
from typing import Final
from zoneinfo import available_timezones

from carelane.domain.errors import InputError
from carelane.domain.gate_facts import PlaceFacts
from carelane.language.phone_places import KnownBy, PhonePlace, area_codes, place_of

# In Virginia the area code is enough, wherever the person lives.
_BY_CODE_TOO: Final = frozenset({"VA"})


@lru_cache(maxsize=65_536)
def _from_number(start: str) -> PlaceFacts:
    said = place_of(start)
    return PlaceFacts(said.zones, said.states, (), said.known_by.value, said.known_by is KnownBy.ABROAD)


def place_facts(number: str, zone: str = "", region: str = "") -> PlaceFacts:
    """The place of a person with this number who stated this zone and state ("" for nothing)."""
    if not zone and not region:
        return _from_number(number[:8])
    return _stated(number[:8], zone, region)


def check_place(zone: str, region: str) -> None:
    """Refuse a zone or state that there is not.

    Raises:
        InputError: which of them, and how to write it.
    """
    if zone and zone not in _all_zones():
        raise InputError("there is no such time zone", hint="write it as America/Chicago")
    if region and region not in _zones_of_states():
        raise InputError("there is no such state", hint="give two capital letters, such as WI")


@lru_cache(maxsize=65_536)
def _stated(start: str, zone: str, region: str) -> PlaceFacts:
    said = place_of(start)
    also = tuple(state for state in said.states if state in _BY_CODE_TOO and state != region)
    if region:
        zones = (zone,) if zone else _zones_in(region, said)
        return PlaceFacts(zones, (region,), also, KnownBy.STATED.value, not zones)
    # Only a zone: the number's state stands as long as the zone is one of that state's.
    states = said.states if any(zone in _zones_of_states().get(state, ()) for state in said.states) else ()
    return PlaceFacts((zone,), states, also if not states else (), KnownBy.STATED.value)


def _zones_in(region: str, said: PhonePlace) -> tuple[str, ...]:
    """The zones of a stated state: those of the number when it is of that state, else all of the state."""
    if said.zones and region in said.states:
        return said.zones
    return _zones_of_states().get(region, ())


@lru_cache(maxsize=1)
def _zones_of_states() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for code in area_codes():
        place = place_of(f"+1{code}")
        for state in place.states:
            found.setdefault(state, {}).update(dict.fromkeys(place.zones))
    return {state: tuple(zones) for state, zones in found.items()}


@lru_cache(maxsize=1)
def _all_zones() -> frozenset[str]:
    return frozenset(available_timezones())
