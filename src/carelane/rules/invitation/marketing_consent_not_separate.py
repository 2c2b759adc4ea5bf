"""One consent for promotional and for service texts.

Decides: a sentence of agreeing that names both kinds.
Leaves alone: two boxes, denials ("no marketing"), and consent to marketing alone.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._message_kinds import PROMOTION, SERVICE
from carelane.rules.invitation._negation import denied_before
from carelane.rules.invitation._parts import found, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_AGREES = (
    r"\b(?:agree|agrees|agreeing|consent|consents|authorize|opt(?:s|ing)? in|sign(?:s|ing)? up"
    r"|receive|receives|get|gets|want|would like)\b"
)
_APART = (
    (
        r"\b(?:separate|separately|two|2|second|another|each|own|different|respective|both boxes|extra"
        r"|additional|further"
        r"|individual)\b[^.\n]{0,30}\b(?:box|boxes|check-?box(?:es)?|consents?|opt-?ins?|forms?|choice"
        r"|options?|for marketing)\b"
    ),
    r"\b(?:check-? ?boxes|boxes)\b",
    (
        r"\b(?:first|upper|top|left) (?:unticked |empty |optional |unchecked )?(?:box|check-?box|line|question"
        r"|keyword)\b"
    ),
    r"\bbox [1ab]\b",
    r"(?:\[ ?\]|[☐□])[^\[☐□]*(?:\[ ?\]|[☐□])",
)
# "We do not give numbers to third parties or affiliates for marketing": a promise about data, no kind of message.
_SHARES = (
    r"\b(?:shar(?:e|es|ed|ing)|sell|sold|rent(?:ed)?|disclos\w+|pass(?:ed|es)? on|transfer\w*|give|given|provid\w+"
    r"|releas\w+)\b[^.\n]*\b(?:third[- ]part|affiliate|partner|anyone|other compan|advertiser)"
)
_SENTENCE = 200
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
        before = text.folded[max(left, match.start() - 40) : match.start()]
        if found(_NOT_THIS, before) or denied_before(text, match.start(), reach=_SENTENCE) or found(_SHARES, sentence):
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
