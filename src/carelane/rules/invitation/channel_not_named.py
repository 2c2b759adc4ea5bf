"""Consent wording that never says "SMS" or "text".

Decides: an act of agreeing to be contacted without any word for text messages in the whole text.
Leaves alone: bundling with other channels (`consent-for-several-channels`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import CHANNEL, RATES, STOP_INSTRUCTION
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._parts import FORM_SAYS_SO, codes_only, end_of, is_excerpt, noun, words
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text

_OTHER_WORDS = (
    r"\b(?:communications?|updates?|notifications?|alerts?|messages?|reminders?|correspondence|news)\b",
    r"\bto (?:be )?contact(?:ed)?\b",
    r"\b(?:contact|reach|notify) (?:you|me|them)\b",
    r"\bphone (?:number|no\.?)\b",
    r"\bmobile number\b",
)
_MESSAGES = r"\b(?:communications?|updates?|notifications?|alerts?|messages?|reminders?)\b"


def _check(text: Text) -> Iterator[Hit]:
    if text.has(CHANNEL) or not text.has(*_OTHER_WORDS):
        return
    # Where STOP or the rates stand, the reader can tell that texts are meant; a description may quote only a part.
    mild = text.has(STOP_INSTRUCTION, RATES) or text.kind is Target.CTA or codes_only(text) or is_excerpt(text)
    severity = Severity.WARNING if mild else None
    if text.kind is Target.CTA and text.has(STOP_INSTRUCTION) and text.has(RATES):
        severity = Severity.ADVICE
    match = text.first(_MESSAGES)
    if match is None:
        end = end_of(text)
        yield Hit(end, end, f"{noun(text)} asks for a number but never says SMS or text message", severity=severity)
        return
    said = words(text, match.start(), match.end())
    says = f"“{said}” does not say that text messages are meant; SMS or text stands nowhere in {noun(text)}"
    yield Hit(
        match.start(),
        match.end(),
        says,
        edit=Edit(
            f"text {said}" if said.lower().startswith("message") else f"text message {said}",
            true_only_if=FORM_SAYS_SO if text.kind is Target.CTA else "",
        ),
        severity=severity,
    )


RULE = Rule(
    id="channel-not-named",
    title="The consent does not say SMS or text message",
    looks_at=(Target.CTA, Target.WEB_FORM, Target.PAPER_FORM, Target.VERBAL_SCRIPT),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    triggers=_OTHER_WORDS,
    absence_of=(CHANNEL,),
    covers=("CTA-09", "FRM-05"),
    causes=("cta-no-optin-language",),
    why=(
        "Consent to communications in general is no consent to texts; reviewers look for the words SMS or text message."
    ),
    how_to_fix='Say "text messages" or "SMS" in the sentence by which people agree.',
    check=_check,
    non_compliant=(
        Example("I agree to receive «updates» from Copper Kettle Bakery.", Target.WEB_FORM),
        Example(
            "By sending this form you allow Northgate Dental to contact you at this phone number.«»", Target.WEB_FORM
        ),
        Example("New members agree in the app to get «notifications» from Lakeside Rowing Club."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_FORM, Target.WEB_FORM),
        Example("I agree to receive SMS updates from Copper Kettle Bakery.", Target.WEB_FORM),
    ),
)
