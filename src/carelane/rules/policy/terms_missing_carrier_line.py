"""Terms without the sentence that carriers are not liable.

Decides: whether carriers and their liability are mentioned.
Leaves alone: other limits of liability.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import Element
from carelane.rules.policy._parts import COMPLETE_TERMS, TERMS, part_missing
from carelane.rules.rule import Example, Rule

_CARRIERS = Element(
    "carriers are not liable",
    (
        r"\bcarriers?\b[^.\n]{0,40}\b(?:liab\w+|responsib\w+|guarantee\w*)\b",
        r"\b(?:liab\w+|responsib\w+)\b[^.\n]{0,40}\b(?:carriers?|delayed|undelivered|delivery)\b",
        r"\boperadores no son responsables\b",
        r"\b(?:delayed|undelivered)\b[^.\n]{0,24}\bmessages?\b",
    ),
)
_LINE = "Carriers are not liable for delayed or undelivered messages."

RULE = Rule(
    id="terms-missing-carrier-line",
    title="The terms do not mention the carriers",
    looks_at=TERMS,
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    absence_of=(_CARRIERS,),
    covers=("TRM-02",),
    causes=("terms-incomplete",),
    part_of_page=True,
    why="Some reviewers ask for the sentence that carriers are not liable for delayed or undelivered messages.",
    how_to_fix="Add that carriers are not liable for delayed or undelivered messages.",
    check=part_missing(
        _CARRIERS, "the terms do not say that carriers are not liable", _LINE, "you want to make it part of your terms"
    ),
    non_compliant=(
        Example("Harbor Tax texts you about your return. Reply STOP to opt out.«»"),
        Example("Copper Kettle order texts. Message frequency varies.«»"),
    ),
    compliant=(
        Example(COMPLETE_TERMS),
        Example("Copper Kettle order texts. Carriers are not liable for delayed messages."),
    ),
)
