"""How a text is shown with its findings marked."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.finding import Severity, Span
from carelane.report.diff import word_diff
from carelane.report.marking import Mark, lines_of, marked_lines


def test_carets_stand_below_the_words_they_are_about() -> None:
    text = "refer a friend"
    lines = list(marked_lines(text, [Mark(1, Span(0, 5), Severity.BLOCKER)], colour=False))
    assert lines == ["refer a friend", "^^^^^ 1"]


def test_a_missing_part_is_marked_with_one_caret_behind_the_text() -> None:
    lines = list(marked_lines("Hello", [Mark(1, Span(5, 5), Severity.WARNING)], colour=False))
    assert lines == ["Hello", "     ^ 1"]


def test_marks_that_overlap_stand_in_lines_of_their_own() -> None:
    marks = [Mark(1, Span(0, 5), Severity.BLOCKER), Mark(2, Span(2, 7), Severity.ADVICE)]
    lines = list(marked_lines("refer a friend", marks, colour=False))
    assert lines == ["refer a friend", "^^^^^ 1", "  ^^^^^ 2"]


def test_findings_about_the_same_words_share_their_carets() -> None:
    marks = [Mark(number, Span(0, 5), Severity.BLOCKER) for number in (1, 2, 3, 5)]
    assert list(marked_lines("refer a friend", marks, colour=False)) == ["refer a friend", "^^^^^ 1-3, 5"]


def test_of_a_long_text_the_lines_around_the_marks_are_shown_and_the_rest_is_counted() -> None:
    text = "\n".join(f"line {number}" for number in range(100))
    place = text.index("line 50")
    lines = list(marked_lines(text, [Mark(1, Span(place, place + 7), Severity.BLOCKER)], colour=False))
    assert lines[0] == "[... 46 lines without findings ...]"
    assert lines[1:6] == ["line 46", "line 47", "line 48", "line 49", "line 50"]
    assert lines[6] == "^^^^^^^ 1"
    assert lines[7:11] == ["line 51", "line 52", "line 53", "line 54"]
    assert lines[11:] == ["[... 45 lines without findings ...]"]


def test_a_text_without_marks_that_is_not_long_is_shown_whole() -> None:
    text = "\n".join("abcdefgh")
    assert list(marked_lines(text, [], colour=False)) == list("abcdefgh")


def test_colour_adds_only_escape_codes() -> None:
    marks = [Mark(1, Span(0, 5), Severity.BLOCKER)]
    plain = list(marked_lines("refer a friend", marks, colour=False))
    coloured = list(marked_lines("refer a friend", marks, colour=True))
    assert [_without_codes(line) for line in coloured] == plain
    assert coloured != plain


def test_control_characters_are_shown_as_a_sign_and_never_reach_the_terminal() -> None:
    lines = list(marked_lines("a\x1b[31mb\u202e", [], colour=False))
    assert lines == ["a·[31mb·"]


@given(st.text(max_size=400))
def test_printed_lines_hold_every_character_but_the_blanks_at_the_breaks(text: str) -> None:
    ranges = list(lines_of(text, width=40))
    assert all(0 <= start <= end <= len(text) for start, end in ranges)
    lost = [text[left_end:right_start] for (_, left_end), (right_start, _) in itertools.pairwise(ranges)]
    assert set(lost) <= {"", " ", "\n"}
    assert ranges[-1][1] == len(text)


@given(st.text("ab \n", max_size=60), st.text("ab \n", max_size=60))
def test_a_word_diff_holds_both_texts(old: str, new: str) -> None:
    diff = word_diff(old, new)
    without_added = diff
    for part in _between(diff, "{+", "+}"):
        without_added = without_added.replace("{+" + part + "+}", "", 1)
    assert without_added.replace("[-", "").replace("-]", "") == old


def _between(text: str, left: str, right: str) -> list[str]:
    parts = []
    start = 0
    while (begin := text.find(left, start)) >= 0:
        end = text.index(right, begin)
        parts.append(text[begin + len(left) : end])
        start = end + len(right)
    return parts


def _without_codes(line: str) -> str:
    for code in ("\x1b[1;31m", "\x1b[33m", "\x1b[36m", "\x1b[0m"):
        line = line.replace(code, "")
    return line
