"""A form or card without the sentence that mobile numbers are not shared.

Decides: whether a denial of sharing stands in the wording.
Leaves alone: the privacy policy, where the sentence is required (family policy).
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import Element
from carelane.rules.invitation._complete import COMPLETE_FORM
from carelane.rules.invitation._parts import part_missing
from carelane.rules.rule import Example, Rule
from carelane.wording.lines import NO_SHARING_LINE

_NO_SHARING = Element(
    "denial of sharing",
    (
        (
            r"\b(?:not|never|no|nor|won't|don't|without)\b[^.\n]{0,24}\b(?:share|shared|sharing|sell|sold"
            r"|transfer|transferred|disclose|disclosed)\b"
        ),
        r"\bno [^.\n]{0,24}\b(?:information|data|numbers?) [^.\n]{0,24}\b(?:shared|sold|transferred|disclosed)\b",
        r"\bno compartimos\b",
        r"\bused only\b|\bonly be used\b|\bused solely\b",
    ),
)

RULE = Rule(
    id="form-no-sharing-line-missing",
    title="The form does not say that mobile numbers are not shared",
    looks_at=(Target.WEB_FORM,),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    absence_of=(_NO_SHARING,),
    covers=("FRM-07",),
    causes=("cta-incomplete",),
    part_of_page=True,
    why="Some reviewers look for the no-sharing sentence beside the phone field as well as in the privacy policy.",
    how_to_fix="Add the no-sharing sentence below the consent sentence, if it is true.",
    check=part_missing(
        _NO_SHARING,
        "{noun} does not say that mobile numbers are not shared for marketing",
        NO_SHARING_LINE,
        true_only_if="mobile numbers and consent really are not shared for marketing",
    ),
    non_compliant=(
        Example("I agree to receive texts from Harbor Tax about my return. Reply STOP to opt out.«»"),
        Example(f"{COMPLETE_FORM}«»"),
    ),
    compliant=(
        Example("I agree to texts from Harbor Tax about my return. We do not share mobile numbers with third parties."),
        Example("Texts from Harbor Tax about your return. Your number will only be used for this."),
    ),
)
