"""A description of private texting.

Decides: words by which the texts go between friends, family or the sender and himself.
Leaves alone: businesses that serve families and friends, and one-to-one answers of staff.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_PRIVATE: Final = (
    (
        r"\b(?:my|our) (?:own )?(?:friends|family|families|friends and family|family and friends|wife|husband|spouse"
        r"|kids|children|parents|relatives|roommates?|siblings|personal (?:phone|device|number|use))\b"
    ),
    (
        r"\b(?:personal|private|non-?commercial|household) (?:use|messages|messaging|texts|texting|conversations?"
        r"|assistant project|project)\b"
    ),
    (
        r"\b(?:send|sends|text|texts|message|messages|notify|notifies|remind|reminds|alert|alerts) (?:only )?(?:to "
        r")?(?:myself|me|my own phone|himself|herself)\b"
    ),
    r"\bonly (?:i|me|myself)\b[^.\n]{0,24}\b(?:receive|receives|use|uses|get|gets)\b",
    r"\b(?:peer[- ]to[- ]peer|person[- ]to[- ]person|p2p)\b",
    r"\bhobby (?:project|app)\b",
    r"\bbetween friends\b",
)


def _check(text: Text) -> Iterator[Hit]:
    match = text.first(*_PRIVATE)
    if match is not None:
        span = text.original_span(match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{text.original[span.start : span.end]}” reads like private texting")


RULE = Rule(
    id="description-reads-personal",
    title="The description reads like private texting",
    looks_at=(Target.DESCRIPTION,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="A campaign is for texts of a business; reviewers decline what looks like texts between two people.",
    how_to_fix="Say what the business texts for, who its recipients are, and which program or system sends.",
    check=_check,
    triggers=_PRIVATE,
    covers=("DSC-01",),
    causes=("p2p-personal",),
    non_compliant=(
        Example("I use this number to text «my friends» when the boat is free."),
        Example("The app is for «personal use» and reminds me of my medicine."),
    ),
    compliant=(
        Example("Lakeside Rowing Club texts families of its young members about training times."),
        Example("Staff of Maple Ridge answer tenants one by one about repairs."),
    ),
)
