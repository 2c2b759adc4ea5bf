"""The parts of a reply that a keyword may fill alone: the whole, the first line, the first sentence.

Decides: where those parts lie and which bare words they consist of.
Leaves alone: what the words mean (`exact`).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from carelane.language.normalise import fold

MOST_CHARACTERS: Final = 120  # a longer part is no keyword
_WORD: Final = re.compile(r"[^\W_]+")
_SENTENCE_END: Final = re.compile(r"[.!?…]+(?=\s|$)|[;—]|\s-+\s")
Part = Literal["whole", "first line", "first sentence"]


@dataclass(frozen=True, slots=True)
class Unit:
    """One part: where it lies in the text as given, and its bare words."""

    part: Part
    start: int
    end: int
    words: tuple[str, ...]
    signs: frozenset[str]
    is_question: bool


def units(text: str) -> Iterator[Unit]:
    """The parts of a text that could be a keyword, the longest first, each place once."""
    start, end = _trimmed(text, 0, len(text))
    if start == end:
        return
    found: set[int] = set()
    line_end = text.find("\n", start, end)
    sentence = _SENTENCE_END.search(text, start, min(end, start + MOST_CHARACTERS + 40))
    ends: tuple[tuple[Part, int], ...] = (
        ("whole", end),
        ("first line", end if line_end < 0 else line_end),
        ("first sentence", sentence.end() if sentence else end),
    )
    for part, stop in ends:
        left, right = _trimmed(text, start, stop)
        if right not in found and left < right <= left + MOST_CHARACTERS:
            found.add(right)
            yield _unit(text, part, left, right)


def plain(text: str) -> str:
    """Folded text without accents, character for character ("ñ" becomes "n")."""
    return text if text.isascii() else "".join(map(_bare, text))


def _bare(character: str) -> str:
    if character.isascii():
        return character
    if character == "’":
        return "'"
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isascii() else character


def _unit(text: str, part: Part, start: int, end: int) -> Unit:
    words = plain(fold(text[start:end]).text).replace("'", "")
    signs = frozenset(character for character in text[start:end] if unicodedata.category(character) == "So")
    is_question = words.rstrip().endswith("?")
    return Unit(part, start, end, tuple(_WORD.findall(words)), signs, is_question)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    left = start + len(part) - len(part.lstrip())
    return left, max(left, start + len(part.rstrip()))
