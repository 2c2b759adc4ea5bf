"""Folding: one form for many spellings, and spans that lead back to the text as written."""

import itertools
import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from carelane.domain.finding import Span
from carelane.language.normalise import Folded, _fold_slowly, _in_flow, fold

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
# Characters that interact: letters, look-alikes, marks, invisible ones, separators, expansions, controls.
TRICKY = (
    "aSto p.-_*\n\t\r\v\x01\x7f7"
    "\u0430\u043e\u0420\u0416\u03bf\u03b1\u00b5\u00e9\u0130\u00df"  # Cyrillic, Greek, Latin with marks
    "\u0301\u0336\u0338\u20e3\u05d0\u05b7\u05bc\u0e33"  # marks, Hebrew, Thai
    "\u200b\u200d\ufe0f\ufeff\u00ad\u202e\U000e0041"  # invisible
    "\u2026\ufb01\u00bd\uff33\U0001d42c\U0001f182\u1da0\u2019\u2014\u00a0\u3000\u4f60\U0001f600\ud800"
)
TRICKY_TEXT = st.text(st.sampled_from(TRICKY), max_size=40)
TEXTS = ANY_TEXT | TRICKY_TEXT
ASCII_TEXTS = st.text(st.characters(max_codepoint=127), max_size=60) | st.text(
    st.sampled_from("abSTOP .-_\n1"), max_size=40
)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(trick.kind, text[trick.span.start : trick.span.end]) for trick in fold(text).tricks]


def original_of(text: str, word: str) -> str:
    folded = fold(text)
    start = folded.text.index(word)
    span = folded.span(start, start + len(word))
    return text[span.start : span.end]


# ------------------------------------------------------------------ invariants


@given(TEXTS)
@example("\ufb01\u2026s t o p\u200b")
def test_every_folded_range_lies_inside_the_original_and_moves_forward(text: str) -> None:
    folded = fold(text)
    singles = [folded.span(place, place + 1) for place in range(len(folded.text))]
    for span in singles:
        assert 0 <= span.start < span.end <= len(text)
    for left, right in itertools.pairwise(singles):
        assert left.start <= right.start
        assert left.end <= right.end


@given(TEXTS, st.data())
def test_a_range_covers_exactly_what_its_characters_cover(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    span = folded.span(start, end)
    if start == end:
        assert span.is_empty
        assert 0 <= span.start <= len(text)
    else:
        assert span == Span(folded.span(start, start + 1).start, folded.span(end - 1, end).end)


@given(TEXTS)
def test_folding_folded_text_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once.cased).text == once.text


@given(ASCII_TEXTS)
@example("s t o p")
@example("a.b.c.d.example")
def test_the_fast_path_equals_the_slow_path(text: str) -> None:
    fast, slow = fold(text), _in_flow(_fold_slowly(text))
    assert (fast.text, fast.cased, fast.tricks) == (slow.text, slow.cased, slow.tricks)
    for place in range(len(fast.text)):
        assert fast.span(place, place + 1) == slow.span(place, place + 1)


@given(TEXTS)
def test_folded_text_is_lower_case_and_holds_no_blank_but_space_and_line_feed(text: str) -> None:
    folded = fold(text)
    assert folded.text == folded.text.lower()
    assert len(folded.cased) == len(folded.text)
    assert folded.cased.lower() == folded.text
    assert {char for char in folded.text if char.isspace()} <= {" ", "\n"}


@given(TEXTS)
def test_folded_text_can_always_be_encoded(text: str) -> None:
    assert fold(text).text.encode("utf-8").decode("utf-8") == fold(text).text


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x24F, exclude_categories=("Cc", "Zs")), max_size=40))
def test_every_trick_lies_inside_the_text(text: str) -> None:
    for trick in fold(text).tricks:
        assert 0 <= trick.span.start < trick.span.end <= len(text)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 1), (0, 5)])
def test_a_range_outside_the_folded_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="does not lie inside"):
        fold("stop").span(start, end)


# ------------------------------------------------------------------ plain signs


def test_an_ordinary_text_is_only_put_in_lower_case() -> None:
    folded = fold("Acme Dental: Reply STOP to opt out.")
    assert folded == Folded("Acme Dental: Reply STOP to opt out.", "acme dental: reply stop to opt out.", folded.cased)
    assert folded.cased == folded.original


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("we\u2019re \u201copen\u201d \u2014 10\u201312", 'we\'re "open" - 10-12'),
        ("\u00ab[Brand]\u00bb", '"[brand]"'),
        ("a\u00a0b\u3000c\td\ve\x85f\u2028g", "a b c d e f g"),
        ("one\r\ntwo", "one two"),
        ("wait\u2026", "wait..."),
        ("\u00bd price", "1/2 price"),
        ("\ufb01nal o\ufb00er", "final offer"),
        ("a\u00a0\u2003b", "a b"),
    ],
)
def test_signs_of_word_processors_become_plain(text: str, folded: str) -> None:
    assert fold(text).text == folded
    assert fold(text).tricks == ()


