"""Running text: wrapped lines and doubled blanks do not hide a phrase."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.language.flow import flow
from carelane.language.normalise import fold


@pytest.mark.parametrize(
    ("text", "flowing"),
    [
        ("message and data\nrates may apply", "message and data rates may apply"),
        ("Reply\nSTOP to opt out", "Reply STOP to opt out"),
        ("Reply  STOP   to opt out", "Reply STOP to opt out"),
        (
            "We text our tenants about repairs from Maple\nRidge only",
            "We text our tenants about repairs from Maple\nRidge only",
        ),
        (
            "We text our tenants about repairs, and only from Maple\nRidge Property",
            "We text our tenants about repairs, and only from Maple Ridge Property",
        ),
    ],
)
def test_a_break_that_only_wraps_becomes_a_blank(text: str, flowing: str) -> None:
    assert flow(text)[0] == flowing


@pytest.mark.parametrize(
    "text", ["Privacy Policy\nWe respect you.", "One.\ntwo", "kinds:\nrepairs", "Items\n- one\n- two", "a\n\nb"]
)
def test_breaks_between_lines_of_their_own_stay(text: str) -> None:
    assert flow(text)[0] == text


@given(st.text("ab .\n:S", max_size=80))
def test_the_way_back_leads_to_the_same_letters(text: str) -> None:
    folded = fold(text)
    for place, char in enumerate(folded.cased):
        span = folded.span(place, place + 1)
        if not char.isspace():
            assert text[span.start : span.end] == char
    assert "  " not in folded.text
