"""What single characters become when a text is folded, and the rewriting that changes its length.

Decides: the plain form of a character on its own and of a letter with its marks; which letters are
struck out by their marks.
Leaves alone: words (`disguises.py`, `spaced_letters.py`).
Source: compatibility forms and composition are Unicode NFKC (UAX 15), applied character by character.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from carelane.language.disguises import is_foreign
from carelane.language.lookalikes import BLANKS, ODD_LATIN, PLAIN_SIGNS, is_invisible, is_styled_letter
from carelane.language.offsets import OffsetMap

ORDINARY: Final = frozenset(map(chr, range(0x20, 0x7F))) | {"\n"}
_MOST_MARKS: Final = 8  # kept of one letter; to put many into their order takes quadratic time
_MANY: Final = 8  # from here on one pass over the text beats a pass a character
_SHORT: Final = 8  # runs up to here are remembered
_KEYCAP: Final = "\u20e3"
# What a letter with its marks becomes, where it stands in its run, and whether it is struck out.
_Cluster = tuple[str, int, int, bool]


@lru_cache(maxsize=8192)
def standalone(char: str) -> str:
    """What a character becomes on its own, "" when it is invisible. Capitals stay."""
    if char in ORDINARY:
        return char
    if char in BLANKS:
        return " "
    if is_invisible(char):
        return ""
    plain = PLAIN_SIGNS.get(char) or ODD_LATIN.get(char)
    if plain:
        return plain
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"  # half of a pair: no encoder takes it
    compatible = "".join(PLAIN_SIGNS.get(part, part) for part in unicodedata.normalize("NFKC", char))
    if len(compatible) > 1 and any(is_mark(part) for part in compatible):
        return char  # a free-standing accent, which NFKC turns into a blank with a mark
    return compatible


@lru_cache(maxsize=8192)
def is_mark(char: str) -> bool:
    """True for accents and strokes that are drawn onto the letter before them."""
    return not char.isascii() and unicodedata.category(char) in {"Mn", "Me"} and not is_invisible(char)


class Nature(NamedTuple):
    """What folding needs to know of a character."""

    plain: str
    changes_length: bool
    is_invisible: bool
    is_styled: bool
    is_foreign: bool


@lru_cache(maxsize=8192)
def nature(char: str) -> Nature:
    """The nature of a character that is not ordinary."""
    plain = standalone(char)
    return Nature(
        plain=plain,
        changes_length=is_mark(char) or len(plain) != 1,
        is_invisible=is_invisible(char),
        is_styled=is_styled_letter(char),
        is_foreign=any(is_foreign(part) for part in plain),
    )


def replace_one_by_one(text: str, natures: dict[str, Nature]) -> str:
    """Replace those of the characters that become one character; the length stays."""
    table = {
        char: nature.plain for char, nature in natures.items() if not nature.changes_length and nature.plain != char
    }
    if len(table) > _MANY:
        return text.translate({ord(char): plain for char, plain in table.items()})
    for char, plain in table.items():
        text = text.replace(char, plain)
    return text


def rewrite(text: str, loud: str) -> tuple[str, OffsetMap, list[tuple[int, int]]]:
    """Expand, compose and remove the loud characters, those that change the length.

    Returns the new text, the way back, and the ranges of `text` whose letters are struck out by marks.
    """
    offsets = OffsetMap(len(text))
    parts: list[str] = []
    struck: list[tuple[int, int]] = []
    done = 0
    for match in _finder(loud).finditer(text):
        start, end = match.span()
        if start > done and _marks_the_letter_before(text, start, end):
            start -= 1
        if start > done:
            parts.append(text[done:start])
            offsets.add(start - done, done, start)
        run = text[start:end]
        for plain, first, last, is_struck in _short_run(run) if len(run) <= _SHORT else _clusters(run):
            parts.append(plain)
            offsets.add(len(plain), start + first, start + last)
            if is_struck:
                _extend(struck, start + first, start + last)
        done = end
    parts.append(text[done:])
    offsets.add(len(text) - done, done, len(text))
    return "".join(parts), offsets, struck


@lru_cache(maxsize=256)
def _finder(chars: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(chars)}]+")


def _marks_the_letter_before(text: str, start: int, end: int) -> bool:
    while start < end and is_invisible(text[start]):
        start += 1
    return start < end and is_mark(text[start])


@lru_cache(maxsize=4096)
def _short_run(run: str) -> tuple[_Cluster, ...]:
    return tuple(_clusters(run))


def _clusters(run: str) -> Iterator[_Cluster]:
    """Each character with the marks behind it."""
    start = 0
    while start < len(run):
        after = start + 1
        while after < len(run) and (is_mark(run[after]) or is_invisible(run[after])):
            after += 1
        if after == start + 1 and not is_mark(run[start]):
            yield standalone(run[start]), start, after, False
        else:
            yield _compose(run, start, after)
        start = after


def _compose(run: str, start: int, after: int) -> _Cluster:
    places = [index for index in range(start, after) if is_mark(run[index])]
    base = "" if is_mark(run[start]) else standalone(run[start])
    if not places:
        return base, start, start + 1, False
    marks = "".join(run[index] for index in places[:_MOST_MARKS])
    composed = unicodedata.normalize("NFC", base + marks)
    if base and not _takes_no_marks(base[-1]):
        return composed, start, places[-1] + 1, False
    plain = "".join(char for char in composed if not is_mark(char))
    left = [char for char in composed if is_mark(char)]
    is_struck = base[-1:].isalnum() and (len(left) > 1 or any(_is_stroke(char) for char in left))
    return plain, start, places[-1] + 1, is_struck


def _takes_no_marks(char: str) -> bool:
    """True for letters whose ordinary accents all compose (Latin, Greek, Cyrillic), and for signs."""
    return char < "\u0530" or "\u1e00" <= char < "\u2c00" or not char.isalpha()


def _is_stroke(mark: str) -> bool:
    return "\u0334" <= mark <= "\u0338" or ("\u20d0" <= mark <= "\u20ef" and mark != _KEYCAP)


def _extend(ranges: list[tuple[int, int]], start: int, end: int) -> None:
    if ranges and ranges[-1][1] == start:
        start = ranges.pop()[0]
    ranges.append((start, end))
