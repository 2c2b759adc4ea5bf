"""An invitation that neither links nor mentions the terms.

Decides: whether the terms are named or linked in the text.
Leaves alone: what the terms say (family policy), and consent that is hidden in them (`consent-by-terms`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import TERMS_REFERENCE
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._parts import missing_disclosures, part_missing
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_find = part_missing(TERMS_REFERENCE, "{noun} does not link or mention the terms")


def _check(text: Text) -> Iterator[Hit]:
    # In a flow that shows every other disclosure the gap is none of a shortened description.
    full = text.kind is Target.CTA and not text.context.standalone and missing_disclosures(text) == ()
    for hit in _find(text):
        if full:
            hit.severity = Severity.WARNING
        yield hit


RULE = Rule(
    id="invitation-missing-terms",
    title="The invitation does not point to the terms",
    looks_at=(Target.CTA, Target.WEB_FORM),
    severity=Severity.WARNING,
    severity_by_kind={Target.CTA: Severity.ADVICE},
    confidence=Confidence.HIGH,
    scans_for=TERMS_REFERENCE.patterns,
    covers=("CTA-08", "FRM-06"),
    causes=("cta-no-terms-link",),
    part_of_page=True,
    why="Several reviewers ask for a link to the terms beside the box, on a page of their own.",
    how_to_fix="Add a link to the terms to the opt-in wording, and give the address in termsAndConditionsLink too.",
    check=_check,
    non_compliant=(
        Example(
            "I agree to receive texts from Northgate Dental about my visits. See our Privacy Policy.«»", Target.WEB_FORM
        ),
        Example("Patients tick a box on northgatedental.example/new-patient to get texts about their visits.«»"),
    ),
    compliant=(Example(COMPLETE_CTA), Example(COMPLETE_FORM, Target.WEB_FORM)),
)
