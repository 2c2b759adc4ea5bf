"""Bounded time and size: work grows with the length of the text and not faster."""

import time

import pytest

from carelane.domain.errors import InputError
from carelane.domain.target import TEXT_KINDS
from carelane.services.check_text import check_text
from carelane.services.given_text import MOST_CHARACTERS

PIECES = {
    "prose": "We text our tenants about repairs, and they may reply with a question at any time. ",
    "links": "see https://example.com/a/b?c=d and bit.ly/x, or www.shop.example/sale ",
    "open brackets": "[{<(%" * 8,
    "spaced letters": "S T O P  f r e e ",
    "digits": "614-555-0142 123456 $99.99 20% ",
    "one long word": "abcdefghij" * 8,
    "questions": "are you sure? text stop to help or help to stop? ",
    "right to left": "\u05e9\u05dc\u05d5\u05dd \u202e abc ",
    "combining": "a\u0301\u0302\u0303\u0304",
    "emoji": "\U0001f600\u200d\U0001f527 ",
    "consent words": "agree to receive text messages from us by checking the box unless you opt out of sharing ",
}  # fmt: skip


@pytest.mark.parametrize("kind", TEXT_KINDS)
@pytest.mark.parametrize("name", PIECES)
def test_the_time_of_a_check_grows_with_the_length_and_not_faster(name: str, kind: str) -> None:
    piece = PIECES[name]
    short, long = (piece * (10_000 // len(piece) + 1)), (piece * (80_000 // len(piece) + 1))
    check_text(piece * 3, kind=kind)  # compiles what this kind needs
    fast = min(_seconds(short, kind) for _ in range(2))
    slow = _seconds(long, kind)
    # Eight times the text; a quadratic check would take sixty-four times as long.
    assert slow < max(fast * 30, 2.0), (fast, slow)


def _seconds(text: str, kind: str) -> float:
    start = time.process_time()
    report = check_text(text, kind=kind)
    assert not report.failures
    return time.process_time() - start


def test_a_text_beyond_a_million_characters_is_refused_with_advice() -> None:
    with pytest.raises(InputError, match="at most 1,000,000"):
        check_text("x" * (MOST_CHARACTERS + 1))


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_a_text_of_blanks_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="no text to check"):
        check_text(text)


@pytest.mark.parametrize("text", ["\u200b", "\x00", "\ufffd" * 50, "\ud800", "a" * 10_000])
def test_odd_texts_give_a_report_and_no_rule_fails(text: str) -> None:
    for kind in TEXT_KINDS:
        assert not check_text(text, kind=kind).failures
