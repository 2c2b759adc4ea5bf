"""Names of three letters: found as a name, and not in ordinary words that are spelled alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.language.names import BrandNames
from carelane.language.normalise import fold


def found(name: str, text: str) -> list[str]:
    folded = fold(text)
    return [folded.cased[start:end] for start, end in BrandNames((name,)).find(folded)]


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        ("Zed", "Zed: your order is ready.", "Zed"),
        ("Zed", "Hi Ann, your order at Zed is ready.", "Zed"),
        ("Zed LLC", "Zed will be closed on Monday.", "Zed"),
        ("Zed", "Zed's driver is on the way.", "Zed's"),
        ("Zed", "ZED: your order is ready.", "ZED"),
        ("zed", "zed: your order is ready.", "zed"),
        ("Ace", "Ace: your keys are cut.", "Ace"),
        ("Ace", "This is Ace. Your keys are cut.", "Ace"),
        ("Ace", "Your keys are ready at Ace, thanks.", "Ace"),
        ("Ace", "Ace's technician comes at 3.", "Ace's"),
        ("Ace", "Ace - your keys are cut.", "Ace"),
        ("Sun", "Sun: your panels are checked on Monday.", "Sun"),
    ],
)
def test_a_name_of_three_letters_is_found(name: str, text: str, word: str) -> None:
    assert found(name, text) == [word]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Zed", "The letter zed is the last one."),
        ("Zed", "Our Zedland store moved."),
        ("Ace", "You will ace it."),
        ("Ace", "Ace your exam with our tutors."),
        ("Ace", "We found a place near you."),
        ("Art", "Art is for everybody."),
        ("Art", "See you at the Art Fair."),
        ("Art", "the art of repair"),
        ("Fox", "A Fox Valley driver comes today."),
        ("May", "Your visit is on May 5."),
        ("Sat", "We are open Sat 10-2."),
        ("Tip", "Tip: bring your card."),
        ("Sun", "Sun's out, so is our truck."),
        ("Sun", "Hello. Sun all day!"),
    ],
)
def test_an_ordinary_word_that_is_spelled_alike_is_not(name: str, text: str) -> None:
    assert found(name, text) == []


@given(st.from_regex(r"\A[b-df-hj-np-tv-z]{2}[qxz]\Z"))
def test_an_invented_name_is_found_with_a_capital_and_never_in_small_letters_inside_a_sentence(word: str) -> None:
    name = word.capitalize()
    assert found(name, f"your order from {name} is ready") == [name]
    assert found(name, f"your order from {word} is ready") == []
