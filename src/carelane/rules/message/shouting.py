"""Whole stretches in capital letters.

Decides: four or more words in a row, or most of a text, in capitals.
Leaves alone: keywords (STOP, HELP), names of one to three words, codes and abbreviations.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.features import Feature, features_of
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text


@lru_cache(maxsize=1)
def _runs() -> re.Pattern[str]:
    return re.compile(r"\b[A-Z][A-Z']{1,24}(?:[ ,!.&-]{1,3}[A-Z][A-Z']{1,24}){3,60}\b")


def _check(text: Text) -> Iterator[Hit]:
    if not features_of(text.folding) & Feature.CAPITALS:  # three words of four letters, one of two
        return
    for match in _runs().finditer(text.original):
        words = re.findall(r"[A-Z']{2,}", match.group())
        if sum(len(word) > 3 for word in words) >= 3:
            yield Hit(match.start(), match.end(), "a whole stretch is written in capitals", in_original=True)


RULE = Rule(
    id="shouting",
    title="A stretch in capital letters",
    looks_at=SENT,
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    why="Filters count capitals as a sign of spam, and people read them as shouting.",
    how_to_fix="Write the words in normal letters.",
    check=_check,
    runs_on=(Feature.CAPITALS,),
    covers=("SMP-16",),
    non_compliant=(
        Example("Example Plumbing: «CALL BACK RIGHT AWAY BEFORE FRIDAY» please. Reply STOP to opt out."),
        Example("Northgate Dental: «YOUR VISIT HAS BEEN MOVED». Reply STOP to opt out."),
    ),
    compliant=(
        Example("Example Plumbing: please call back before Friday. Reply STOP to opt out."),
        Example("HVAC PRO LLC: your AC unit is ready. Reply STOP or HELP."),
    ),
)
