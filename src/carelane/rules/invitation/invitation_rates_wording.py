"""A rates notice in words of one's own where reviewers look for the customary sentence.

Decides: a notice about rates, fees or charges that is not the customary sentence.
Leaves alone: a missing notice (`invitation-missing-rates`) and the abbreviation "msg & data rates may apply".
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.language.elements import RATES, RATES_EXACT
from carelane.rules.invitation._complete import COMPLETE_FORM
from carelane.rules.invitation._parts import FORM_SAYS_SO, words
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text

# Longest first: the whole notice is marked, so that the replacement reads as a sentence.
_NOTICES = (
    (
        r"\b(?:standard |normal |regular |your |carrier |usual )*(?:text |sms |mobile )?(?:message"
        r"|messaging|msg|msgs|text|texting|sms|carrier|data|standard)"
        r"(?: ?(?:and|&|/|or) ?(?:data|messaging|message|text))* (?:rates?|charges?|fees?|costs?)"
        r"(?: ?(?:from your carrier|of your carrier))? ?(?:may|might|will|could"
        r"|can)? ?(?:also )?(?:apply|applies|be charged|incur)?\b"
    ),
)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(RATES_EXACT) or not text.has(RATES):
        return
    match = text.first(*_NOTICES) or text.first(RATES)
    if match is None:
        return
    said = words(text, match.start(), match.end())
    yield Hit(
        match.start(),
        match.end(),
        f"“{said}” is not the sentence that reviewers look for",
        edit=Edit(
            "Message and data rates may apply" if said[:1].isupper() else "message and data rates may apply",
            true_only_if=FORM_SAYS_SO if text.kind is Target.CTA else "",
        ),
    )


RULE = Rule(
    id="invitation-rates-wording",
    title="The rates notice is not in the customary words",
    looks_at=INVITED,
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    triggers=(RATES,),
    absence_of=(RATES_EXACT,),
    covers=("CTA-04",),
    causes=("cta-no-rates",),
    why="Some reviewers compare the rates notice word for word and decline other words.",
    how_to_fix='Write "Message and data rates may apply" word for word.',
    check=_check,
    non_compliant=(
        Example(
            "I agree to texts from Example Plumbing about my repair. «Standard messaging rates apply».", Target.WEB_FORM
        ),
        Example("Reply STOP to opt out of Northgate Dental texts. «Msg rates apply».", Target.WEB_FORM),
    ),
    compliant=(
        Example(COMPLETE_FORM, Target.WEB_FORM),
        Example("I agree to texts from Example Plumbing about my repair. Msg & data rates may apply.", Target.WEB_FORM),
        Example(
            "I agree to texts from Example Plumbing about my repair.",
            Target.WEB_FORM,
            note="a missing notice is another rule's",
        ),
    ),
)
