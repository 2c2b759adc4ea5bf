"""A pasted rejection as plain text, with the way back to what was pasted.

Decides: that JSON, quoted-printable, HTML and mail headers are taken off a copy, in this order, and what it is
matched as.
Leaves alone: the pasted text itself; every span that is reported counts in it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from carelane.domain.finding import Span
from carelane.language.normalise import fold
from carelane.language.offsets import OffsetMap
from carelane.remediation.rejection.html_text import from_html, looks_like_html
from carelane.remediation.rejection.json_text import from_json, looks_like_json
from carelane.remediation.rejection.mail_text import from_mail
from carelane.remediation.rejection.pieces import Pieces
from carelane.remediation.rejection.soft_breaks import from_quoted_printable

MOST_CHARACTERS: Final = 100_000
_CLIPPED: Final = re.compile(r"\b(?:is|are|was|were|does|do|did|has|have|would|could|should)nt\b")  # "isnt"
_QUOTING: Final = re.compile(r"[ \t]{0,3}>")
_AS_BLANKS: Final = '-_"*[](){}<>/\\|`~^=#\t'


@dataclass(frozen=True, slots=True)
class Plain:
    """The text behind the paste.

    cased: the text as a person would read it; matching: the same, character by character, for patterns.
    codes: codes that the paste gives as such (JSON), with their places in `original`.
    """

    original: str
    cased: str
    matching: str
    maps: tuple[OffsetMap, ...]
    codes: tuple[tuple[str, Span], ...] = ()
    is_cut: bool = False

    def span(self, start: int, end: int) -> Span:
        """The place of start..end of `cased` in the paste."""
        for offsets in reversed(self.maps):
            start, end = offsets.span(start, end)
        return Span(start, end)

    def is_quoted(self, place: int) -> bool:
        """True when the line of a place of `cased` has a quoting mark in front of it in the paste."""
        start = self.span(place, place).start
        return _QUOTING.match(self.original, self.original.rfind("\n", 0, start) + 1) is not None


def plain_text(original: str) -> Plain:
    """Take the wrapping off a paste. Only the first 100,000 characters are read."""
    text = original[:MOST_CHARACTERS]
    maps: list[OffsetMap] = []
    codes: Sequence[tuple[str, Span]] = ()
    pieces: Pieces | None
    if looks_like_json(text):
        pieces, codes = from_json(text)
        text, maps = pieces.text, [pieces.offsets]
    pieces = from_quoted_printable(text)
    if pieces is not None:
        text, maps = pieces.text, [*maps, pieces.offsets]
    if looks_like_html(text):
        pieces = from_html(text)
        text, maps = pieces.text, [*maps, pieces.offsets]
    pieces = from_mail(text)
    if pieces is not None:
        text, maps = pieces.text, [*maps, pieces.offsets]
    folded = fold(text)
    return Plain(
        original=original,
        cased=folded.cased,
        matching=for_matching(folded.cased),
        maps=(*maps, *folded.maps),
        codes=tuple(codes),
        is_cut=len(original) > MOST_CHARACTERS,
    )


def for_matching(text: str) -> str:
    """The form that patterns are written for, of the same length: see `vocabulary`."""
    lowered = text.lower() if text.isascii() else "".join(_one(character) for character in text)
    plain = lowered.translate(_table()).replace("n't", "not")
    return _CLIPPED.sub(lambda match: "not".rjust(len(match.group())), plain)


def _one(character: str) -> str:
    low = character.lower()
    return low if len(low) == 1 and low.isascii() else "?"


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    return str.maketrans(dict.fromkeys(_AS_BLANKS, " "))
