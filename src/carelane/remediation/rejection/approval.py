"""Whether a text approves instead of declining.

Decides: which sentences approve a campaign or a brand, and that "will be approved once ..." is no approval.
Leaves alone: whether the text also names faults (`reader` weighs both).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Final

from carelane.remediation.rejection.plain import Plain
from carelane.remediation.rejection.reading import Approved
from carelane.remediation.rejection.sentences import Sentence
from carelane.remediation.rejection.vocabulary import patterns_by_kind

_FILE: Final = Path(__file__).with_name("approval.toml")
_OF_WHAT: Final = ("campaign", "brand", "anything")
_DOUBTS: Final = ("not_yet", "depends")


@dataclass(frozen=True, slots=True)
class Approval:
    """What is approved, and where: the ranges of the sentences that say so."""

    of: Approved
    sentences: tuple[tuple[int, int], ...]

    def holds(self, start: int) -> bool:
        """True for a place inside a sentence that approves."""
        return any(first <= start < end for first, end in self.sentences)


def approval(plain: Plain, found: Sequence[Sentence]) -> Approval | None:
    """What the sentences approve; None when they approve nothing. A campaign outweighs its brand."""
    places: dict[str, list[tuple[int, int]]] = {}
    for sentence in found:
        of = _approves(plain.matching[sentence.start : sentence.end])
        if of:
            places.setdefault(of, []).append((sentence.start, sentence.end))
    if not places:
        return None
    of_brand = set(places) == {"brand"}
    return Approval("brand" if of_brand else "campaign", tuple(sorted(chain.from_iterable(places.values()))))


def _approves(sentence: str) -> str:
    sentence = sentence.strip(" .,;:!?'*-")
    patterns = _patterns()
    for of in _OF_WHAT:
        match = patterns[of].search(sentence)
        if match and not patterns["not_yet"].search(sentence[: match.start()]):
            return "" if patterns["depends"].search(sentence) else of
    return ""


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    return patterns_by_kind(_FILE, "approval", (*_OF_WHAT, *_DOUBTS))
