"""A call to action that names no place at which people opt in.

Decides: whether any way (website, phone, paper, keyword, contract, first text) is named; the addresses of the
privacy policy and the terms are no place to opt in.
Leaves alone: whether that way is described fully (one rule each).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import WEB_ADDRESS
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_TEXTS_FIRST
from carelane.rules.invitation._pages import shows_a_page
from carelane.rules.invitation._parts import end_of, is_thin, says_next_to_nothing
from carelane.rules.invitation._routes import NAMED_ROUTES
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

# Wordings of the opt-in itself ("I agree to receive ...") with no word on where they are shown.
_FORM_WORDING = (
    (
        r"\b(?:by (?:checking|ticking|clicking|submitting|providing|entering|signing)|i (?:agree|consent"
        r"|would like|want))\b"
    ),
)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(*NAMED_ROUTES) or says_next_to_nothing(text) or shows_a_page(text):
        return
    end = end_of(text)
    says = "the call to action does not say where or how people opt in"
    quoted = text.has(*_FORM_WORDING)
    if quoted:
        says = "the call to action quotes the consent but does not say where people see it"
    # Beside several missing parts the blocker is `invitation-incomplete`.
    yield Hit(end, end, says, severity=Severity.WARNING if quoted or is_thin(text) else None)


RULE = Rule(
    id="opt-in-path-missing",
    title="The call to action does not say where people opt in",
    looks_at=(Target.CTA,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    absence_of=NAMED_ROUTES,
    scans_for=WEB_ADDRESS.patterns,
    covers=("CTA-11",),
    causes=("cta-missing-path",),
    part_of_page=True,
    why=(
        "The reviewer has to follow the path of the opt-in; without a place and steps the call to "
        "action cannot be verified."
    ),
    how_to_fix=(
        "Describe the path step by step: where people see the invitation (exact address, form, sign, "
        "script), what they do, what they read, "
        "and what happens next."
    ),
    check=_check,
    non_compliant=(
        Example("All our customers have agreed to receive texts from Example Plumbing.«»"),
        Example("I agree to receive order texts from Copper Kettle Bakery. Reply STOP to opt out.«»"),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_TEXTS_FIRST),
        Example(
            "Members sign the enrollment card at our front desk, which has a box of its own for texts from "
            "Lakeside Rowing Club."
        ),
    ),
)
