"""Written marketing consent that leaves out the automated sending or the number.

Decides: whether the consent of a marketing campaign says that texts are automated and to which number they go.
Leaves alone: the seller (`invitation-missing-brand`) and the condition (`marketing-condition-missing`).
Source: 47 CFR 64.1200(f)(9).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import CHANNEL
from carelane.rules.context import only_marketing
from carelane.rules.invitation._parts import end_of
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_AUTOMATED = r"\b(?:automat\w+|autodial\w*|auto-?dial\w*|recurring|dialing system|automatic)\b"
_NUMBER = r"\b(?:number|phone|mobile|cell|n[uú]mero|m[oó]vil)\b"

_FIX = "Write “recurring automated marketing text messages from {brand} at the number provided”."


def _check(text: Text) -> Iterator[Hit]:
    if not text.has(CHANNEL):
        return
    missing = [
        name
        for name, there in (
            ("that the texts are sent automatically", text.has(_AUTOMATED)),
            ("to which number they go", text.has(_NUMBER)),
        )
        if not there
    ]
    if missing:
        end = end_of(text)
        known = text.context.brand.names if text.context.brand else ()
        fix = _FIX.format(brand=known[0]) if known else ""
        yield Hit(end, end, f"the marketing consent does not say {' or '.join(missing)}", how_to_fix=fix)


RULE = Rule(
    id="marketing-consent-elements-missing",
    title="Written marketing consent lacks required elements",
    looks_at=(Target.WEB_FORM, Target.PAPER_FORM),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=(CHANNEL,),
    covers=("FRM-12",),
    causes=("consent-not-written",),
    holds=only_marketing,
    part_of_page=True,
    why=(
        "Written consent to marketing authorises the named seller to send automated texts to a number "
        "that the person gives."
    ),
    how_to_fix=_FIX.format(brand="your brand name"),
    check=_check,
    non_compliant=(
        Example("I agree to receive marketing texts from Copper Kettle.«»", use_case="MARKETING"),
        Example("I agree to automated marketing texts from Copper Kettle.«»", use_case="MARKETING"),
    ),
    compliant=(
        Example(
            "I agree to automated marketing texts from Copper Kettle at the number provided.", use_case="MARKETING"
        ),
        Example("I agree to texts from Copper Kettle about my order."),
    ),
)
