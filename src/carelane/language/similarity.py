"""Texts that are nearly the same.

Decides: how much of what two texts say of their own is the same, from 0 to 1.
Leaves alone: what samples must share (the sender, the STOP line, the rates notice), and names, dates and
numbers that are put into a template: two samples from one template are near duplicates.
The measure is the share of words and word pairs in common (Dice), which takes time in proportion to the length.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from carelane.language.normalise import fold
from carelane.language.placeholders import find_slots

NEAR: Final = 0.8
_DATE_WORDS: Final = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today"
    " tomorrow january february march april june july august september october november december jan feb mar apr"
    " jun jul aug sep sept oct nov dec am pm"
)
_DATES: Final = frozenset(_DATE_WORDS.split())
_SLOT: Final = "\u25ca"  # stands for anything that a template fills in
# What many samples share because they must.
_SHARED: Final = (
    r"\b(?:reply|text|txt|send|responda|env[i\u00ed]e)[^.!?\n]{0,30}\b(?:stop|help|unsubscribe|alto|ayuda)\b[^.!?\n]{0,60}"
    r"|\b(?:stop|help)\b ?(?:to|for|=|2|4)[^.!?\n]{0,40}"
    r"|\b(?:msg|message)s?\.? ?(?:&|and) ?data rates? may apply\b"
    r"|\b(?:msg|message)s? ?freq(?:uency|\.)? ?(?:varies|may vary)\b"
)
_WORD: Final = rf"[^\W_]+(?:'[^\W_]+)?|{_SLOT}"
_SENDER: Final = r"\A[^:.!?\n]{1,40}:\s"


def near_duplicates(texts: Sequence[str], threshold: float = NEAR) -> list[tuple[int, int, float]]:
    """The pairs of texts (by place, first < second) that are alike by at least `threshold`, with the score.

    Empty texts are alike to none. Compares every pair, so it is meant for the few samples of one registration.
    """
    said = [_features(text) for text in texts]
    found = []
    for second in range(len(texts)):
        for first in range(second):
            score = _alike(said[first], said[second])
            if score >= threshold:
                found.append((first, second, round(score, 3)))
    return sorted(found)


def similarity(left: str, right: str) -> float:
    """How alike two texts are, from 0 (nothing in common) to 1 (the same once the fillings are taken out)."""
    return _alike(_features(left), _features(right))


_Features = Counter[tuple[str, ...]]


def _alike(left: _Features, right: _Features) -> float:
    size = left.total() + right.total()
    return 2 * (left & right).total() / size if size else 0.0


def _features(text: str) -> _Features:
    words = _words(text)
    return Counter([*((word,) for word in words), *pairwise(words)])


def _words(text: str) -> list[str]:
    """The words that a text says of its own, with a sign for what is filled in."""
    folded = _without_slots(fold(text).cased).lower()
    own = _pattern(_SENDER).sub(" ", _pattern(_SHARED).sub(" ", folded))
    words = _pattern(_WORD).findall(own) or _pattern(_WORD).findall(folded)
    return [_SLOT if word in _DATES or any(char.isdigit() for char in word) else word for word in words]


def _without_slots(text: str) -> str:
    parts, done = [], 0
    for slot in find_slots(text):
        parts += [text[done : slot.start], _SLOT]
        done = slot.end
    return "".join([*parts, text[done:]])


@lru_cache(maxsize=8)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
