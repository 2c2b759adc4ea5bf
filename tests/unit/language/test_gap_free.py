"""What a pattern needs never hides a match, and holds no gap for an automaton to count in."""

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from carelane.language.elements import ALL_ELEMENTS
from carelane.language.gap_free import Needs, needs
from carelane.language.patterns import PatternSet, compiled

PATTERNS = (
    r"\bstop\b[^.\n]{0,24}\btexts?\b",
    r"\bsend (?:\w+ ){0,3}(?:offers|deals)\b",
    r"\bget (?:\w+ ){1,3}free\b",
    r"[^.!?\n]{1,160}\?",
    r"\bhttps?://[^\s\"')]{0,80}",
    r"[a-z0-9._%+-]{1,64}@[a-z0-9.-]{1,190}\.[a-z]{2,24}\b",
    r"(?:free|half[^.\n]{0,12} price|x) (?:gift|of{2,30}er)",
    r"(?:no|never)[^.\n]{0,9}(?:a[^.\n]{0,9}|b)",
    r"(?:\w+ ){2,5}day",
    r"(?:[^.\n]{0,6}stop){2,3}",
    r"^\W{0,9}test\W{0,9}$",
    r"\$\d[\d,]{0,9}(?:\.\d\d)? off|\bsave .{0,30}%",
    r"a.*b",
    r"\S{5,9}",
    r"[\[{(<][^\]})>\n]{0,24}name[\]})>]",
)
ALL = (*PATTERNS, *(pattern for element in ALL_ELEMENTS for pattern in element.patterns))
PIECES = (
    "stop text texts send offers deals get really very free half price gift offer never no a b day test $5 1,000 off"
    " save 20 % ? . , http://x.example/a ann@acme.example [your name] reply help frequency varies ab aab"
)
WORDS = PIECES.split(" ")
TEXTS = st.lists(st.sampled_from([*WORDS, " ", " ", " ", "\n"]), max_size=14).map("".join) | st.text(
    "stop tex.?$%[]@ab\n", max_size=30
)


@pytest.mark.parametrize(
    ("pattern", "pieces", "decides"),
    [
        (r"\bstop\b", (r"\bstop\b",), True),
        (r"\bopt[- ]?out\w*\b", (r"\bopt[- ]?out\w*\b",), True),
        (r"\bstop\b[^.\n]{0,24}\btexts?\b", (r"\bstop\b", r"\btexts?\b"), False),
        (r"\bsend (?:\w+ ){0,3}deal\b", (r"\bsend ", r"deal\b"), False),
        (r"\bbuy (?:\w+ ){1,3}end\b", (r"\bbuy (?:\w+ )", r"(?:\w+ )end\b"), False),
        (r"\bend\b[^.]{0,9}\b(?:lose|win)\b[^.]{0,9}\bnow", (r"\bend\b", r"\b(?:lose|win)\b"), False),
        (r"\bthe\b.{0,9}\bthis\b.{0,9}\bcredit\b", (r"\bcredit\b",), False),
        (r"[^.!?\n]{1,160}\?", (r"[^.!?\n]\?",), True),
        (r"\bhttps?://[^\s]{0,80}", (r"\bhttps?://",), True),
        (r"(?:free|half.{0,9} price) gift", (r"(?:free| price)", r" gift"), False),
        (r"\w.{0,50}\w", (r"\w.{0,50}\w",), True),
    ],
)
def test_the_pieces_stand_around_the_gaps(pattern: str, pieces: tuple[str, ...], decides: bool) -> None:
    assert needs(pattern) == Needs(pieces, decides=decides)


@given(TEXTS)
def test_wherever_a_pattern_matches_all_that_it_needs_matches_too(text: str) -> None:
    for pattern in ALL:
        found = needs(pattern)
        matches = compiled(pattern).search(text) is not None
        pieces_match = all(compiled(piece).search(text) for piece in found.pieces)
        assert pieces_match or not matches, pattern
        assert pieces_match == matches or not found.decides, pattern


@given(TEXTS)
def test_a_set_with_gaps_answers_like_one_pattern_at_a_time(text: str) -> None:
    one_by_one = tuple(number for number, pattern in enumerate(ALL) if compiled(pattern).search(text))
    assert SET.hits(text) == one_by_one


SET = PatternSet(ALL, engine="re2")


@pytest.mark.parametrize("pattern", ALL)
def test_every_piece_is_a_pattern_for_both_engines(pattern: str) -> None:
    for piece in needs(pattern).pieces:
        compiled(piece)
        re2.compile(piece)


@pytest.mark.parametrize("pattern", ["(a.{0,20}", "a).{0,20}", "*.{0,20}", "a.{0,20})("])
def test_a_pattern_that_does_not_read_is_left_to_the_engines(pattern: str) -> None:
    assert needs(pattern) == Needs((pattern,), decides=True)
