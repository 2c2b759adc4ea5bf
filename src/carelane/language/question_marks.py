"""Marked questions to the owner that stand in a text: "[QUESTION: how often?]".

Decides: what counts as such a mark, however it was typed: in capitals or not, with a colon, a dash or a question
mark, "open question", in Spanish, with its closing bracket lost.
Leaves alone: blanks of templates (`placeholders`), what is asked, and where marks are made (`wording.written`).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

# For text in lower case; cheap, and true of every mark.
SIGN: Final = r"\[ ?(?:open )?(?:question|pregunta)\b"
_MARK: Final = re.compile(
    r"\[ ?(?:open )?(?:question|pregunta)(?: ?[:\-\u2013\u2014](?P<asked>[^\[\]]{0,600})\]?"
    r"| (?P<told>[^\[\]]{0,600}\? ?)\])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class QuestionMark:
    """One mark: its place, brackets included, and what it asks."""

    start: int
    end: int
    asked: str


def find_questions(text: str) -> tuple[QuestionMark, ...]:
    """Every mark in the order of the text."""
    if "[" not in text:
        return ()
    return tuple(
        QuestionMark(match.start(), match.end(), " ".join((match["asked"] or match["told"] or "").split()))
        for match in _MARK.finditer(text)
    )


def is_in_question(marks: Iterable[QuestionMark], start: int, end: int) -> bool:
    """True for a stretch that reaches into a mark: what stands there is asked already."""
    return any(mark.start < end and start < mark.end for mark in marks)
