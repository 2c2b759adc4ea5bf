"""When two words count as the same for the search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.services.learn.words import near, terms_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("opt-in", "opting in"),
        ("check box", "tick boxes"),
        ("rejected", "declined"),
        ("texts", "SMS"),
        ("fees", "price"),
        ("customers", "client"),
        ("policies", "policy"),
        ("non-profits", "nonprofit"),
        ("“messages”", "message"),
    ],
)
def test_these_mean_the_same(one: str, other: str) -> None:
    assert terms_of(one) == terms_of(other) != ()


@pytest.mark.parametrize(
    ("one", "other"), [("opt in", "opt out"), ("stop", "start"), ("861", "806"), ("brand", "band")]
)
def test_these_do_not(one: str, other: str) -> None:
    assert terms_of(one) != terms_of(other)


def test_words_that_say_nothing_are_left_out() -> None:
    assert terms_of("What do I have to do with the") == ()


def test_a_slip_of_the_pen_is_forgiven_and_a_number_is_not() -> None:
    assert near("shortner", ("shorten", "shortener", "short"))[0][0] == "shortener"
    assert near("861", ("8611", "861x")) == ()
    assert near("xq", ("xqa",)) == ()


@given(st.text(max_size=200))
def test_any_text_can_be_asked(text: str) -> None:
    for term in terms_of(text):
        assert term == term.casefold()
        assert " " not in term
