"""Which rules hold on a day, and that every value has the shape that the gate needs."""

from datetime import date

import pytest

from carelane.services.gate.law import law_of

TODAY = date(2026, 11, 25)


def test_the_federal_window_is_eight_to_nine_and_states_have_their_own() -> None:
    law = law_of(TODAY)
    assert str(law.federal) == "mon-sun 8-21"
    assert str(law.sales_hours["FL"]) == "mon-sun 8-20"
    assert str(law.sales_hours["TX"]) == "mon-sat 9-21, sun 12-21"
    assert str(law.sales_hours["LA"]) == "mon-sat 8-20, holidays none"
    assert "AZ" not in law.sales_hours


def test_four_states_cap_texts_that_sell_at_three_a_day() -> None:
    assert law_of(TODAY).caps == {"FL": 3, "OK": 3, "MD": 3, "OR": 3}


def test_the_hours_for_an_unknown_state_are_inside_those_of_every_state() -> None:
    law = law_of(TODAY)
    for hours in (law.federal, *law.sales_hours.values()):
        for day, unknown in enumerate(law.unknown_hours.days):
            if unknown:
                known = hours.days[day]
                assert known is not None
                assert known[0] <= unknown[0] < unknown[1] <= known[1]
        assert law.unknown_hours.bars_holidays


@pytest.mark.parametrize(("day", "holds"), [("2027-01-30", False), ("2027-01-31", True)])
def test_revoke_all_holds_from_its_day_on(day: str, *, holds: bool) -> None:
    assert law_of(date.fromisoformat(day)).revoke_all is holds


def test_a_rule_whose_day_nobody_knows_is_not_in_effect() -> None:
    assert law_of(TODAY).category_rules is False
    assert law_of(date(2030, 1, 1)).category_rules is False


def test_texas_and_oregon_have_their_hours_from_the_day_of_their_laws_on() -> None:
    before, after = law_of(date(2025, 8, 31)), law_of(date(2025, 9, 1))
    assert "TX" not in before.sales_hours
    assert "TX" in after.sales_hours
    assert "OR" not in law_of(date(2025, 12, 31)).caps


def test_an_early_day_does_not_break_the_gate() -> None:
    assert law_of(date(2020, 1, 1)).confirm_minutes == 0
