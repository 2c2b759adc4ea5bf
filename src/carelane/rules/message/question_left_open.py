"""A marked question to the owner that still stands in a text: "[QUESTION: how often?]".

Decides: the marks that carelane itself leaves where only the owner knows the answer, in any text and of any length.
Leaves alone: blanks of templates (`placeholder-left-over`, `invitation-blank-left`).
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import TEXT_KINDS, Target
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text
from carelane.sources import Cite

_MARK: Final = r"\[(?:question|pregunta):"
_WHOLE: Final = re.compile(r"\[(?:question|pregunta):[^\[\]]{0,600}\]?", re.IGNORECASE)


def _check(text: Text) -> Iterator[Hit]:
    if not text.has(_MARK):
        return
    for match in _WHOLE.finditer(text.original):
        asked = match.group()[1:].partition(":")[2].rstrip("]").strip()
        yield Hit(match.start(), match.end(), f"this question is still open: {asked}", in_original=True)


RULE = Rule(
    id="question-left-open",
    title="A marked question still stands in the text",
    looks_at=TEXT_KINDS,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    triggers=(_MARK,),
    covers=("CTA-01",),
    cites=(Cite("telnyx-campaign-guide", "What the registration says has to be what people really see."),),
    causes=("fields-missing-or-invalid",),
    why="The mark stands where only you know the answer; a reviewer who meets it sees an unfinished registration.",
    how_to_fix="Write the answer in place of the whole mark, brackets included, or fill in the facts sheet.",
    check=_check,
    non_compliant=(
        Example(
            "People opt in on a paper form at our office. «[QUESTION: has it a box for texts alone?]»", kind=Target.CTA
        ),
        Example("Northgate Dental: reach us at «[QUESTION: which address do customers write to?]»"),
    ),
    compliant=(
        Example("Northgate Dental: you asked about your visit [Date]. Reply STOP to opt out."),
        Example("Harbor Tax: a question about your return: did you move in 2025? Reply STOP to opt out."),
    ),
)
