"""The parts of a business name.

Decides: which names a written name holds ("Smith LLC dba Acme Dental"), the words that carry a name once
legal forms are gone, its acronym, and the key by which two spellings are equal.
Leaves alone: finding a name in a text (`names.py`).
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from carelane.language.business_words import (
    ABBREVIATIONS,
    CONNECTING,
    DEPARTMENTS,
    LEGAL_FORMS,
    NO_ACRONYMS,
    SOFT_FORMS,
)
from carelane.language.normalise import fold

_ALIAS_WORDS: Final = "d[/.]?b[/.]?a|doing business as|a[/.]?k[/.]?a|also known as|f[/.]?k[/.]?a|trading as|t/a"
_ALIAS: Final = rf"(?i)[,;]?\s*\b(?:{_ALIAS_WORDS})\b[.:]?\s*"
_AND: Final = frozenset(["&", "+", "and"])
_SHORTEST_ACRONYM: Final = 3
_LONGEST_ACRONYM: Final = 8


@dataclass(frozen=True, slots=True)
class NameParts:
    """One name. words: folded words without the legal form and a leading "the"; acronyms: in capitals."""

    words: tuple[str, ...]
    acronyms: tuple[str, ...]

    @property
    def key(self) -> str:
        """Equal for spellings that differ in blanks, accents, "and", plain abbreviations and the like."""
        return key_of(self.words)


@lru_cache(maxsize=2048)
def parts_of(name: str) -> tuple[NameParts, ...]:
    """The names that one written name holds, usually one."""
    folded = fold(name).cased
    inner = [part for part in re.findall(r"\(([^()]{2,40})\)", folded) if part.isupper() and part.isalpha()]
    outer = re.sub(r"\([^()]*\)", " ", folded)
    pieces = re.split(_ALIAS, outer)
    found = [_parts(piece) for piece in [*pieces, *inner]]
    return tuple(dict.fromkeys(parts for parts in found if not _AND.issuperset(parts.words)))


def _parts(name: str) -> NameParts:
    joined = re.sub(r"\b([A-Za-z])\.([A-Za-z])\.", r"\1\2", name)
    words = [word.strip("'") for word in re.findall(r"[^\W_]+(?:'[^\W_]+)*|[&+]", joined)]
    words = _without_legal_form(words)
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    return NameParts(tuple(word.lower() for word in words), _acronyms(words))


def _without_legal_form(words: list[str]) -> list[str]:
    while len(words) > 1:
        last = words[-1].lower()
        if not (last in LEGAL_FORMS or (last in SOFT_FORMS and len(words) > 2 and words[-2] not in {"&", "and"})):
            break
        words = words[:-1]
    return words


def _acronyms(words: list[str]) -> tuple[str, ...]:
    carrying = [word for word in words if word.lower() not in CONNECTING]
    if len(carrying) < _SHORTEST_ACRONYM - 1 or len(words) < _SHORTEST_ACRONYM:
        return ()
    initials = ["".join(word[0] for word in of).upper() for of in (carrying, [w for w in words if w.isalnum()])]
    return tuple(
        dict.fromkeys(
            letters
            for letters in initials
            if _SHORTEST_ACRONYM <= len(letters) <= _LONGEST_ACRONYM
            and letters.isalpha()
            and letters.lower() not in NO_ACRONYMS
        )
    )


def key_of(words: tuple[str, ...] | list[str]) -> str:
    """The words without accents, signs, "and" and "the", abbreviations spelled out, in one piece."""
    plain = [without_accents(word).replace("'", "") for word in words]
    kept = [word for word in plain if word not in _AND and word not in {"the", "y"}]
    return "".join(ABBREVIATIONS.get(word, word) for word in kept or plain)


def without_departments(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without "team", "support" and the like at the end, as long as a word is left."""
    while len(words) > 1 and words[-1] in DEPARTMENTS:
        words = words[:-1]
    return words


@lru_cache(maxsize=4096)
def without_accents(word: str) -> str:
    """The word with plain letters."""
    if word.isascii():
        return word
    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
