"""Marketing texts on consent that is spoken, implied or only in a first text.

Decides: a marketing purpose whose call to action describes no written act (box, keyword, signature).
Leaves alone: other purposes, for which a spoken yes is enough.
Source: 47 CFR 64.1200(f)(9); one court of appeals lets spoken consent suffice in TX, LA and MS.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.context import only_marketing
from carelane.rules.invitation._negation import denied
from carelane.rules.invitation._parts import words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_SPOKEN = (
    (
        r"\b(?:staff|agents?|reps?|cashiers?|servers?|hosts?|the (?:office|team|counter|desk)|our (?:staff"
        r"|team|office)|we) (?:\w+ )?asks?"
        r" (?:\w+ ){1,4}(?:if|whether|for|about)\b"
    ),
    r"\b(?:says?|tells?|told|saying|answers?) (?:us |me |our \w+ )?(?:\"?yes|ok|okay)\b",
    (
        r"\b(?:nothing is|not|never|without being) (?:signed|written|in writing)\b|\bno (?:paper|paperwork"
        r"|signature|form|written consent)\b"
    ),
    r"\bverbal(?:ly)?\b(?: (?:consent|opt-?in|agreement|permission))?",
    r"\borally\b",
    r"\b(?:over|by|on) the (?:phone|telephone)\b",
    r"\b(?:text|texts|message|messages) us first\b",
)
_WRITTEN = (
    (
        r"\b(?:check-? ?box|box|boxes|tick|ticks|keyword|sign(?:s|ed|ing)?|signature|written|web ?form"
        r"|form|paper|sign-?up|double opt-?in|reply(?:ing)? (?:with )?[\"']?yes|replies [\"']?yes"
        r"|confirm(?:s|ed)? by (?:text|reply\w*))\b"
    ),
)


def _check(text: Text) -> Iterator[Hit]:
    if any(not denied(text, match.start(), match.end(), reach=24) for match in text.matches(*_WRITTEN)):
        return
    match = text.first(*_SPOKEN)
    if match is not None:
        said = words(text, match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{said}” is no written consent, which marketing texts need")


RULE = Rule(
    id="marketing-consent-not-written",
    title="Marketing without written consent",
    looks_at=(Target.CTA, Target.VERBAL_SCRIPT),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    triggers=_SPOKEN,
    covers=("SCR-03", "CTA-15"),
    causes=("consent-not-written",),
    conflict="double-opt-in-for-marketing",
    holds=only_marketing,
    why="Promotional texts need written consent; a spoken yes has to be confirmed by a second step by text.",
    how_to_fix="Add a written step: an unticked box, a keyword, or a reply YES to a confirmation text.",
    check=_check,
    non_compliant=(
        Example("Guests agree «over the phone» to get offers by text from Copper Kettle.", use_case="MARKETING"),
        Example("Staff obtain «verbal consent» for specials of Copper Kettle.", use_case="MARKETING"),
    ),
    compliant=(
        Example(
            "Guests agree over the phone to offers from Copper Kettle and confirm by replying YES to a text.",
            use_case="MARKETING",
        ),
        Example("Patients agree over the phone to appointment texts from Northgate Dental."),
    ),
)
