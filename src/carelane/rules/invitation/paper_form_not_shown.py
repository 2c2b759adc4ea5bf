"""A paper opt-in of which no picture is given.

Decides: a printed form or card is the way to opt in, and no address of a photo or copy stands in the text.
Leaves alone: whether the photo is legible (a person must judge).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.opt_in import Paper
from carelane.domain.target import Target
from carelane.language.elements import WEB_ADDRESS
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._negation import denied_before
from carelane.rules.invitation._pages import shows_a_page
from carelane.rules.invitation._parts import words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_ON_PAPER = (
    (
        r"\b(?:paper|printed|physical|hard ?copy) (?:\w+ ){0,2}(?:forms?|cards?|sheets?|applications?"
        r"|documents?|agreements?|sign-?up)\b"
    ),
    r"\bpaperwork\b",
    r"\b(?:sign-?up|comment|loyalty|enrollment|intake|registration|consent) (?:cards?|sheets?)\b",
    (
        r"\bsign(?:s|ed|ing)? (?:a|an|the|our|their) (?:written |new |patient |client |customer |tenant "
        r"|rental |lease |service |consent |intake ){0,3}(?:form|sheet|card)\b"
    ),
    r"\bclipboard\b",
)


def _check(text: Text) -> Iterator[Hit]:
    match = next((item for item in text.matches(*_ON_PAPER) if not denied_before(text, item.start())), None)
    if match is None or shows_a_page(text):
        return
    declared = any(isinstance(way, Paper) and way.evidence for way in text.context.opt_in_methods)
    said = words(text, match.start(), match.end())
    says = f"“{said}”: no address of a photo or copy of it is given"
    if declared:
        says = f"“{said}”: the copy that the campaign file names is not given here"
    yield Hit(match.start(), match.end(), says)


RULE = Rule(
    id="paper-form-not-shown",
    title="A paper opt-in without a copy of the form",
    looks_at=(Target.CTA,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=_ON_PAPER,
    scans_for=WEB_ADDRESS.patterns,
    covers=("CTA-16",),
    causes=("cta-unverifiable",),
    part_of_page=True,
    why="A reviewer cannot see paper; reviewers ask for a copy or photo of the form with its wording.",
    how_to_fix=(
        "Host a photo or PDF of the blank form at a public address, give the address here, and quote "
        "the wording beside the box."
    ),
    check=_check,
    non_compliant=(
        Example("New patients of Northgate Dental fill in a «paper form» at the front desk and agree to texts."),
        Example("Diners leave their number on a «sign-up card» at Copper Kettle and get texts."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(
            "New patients fill in a paper form with its own box for texts; a blank copy: "
            "https://northgatedental.example/intake.pdf"
        ),
        Example("No paper forms are used; people opt in by texting JOIN to 555-0142."),
    ),
)
