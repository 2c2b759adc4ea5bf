"""Where a person is: stated before number, and what is left open."""

import pytest

from carelane.domain.errors import InputError
from carelane.services.gate.place import check_place, place_facts

MADISON, PANHANDLE, RICHMOND, TOLL_FREE = "+16085550143", "+18505550143", "+18045550143", "+18885550143"


def test_without_a_statement_the_number_decides() -> None:
    place = place_facts(MADISON)
    assert (place.zones, place.states, place.known_by) == (("America/Chicago",), ("WI",), "area_code")
    assert place_facts(TOLL_FREE).zones == ()
    assert place_facts("+442079460018").is_abroad


def test_a_stated_zone_goes_before_the_number_and_unsettles_its_state_when_they_disagree() -> None:
    agreeing = place_facts(PANHANDLE, "America/Chicago")
    assert (agreeing.zones, agreeing.states) == (("America/Chicago",), ("FL",))
    moved = place_facts(PANHANDLE, "Pacific/Honolulu")
    assert (moved.zones, moved.states, moved.known_by) == (("Pacific/Honolulu",), (), "stated")


def test_a_stated_state_alone_leaves_all_its_zones_open_unless_the_number_is_of_it() -> None:
    assert set(place_facts(MADISON, "", "FL").zones) == {"America/Chicago", "America/New_York"}
    assert place_facts(MADISON, "", "WI").zones == ("America/Chicago",)


def test_virginia_counts_by_area_code_for_somebody_who_lives_elsewhere() -> None:
    place = place_facts(RICHMOND, "America/Chicago", "TX")
    assert (place.states, place.also_states) == (("TX",), ("VA",))
    assert place_facts(RICHMOND, "America/New_York", "VA").also_states == ()


def test_somebody_abroad_who_stated_a_zone_is_no_riddle_any_more() -> None:
    place = place_facts("+442079460018", "Europe/London")
    assert (place.zones, place.is_abroad) == (("Europe/London",), False)


@pytest.mark.parametrize(("zone", "region"), [("Mars/Base", ""), ("", "ZZ"), ("chicago", "IL"), ("../etc", "")])
def test_a_place_that_there_is_not_is_refused(zone: str, region: str) -> None:
    with pytest.raises(InputError):
        check_place(zone, region)
    check_place("America/Chicago", "IL")
