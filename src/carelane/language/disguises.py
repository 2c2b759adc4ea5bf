"""Words whose letters pretend to be others, or that hide something between their letters.

Decides: which words with Cyrillic, Greek or similar letters are Latin words in disguise, and which
words in fancy letters or with invisible characters inside look like a trick.
Leaves alone: text that is written in another script, scientific letters ("µg", "α"), full-width
letters in Chinese, Japanese or Korean text, joiners of emoji and of scripts that need them.
"""

import re
from functools import lru_cache
from typing import Final

from carelane.language.lookalikes import (
    COUSINS,
    INVISIBLE_CLASS,
    STYLED_CLASS,
    TWINS,
    is_full_width,
    is_raised,
    is_styled_letter,
)

_FEWEST_RAISED: Final = 3  # "1ˢᵗ" is ordinary, "ᶠʳᵉᵉ" is not


def is_foreign(char: str) -> bool:
    """True for letters of the scripts that have look-alikes of Latin letters."""
    return (
        "\u0370" <= char < "\u0590"  # Greek, Cyrillic, Armenian
        or "\u13a0" <= char < "\u1400"  # Cherokee
        or "\ua4d0" <= char < "\ua500"  # Lisu
        or "\uab70" <= char < "\uabc0"  # Cherokee small letters
    ) and char.isalpha()


def unmask(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Turn look-alike letters into Latin ones where a word mixes scripts, or poses as Latin among Latin text.

    Returns a text of the same length and the ranges of the words.
    """
    mixed: dict[tuple[int, int], str] = {}
    posing: dict[tuple[int, int], str] = {}
    is_genuine = False
    for match in _pattern(r"[^\W\d_]+").finditer(text):
        word = match.group()
        if word.isascii() or not (foreign := [char for char in word if is_foreign(char)]):
            continue
        if len(foreign) < len(word):
            if all(_twin(char) or _cousin(char) for char in foreign):
                mixed[match.span()] = "".join(_twin(char) or _cousin(char) or char for char in word)
        elif all(_twin(char) for char in foreign):
            posing[match.span()] = "".join(_twin(char) for char in word)
        else:
            is_genuine = True
    if not is_genuine and (mixed or _pattern(r"[A-Za-z]").search(text)):
        mixed.update(posing)
    return _replaced(text, mixed), sorted(mixed)


def styled_words(text: str) -> list[tuple[int, int]]:
    """The words in fancy letters that ordinary texts do not have."""
    has_wide_script = _pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]").search(text) is not None
    found = []
    for match in _pattern(rf"(?:[^\W_]|[{STYLED_CLASS}\ufe0f])+").finditer(text):
        word = match.group()
        styled = [] if word.isascii() else [char for char in word if is_styled_letter(char)]
        if not styled or len(word.replace("\ufe0f", "")) == 1:
            continue
        if all(is_raised(char) for char in styled) and len(styled) < _FEWEST_RAISED:
            continue
        if has_wide_script and all(is_full_width(char) for char in styled):
            continue
        found.append(match.span())
    return found


def hidden_inside_words(text: str) -> list[tuple[int, int]]:
    """The invisible characters between two Latin letters or digits."""
    found = []
    for match in _pattern(rf"(?<=[^\W_])[{INVISIBLE_CLASS}]+(?=[^\W_])").finditer(text):
        start, end = match.span()
        if _is_latin(text[start - 1]) and _is_latin(text[end]) and match.group().strip("\ufe0f"):
            found.append((start, end))
    return found


def _is_latin(char: str) -> bool:
    return char < "\u0250" or is_styled_letter(char) or bool(_twin(char))


def _twin(char: str) -> str:
    return TWINS.get(char, "")


def _cousin(char: str) -> str:
    return COUSINS.get(char) or TWINS.get(char.lower()) or COUSINS.get(char.lower(), "")


def _replaced(text: str, words: dict[tuple[int, int], str]) -> str:
    parts, done = [], 0
    for (start, end), word in sorted(words.items()):
        parts += [text[done:start], word]
        done = end
    return "".join([*parts, text[done:]])


@lru_cache(maxsize=16)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
