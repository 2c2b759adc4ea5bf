"""The words that a text must hold before a pattern can match it at all.

Decides: for each pattern, a set of keys (whole words, beginnings of words, or plain strings) of which
every matching text holds at least one; None when there is no such set.
Leaves alone: whether the pattern does match (`token_engine.py` asks `re`).
The analysis walks the parse tree of Python's `re`. Whatever it does not understand demands nothing,
so that a pattern can only ever be tried too often.
"""

import importlib
import re
from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache
from itertools import product
from typing import Any, Final, NamedTuple

from carelane.language.pattern_syntax import as_python

_MOST_STRINGS: Final = 48  # that one part of a pattern is spelled out to
_MOST_CHARACTERS: Final = 12  # of a class that are spelled out
_EDGE: Final = "\x02"  # in a spelled-out string: here a word begins or ends
_GAP: Final = "\x03"  # in a spelled-out string: one or more characters that are part of no word
_SHORTEST_BEGINNING: Final = 3
# Words that many texts hold; any other word of the pattern is a better key.
_COMMON_WORDS: Final = (
    "a an and are as at be by can do for from get have help if in is it may me message messages msg my new no not of"
    " on or our out please reply send stop text that the this to up us we will with you your"
)
_COMMON: Final = frozenset(_COMMON_WORDS.split())


class KeyKind(IntEnum):
    """How a key must appear in the text."""

    WORD = 0
    BEGINNING = 1  # of a word
    STRING = 2  # anywhere


class Key(NamedTuple):
    """A piece of text that a match needs."""

    kind: KeyKind
    text: str


Keys = frozenset[Key]
_Strings = frozenset[str]


class _Part(NamedTuple):
    """Part of a pattern: all strings it can match (`strings`), or else what any match of it needs (`keys`)."""

    strings: _Strings | None = None
    keys: Keys | None = None

    def needs(self) -> Keys | None:
        return self.keys if self.strings is None else _keys(self.strings)


_ANYTHING: Final = _Part()


def required_keys(pattern: str) -> Keys | None:
    """Keys of which every text that the pattern matches holds at least one; None when none can be named.

    Raises:
        re.error: the pattern is not valid.
    """
    return _sequence(_parser().parse(as_python(pattern), re.ASCII)).needs()


@lru_cache(maxsize=1)
def _parser() -> Any:  # noqa: ANN401  the module has no public name and no stubs
    return importlib.import_module("re._parser")


def _sequence(items: Iterable[tuple[Any, Any]]) -> _Part:
    strings: _Strings = frozenset({""})
    best: Keys | None = None
    is_whole = True
    for operator, argument in items:
        part = _part(str(operator), argument)
        if part.strings is not None and len(strings) * len(part.strings) <= _MOST_STRINGS:
            strings = frozenset(map("".join, product(strings, part.strings)))
            continue
        best = _better(_better(best, _keys(strings)), part.keys)
        strings = part.strings if part.strings is not None else frozenset({""})
        is_whole = False
    return _Part(strings) if is_whole else _Part(None, _better(best, _keys(strings)))


def _part(operator: str, argument: Any) -> _Part:  # noqa: ANN401  nodes of the parse tree
    if operator == "LITERAL":
        return _Part(frozenset({_visible(chr(argument))}))
    if operator == "IN":
        return _class(argument)
    if operator == "AT":
        return _ANYTHING if str(argument) == "AT_NON_BOUNDARY" else _Part(frozenset({_EDGE}))
    if operator == "SUBPATTERN":
        return _sequence(argument[-1])
    if operator == "BRANCH":
        return _branch([_sequence(branch) for branch in argument[1]])
    if operator in {"MAX_REPEAT", "MIN_REPEAT"}:
        low, high, items = argument
        return _repeat(int(low), int(high), _sequence(items))
    return _ANYTHING


def _class(members: Iterable[tuple[Any, Any]]) -> _Part:
    chars: set[str] = set()
    for operator, argument in members:
        if str(operator) == "LITERAL":
            chars.add(_visible(chr(argument)))
        elif str(operator) == "RANGE" and argument[1] - argument[0] < _MOST_CHARACTERS:
            chars.update(_visible(chr(code)) for code in range(argument[0], argument[1] + 1))
        elif str(argument) in {"CATEGORY_SPACE", "CATEGORY_NOT_WORD"}:
            chars.add(_GAP)
        else:
            return _ANYTHING
    if len(chars) > 3:
        chars = {char if _is_word(char) else _GAP for char in chars}
    return _Part(frozenset(chars)) if len(chars) <= _MOST_CHARACTERS else _ANYTHING


def _branch(branches: list[_Part]) -> _Part:
    strings: set[str] = set()
    for branch in branches:
        if branch.strings is None or len(strings) + len(branch.strings) > _MOST_STRINGS:
            break
        strings |= branch.strings
    else:
        return _Part(frozenset(strings))
    needs = [branch.needs() for branch in branches]
    if any(keys is None for keys in needs):
        return _ANYTHING
    return _Part(None, frozenset(key for keys in needs if keys for key in keys))


def _repeat(low: int, high: int, part: _Part) -> _Part:
    if part.strings is None:
        return _Part(None, part.keys) if low else _ANYTHING
    if high == 1:
        return part if low else _Part(part.strings | {""})
    if not any(_is_word(char) for string in part.strings for char in string):
        may_be_empty = not low or "" in part.strings
        return _Part(frozenset({"", _GAP})) if may_be_empty else _Part(frozenset({_GAP}))
    return _Part(None, _keys(part.strings)) if low else _ANYTHING


def _visible(char: str) -> str:
    return _GAP if char < " " else char


def _is_word(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char == "_")


def _better(left: Keys | None, right: Keys | None) -> Keys | None:
    if left is None or right is None:
        return left if right is None else right
    return max(left, right, key=_worth)


def _worth(keys: Keys) -> float:
    return min(_score(key) for key in keys) - 0.1 * len(keys)


def _score(key: Key) -> int:
    return 1 if key.text in _COMMON else len(key.text) + 2 - 2 * key.kind


def _keys(strings: _Strings) -> Keys | None:
    """A key for each string, or None when some string has none."""
    keys = {_key(string) for string in strings}
    return frozenset(key for key in keys if key) if None not in keys else None


def _key(string: str) -> Key | None:
    words = [
        _word_key(match.group(), string[: match.start()], string[match.end() :])
        for match in re.finditer(r"\w+", string, re.ASCII)
    ]
    if words:
        return max(words, key=_score)
    signs = max(re.split(f"[{_EDGE}{_GAP}]+", string), key=len)
    return Key(KeyKind.STRING, signs) if signs else None


def _word_key(word: str, before: str, after: str) -> Key:
    if before and after:
        return Key(KeyKind.WORD, word)
    if before and len(word) >= _SHORTEST_BEGINNING:
        return Key(KeyKind.BEGINNING, word)
    return Key(KeyKind.STRING, word)
