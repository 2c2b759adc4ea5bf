"""Calls from programs with values of the wrong type: an error of ours that says what is wanted."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from carelane import check_campaign, check_text
from carelane.domain.campaign import Registration
from carelane.domain.errors import BadSetting, CarelaneError, InputError

TEXT = "Northgate Dental: your cleaning is on Monday at 9. Reply STOP to opt out."


@pytest.mark.parametrize("text", [None, 5, b"bytes", ["a"]])
def test_a_text_that_is_no_string_is_refused(text: Any) -> None:
    with pytest.raises(InputError, match="a text is a string"):
        check_text(text)


@pytest.mark.parametrize(
    "facts",
    [
        {"use_case": None},
        {"brand": [5]},
        {"website": 5},
        {"provider": "pigeon"},
        {"as_of": "2026-01-01"},
        {"kind": None},
    ],
)
def test_a_fact_of_the_wrong_type_is_refused(facts: dict[str, Any]) -> None:
    with pytest.raises(CarelaneError):
        check_text(TEXT, **facts)


def test_a_strictness_that_does_not_exist_is_refused_and_a_word_is_taken() -> None:
    word: Any = "thorough"
    assert check_text(TEXT, strictness=word).exit_code in (0, 10)
    word = "strictest"
    with pytest.raises(ValueError, match="strictest"):
        check_text(TEXT, strictness=word)


@pytest.mark.parametrize("source", [None, {"brand": {}}, 5])
def test_a_campaign_that_is_neither_a_registration_nor_a_path_is_refused(source: Any) -> None:
    with pytest.raises(InputError, match="a Registration or a path"):
        check_campaign(source)


def test_the_day_may_be_a_moment_and_must_be_a_day() -> None:
    moment = datetime(2025, 7, 31, 23, 59, tzinfo=UTC)
    assert check_campaign(Registration(), as_of=moment).as_of == date(2025, 7, 31).isoformat()
    word: Any = "2025-07-31"
    with pytest.raises(BadSetting, match="not a day"):
        check_campaign(Registration(), as_of=word)
