"""Where numbers are: the table agrees with the package that it was made from, and doubt stays doubt."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.language.phone_places import KnownBy, area_codes, place_of

SPANNING = (
    "208", "219", "270", "308", "423", "541", "574", "605", "606", "620",
    "701", "775", "785", "812", "850", "906", "907", "928", "986",
)  # fmt: skip


def test_a_code_of_one_zone_and_state_settles_both() -> None:
    place = place_of("+16085550143")
    assert (place.zones, place.states, place.known_by) == (("America/Chicago",), ("WI",), KnownBy.AREA_CODE)


@pytest.mark.parametrize("code", SPANNING)
def test_a_code_that_spans_zones_is_in_several_of_them_wherever_the_exchange_does_not_settle_it(code: str) -> None:
    places = [place_of(f"+1{code}{exchange}0000") for exchange in range(200, 1000)]
    assert any(len(place.zones) > 1 for place in places)
    assert all(len(place.zones) > 1 for place in places if place.known_by is KnownBy.AREA_CODE)


def test_the_exchange_decides_within_the_panhandle_of_florida() -> None:
    pensacola, unknown = place_of("+18504320100"), place_of("+18505550100")
    assert (pensacola.zones, pensacola.known_by) == (("America/Chicago",), KnownBy.EXCHANGE)
    assert set(unknown.zones) == {"America/Chicago", "America/New_York"}
    assert pensacola.states == unknown.states == ("FL",)


def test_arizona_keeps_its_own_time_but_for_the_code_of_the_tribal_land() -> None:
    assert place_of("+16025550100").zones == ("America/Phoenix",)
    assert set(place_of("+19285550100").zones) == {"America/Denver", "America/Phoenix"}


@pytest.mark.parametrize("code", ["500", "533", "600", "700", "800", "833", "844", "855", "866", "877", "888", "900"])
def test_a_code_without_a_place_says_nothing(code: str) -> None:
    place = place_of(f"+1{code}5550100")
    assert (place.zones, place.states, place.known_by) == ((), (), KnownBy.NOTHING)


def test_a_number_abroad_is_told_from_one_that_has_no_place() -> None:
    assert place_of("+442079460018").known_by is KnownBy.ABROAD


def test_every_zone_of_the_table_is_one_that_this_system_knows() -> None:
    for code in area_codes():
        for zone in place_of(f"+1{code}5550100").zones:
            ZoneInfo(zone)


@given(digits=st.text("0123456789", max_size=14))
def test_no_number_whatever_breaks_the_look_up(digits: str) -> None:
    place = place_of("+" + digits)
    assert bool(place.zones) == (place.known_by in {KnownBy.EXCHANGE, KnownBy.AREA_CODE})


def test_every_area_code_and_exchange_agrees_with_the_package_or_leaves_more_open() -> None:
    pytest.importorskip("phonenumbers", reason="needs the development extra: phonenumbers")
    from phonenumbers.tzdata import TIMEZONE_DATA  # noqa: PLC0415

    assert set(area_codes()) == {key[1:4] for key in TIMEZONE_DATA if key.startswith("1") and len(key) >= 4}
    for code in area_codes():
        for exchange in range(200, 1000):
            place = place_of(f"+1{code}{exchange}0000")
            key = f"1{code}{exchange}"
            theirs = next(found for digits in range(7, 3, -1) if (found := TIMEZONE_DATA.get(key[:digits])))
            if place.known_by is KnownBy.EXCHANGE:
                assert set(place.zones) == set(theirs), key
            else:
                assert set(place.zones) >= set(theirs), key


def test_the_states_agree_with_the_places_that_the_package_names() -> None:
    pytest.importorskip("phonenumbers", reason="needs the development extra: phonenumbers")
    from tools.phone_places import states_of  # noqa: PLC0415

    for code in area_codes():
        assert place_of(f"+1{code}5550100").states == states_of(code), code


def test_the_file_is_what_the_tool_writes() -> None:
    pytest.importorskip("phonenumbers", reason="needs the development extra: phonenumbers")
    from tools.phone_places import OUT, table  # noqa: PLC0415

    def facts(text: str) -> list[str]:
        return [line for line in text.splitlines() if not line.startswith("#")]

    assert facts(OUT.read_text(encoding="utf-8")) == facts(table())
