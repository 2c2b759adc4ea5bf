"""Marked questions in texts: making them, finding them, and taking them out again.

Decides: how a question is marked, and which findings are about a mark and not about the owner's words.
Leaves alone: what is asked. The rule `question-left-open` refuses every mark.
"""

import re
from collections.abc import Iterable
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.fields import text_at, text_fields, with_value
from carelane.domain.finding import Finding
from carelane.rules.message.question_left_open import RULE
from carelane.wording.written import question as marked

IN_WORDS: Final = 5  # what an answer in words costs, counted in answers of yes or no
_BRIEF: Final = ("is it true", "shall ")  # how a question begins that a yes answers
MOST_CHARACTERS: Final = 160  # of one question: it stands in fields of 320
MARK: Final = r"\[(?:QUESTION|PREGUNTA): [^\[\]]*\]"
_MARK: Final = re.compile(MARK)
_WITH_BLANK: Final = re.compile(rf" ?{_MARK.pattern}")  # exactly what was put in
# Signs that would end a mark, or that the check wants written plainly.
_PLAIN: Final = str.maketrans(
    {"[": "(", "]": ")", "\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'", "\u2026": "..."}
)
# Rules that speak up because a mark is no address, leaves a blank, or takes room.
_ABOUT_MARKS: Final = frozenset(
    {
        RULE.id, "text-too-long", "text-near-limit", "several-segments", "field-too-long", "web-address-form",
        "reads-as-marketing",
    }
)  # fmt: skip


def question(what: str) -> str:
    """A mark; brackets inside would end it early, and a long one would fill a field."""
    words = " ".join(what.translate(_PLAIN).split())
    if len(words) > MOST_CHARACTERS:
        words = words[: MOST_CHARACTERS - 3].rsplit(" ", 1)[0].rstrip(",;:") + "..."
    return marked(words)


def asks(text: str) -> bool:
    """True while a mark stands in the text."""
    return _MARK.search(text) is not None


def is_asked_at(text: str, place: int) -> bool:
    """True when a mark begins or ends at this place, blanks aside."""
    return any(
        not text[place : match.start()].strip() if match.start() >= place else not text[match.end() : place].strip()
        for match in _MARK.finditer(text)
    )


def cost(text: str) -> int:
    """How much the marks of a text ask of the owner: several times yes or no is less work than words of one's own."""
    return sum(1 if words.startswith(_BRIEF) else IN_WORDS for words in questions_in(text))


def needs_words(text: str) -> bool:
    """True when a mark of the text asks for words of the owner's own, and not only for a yes."""
    return any(not words.startswith(_BRIEF) for words in questions_in(text))


def questions_in(text: str) -> tuple[str, ...]:
    """What the marks of a text ask."""
    return tuple(found[1:-1].partition(": ")[2] for found in _MARK.findall(text))


def pieces_between_questions(text: str) -> list[str]:
    """What stands before, between and behind the marks of a text; the whole text where there are none."""
    return _MARK.split(text)


def without_questions(registration: Registration) -> Registration:
    """The registration with every mark taken out of its texts: what the owner has really said so far."""
    for path, _, text in tuple(text_fields(registration)):
        if asks(text):
            registration = with_value(registration, path, without_any_mark(text))
    return registration


def without_any_mark(text: str) -> str:
    """The text without every mark."""
    return _WITH_BLANK.sub("", text).strip()


def without_marks(text: str, answered: Iterable[str]) -> str:
    """The text without the marks that ask these questions."""
    for words in answered:
        mark = question(words)
        text = text.replace(f" {mark}", "").replace(mark, "")
    return text


def is_about_a_question(finding: Finding, registration: Registration) -> bool:
    """True when a finding is there because of a mark: by its rule, or because its words reach into one."""
    text = text_at(registration, finding.field)
    if not asks(text):
        return False
    if finding.rule in _ABOUT_MARKS or not without_any_mark(text):
        return True
    span = finding.span
    return (
        span is not None
        and not span.is_empty
        and any(match.start() < span.end and span.start < match.end() for match in _MARK.finditer(text))
    )
