"""Federal holidays and business days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.gate.holidays import business_days_after, federal_holidays, is_holiday


@pytest.mark.parametrize(
    "day",
    ["2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-07-04", "2026-09-07",
     "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25"],
)  # fmt: skip
def test_the_holidays_of_2026_and_the_friday_on_which_the_fourth_of_july_is_kept(day: str) -> None:
    assert is_holiday(date.fromisoformat(day))


def test_a_new_year_on_a_saturday_is_kept_on_the_last_day_of_the_year_before() -> None:
    assert date(2027, 12, 31) in federal_holidays(2027)
    assert date(2028, 1, 1) in federal_holidays(2028)


def test_juneteenth_is_a_holiday_from_2021_on() -> None:
    assert not is_holiday(date(2020, 6, 19))
    assert is_holiday(date(2021, 6, 19))


def test_ten_business_days_leave_out_weekends_and_thanksgiving() -> None:
    assert business_days_after(date(2026, 11, 20), 10) == date(2026, 12, 7)


@given(year=st.integers(1990, 2090))
def test_every_year_has_its_holidays_and_each_of_them_once(year: int) -> None:
    assert 10 <= len(federal_holidays(year)) <= 17
    assert all(day.year == year for day in federal_holidays(year))
