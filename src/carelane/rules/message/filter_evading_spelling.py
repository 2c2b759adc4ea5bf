"""Spelling that hides a word from filters.

Decides: letters swapped for look-alikes of another alphabet, invisible characters, spaced-out words, and words written
with digits or signs in place of letters ("fr33", "$ave", "w1nner").
Leaves alone: units, models and codes ("h2o", "b2b", "3m"), ordinary names with digits.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.features import Feature
from carelane.rules.message._parts import REGISTERED
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_LEET: Final = (
    (
        r"\b(?:fr33|fre3|fr3e|w1n|w1nner|pr1ze|cl1ck|ca\$h|c4sh|b0nus|0ffer|0ff|d1scount|disc0unt|l0an|lo4n|cred1t"
        r"|m0ney|v1agra"
        r"|s3x|h0t|0nline|acc0unt|paypa1|amaz0n|g00gle|app1e|micr0soft|vi@gra|c@sh|s@le|de@ls?|l0ans|d3bt|we3d"
        r"|v4pe|c8d)\b"
    ),
    r"\$ave\b",
    r"\b(?:fr|fre)[*#@!]{1,3}e?\b",
    r"\b[a-z]{1,6}[@$!*][a-z]{1,6}(?:ed|ing|er|s)?\b\$",
    r"(?:\b| )\$(?:ale|ave|pecial|exy|hop)\b",
)
_TRICKS: Final = {
    "look_alike": "letters of another alphabet stand in for ordinary ones here",
    "zero_width": "invisible characters break up the word here",
    "spaced_letters": "the letters of a word are spaced out here",
    "combining": "marks are stacked on the letters here",
}


def _check(text: Text) -> Iterator[Hit]:
    for trick in text.folding.tricks:
        span = trick.span
        severity = Severity.ADVICE if trick.kind in ("zero_width", "combining") else None
        yield Hit(span.start, span.end, _TRICKS[trick.kind], in_original=True, severity=severity)
    for match in text.matches(*_LEET):
        span = text.original_span(match.start(), match.end())
        words = text.original[span.start : span.end].strip()
        yield Hit(match.start(), match.end(), f"“{words}” is spelled so that filters miss it")


RULE = Rule(
    id="filter-evading-spelling",
    title="Spelling that hides a word from filters",
    looks_at=REGISTERED,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    why="Carriers treat odd spelling and swapped symbols as an attempt to dodge filters and block the sender for it.",
    how_to_fix="Write the word plainly; if it may not be sent in plain letters, it may not be sent at all.",
    check=_check,
    triggers=_LEET,
    runs_on=(Feature.TRICKS,),
    covers=("SMP-16",),
    causes=("spam-or-deceptive",),
    non_compliant=(
        Example("Example Plumbing: «fr33» check of your heater. Reply STOP to opt out."),
        Example("Northgate Dental: «F R E E» whitening. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Example Plumbing: the H2O sensor is in. Reply STOP to opt out."),
        Example("A B C Plumbing: your visit is at 9. Reply STOP to opt out."),
    ),
)
