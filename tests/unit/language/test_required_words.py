"""Which words a pattern needs: enough to look few patterns up, never so much that a match is missed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.language.required_words import Key, KeyKind, required_keys

WORD, BEGINNING, STRING = KeyKind.WORD, KeyKind.BEGINNING, KeyKind.STRING


def keys(pattern: str) -> set[tuple[KeyKind, str]] | None:
    found = required_keys(pattern)
    return None if found is None else {(key.kind, key.text) for key in found}


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\bgift\b", {(WORD, "gift")}),
        (r"\bdiscount\w*", {(BEGINNING, "discount")}),
        (r"ing\b", {(STRING, "ing")}),
        (r"\bfor gift cards?\b", {(WORD, "gift"), (WORD, "cards")}),
        (r"\bopt[- ]?out\b", {(WORD, "opt"), (WORD, "optout")}),
        (r"\b(?:sale|bargain)\b", {(WORD, "sale"), (WORD, "bargain")}),
        (r"\bthe raffle\b", {(WORD, "raffle")}),
        (r"\d{1,3}\s?% off\b", {(WORD, "off")}),
        (r"\d%", {(STRING, "%")}),
        (r"\$\d", {(STRING, "$")}),
        (r"^hello$", {(WORD, "hello")}),
        (r"\bfree\b.{0,20}\btrial\b", {(WORD, "trial")}),
        (r"(?:prize )+now\b", {(STRING, "prize")}),
        (r"\bfree\s+gifts\b", {(WORD, "gifts")}),
        (r"\bcaf\u00e9\b", {(WORD, "caf")}),
        (r"\w+", None),
        (r"a*", None),
        (r"(?:gift)?", None),
        (r"gift|", None),
        (r"[^a]", None),
        (r".", None),
        (r"\B", None),
        (r"\b", None),
        ("", None),
    ],
)
def test_a_pattern_needs_its_most_telling_word(pattern: str, expected: set[tuple[KeyKind, str]] | None) -> None:
    assert keys(pattern) == expected


def test_a_word_that_may_go_on_is_not_taken_for_a_whole_word() -> None:
    assert keys(r"\bfree(?:dom)?") == {(BEGINNING, "free"), (BEGINNING, "freedom")}
    assert keys(r"\bgifts*\b") == {(BEGINNING, "gift")}
    assert keys(r"\bgift\B") == {(BEGINNING, "gift")}


def test_too_many_spellings_are_not_spelled_out() -> None:
    found = required_keys(r"\b" + "[abc]" * 12 + r"\b")
    assert found is None or len(found) < 50


PARTS = (
    *(r"\b", r"\B", r"\s", r"\s*", r"\w*", r"\d", ".", "^", "$", "[ab]", "[^a]", "[- ]?", "e?", "x{2}", "(?:ab){1,3}"),
    *("free", "gift", " ", "-", "%", "_", "\u00e9", "(?:a|gift|b c)", "(?:free)?", "(?:f|)", "(?:free )+", "g{0,2}"),
)
TEXTS = st.lists(
    st.sampled_from(["free", "gift", " ", "-", "%", "a", "b", "ab", "xx", "e", "7", "\n", "_", "\u00e9", "f"]),
    max_size=10,
).map("".join)


def holds(text: str, key: Key) -> bool:
    tokens = re.findall(r"\w+", text, re.ASCII)
    if key.kind is WORD:
        return key.text in tokens
    if key.kind is BEGINNING:
        return any(token.startswith(key.text) for token in tokens)
    return key.text in text


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=6), TEXTS)
def test_every_text_that_a_pattern_matches_holds_one_of_its_keys(parts: list[str], text: str) -> None:
    pattern = "".join(parts)
    found = required_keys(pattern)
    if found is not None and re.search(pattern.replace("$", r"\Z"), text, re.ASCII):
        assert any(holds(text, key) for key in found)
