"""Near duplicates: what samples say of their own, without what they must share."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.language.similarity import NEAR, near_duplicates, similarity

STOP = " Reply STOP to opt out, HELP for help. Msg & data rates may apply."
VISIT = "Acme: Hi Ann, your visit is confirmed for Monday at 3 PM."
ORDER = "Acme: Your parts have arrived and wait at the front desk."


def test_the_same_text_twice_is_found_with_its_places() -> None:
    assert near_duplicates([VISIT, ORDER, VISIT]) == [(0, 2, 1.0)]


@pytest.mark.parametrize(
    "other",
    [
        "Acme: Hi Ann, your visit is confirmed for Friday at 10 AM.",
        "ACME: HI ANN, YOUR VISIT IS CONFIRMED FOR MONDAY AT 3 PM",
        "Acme: Hi Ann, your visit is confirmed for Monday at 3 PM. Thanks!",
        "Acme: Hi Bob, your visit is confirmed for Monday at 3 PM.",
        "Acme: H\u0456 Ann, your v\u0456sit is c\u043enfirmed for Monday at 3 PM.",
    ],
)
def test_another_filling_of_one_template_is_a_near_duplicate(other: str) -> None:
    assert similarity(VISIT, other) >= NEAR


def test_placeholders_in_any_style_are_one_filling() -> None:
    assert similarity("Hi [First Name], your visit is on {{date}}.", "Hi {name}, your visit is on [Date].") == 1


def test_texts_that_share_only_the_stop_line_are_different() -> None:
    assert near_duplicates([VISIT + STOP, ORDER + STOP]) == []
    assert similarity(VISIT + STOP, ORDER + STOP) < 0.3


def test_the_stop_line_makes_no_difference() -> None:
    assert similarity(VISIT, VISIT + STOP) == 1


def test_texts_of_nothing_else_are_compared_by_it() -> None:
    assert similarity("Reply STOP to opt out", "Reply STOP to opt out") == 1
    assert similarity("Reply STOP to opt out", "Reply HELP for help") < 1


def test_empty_texts_are_alike_to_none() -> None:
    assert near_duplicates(["", "", "?"]) == []


def test_a_threshold_may_be_given() -> None:
    assert [pair[:2] for pair in near_duplicates([VISIT, ORDER], threshold=0.0)] == [(0, 1)]


@given(st.text(max_size=40), st.text(max_size=40))
def test_similarity_is_symmetric_and_a_share(left: str, right: str) -> None:
    score = similarity(left, right)
    assert 0 <= score <= 1
    assert score == similarity(right, left)


@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=40))
def test_a_text_is_like_itself_or_holds_no_word(text: str) -> None:
    assert similarity(text, text) in {0.0, 1.0}


@pytest.mark.parametrize("unit", ["reply ", "reply stop ", "msg ", "a: ", "stop to "])
def test_long_texts_are_compared_in_time(unit: str) -> None:
    text = unit * 20_000
    started = time.perf_counter()
    similarity(text, text)
    assert time.perf_counter() - started < 2
