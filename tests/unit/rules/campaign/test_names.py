"""Names of businesses compared word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.rules.campaign._names import share_a_word, words_of_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maple Ridge Property Management", "Maple Ridge LLC"),
        ("Maple Ridge Property Management", "mapleridgepm"),
        ("O'Hara Plumbing", "OHara Plumbing Inc"),
        ("Acme", "ACME Holdings"),
    ],
)
def test_names_with_a_telling_word_in_common_belong_together(one: str, other: str) -> None:
    assert share_a_word(one, other)
    assert share_a_word(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Okafor Holdings LLC", "Maple Ridge Property Management"),
        ("Zephyr Group", "Northgate Group"),
        ("Example Services Inc", "Northgate Services Inc"),
    ],
)
def test_words_that_all_businesses_share_connect_nothing(one: str, other: str) -> None:
    assert not share_a_word(one, other)


def test_a_name_of_common_words_only_keeps_them_all() -> None:
    assert words_of_name("The Property Group") == {"the", "property", "group"}


@given(name=st.text(max_size=60))
def test_any_name_with_a_letter_shares_a_word_with_itself(name: str) -> None:
    assert share_a_word(name, name) or not words_of_name(name)
