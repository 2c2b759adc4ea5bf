"""An opt-out reply that asks something.

Decides: a question that is not about which kinds of messages are meant.
Leaves alone: marked questions to the owner (`question-left-open`).
Source: 47 CFR 64.1200(a)(12): the confirmation may ask which categories are meant, and no more.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.language.question_marks import is_in_question
from carelane.rules.auto_reply._parts import OPT_OUT
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_QUESTION: Final = r"[^.!?\n]{1,160}\?"
_ALLOWED: Final = (
    r"\b(?:which|what) (?:messages|texts|alerts|kinds?|types?|categories|lists?|programs?)\b",
    r"\ball (?:messages|texts|alerts)\b",
    r"\b(?:questions|need help|mistake|error|by accident|in error|prefer|cambio de opini[oó]n|preguntas)\b",
    r"\bchange(?:d)? your mind\b",
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(_QUESTION):
        asked = text.folding.span(match.end() - 1, match.end())
        if is_in_question(text.open_questions, asked.start, asked.end):
            continue  # it is asked of the owner
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        sentence = text.folded[start : match.end()]
        if not any(_search(pattern, sentence) for pattern in _ALLOWED):
            yield Hit(start, match.end(), "the opt-out reply asks a question")


def _search(pattern: str, sentence: str) -> bool:
    from carelane.language.patterns import compiled  # noqa: PLC0415  only after a question was found

    return compiled(pattern).search(sentence) is not None


RULE = Rule(
    id="optout-message-question",
    title="The opt-out reply asks a question",
    looks_at=OPT_OUT,
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    why="After STOP one confirmation is allowed; the only question it may ask is which kinds of messages are meant.",
    how_to_fix="Remove the question, or ask only which kinds of messages the person means.",
    check=_check,
    triggers=(_QUESTION,),
    covers=("OUT-05",),
    non_compliant=(
        Example("Example Plumbing: you are unsubscribed. «Was it something we said?» No more texts will be sent."),
        Example("Northgate Dental: you will get no more messages. «Can you tell us why you are leaving?»"),
    ),
    compliant=(
        Example(
            "Example Plumbing: you are unsubscribed from all messages. Did you mean all messages? Reply KEEP "
            "for reminders."
        ),
        Example("Northgate Dental: you are opted out, no further messages. Questions? Call 614-555-0142."),
    ),
)
