"""Consent that is called implied, assumed or deemed.

Decides: the words by which a text says that nobody really agreed.
Leaves alone: denials ("consent is never implied").
Source: S0, S1 and S4 call it implied; reviewers decline it (see the conflict).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_TEXTS_FIRST
from carelane.rules.invitation._negation import denied
from carelane.rules.invitation._parts import words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_CONSENT = r"(?:consent|opt-?in|permission|agreement|authorization|approval)"
_IMPLIED = (
    rf"\b(?:implied|implicit|assumed|presumed|inferred|tacit|passive) (?:\w+ )?{_CONSENT}\b",
    rf"\b{_CONSENT}\b[^.\n]{{0,24}}\b(?:implied|implicit|assumed|presumed|inferred|understood|automatic)\b",
    rf"\b(?:implies|imply|implying|infers?|assumes?) (?:\w+ ){{0,3}}{_CONSENT}\b",
    (
        rf"\b(?:deemed|considered|treated|taken|regarded) (?:as |to be "
        rf"|to have )?(?:\w+ ){{0,2}}(?:{_CONSENT}|consented|opted in|agreed)\b"
    ),
    r"\b(?:is|are|be|being) (?:only |then |thus |therefore )?(?:implied|implicit|presumed)\b",
    r"\b(?:implicitly|automatically|tacitly) (?:agree|agrees|consent|consents|opt|opts|opted|give|gives)\b",
)

_DOCUMENTS = (Target.PRIVACY_POLICY, Target.TERMS)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_IMPLIED):
        if denied(text, match.start(), match.end()) or "not " in match.group() or "never " in match.group():
            continue
        if text.kind not in _DOCUMENTS and match.group() == "automatically opted":
            continue  # an enrolment without an act: `enrolled-by-default` speaks
        said = words(text, match.start(), match.end())
        severity = Severity.WARNING if text.kind in _DOCUMENTS else None
        yield Hit(match.start(), match.end(), f"“{said}” says that nobody expressly agrees", severity=severity)


RULE = Rule(
    id="consent-implied",
    title="Consent is called implied",
    looks_at=(*INVITED, Target.DESCRIPTION, Target.PRIVACY_POLICY, Target.TERMS),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    triggers=_IMPLIED,
    covers=("CTA-18", "CTA-27"),
    causes=("consent-implied",),
    conflict="implied-consent-in-cta",
    why="Reviewers accept an act of agreeing, not an inference, even for texts that only answer.",
    how_to_fix=(
        "Leave out “implied”. Describe the act: the ticked box, the keyword, the spoken yes, or the "
        "customer's own first text to a published "
        "number that you only answer."
    ),
    check=_check,
    non_compliant=(
        Example("Clients text us first, so «consent is implied»."),
        Example("We rely on «implied consent» from our customers."),
        Example("Giving a number to the office is «considered consent» to texts from Northgate Dental."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_TEXTS_FIRST),
        Example("Consent is never implied; patients tick a box of its own."),
    ),
)
