"""Counting segments: the alphabets, the borders of a segment, and what to type instead."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from carelane.domain.segments import (
    GSM7_BASIC,
    GSM7_EXTENSION,
    JOINED_GSM7,
    JOINED_UCS2,
    SINGLE_GSM7,
    SINGLE_UCS2,
    Segments,
    count_segments,
    suggested_ascii,
)

GRINNING = "\U0001f600"


def size(text: str) -> tuple[str, int, int, int]:
    counted = count_segments(text)
    return counted.encoding, counted.units, counted.segments, counted.units_left


def test_an_empty_text_takes_no_segment() -> None:
    assert size("") == ("GSM-7", 0, 0, 160)


@pytest.mark.parametrize(
    ("length", "segments", "left"),
    [(1, 1, 159), (160, 1, 0), (161, 2, 145), (306, 2, 0), (307, 3, 152), (459, 3, 0), (460, 4, 152)],
)
def test_plain_text_is_cut_at_160_and_then_every_153(length: int, segments: int, left: int) -> None:
    assert size("a" * length) == ("GSM-7", length, segments, left)


@pytest.mark.parametrize(
    ("length", "segments", "left"), [(1, 1, 69), (70, 1, 0), (71, 2, 63), (134, 2, 0), (135, 3, 66)]
)
def test_text_outside_the_alphabet_is_cut_at_70_and_then_every_67(length: int, segments: int, left: int) -> None:
    assert size("\u4f60" * length) == ("UCS-2", length, segments, left)


def test_the_default_alphabet_has_127_characters_and_the_extension_ten() -> None:
    assert len(set(GSM7_BASIC)) == len(GSM7_BASIC) == 127
    assert len(set(GSM7_EXTENSION)) == len(GSM7_EXTENSION) == 10
    assert not set(GSM7_BASIC) & set(GSM7_EXTENSION)


@pytest.mark.parametrize("char", GSM7_BASIC)
def test_every_character_of_the_default_alphabet_takes_one_unit(char: str) -> None:
    assert size(char) == ("GSM-7", 1, 1, 159)


@pytest.mark.parametrize("char", GSM7_EXTENSION)
def test_every_character_of_the_extension_takes_two_units(char: str) -> None:
    assert size(char) == ("GSM-7", 2, 1, 158)


def test_the_small_c_with_cedilla_is_outside_though_the_capital_is_inside() -> None:
    assert count_segments("\u00c7").encoding == "GSM-7"
    assert count_segments("\u00e7").encoding == "UCS-2"


def test_an_extension_character_is_never_split_between_segments() -> None:
    # 152 plain characters and a bracket: the bracket would straddle the border at 153, so it moves on.
    assert size("a" * 152 + "[" + "a" * 152) == ("GSM-7", 306, 3, 152)
    assert size("a" * 151 + "[" + "a" * 153) == ("GSM-7", 306, 2, 0)


def test_a_text_of_extension_characters_only_wastes_a_septet_a_segment() -> None:
    assert size("{" * 80) == ("GSM-7", 160, 1, 0)
    assert size("{" * 152) == ("GSM-7", 304, 2, 1)


def test_an_emoji_takes_two_units_and_is_never_split() -> None:
    assert size(GRINNING * 35) == ("UCS-2", 70, 1, 0)
    # 67 is odd, so each segment of emoji holds 33 of them.
    assert size(GRINNING * 66) == ("UCS-2", 132, 2, 1)
    assert size(GRINNING * 67) == ("UCS-2", 134, 3, 65)


def test_one_typographic_apostrophe_is_named_and_gets_a_plain_one() -> None:
    (outside,) = count_segments("We\u2019re open").outside_gsm
    assert (outside.index, outside.char) == (2, "\u2019")
    assert (outside.unicode_name, outside.suggested) == ("RIGHT SINGLE QUOTATION MARK", "'")


@pytest.mark.parametrize(
    ("char", "plain"),
    [
        ("\u201c", '"'),
        ("\u2014", "-"),
        ("\u2026", "..."),
        ("\u00a0", " "),
        ("\u202f", " "),
        ("\u2022", "-"),
        ("`", "'"),
        ("\u00e1", "a"),
        ("\u00cd", "I"),
        ("\u00e7", "c"),
        ("\u00bd", "1/2"),
        ("\ufb01", "fi"),
        ("\u2122", "(TM)"),
        (GRINNING, ""),
        ("\u4f60", ""),
        ("\u0416", ""),
        ("\x00", ""),
        ("\ud800", ""),
    ],
)
def test_the_suggestion_says_the_same_or_is_empty(char: str, plain: str) -> None:
    assert suggested_ascii(char) == plain


def test_characters_without_a_unicode_name_are_named_by_their_number() -> None:
    names = [outside.unicode_name for outside in count_segments("\ud800\x07").outside_gsm]
    assert names == ["U+D800", "U+0007"]


TEXTS = st.text(st.sampled_from("ab [{\u20ac\u00e9\u2019\u4f60" + GRINNING), max_size=400) | st.text(
    st.characters(codec=None, exclude_categories=()), max_size=200
)


@given(TEXTS)
def test_every_suggestion_fits_the_alphabet(text: str) -> None:
    for outside in count_segments(text).outside_gsm:
        assert text[outside.index] == outside.char
        assert not count_segments(outside.suggested).outside_gsm


@given(TEXTS)
@example(GRINNING * 34 + "a" * 3)
def test_units_follow_from_the_encoding(text: str) -> None:
    counted = count_segments(text)
    if counted.encoding == "UCS-2":
        assert counted.units == len(text.encode("utf-16-le", "surrogatepass")) // 2
    else:
        assert counted.units == len(text) + sum(char in GSM7_EXTENSION for char in text)


@given(TEXTS)
@example("a" * 152 + "[" + "a" * 152)
def test_the_cut_agrees_with_filling_segments_one_character_at_a_time(text: str) -> None:
    counted = count_segments(text)
    gsm = counted.encoding == "GSM-7"
    single, joined = (SINGLE_GSM7, JOINED_GSM7) if gsm else (SINGLE_UCS2, JOINED_UCS2)
    widths = [2 if (char in GSM7_EXTENSION if gsm else char > "\uffff") else 1 for char in text]
    assert (counted.segments, counted.units_left) == filled(widths, single, joined)


def filled(widths: list[int], single: int, joined: int) -> tuple[int, int]:
    if sum(widths) <= single:
        return (1 if widths else 0), single - sum(widths)
    segments, room = 1, joined
    for width in widths:
        if width > room:
            segments, room = segments + 1, joined
        room -= width
    return segments, room


@given(st.text(alphabet=GSM7_BASIC, max_size=500))
def test_a_text_of_the_alphabet_has_nothing_outside(text: str) -> None:
    assert count_segments(text).outside_gsm == ()


def test_a_very_long_text_is_counted() -> None:
    counted = count_segments("a[" * 500_000)
    assert isinstance(counted, Segments)
    assert counted.units == 1_500_000
