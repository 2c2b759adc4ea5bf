"""A call to action that does not say from which number the texts come.

Decides: whether any number, or a word about the sending number, stands in the text.
Leaves alone: which number that is (assigned by the provider).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import CHANNEL, PHONE_NUMBER
from carelane.rules.invitation._complete import COMPLETE_TEXTS_FIRST
from carelane.rules.invitation._parts import end_of
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text

_SENDING = (
    (
        r"\b(?:from|to|text|texts|texting|call) (?:our|the|a|this|that|its"
        r"|one of our)(?: [a-z-]+){0,3} (?:number|numbers|line|phone)\b"
    ),
    (
        r"\b(?:business|office|main|support|toll-free|local|assigned|registered|sending|text|texting"
        r"|10dlc|short ?code) (?:phone )?(?:number|numbers|line)\b"
    ),
    r"\b\d{3}-\d{4}\b",
    r"\bto \d{5,6}\b",
)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(PHONE_NUMBER, *_SENDING) or not text.has(CHANNEL):
        return
    end = end_of(text)
    edit = Edit(joined(text.folded[:end], "Messages come from our registered business number."), true_only_if="they do")
    yield Hit(end, end, "the call to action does not mention the number that the texts come from", edit=edit)


RULE = Rule(
    id="sending-number-not-mentioned",
    title="The sending number is not mentioned",
    looks_at=(Target.CTA,),
    severity=Severity.ADVICE,
    confidence=Confidence.LOW,
    triggers=(CHANNEL,),
    absence_of=(PHONE_NUMBER, *_SENDING),
    covers=("CTA-26",),
    causes=("cta-incomplete",),
    part_of_page=True,
    why=(
        "The CTIA principles list the number or short code from which messages come among the parts of "
        "a call to action."
    ),
    how_to_fix="Name the number, or say that messages come from the business number assigned to this campaign.",
    check=_check,
    non_compliant=(
        Example("Guests tick a box at https://copperkettle.example/join to get order texts from Copper Kettle.«»"),
        Example("Patients sign the intake form of Northgate Dental, which has a box of its own for SMS reminders.«»"),
    ),
    compliant=(
        Example(COMPLETE_TEXTS_FIRST),
        Example(
            "Guests tick a box to get order texts from Copper Kettle; they come from our business number "
            "(415) 555-0142."
        ),
    ),
)
