"""Dated values: which one holds on which day."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import BadSetting, CatalogueError, UnknownName
from carelane.sources import history, number, source, value, value_names, words
from carelane.sources.dated_values import _values
from carelane.sources.loading import Row

WHOLE: dict[str, object] = {"since": date(2026, 1, 1), "value": 1, "source": "x"}
DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2030, 12, 31))


def test_the_brand_fee_rises_on_the_first_of_august_2025() -> None:
    assert number("brand-registration-fee", date(2025, 7, 31)) == Decimal("4.00")
    assert number("brand-registration-fee", date(2025, 8, 1)) == Decimal("4.50")


def test_each_submission_costs_fifteen_dollars_since_january_2023() -> None:
    assert number("campaign-verification-fee", date(2023, 1, 26)) == 15
    with pytest.raises(BadSetting, match="no value of campaign-verification-fee is known for 2023-01-25"):
        number("campaign-verification-fee", date(2023, 1, 25))


def test_the_seven_words_of_the_federal_rule() -> None:
    assert words("revocation-words", date(2025, 4, 11)) == (
        "stop", "quit", "end", "revoke", "opt out", "cancel", "unsubscribe",
    )  # fmt: skip


def test_ringcentral_lacks_two_of_the_seven_words() -> None:
    day = date(2026, 1, 1)
    assert set(words("revocation-words", day)) - set(words("ringcentral-opt-out-words", day)) == {"revoke", "opt out"}


def test_the_tiers_of_tmobile_fall() -> None:
    tiers = [number(f"tmobile-fine-tier-{tier}", date(2024, 1, 1)) for tier in (1, 2, 3)]
    assert tiers == [2000, 1000, 500]


def test_an_opt_out_has_ten_business_days_by_law() -> None:
    assert number("opt-out-deadline-business-days", date(2026, 1, 1)) == 10


def test_nobody_knows_when_fcc_26_67_takes_effect() -> None:
    assert value("fcc-26-67-effective", date(2026, 11, 22)).value == "unknown"


def test_revoke_all_was_put_off_twice() -> None:
    assert [entry.value for entry in history("revoke-all-effective")] == ["2025-04-11", "2026-04-11", "2027-01-31"]


def test_what_is_only_attested_from_some_day_holds_before_it_too() -> None:
    first = history("numbers-without-pool")[0]
    assert first.dated == "seen"
    assert value("numbers-without-pool", first.since - timedelta(days=400)) == first


def test_every_value_has_a_source_that_exists() -> None:
    for name in value_names():
        for entry in history(name):
            source(entry.source)


@given(name=st.sampled_from(value_names()), early=DAYS, late=DAYS)
def test_a_later_day_never_brings_an_older_value(name: str, early: date, late: date) -> None:
    early, late = sorted((early, late))
    try:
        before = value(name, early)
    except BadSetting:
        return
    after = value(name, late)
    assert before.since <= after.since
    assert after.since <= late or after.dated == "seen"


def test_an_unknown_value_names_the_nearest() -> None:
    with pytest.raises(UnknownName) as caught:
        value("brand-registration-fees", date(2026, 1, 1))
    assert "brand-registration-fee" in caught.value.hint


def test_a_word_list_is_no_number_and_a_number_no_word_list() -> None:
    with pytest.raises(CatalogueError, match="not a number"):
        number("revocation-words", date(2026, 1, 1))
    with pytest.raises(CatalogueError, match="not a list of words"):
        words("brand-registration-fee", date(2026, 1, 1))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ([], "list of dated values"),
        ([{"since": "2026", "value": 1, "source": "x"}], "needs a date"),
        ([{"since": date(2026, 1, 1), "value": True, "source": "x"}], "a number, a text or a list"),
        ([{"since": date(2026, 1, 1), "value": 1}], "needs a text at 'source'"),
        ([{**WHOLE, "since": date(2026, 1, 2)}, WHOLE], "in the order of their dates"),
        ([WHOLE, WHOLE], "one a day"),
        ([{"since": date(2026, 1, 1), "value": 1, "source": "x", "dated": "maybe"}], "not one of"),
    ],
)  # fmt: skip
def test_a_malformed_value_is_refused(values: list[dict[str, object]], message: str) -> None:
    with pytest.raises(CatalogueError, match=message):
        _values(Row("one", "file", {"what": "Something", "values": values}))