def test_an_expanded_sign_leads_back_to_its_one_character() -> None:
    text = "wait\u2026 now"
    assert original_of(text, "...") == "\u2026"
    folded = fold(text)
    assert folded.span(5, 6) == Span(4, 5)
    assert original_of(text, "now") == "now"


@pytest.mark.parametrize(
    "text",
    [
        "caf\u00e9 a\u00f1os \u00e9l ma\u00f1ana ping\u00fcino",
        "z\u00fcrich \u00fcber \u00f8re \u0142\u00f3d\u017a",
        "\u043f\u0440\u0438\u0432\u0435\u0442 \u043c\u0438\u0440, \u044d\u0442\u043e \u0442\u043e\u0440",
        "\u4f60\u597d",
        "\u0e01\u0e34\u0e19",
        "\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd",
        "\u0939\u093f\u0928\u094d\u0926\u0940",
        "\u03b1-lipoic \u03b2",
    ],
)
def test_real_words_keep_their_letters_and_accents(text: str) -> None:
    assert fold(text).text == unicodedata.normalize("NFC", text)
    assert fold(text).tricks == ()


def test_a_decomposed_accent_is_composed_and_keeps_its_letter() -> None:
    text = "cafe\u0301 hoy"
    assert fold(text).text == "caf\u00e9 hoy"
    assert original_of(text, "caf\u00e9") == "cafe\u0301"


def test_emoji_joiners_are_removed_without_suspicion() -> None:
    folded = fold("\U0001f468\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f 1\ufe0f\u20e3")
    assert folded.text == "\U0001f468\U0001f469\U0001f467 \u2764 1"
    assert folded.tricks == ()


def test_a_byte_order_mark_is_removed_without_suspicion() -> None:
    assert fold("\ufeffhello").text == "hello"
    assert fold("\ufeffhello").tricks == ()
    assert original_of("\ufeffhello", "hello") == "hello"


# ------------------------------------------------------------------ look-alikes


@pytest.mark.parametrize(
    ("text", "folded", "trick"),
    [
        ("fr\u0435\u0435 cash", "free cash", "fr\u0435\u0435"),
        ("\u0420\u0430\u0443 now", "pay now", "\u0420\u0430\u0443"),
        ("c\u03b1sh", "cash", "c\u03b1sh"),
        ("\uff26\uff32\uff25\uff25 gift", "free gift", "\uff26\uff32\uff25\uff25"),
        ("\U0001d41f\U0001d42b\U0001d41e\U0001d41e", "free", "\U0001d41f\U0001d42b\U0001d41e\U0001d41e"),
        ("\U0001f182\U0001f183\U0001f17e\U0001f17f it", "stop it", "\U0001f182\U0001f183\U0001f17e\U0001f17f"),
        ("\ua730\u0280\u1d07\u1d07", "free", "\ua730\u0280\u1d07\u1d07"),
        ("\u1da0\u02b3\u1d49\u1d49", "free", "\u1da0\u02b3\u1d49\u1d49"),
        ("\u24d5\u24e1\u24d4\u24d4", "free", "\u24d5\u24e1\u24d4\u24d4"),
    ],
)
def test_look_alike_letters_are_read_as_latin_and_noticed(text: str, folded: str, trick: str) -> None:
    assert fold(text).text == folded
    assert kinds(text) == [("look_alike", trick)]


def test_a_russian_text_with_a_word_of_look_alikes_stays_russian() -> None:
    text = "\u043d\u043e\u0432\u044b\u0439 \u0441\u043e\u0440\u0442, call Acme"
    assert fold(text).text == text.lower()
    assert fold(text).tricks == ()


@pytest.mark.parametrize(
    "text", ["5 \u00b5g", "10 k\u03a9", "the 1\u02e2\u1d57 visit", "n\u00ba 5, 2\u00aa", "Acme\u2122"]
)
def test_signs_with_a_meaning_of_their_own_are_no_trick(text: str) -> None:
    assert fold(text).tricks == ()


def test_full_width_letters_in_chinese_text_are_no_trick() -> None:
    assert fold("\u8bf7\u56de\u590d\uff33\uff34\uff2f\uff30\u3002").text == "\u8bf7\u56de\u590dstop\u3002"
    assert fold("\u8bf7\u56de\u590d\uff33\uff34\uff2f\uff30\u3002").tricks == ()


