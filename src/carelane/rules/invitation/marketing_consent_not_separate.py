"""One consent for promotional and for service texts.

Decides: a sentence of agreeing that names both kinds.
Leaves alone: two boxes, denials ("no marketing"), and consent to marketing alone.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._message_kinds import PROMOTION, SERVICE
from carelane.rules.invitation._negation import denied_before
from carelane.rules.invitation._parts import INVITED, found, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_AGREES = (
    r"\b(?:agree|agrees|agreeing|consent|consents|authorize|opt(?:s|ing)? in|sign(?:s|ing)? up"
    r"|receive|receives|get|gets|want|would like)\b"
)
_APART = (
    (
        r"\b(?:separate|separately|two|second|another|each|own|different|respective|both boxes"
        r"|individual)\b[^.\n]{0,30}\b(?:box|boxes|check-?box(?:es)?|consents?|opt-?ins?|forms?|choice"
        r"|options?|for marketing)\b"
    ),
    r"\b(?:check-?boxes|boxes)\b",
)
_NOT_THIS = r"\b(?:non-?marketing|non-?promotional|not|never|no|without|exclud\w+)\b"


def _check(text: Text) -> Iterator[Hit]:
    if not text.has(SERVICE) or text.has(*_APART):
        return
    for match in text.matches(PROMOTION):
        left, right = text.sentence_bounds(match.start(), match.end())
        sentence = text.folded[left:right]
        if not found(_AGREES, sentence) or not found(SERVICE.patterns[0], sentence):
            continue
        if text.folded[max(0, match.start() - 4) : match.start()].startswith("non"):
            continue
        if found(_NOT_THIS, text.folded[max(left, match.start() - 40) : match.start()]) or denied_before(
            text, match.start()
        ):
            continue
        said = words(text, match.start(), match.end())
        severity = None if _serves_too(text) else Severity.WARNING
        says = f"“{said}” is part of the same consent as service texts"
        yield Hit(match.start(), match.end(), says, severity=severity)
        return


def _serves_too(text: Text) -> bool:
    """True when the campaign is known to have another purpose than marketing, which is then what people want."""
    purposes = text.context.purposes
    return purposes is not None and bool(purposes - {"MARKETING"})


RULE = Rule(
    id="marketing-consent-not-separate",
    title="One consent covers marketing and service texts",
    looks_at=INVITED,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    triggers=PROMOTION.patterns,
    absence_of=_APART,
    covers=("FRM-09",),
    causes=("consent-marketing-not-separate",),
    why="Marketing needs a consent of its own; reviewers decline one box for promotional and service texts.",
    how_to_fix=(
        "Use two unticked, optional boxes, one for service texts and one for marketing, or drop the marketing words."
    ),
    check=_check,
    non_compliant=(
        Example(
            "I agree to receive appointment reminders and «promotional» texts from Northgate Dental.", Target.WEB_FORM
        ),
        Example("Guests tick a box at copperkettle.example/join to receive order updates and «special offers»."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_FORM, Target.WEB_FORM),
        Example("I agree to receive non-marketing texts about my appointments from Northgate Dental.", Target.WEB_FORM),
        Example(
            "Two separate boxes: one for appointment reminders, one for marketing offers from Northgate Dental.",
            Target.WEB_FORM,
        ),
    ),
)
