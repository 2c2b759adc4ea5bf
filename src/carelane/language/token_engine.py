"""Scanning with many patterns in pure Python: words of the text, then candidates, then `re`.

Decides: which patterns match a text, exactly.
Leaves alone: speed beyond what an index gives (google-re2 is ten times faster).
It stands in where google-re2 is missing or gives up, and tests use it as the oracle.
Source of the method: measured beside other engines; an index of words is 37 times faster than a loop.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Final

from carelane.language.pattern_syntax import bad_pattern, check_pattern, compiled
from carelane.language.required_words import KeyKind, required_keys

_BUCKET: Final = 3  # characters by which beginnings of words are looked up


class TokenEngine:
    """The exact twin of the google-re2 engine. Safe to share between threads."""

    __slots__ = ("_always", "_beginnings", "_patterns", "_searches", "_strings", "_words")

    def __init__(self, patterns: Sequence[str]) -> None:
        """Index the patterns.

        Raises:
            CatalogueError: a pattern is not valid.
        """
        self._patterns = tuple(patterns)
        self._searches: list[Callable[[str], object] | None] = [None] * len(self._patterns)
        self._always: list[int] = []
        self._words: defaultdict[str, list[int]] = defaultdict(list)
        self._beginnings: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self._strings: defaultdict[str, list[int]] = defaultdict(list)
        for number, pattern in enumerate(self._patterns):
            self._index(number, pattern)

    def _index(self, number: int, pattern: str) -> None:
        check_pattern(pattern)
        try:
            keys = required_keys(pattern)
        except re.error as error:
            raise bad_pattern(pattern, f"is not valid: {error}", "correct the syntax") from error
        if keys is None:
            self._always.append(number)
            return
        for key in keys:
            if key.kind is KeyKind.WORD:
                self._words[key.text].append(number)
            elif key.kind is KeyKind.BEGINNING:
                self._beginnings[key.text[:_BUCKET]].append((key.text, number))
            else:
                self._strings[key.text].append(number)

    def hits(self, text: str) -> tuple[int, ...]:
        """The numbers of the patterns that match somewhere in the text, in order."""
        text = encodable(text)
        return tuple(number for number in sorted(self._candidates(text)) if self._search(number)(text))

    def _candidates(self, text: str) -> set[int]:
        found = set(self._always)
        words, beginnings = self._words, self._beginnings
        for token in set(_find_tokens(text)):
            if token in words:
                found.update(words[token])
            if (start := token[:_BUCKET]) in beginnings:
                found.update(number for beginning, number in beginnings[start] if token.startswith(beginning))
        for string, numbers in self._strings.items():
            if string in text:
                found.update(numbers)
        return found

    def _search(self, number: int) -> Callable[[str], object]:
        search = self._searches[number]
        if search is None:
            search = self._searches[number] = compiled(self._patterns[number]).search
        return search


_find_tokens: Final = re.compile(r"\w+", re.ASCII).findall


def encodable(text: str) -> str:
    """The text with halves of surrogate pairs replaced, which no encoder takes."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", text)
    return text
