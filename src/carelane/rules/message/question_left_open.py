"""A marked question to the owner that still stands in a text: "[QUESTION: how often?]".

Decides: the marks that carelane itself leaves where only the owner knows the answer, and those that people type
alike, in any text and of any length.
Leaves alone: blanks of templates (`placeholder-left-over`, `invitation-blank-left`), and fields that hold no running
text (`question-left-in-field`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import TEXT_KINDS, Target
from carelane.language.question_marks import SIGN, find_questions
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text
from carelane.sources import Cite


def _check(text: Text) -> Iterator[Hit]:
    if not text.has(SIGN):
        return
    for mark in find_questions(text.original):
        yield Hit(mark.start, mark.end, f"this question is still open: {mark.asked}", in_original=True)


RULE = Rule(
    id="question-left-open",
    title="A marked question still stands in the text",
    looks_at=TEXT_KINDS,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    triggers=(SIGN,),
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
        Example("We send «[open question - how many?]» texts a month.", kind=Target.CTA),
        Example("We send «[Question how many texts?]» a month.", kind=Target.DESCRIPTION),
    ),
    compliant=(
        Example("Northgate Dental: you asked about your visit [Date]. Reply STOP to opt out."),
        Example("Northgate Dental: the answer to [Question] is in your account. Reply STOP to opt out."),
        Example("Harbor Tax: a question about your return: did you move in 2025? Reply STOP to opt out."),
    ),
)
