"""The wording that the form shows says nothing about text messages.

Decides: quotations in the call to action that ask for agreement or for sending a form, none of which names texts.
Leaves alone: invitations that never name texts at all (`channel-not-named`) and quoted names of buttons.
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import CHANNEL
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._parts import found, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_ASKS = (
    r"\b(?:i|you|we|they) (?:\w+ ){0,2}(?:agree|consent|accept|authori[sz]e|acknowledge)\b",
    r"\b(?:by|when) (?:sending|submitting|clicking|completing|providing|entering|filling|signing)\b",
    r"\b(?:contact|call|reach|notify) me\b",
)
_QUOTED: Final = re.compile(r"\"([^\"]{20,900})\"")
_CUT = ("...", "\u2026")


def _check(text: Text) -> Iterator[Hit]:
    if not text.has(*_ASKS):
        return
    quotes = [match for match in _QUOTED.finditer(text.folded) if not any(mark in match.group() for mark in _CUT)]
    if not quotes or any(found(sign, quote.group(1)) for quote in quotes for sign in CHANNEL.patterns):
        return
    asking = next((quote for quote in quotes if any(found(sign, quote.group(1)) for sign in _ASKS)), None)
    if asking is not None:
        said = words(text, *asking.span(1))
        yield Hit(
            asking.start(1), asking.end(1), f"“{said}” is what people read, and it does not mention text messages"
        )


RULE = Rule(
    id="quoted-consent-without-texts",
    title="The quoted wording does not mention text messages",
    looks_at=(Target.CTA,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=_ASKS,
    covers=("CTA-11", "FRM-05"),
    causes=("cta-no-optin-language",),
    part_of_page=True,
    why="People can agree to texts only where the sentence in front of them speaks of texts.",
    how_to_fix="Put a sentence on text messages, with brand and subject, beside the phone field and quote it.",
    check=_check,
    non_compliant=(
        Example(
            "Riders fill in the form on lakesiderowing.example, which says: "
            '"«By submitting you accept our privacy policy.»" We text them afterwards.'
        ),
        Example('The intake form of Harbor Tax reads "«I agree to be contacted about my return.»" and texts follow.'),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example('The form reads "I agree to receive texts from Harbor Tax about my return." and has a button "Send".'),
    ),
)