# ------------------------------------------------------------------ invisible characters and marks


@pytest.mark.parametrize(
    "hidden", ["\u200b", "\u200d", "\u00ad", "\u2060", "\ufeff", "\x00", "\x01", "\u202e", "\U000e0041"]
)
def test_an_invisible_character_inside_a_word_is_removed_and_noticed(hidden: str) -> None:
    text = f"get fr{hidden}ee cash"
    assert fold(text).text == "get free cash"
    assert kinds(text) == [("zero_width", hidden)]
    assert original_of(text, "free") == f"fr{hidden}ee"


def test_an_invisible_character_between_words_is_no_trick() -> None:
    assert fold("hello \u200bworld").text == "hello world"
    assert fold("hello \u200bworld").tricks == ()


def test_a_joiner_in_a_script_that_needs_it_is_no_trick() -> None:
    assert fold("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645").tricks == ()


def test_struck_out_letters_are_read_and_noticed_as_one_place() -> None:
    text = "s\u0336t\u0336o\u0336p\u0336 now"
    assert fold(text).text == "stop now"
    assert kinds(text) == [("combining", "s\u0336t\u0336o\u0336p\u0336")]


def test_a_heap_of_marks_takes_no_time_and_leaves_the_letter() -> None:
    text = "f" + "\u0301\u0316" * 100_000 + "ree"
    started = time.perf_counter()
    assert fold(text).text == "free"
    assert time.perf_counter() - started < 2


def test_half_of_a_surrogate_pair_becomes_a_replacement_character() -> None:
    assert fold("a\ud83d b").text == "a\ufffd b"


# ------------------------------------------------------------------ letter by letter


@pytest.mark.parametrize(
    ("text", "folded", "trick"),
    [
        ("reply S T O P to end", "reply stop to end", "S T O P"),
        ("f r e e gift", "free gift", "f r e e"),
        ("F.R.E.E gift", "free gift", "F.R.E.E"),
        ("(s-t-o-p)", "(stop)", "s-t-o-p"),
        ("c*a*s*h", "cash", "c*a*s*h"),
        ("w i n a prize", "win a prize", "w i n a"),
        ("win c a s h", "win cash", "c a s h"),
        ("F R E E  M O N E Y", "free money", None),
        ("F R E E M O N E Y", "free money", "F R E E M O N E Y"),
        ("\uff26 \uff32 \uff25 \uff25", "free", "\uff26 \uff32 \uff25 \uff25"),
        ("f r \u0435 e", "free", None),
    ],
)
def test_words_written_letter_by_letter_are_joined(text: str, folded: str, trick: str | None) -> None:
    assert fold(text).text == folded
    assert "spaced_letters" in {kind for kind, _ in kinds(text)}
    if trick:
        assert ("spaced_letters", trick) in kinds(text)


def test_the_span_of_a_joined_word_runs_from_its_first_letter_to_its_last() -> None:
    assert original_of("reply S T O P to end", "stop") == "S T O P"
    assert original_of("reply S T O P to end", "op to") == "O P to"


@pytest.mark.parametrize(
    "text",
    [
        "j. r. r. tolkien",
        "a b c plumbing",
        "seats a b c d e",
        "open at 9 a.m. or 5 p.m.",
        "e.g. i.e. a/b/c",
        "see a.b.c.example or a.b.c@acme.example",
        "https://x.example/a-b-c-d-e-f",
        "i a m here",
        "1 2 3 4 5",
    ],
)
def test_initials_lists_and_addresses_are_not_joined(text: str) -> None:
    assert fold(text).text == text


@pytest.mark.parametrize(
    "text", ["Acme Plumbing L.L.C.", "Jane Roe, D.D.S.", "the U.S.A.", "R.S.V.P. today", "R U O K?"]
)
def test_abbreviations_are_joined_without_suspicion(text: str) -> None:
    assert fold(text).tricks == ()


# ------------------------------------------------------------------ time


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "\u00e9",
        "\u2026",
        "e\u0301",
        "\u0301",
        "a b c ",
        "a.b.c.",
        "f r e e ",
        "a\u043e",
        "\u043e ",
        "a\u200b",
        "\u24d0a",
    ],
)
def test_time_grows_with_the_length(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        started = time.perf_counter()
        fold(text)
        return time.perf_counter() - started

    fold(unit)
    short = min(seconds(20_000) for _ in range(3))
    assert seconds(200_000) < 10 * 4 * short + 2.0
