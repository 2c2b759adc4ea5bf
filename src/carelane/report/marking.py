"""A text with its findings marked, for terminals with and without colour.

Decides: how a text is broken into lines and where marks stand. A mark is a line of carets with the
number of the finding below the words, so nothing depends on colour alone.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from carelane.domain.finding import Severity, Span

WIDTH = 88
KEPT = 4  # lines around a mark that are shown of a long text
_STYLES = {Severity.BLOCKER: "\x1b[1;31m", Severity.WARNING: "\x1b[33m", Severity.ADVICE: "\x1b[36m"}
RESET = "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered span."""

    number: int
    span: Span
    severity: Severity


def paint(words: str, severity: Severity, *, colour: bool) -> str:
    """The words in the colour of a severity."""
    return f"{_STYLES[severity]}{words}{RESET}" if colour and words else words


def visible(text: str) -> str:
    """The text with control and invisible characters replaced by a visible sign of the same length."""
    return "".join(
        "·" if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn"} and character != "\n" else character
        for character in text
    )


def lines_of(text: str, width: int = WIDTH) -> Iterator[tuple[int, int]]:
    """(start, end) of each printed line: broken at line feeds, then at blanks near the width."""
    start = 0
    for paragraph in text.split("\n"):
        left = start
        end = start + len(paragraph)
        while end - left > width:
            cut = text.rfind(" ", left + 1, left + width + 1)
            cut = cut if cut > left else left + width
            yield left, cut
            left = cut + 1 if text[cut : cut + 1] == " " else cut
        yield left, end
        start = end + 1


def marked_lines(text: str, marks: Sequence[Mark], *, colour: bool, width: int = WIDTH) -> Iterator[str]:
    """The text line by line; below a line with marks, a line that points at them.

    Of a long text, lines far from every mark are left out, and their number is said.
    """
    shown = visible(text)
    plain: list[str] = []  # lines without a mark that have not been printed yet
    is_first = True
    for start, end in lines_of(text, width):
        here = [mark for mark in marks if _touches(mark.span, start, end, last=end == len(text))]
        if not here:
            plain.append(shown[start:end])
            continue
        yield from _shortened(plain, after=not is_first, before=True)
        plain, is_first = [], False
        yield _coloured(shown, start, end, here) if colour else shown[start:end]
        yield from _pointers(here, start, end, shown, colour=colour)
    yield from _shortened(plain, after=not is_first, before=False)


def _shortened(lines: Sequence[str], *, after: bool, before: bool) -> Iterator[str]:
    """Lines without marks; of many, those that stand next to a mark (or, in a text without any, the first)."""
    head = KEPT if after or not before else 0
    tail = KEPT if before else 0
    left_out = len(lines) - head - tail
    if left_out <= KEPT:
        yield from lines
        return
    yield from lines[:head]
    yield f"[... {left_out} lines without findings ...]"
    yield from lines[len(lines) - tail :]


def listed(numbers: Sequence[int]) -> str:
    """Numbers as people write them: "1, 3-5"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def _touches(span: Span, start: int, end: int, *, last: bool) -> bool:
    if span.is_empty:
        return start <= span.start < end or (span.start == end and (last or start == end)) or span.start == end
    return span.start < end and span.end > start


def _pointers(marks: Sequence[Mark], start: int, end: int, shown: str, *, colour: bool) -> Iterator[str]:
    rows: list[list[str]] = []
    numbers: dict[tuple[int, int], list[int]] = {}  # findings about the same words share their carets
    for mark in sorted(marks, key=lambda item: item.span):
        left = _columns(shown[start : max(mark.span.start, start)])
        right = _columns(shown[start : min(mark.span.end, end)])
        numbers.setdefault((left, max(right, left + 1)), []).append(mark.number)
    for (left, right), same in numbers.items():
        label = f"{'^' * (right - left)} {listed(same)}"
        for row in rows:
            if len(row) + 1 <= left:
                row.extend([" "] * (left - len(row)) + list(label))
                break
        else:
            rows.append([" "] * left + list(label))
    for row in rows:
        line = "".join(row)
        yield paint(line, min((mark.severity for mark in marks), key=lambda item: item.rank), colour=colour)


def _columns(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) != 0 for character in text)


def _coloured(shown: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    pieces: list[str] = []
    place = start
    for mark in sorted((mark for mark in marks if not mark.span.is_empty), key=lambda item: item.span):
        left, right = max(mark.span.start, place), min(mark.span.end, end)
        if right <= left:
            continue
        pieces.extend((shown[place:left], paint(shown[left:right], mark.severity, colour=True)))
        place = right
    return "".join((*pieces, shown[place:end]))
