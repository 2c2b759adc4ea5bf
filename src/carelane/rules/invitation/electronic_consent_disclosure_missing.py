"""Written marketing consent taken on screen without the E-SIGN consumer disclosure.

Decides: whether electronic records, a paper copy or withdrawal of electronic consent are mentioned.
Leaves alone: everything but marketing.
Source: a district court (D. Md. 2024); other courts have not followed so far.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.context import only_marketing
from carelane.rules.invitation._parts import end_of
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_ELECTRONIC = (
    r"\be-?sign\b",
    r"\belectronic(?:ally)? (?:\w+ )?(?:signature|records?|disclosures?|consent|communications?|sign\w*|form)\b",
    r"\bpaper (?:copy|copies|version)\b",
    r"\b(?:signature|sign) (?:electronically|by ticking|by checking)\b",
)
_CONSENT = r"\b(?:agree|consent|authorize)\b"


def _check(text: Text) -> Iterator[Hit]:
    if text.has(*_ELECTRONIC) or not text.has(_CONSENT):
        return
    end = end_of(text)
    yield Hit(end, end, "the form does not offer the disclosure about electronic records and signatures")


RULE = Rule(
    id="electronic-consent-disclosure-missing",
    title="No disclosure about electronic consent",
    looks_at=(Target.WEB_FORM,),
    severity=Severity.ADVICE,
    confidence=Confidence.LOW,
    triggers=(_CONSENT,),
    absence_of=_ELECTRONIC,
    covers=("FRM-13",),
    causes=("consent-not-written",),
    holds=only_marketing,
    part_of_page=True,
    why="One court held that written consent on screen needs the E-SIGN consumer disclosure first.",
    how_to_fix="Link a short notice about electronic records, paper copies and how to withdraw.",
    check=_check,
    non_compliant=(
        Example("I agree to receive marketing texts from Copper Kettle.«»", use_case="MARKETING"),
        Example("By ticking I consent to offers by SMS from Copper Kettle.«»", use_case="MARKETING"),
    ),
    compliant=(
        Example(
            "I agree to marketing texts from Copper Kettle and to use an electronic record of this consent.",
            use_case="MARKETING",
        ),
        Example("I agree to receive texts from Copper Kettle about my order."),
    ),
)
