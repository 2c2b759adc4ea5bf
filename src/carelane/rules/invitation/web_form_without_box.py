"""Web consent by sending the form, without a box.

Decides: "By providing your number (or sending this form) you agree" on a web form, and no box in the text; a text
that says itself that there is no box.
Leaves alone: paper, voice and keyword opt-ins.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._parts import found, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_BY_SENDING = (
    (
        r"\bby (?:providing|entering|giving|submitting|sending|clicking|tapping|pressing|completing"
        r"|filling|adding|supplying) (?:\w+ ){0,6}(?:number|phone|form|submit|button|send|information"
        r"|details|code|below|continue|\"[^\"\n]{1,24}\")"
    ),
)
_FORM = r"\b(?:form|page|website|web ?site|checkout|sign-?up|online|field)\b"
_AGREES = r"\b(?:agree|agrees|consent|consents|authorize|authorizes|opt(?:ing)? in|acknowledge)\b"
_BOX = (r"\bcheck-? ?box(?:es)?\b", r"\bbox(?:es)?\b", r"\b(?:ticks?|ticking|checks|checking|toggle)\b", r"☐|□|\[ ?\]")


_NO_BOX = (
    r"\b(?:no|without (?:a|any)|(?:not|n't) (?:have|has|use|show|need|require|include|contain|offer)(?: an?"
    r"| any)?|nor a|lacks (?:a|any)) "
    r"(?:consent |sms |separate |opt-?in |extra |text )?(?:check-? ?box|box|tick-? ?box)(?:es)?\b"
)
_OTHERWISE = r"\b(?:voice|verbal|spoken|paper|card|keyword|call|pre-?ticked|pre-?checked|ticked|checked)\b"


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(_NO_BOX):
        if found(_OTHERWISE, text.sentence(match.start(), match.end())) or not found(_FORM, text.folded):
            continue
        says = f"“{words(text, match.start(), match.end())}”: there is no act by which people agree to texts"
        yield Hit(match.start(), match.end(), says, severity=Severity.WARNING)
        return
    if text.has(*_BOX):
        return
    for match in text.matches(*_BY_SENDING):
        if not found(_AGREES, text.sentence(match.start(), match.end())):
            continue
        said = words(text, match.start(), match.end())
        yield Hit(
            match.start(), match.end(), f"“{said}”: consent comes with sending, there is no box of its own for texts"
        )
        return


RULE = Rule(
    id="web-form-without-box",
    title="The web form has no consent box",
    looks_at=(Target.WEB_FORM, Target.CTA),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    triggers=(*_BY_SENDING, _NO_BOX),
    covers=("FRM-05",),
    causes=("missing-checkbox",),
    conflict="checkbox-for-optional-number",
    why=(
        "Some reviewers (RingCentral among them) want an unticked box wherever a number is asked for; "
        "others accept an optional field."
    ),
    how_to_fix=(
        "Put an unticked, optional box with the consent sentence beside the phone field: it satisfies both sides."
    ),
    check=_check,
    non_compliant=(
        Example(
            "«By providing your mobile number», you agree to receive texts from Harbor Tax about your return.",
            Target.WEB_FORM,
        ),
        Example('On harbortax.example/start stands: «By clicking "Send"» you agree to receive texts from Harbor Tax.'),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_FORM, Target.WEB_FORM),
        Example("By checking this box I agree to receive texts from Harbor Tax about my return.", Target.WEB_FORM),
    ),
)
