"""What the models read of a text, and that reading it in pieces changes nothing."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from carelane.language.linear import LinearModel
from carelane.language.ngrams import END, LINK, NUMBER, SLOT, TOKEN, places_by_token, split_at_blanks, windows, words_of

BITS = 8
# Every place of the table weighs something else, so that a wrong place shows.
SCALE = 0.1
TABLE = [(place * 37) % 101 - 50 for place in range(1 << BITS)]
TEXTS = st.text(alphabet="ab z.!?'$%5{}[]@:/w_-\"htps\n\t\u00e9", max_size=60) | st.text(max_size=40)


def model() -> LinearModel:
    return LinearModel({"bits": BITS, "scale": SCALE}, TABLE, -0.5)


def by_definition(folded: str) -> float:
    """The score as the docstring defines it, without any memory."""
    words = words_of(folded)
    if not words:
        return -0.5
    places = places_by_token(words, BITS)
    values = []
    for start, end in windows(words):
        found = [TABLE[place] for token in places[start:end] for place in token]
        values.append(sum(found) * SCALE / len(found) ** 0.5 - 0.5)
    return max(values)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("don't stop. now", ["dont", "stop", END, "now"]),
        ("see https://a.example/x?y. ok", ["see", LINK, "ok"]),
        ("hi {{first_name}}, [your item] costs $5.20", ["hi", SLOT, SLOT, "costs", "$", NUMBER, NUMBER]),
        ("...!? well...", ["well"]),
        ("one\ntwo\n\nthree", ["one", END, "two", END, "three"]),
        ("", []),
    ],
)
def test_tokens_are_words_numbers_links_slots_and_ends(text, words):
    assert words_of(text) == words


@given(TEXTS | st.text(alphabet="\n .!?'a\u00e9$%5@{}[]\t\x1f\u2028:/", max_size=30))
@example("www.a.\n'b!\n\n c")
def test_the_tokens_of_the_pieces_are_the_tokens_of_the_text(text):
    assert [token for piece in split_at_blanks(text) for token in TOKEN.findall(piece)] == TOKEN.findall(text)


@given(TEXTS)
def test_the_fast_reading_gives_the_score_of_the_definition(text):
    assert model().logit(text) == pytest.approx(by_definition(text), abs=1e-9)


@given(TEXTS)
def test_the_reading_with_spans_gives_the_same_score_and_spans_inside_the_text(text):
    told = model().told(text)
    assert told.logit == pytest.approx(by_definition(text), abs=1e-9)
    assert 0 <= told.start <= told.end <= len(text)
    assert all(told.start <= start < end <= told.end for start, end in told.words)


def test_a_model_that_forgets_gives_the_same_score(monkeypatch):
    monkeypatch.setattr("carelane.language.linear._MOST_PIECES", 3)
    monkeypatch.setattr("carelane.language.linear._MOST_PAIRS", 3)
    small = model()
    text = "a b. z a, b z a. b b a z"
    assert [small.logit(text) for _ in range(3)] == [pytest.approx(by_definition(text), abs=1e-9)] * 3


def test_a_sentence_that_sells_is_heard_behind_any_number_of_others():
    loud = model()
    serving = "your order is on the way. "
    alone = loud.logit("ask us about a second line.")
    assert loud.logit(serving * 5 + "ask us about a second line.") >= alone - 1e-9
