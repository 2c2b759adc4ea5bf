"""Spelling that hides a word from filters.

Decides: letters swapped for look-alikes of another alphabet, invisible characters, spaced-out words, and words written
with digits or signs in place of letters ("fr33", "$ave", "w1nner").
Leaves alone: units, models and codes ("h2o", "b2b", "3m"), ordinary names with digits.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.features import Feature
from carelane.rules.message._evasion import disguised_word
from carelane.rules.message._parts import REGISTERED
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

# A word with digits or signs between its letters; which ones stand for a plain word is decided below.
_SWAPPED: Final = (
    r"\b[a-z]{1,9}[013457@$!|*]{1,3}[a-z]{1,9}(?:[013457@$!|*]{1,3}[a-z]{0,9}){0,3}",
    r"\b[a-z]{1,9}[01345@$!]{1,2}\b",
    r"(?:^| )[0134$@!][a-z]{2,9}(?:[013457@$!|]{1,2}[a-z]{0,9}){0,3}",
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
    for match in text.matches(*_SWAPPED):
        token = match.group().lstrip()
        start = match.end() - len(token)
        word = disguised_word(token) or disguised_word(token.rstrip("!*"))
        if word and token.rstrip("!*") != word:
            yield Hit(start, start + len(token.rstrip("!*")), f"“{token}” is “{word}” spelled so that filters miss it")


RULE = Rule(
    id="filter-evading-spelling",
    title="Spelling that hides a word from filters",
    looks_at=REGISTERED,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    why="Carriers treat odd spelling and swapped symbols as an attempt to dodge filters and block the sender for it.",
    how_to_fix="Write the word plainly; if it may not be sent in plain letters, it may not be sent at all.",
    check=_check,
    triggers=_SWAPPED,
    runs_on=(Feature.TRICKS,),
    covers=("SMP-16",),
    causes=("spam-or-deceptive",),
    non_compliant=(
        Example("Example Plumbing: «fr33» check of your heater. Reply STOP to opt out."),
        Example("Northgate Dental: «F R E E» whitening. Reply STOP to opt out."),
        Example("Example Store: «d1sc0unt» ends «s00n», «$ave» «b1g». Reply STOP to opt out."),
    ),
    compliant=(
        Example("Example Plumbing: the H2O sensor is in. Reply STOP to opt out."),
        Example(
            "Northgate Dental: your A1C result and the MP3 of the talk are ready! Order AB1CD. Reply STOP to opt out."
        ),
        Example("A B C Plumbing: your visit is at 9. Reply STOP to opt out."),
    ),
)
