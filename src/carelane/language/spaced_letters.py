"""Words written letter by letter ("s t o p", "F.R.E.E") to slip past a filter.

Decides: which runs of single letters are joined into a word, and which of those look like a trick.
Leaves alone: initials before a name ("J. R. R. Tolkien"), short lists ("A B C Plumbing"), addresses.
Three or more letters with the same single separator form a run. With blanks, three letters are joined
only into a known word, because lists of three letters are common; other separators always join.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

# What people write letter by letter: instructions that must be seen, and words that filters look for.
_KNOWN_WORDS: Final = (
    "act all apply bet bonus buy call cancel cannabis cash casino cbd cheap claim click code credit crypto deal debt"
    " discount end ends free gift gifts guaranteed help hemp info join kush loan loans money now off offer offers"
    " opt out pay porn prize promo quit reply sale save sex sms start stop text the thc today unsubscribe urgent vape"
    " viagra weed win winner xxx yes you your"
)
_KNOWN: Final = frozenset(_KNOWN_WORDS.split())
_LONGEST_KNOWN: Final = max(map(len, _KNOWN))
_SHORTEST_ALWAYS_JOINED: Final = 4
_SHORTEST_UNKNOWN_TRICK: Final = 5
_ALPHABET: Final = "abcdefghijklmnopqrstuvwxyz"
# Letters are a, digits 0, control characters NUL, everything else a blank: then a run of three single
# letters reads " a a a ", which one search of the bytes finds or rules out.
SHAPES: Final = bytes(
    ord("a") if chr(code).isalpha() and code < 0x80 else ord("0") if 0x30 <= code < 0x3A
    else 0 if (code < 0x20 and code != 0x0A) or code == 0x7F else 0x20
    for code in range(256)
)  # fmt: skip
has_run_shape: Final = re.compile(rb" a a a ").search  # half the time of `in`, which dislikes repetition


class Run(NamedTuple):
    """Letters start..end of a text; the separators at `removed` go. `is_trick`: ordinary texts have no such run."""

    start: int
    end: int
    removed: tuple[int, ...]
    is_trick: bool


def may_have_runs(text: str) -> bool:
    """False when there is certainly no run (cheap)."""
    return has_run_shape(f" {text} ".encode("ascii", "replace").translate(SHAPES)) is not None


@lru_cache(maxsize=1)
def _run_pattern() -> re.Pattern[str]:
    letter = r"[A-Za-z](?![^\W_])"
    return re.compile(rf"(?<![^\W_]){letter}([ .\-_*~\u00b7\u2022]){letter}(?:\1{letter})++")


def find_runs(text: str) -> list[Run]:
    """The runs to join, in order. `text` may have capitals; linear in its length."""
    runs: list[Run] = []
    for match in _run_pattern().finditer(text):
        start, end = match.span()
        separator = match.group(1)
        if _belongs_to_more(text, start, end, separator):
            continue
        word = match.group()[::2].lower()
        if separator == " " and word not in _KNOWN and (len(word) < _SHORTEST_ALWAYS_JOINED or word in _ALPHABET):
            continue
        kept = _word_ends(word) if separator == " " else frozenset()
        removed = tuple(start + 2 * index + 1 for index in range(len(word) - 1) if index + 1 not in kept)
        runs.append(Run(start, end, removed, _is_trick(word, separator, known=bool(kept))))
    return runs


def _belongs_to_more(text: str, start: int, end: int, separator: str) -> bool:
    """True when the run is part of an address or a longer dotted name ("a.b.c.example", "J.R.R.Tolkien")."""
    before = text[start - 1] if start else ""
    after = text[end] if end < len(text) else ""
    if before in {"@", "/"} or after in {"@", "/"}:
        return True
    if separator == " ":
        return False
    return (before == separator and text[start - 2 : start - 1].isalnum()) or (
        after == separator and text[end + 1 : end + 2].isalnum()
    )


def _is_trick(word: str, separator: str, *, known: bool) -> bool:
    if known or word in _KNOWN:
        return True
    if separator in ".-" or len(word) < _SHORTEST_UNKNOWN_TRICK or word in _ALPHABET:
        return False  # abbreviations and spelled-out names
    return any(vowel in word for vowel in "aeiou")


def _word_ends(word: str) -> frozenset[int]:
    """Where to keep a blank when the letters are several known words in a row ("freecash", "wina")."""
    reached: dict[int, int] = {0: 0}  # end of a known word -> where that word starts
    for start in range(len(word)):
        if start in reached:
            for end in range(start + 1, min(start + _LONGEST_KNOWN, len(word)) + 1):
                if word[start:end] in _KNOWN or word[start:end] in {"a", "i"}:
                    reached.setdefault(end, start)
    ends, end = set(), len(word)
    while end and end in reached:
        end = reached[end]
        ends.add(end)
    return frozenset(ends - {0}) if end == 0 else frozenset()
