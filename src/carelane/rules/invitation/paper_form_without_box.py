"""A paper form without a box or signature line of its own for texts.

Decides: whether box, line, initials or signature stand in the wording.
Leaves alone: whether people really tick it.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._parts import end_of
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text

_BOX = (
    r"\b(?:check-? ?box|box|tick|initials?|signature|signed|sign here|sign below|circle one)\b",
    r"\[ ?\]|☐|□|_{3,}|\( \)",
    r"\byes\b[^.\n]{0,12}\bno\b",
)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(*_BOX):
        return
    end = end_of(text)
    edit = Edit(" [ ] Yes, text me.", true_only_if="the paper form gets this box")
    yield Hit(end, end, "the paper form has no box or signature line of its own for texts", edit=edit)


RULE = Rule(
    id="paper-form-without-box",
    title="The paper form has no box or line for texts",
    looks_at=(Target.PAPER_FORM,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    absence_of=_BOX,
    covers=("SCR-04",),
    causes=("missing-checkbox",),
    part_of_page=True,
    why="On paper the act of agreeing is an own box, initials or a signature beside the consent sentence.",
    how_to_fix="Print an empty box, or a line for initials, beside the consent sentence.",
    check=_check,
    non_compliant=(
        Example("Patients of Northgate Dental receive texts about their visits. Reply STOP to opt out.«»"),
        Example("Phone number: by leaving it you agree to texts from Harbor Tax.«»"),
    ),
    compliant=(
        Example("[ ] I agree to texts from Northgate Dental about my visits."),
        Example("Signature for text messages from Harbor Tax: ______"),
    ),
)
