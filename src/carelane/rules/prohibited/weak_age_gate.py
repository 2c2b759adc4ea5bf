"""An age question where the date of birth is needed.

Decides: "are you 21?", "reply YES if over 18" and the like, in texts about restricted goods or under the age-gated
attribute.
Leaves alone: terms of ordinary campaigns ("you must be 18 or older"), and gates that ask for the date of birth.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._parts import LOOKS_AT
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_AGE: Final = r"(?:18|19|21|eighteen|twenty[- ]one)"
_QUESTIONS: Final = (
    (
        r"\b(?:are|if|confirm|certify|verify|verifies|agree|acknowledge|attest|declare|affirm|confirming|confirms"
        r"|certifies) (?:that )?(?:you|they|i)(?: are|'re|'m| am)?(?: at least| over| of legal age"
        rf"| above)? ?{_AGE}\b"
    ),
    (
        rf"\bare you (?:at least |over |above )?{_AGE}\b"
        r"|\b(?:reply|text|send|answer|click|tap|press|select) [\"']?(?:yes|y|agree|enter|over ?21|21|18"
        rf"|i am)\b[^.\n]{{0,24}}\b{_AGE}\b"
    ),
    (
        rf"\byou(?: are|'re) (?:at least|over) {_AGE}\?|\b{_AGE} (?:years )?or (?:older|over)\?"
        rf"|\b(?:tiene|tienes) (?:m[aá]s de )?{_AGE} a[nñ]os\?"
    ),
)
_BIRTH: Final = (
    r"\b(?:date of birth|birth ?dates?|dob|birthday|mm/dd|month,? day|day,? month|year of birth|fecha de nacimiento"
    r"|born on|date you were born)\b"
)
_GOODS: Final = (
    r"\b(?:alcohol\w*|beers?|wines?|winery|brewery|liquors?|spirits|whiskey|vodka|vap(?:e|es|ing)|tobacco|cigars?"
    r"|cigarettes?|e-?juice|nicotine|smoke shop|firearms?|guns?|ammo|ammunition|bingo|adult content|cervezas?|vinos?"
    r"|licor\w*)\b"
)


def _check(text: Text) -> Iterator[Hit]:
    question = text.first(*_QUESTIONS)
    if question is None or text.has(_BIRTH):
        return
    if text.context.attributes.age_gated is not True and not text.has(_GOODS):
        return
    span = text.original_span(question.start(), question.end())
    words = text.original[span.start : span.end]
    yield Hit(question.start(), question.end(), f"“{words}” is a question that anybody can answer with yes")


RULE = Rule(
    id="weak-age-gate",
    title="An age question instead of the date of birth",
    looks_at=LOOKS_AT,
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why=(
        "Reviewers accept an age gate only when people enter their whole date of birth; a yes to “are you 21?” is "
        "declined."
    ),
    how_to_fix=(
        "Ask for day, month and year of birth at the opt-in and on the website, and say so in the call to action."
    ),
    check=_check,
    triggers=_QUESTIONS,
    covers=("BRD-11",),
    causes=("age-gate-missing",),
    non_compliant=(
        Example("Oak Hollow Winery: «reply YES if you are 21» or older to join. Reply STOP to opt out."),
        Example("Cloud Corner: before we start, «are you 21»? Reply STOP to opt out.", age_gated=True),
    ),
    compliant=(
        Example("Oak Hollow Winery: text us your date of birth to confirm you are 21. Reply STOP to opt out."),
        Example("Maple Gym: confirm you are 18 or bring a parent. Reply STOP to opt out."),
    ),
)
