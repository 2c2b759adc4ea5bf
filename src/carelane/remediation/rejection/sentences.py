"""Where the sentences of a rejection begin and end, and which of them say nothing.

Decides: line breaks, full stops, semicolons and bullets end a sentence; a colon or a dash between blanks ends a clause.
Leaves alone: abbreviations ("e.g."), version numbers, addresses of pages; clauses joined by commas (`clauses`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from carelane.sources.loading import read_file

_BOILERPLATE: Final = Path(__file__).with_name("boilerplate.toml")
MOST_CHARACTERS: Final = 1_200  # of a sentence; longer ones are cut at a blank
_END: Final = re.compile(
    r"\n+|;|[•·▪◦●]|(?<![.])[.!?]+(?=\s|$|[\"')\]]|(?<=[a-z][a-z]\.)[A-Z])|(?<=\s)(?=\d{1,2}[.)]\s|\(?[A-Ha-h1-9][)/]\s)"
)
_SOFT: Final = re.compile(r":(?=\s|$)|\s-{1,2}\s")
_SHORT_FORMS: Final = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|inc|llc|corp|co|no|approx|incl|u\.s|st)|(?<!['’])\b[a-z])$", re.IGNORECASE
)
_ITEM: Final = re.compile(r"\s*(?:[-*+•·▪◦●–]|\d{1,2}[.)]|\(?[a-z0-9][)/])\s", re.IGNORECASE)
_LEAD: Final = re.compile(r"[^\w(]*(?:[(\[]\d{3,5}[)\]]\W*|\W+)?")
_MENU: Final = re.compile(r"\s*[\w&][\w& ]{0,30}(?:\s+\|\s+[\w&][\w& ]{0,30})+\s*$")  # links at the foot of a mail
_WORD: Final = re.compile(r"[A-Za-z]{2,}")

# "Your campaign was rejected because of ...": the reason is what follows.
_WRAPPER: Final = re.compile(
    r"(?:[^\n]{0,160}?\b(?:reject(?:ed|ion)|declin(?:ed|e)|denied|refused|approved|unsuccessful|failed)\b"
    r"(?: +[a-z]+){0,3}? *(?:because(?: +of)?|due +to|owing +to|since|as|:)|because +of|"
    r"reasons?(?: +for +\w+)? *:)(?= )"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its range, the ranges of its clauses, and whether it opens a list or is an item of one."""

    start: int
    end: int
    clauses: tuple[tuple[int, int], ...]
    opens_list: bool = False
    is_item: bool = False
    says_nothing: bool = False
    blames: bool = False  # it was introduced by "rejected because of"


def sentences(cased: str, matching: str) -> Iterator[Sentence]:
    """The sentences of a text that have words, in order."""
    start = 0
    for match in _END.finditer(cased):
        if match.group() == "." and _SHORT_FORMS.search(cased, max(start, match.start() - 8), match.start()):
            continue
        yield from _pieces(cased, matching, start, match.start())
        start = match.end()
    yield from _pieces(cased, matching, start, len(cased))


def _pieces(cased: str, matching: str, start: int, end: int) -> Iterator[Sentence]:
    while end - start > MOST_CHARACTERS:
        cut = cased.rfind(" ", start + 1, start + MOST_CHARACTERS)
        cut = cut if cut > start else start + MOST_CHARACTERS
        yield from _sentence(cased, matching, start, cut)
        start = cut
    yield from _sentence(cased, matching, start, end)


def _sentence(cased: str, matching: str, start: int, end: int) -> Iterator[Sentence]:
    if not _WORD.search(cased, start, end):
        return
    first = start
    item = _ITEM.match(cased, start, end)
    if item:
        start = item.end()
    lead = _LEAD.match(cased, start, end)
    if lead and _WORD.search(cased, lead.end(), end):
        start = lead.end()
    wrapper = _WRAPPER.match(matching, start, end)
    if wrapper and _WORD.search(cased, wrapper.end(), end):
        start = wrapper.end()
    ranges = []
    place = start
    for match in _SOFT.finditer(cased, start, end):
        if _WORD.search(cased, place, match.start()):
            ranges.append((place, match.start()))
            place = match.end()
    if _WORD.search(cased, place, end):
        ranges.append((place, end))
    opens = cased[start:end].rstrip().endswith(":")
    squeezed = " ".join(matching[start:end].split())
    blames = wrapper is not None and start == wrapper.end()
    yield Sentence(
        first, end, tuple(ranges), opens, item is not None, _says_nothing(squeezed, cased[first:end]), blames
    )


def _says_nothing(squeezed: str, cased: str) -> bool:
    return bool(_nothing().match(squeezed)) or ("|" in cased and bool(_MENU.match(cased)))


@lru_cache(maxsize=1)
def _nothing() -> re.Pattern[str]:
    (row,) = read_file(_BOILERPLATE)
    row.only("says_nothing")
    return re.compile("|".join(f"(?:{pattern})" for pattern in row.texts("says_nothing", needed=True)))
