"""The second tier: constructions with guards over the folded text.

Decides: which constructions a text holds once guarded words are set aside.
Leaves alone: what follows from several of them (`reading`).
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from carelane.domain.finding import Span
from carelane.language.normalise import Folded
from carelane.language.patterns import PatternSet, compiled
from carelane.language.replies.clauses import TWO_CLAUSES
from carelane.language.replies.complaints import COMPLAINTS
from carelane.language.replies.construction import Construction
from carelane.language.replies.deaths import DEATHS
from carelane.language.replies.doubtful import DOUBTFUL
from carelane.language.replies.doubtful_clauses import DOUBTFUL_CLAUSES
from carelane.language.replies.doubtful_reasons import DOUBTFUL_REASONS
from carelane.language.replies.endings import ENDINGS
from carelane.language.replies.french import FRENCH_CONSTRUCTIONS
from carelane.language.replies.guards import GUARDS
from carelane.language.replies.other_intents import OTHER_INTENTS
from carelane.language.replies.revoking import STOP_REQUESTS
from carelane.language.replies.slips import corrected
from carelane.language.replies.slips import pattern as slip_pattern
from carelane.language.replies.spanish import SPANISH_CONSTRUCTIONS
from carelane.language.replies.units import plain
from carelane.language.replies.unwanted import UNWANTED
from carelane.language.replies.wrong_numbers import WRONG_NUMBERS

CONSTRUCTIONS = (
    *STOP_REQUESTS, *UNWANTED, *ENDINGS, *TWO_CLAUSES, *DOUBTFUL, *DOUBTFUL_CLAUSES, *DOUBTFUL_REASONS,
    *WRONG_NUMBERS, *DEATHS, *COMPLAINTS, *OTHER_INTENTS, *SPANISH_CONSTRUCTIONS, *FRENCH_CONSTRUCTIONS,
)  # fmt: skip


# "No. The blue one": a sentence of one word says nothing alone, so the model reads it with the next.
_FIRST_WORD: Final = re.compile(r"^([^a-z0-9]*[a-z0-9']+ ?)([.!?\n]+)(?=\s*[a-z0-9])")


@dataclass(frozen=True, slots=True)
class Hit:
    """A construction at a place of the text as given; `words` are folded."""

    construction: Construction
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class _Index:
    """All patterns in one set, and whose they are; guards have no construction, nor have slips, the last one."""

    patterns: tuple[str, ...]
    owners: tuple[Construction | None, ...]
    all: PatternSet

    @property
    def slips(self) -> int:
        """The number of the pattern that finds letters which changed places."""
        return len(self.patterns)


@lru_cache(maxsize=1)
def _index() -> _Index:
    pairs = [(pattern, item) for item in CONSTRUCTIONS if not item.needs_capitals for pattern in item.patterns]
    patterns = (*(pattern for pattern, _ in pairs), *GUARDS)
    owners = (*(item for _, item in pairs), *(None for _ in GUARDS))
    return _Index(patterns, owners, PatternSet((*patterns, slip_pattern())))


@lru_cache(maxsize=1)
def _cased() -> tuple[tuple[re.Pattern[str], Construction], ...]:
    return tuple(
        (re.compile(pattern, re.ASCII), item)
        for item in CONSTRUCTIONS
        if item.needs_capitals
        for pattern in item.patterns
    )


@dataclass(frozen=True, slots=True)
class Scan:
    """What a text holds: constructions that no guard covers in order of place, and what is left beside the guards.

    rest: the folded text, character for character, with guarded words as blanks.
    """

    hits: tuple[Hit, ...]
    rest: str

    @property
    def needs_person(self) -> bool:
        """Whether it is for a person to decide however sure the words are."""
        wants = {hit.construction.intent for hit in self.hits}
        return "resubscribe" in wants or any(hit.construction.needs_person for hit in self.hits)


def scan(folded: Folded) -> Scan:
    """The constructions of a text, and its words outside guards."""
    text = plain(folded.text)
    index = _index()
    numbers = index.all.hits(text)
    if index.slips in numbers:
        text = corrected(text)
        numbers = index.all.hits(text)
    guarded: list[tuple[int, int]] = []
    found: list[tuple[int, int, Construction]] = []
    for number in numbers:
        owner = index.owners[number]
        for match in compiled(index.patterns[number]).finditer(text):
            if owner is None:
                guarded.append(match.span())
            elif match.end() > match.start():
                found.append((*match.span(), owner))
    cased = plain(folded.cased)
    for pattern, item in _cased():
        found += [(*match.span(), item) for match in pattern.finditer(cased)]
    live = {place for place in found if place[2].is_unguarded or not _is_guarded(*place, guarded)}
    ordered = sorted(live, key=lambda place: (place[0], -place[1], place[2].name))
    hits = tuple(Hit(item, folded.span(start, end), text[start:end]) for start, end, item in ordered)
    return Scan(hits, _FIRST_WORD.sub(_comma, _without(text, guarded)))


def _comma(match: re.Match[str]) -> str:
    return match[1] + "," * len(match[2])


def _without(text: str, guarded: list[tuple[int, int]]) -> str:
    for start, end in guarded:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _is_guarded(start: int, end: int, item: Construction, guarded: list[tuple[int, int]]) -> bool:
    """Whether a guard takes the construction's force away.

    A guard that begins inside the construction's first words or covers it; a refusal ("don't text me") is only
    excused by a guard that goes on at least as far, since its own "not" is what guards look for.
    """
    for left, right in guarded:
        if right <= start or left >= end:
            continue
        if item.is_refusal and right < end and left >= start:
            continue
        return True
    return False
