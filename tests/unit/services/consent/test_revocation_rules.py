"""Which rules about taking back consent hold on a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.services.consent import revocation_rules as module
from carelane.services.consent.revocation_rules import revocation_rules
from carelane.sources.dated_values import Value, value


@pytest.mark.parametrize(
    ("day", "all_of_it"),
    [(date(2026, 11, 25), False), (date(2027, 1, 30), False), (date(2027, 1, 31), True), (date(2029, 1, 1), True)],
)
def test_revoke_all_holds_from_its_day(day, all_of_it):
    rules = revocation_rules(day)
    assert rules.is_revoke_all is all_of_it
    assert rules.revoke_all_from == date(2027, 1, 31)


def test_before_the_second_waiver_the_day_was_another_one():
    assert revocation_rules(date(2025, 5, 1)).revoke_all_from == date(2026, 4, 11)


def test_fcc_26_67_counts_only_from_a_day_that_is_known(monkeypatch):
    assert revocation_rules(date(2027, 6, 1)).narrow_from is None
    assert not revocation_rules(date(2027, 6, 1)).may_name_one_way_only

    def known(name: str, as_of: date) -> Value:
        if name == "fcc-26-67-effective" and as_of >= date(2026, 12, 20):
            return Value(name, "2027-03-01", date(2026, 12, 20), "fcc-26-67-news-release", "")
        return value(name, as_of)

    monkeypatch.setattr(module, "value", known)
    assert revocation_rules(date(2027, 2, 1)).is_revoke_all, "between the two days the broader duty holds"
    assert not revocation_rules(date(2027, 3, 1)).is_revoke_all
    assert revocation_rules(date(2027, 3, 1)).may_name_one_way_only


@given(st.dates(date(2015, 1, 1), date(2040, 1, 1)))
def test_every_day_has_rules_and_none_lets_a_confirmation_be_late(day):
    rules = revocation_rules(day)
    assert rules.confirm_within == timedelta(minutes=5)
    assert rules.outer_limit_business_days == 10
