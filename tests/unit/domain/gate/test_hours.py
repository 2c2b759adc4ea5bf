"""Hours of the day: boundaries in pairs, days on which clocks change, zones that have to agree."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import BadSetting
from carelane.domain.gate.hours import EVERY_STATE, Hours, every_day, first_open, parse_hours

LAW = every_day(8, 21)
CHICAGO, NEW_YORK, PHOENIX, DENVER = "America/Chicago", "America/New_York", "America/Phoenix", "America/Denver"


def local(zone: str, text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def opens(at: datetime, *zones: str, hours: Hours = LAW) -> datetime | None:
    return first_open(at, zones, (hours,))


def test_a_minute_to_nine_in_the_evening_is_open_and_nine_is_not() -> None:
    last = local(CHICAGO, "2026-11-25T20:59:59")
    assert opens(last, CHICAGO) == last
    assert opens(last + timedelta(seconds=1), CHICAGO) == local(CHICAGO, "2026-11-26T08:00")


def test_eight_in_the_morning_is_open_and_a_second_before_is_not() -> None:
    eight = local(CHICAGO, "2026-11-25T08:00")
    assert opens(eight, CHICAGO) == eight
    assert opens(eight - timedelta(seconds=1), CHICAGO) == eight


def test_of_two_zones_both_have_to_be_open() -> None:
    evening = local(CHICAGO, "2026-11-25T20:30")  # 21:30 in New York
    assert opens(evening, CHICAGO) == evening
    assert opens(evening, CHICAGO, NEW_YORK) == local(CHICAGO, "2026-11-26T08:00")  # when Chicago opens too
    morning = local(NEW_YORK, "2026-11-25T08:30")
    assert opens(morning, NEW_YORK, CHICAGO) == local(CHICAGO, "2026-11-25T08:00")


def test_arizona_and_denver_are_the_same_in_winter_and_an_hour_apart_in_summer() -> None:
    winter, summer = local(PHOENIX, "2026-01-15T20:30"), local(PHOENIX, "2026-07-15T20:30")
    assert opens(winter, PHOENIX, DENVER) == winter
    assert opens(summer, PHOENIX) == summer
    assert opens(summer, PHOENIX, DENVER) == local(PHOENIX, "2026-07-16T08:00")


@pytest.mark.parametrize("day", ["2026-03-08", "2026-11-01"])
def test_on_days_on_which_clocks_change_the_clock_on_the_wall_decides(day: str) -> None:
    eight = local(NEW_YORK, f"{day}T08:00")
    assert opens(eight - timedelta(minutes=1), NEW_YORK) == eight
    assert opens(eight, NEW_YORK) == eight
    assert eight.astimezone(UTC).hour == (12 if day == "2026-03-08" else 13)
    late = local(NEW_YORK, f"{day}T21:00")
    assert opens(late - timedelta(minutes=1), NEW_YORK) == late - timedelta(minutes=1)
    assert opens(late, NEW_YORK) == eight + timedelta(days=1)


def test_texas_waits_until_noon_on_sundays() -> None:
    texas = parse_hours(("mon-sat 9-21", "sun 12-21"))
    assert opens(local(CHICAGO, "2026-11-29T11:59"), CHICAGO, hours=texas) == local(CHICAGO, "2026-11-29T12:00")
    assert opens(local(CHICAGO, "2026-11-28T09:00"), CHICAGO, hours=texas) == local(CHICAGO, "2026-11-28T09:00")


def test_where_sundays_and_holidays_are_barred_the_text_waits_for_the_next_day_that_is_neither() -> None:
    alabama = parse_hours(("mon-sat 8-20", "holidays none"))
    saturday = local(CHICAGO, "2026-07-04T10:00")  # a holiday, kept on the Friday before
    assert opens(saturday, CHICAGO, hours=alabama) == local(CHICAGO, "2026-07-06T08:00")
    assert opens(local(CHICAGO, "2026-07-03T10:00"), CHICAGO, hours=alabama) == local(CHICAGO, "2026-07-06T08:00")


def test_hours_that_never_meet_have_no_first_moment() -> None:
    assert first_open(datetime(2026, 11, 25, tzinfo=UTC), (CHICAGO,), (every_day(8, 9), every_day(9, 10))) is None


def test_hours_are_written_as_they_are_read() -> None:
    for text in ("mon-sun 8-21", "mon-sat 9-21, sun 12-21", "mon-fri 9-18, sat-sun 10-17, holidays none"):
        assert str(parse_hours(tuple(text.split(", ")))) == text


@pytest.mark.parametrize("entry", ["monday 8-20", "mon 8", "xyz 8-20", "mon-fri 8 to 20", ""])
def test_what_cannot_be_read_as_hours_is_refused(entry: str) -> None:
    with pytest.raises(BadSetting):
        parse_hours((entry,))


@given(
    at=st.integers(1_577_836_800, 2_051_222_400).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)),
    zones=st.lists(st.sampled_from(EVERY_STATE), min_size=1, max_size=4, unique=True),
    start=st.integers(0, 12),
    length=st.integers(6, 12),
    bars=st.booleans(),
)
def test_the_first_open_moment_is_open_everywhere_and_nothing_before_it_is(
    at: datetime, zones: list[str], start: int, length: int, bars: bool
) -> None:
    hours = Hours(every_day(start, start + length).days, bars)
    opens = first_open(at, tuple(zones), (hours,))
    if opens is None:
        return
    assert opens >= at
    for zone in zones:
        assert start <= opens.astimezone(ZoneInfo(zone)).hour < start + length
    if opens > at:
        assert first_open(opens - timedelta(minutes=16), tuple(zones), (hours,)) != opens - timedelta(minutes=16)
