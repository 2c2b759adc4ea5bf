"""An interview in single steps, for pages: one question at a time, with what was said so far handed round.

Decides: which question comes next or before, how far somebody is, and how answers of a form are read.
Leaves alone: asking line by line (`interview.py`), and the questions.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from carelane.services.interview.answers import Answer, Wrong
from carelane.services.interview.questions import Question


@dataclass(frozen=True, slots=True)
class Course:
    """Where an interview stands. passed: ids of the questions that were answered or skipped."""

    questions: tuple[Question, ...]
    answers: Mapping[str, Answer] = field(default_factory=dict)
    passed: frozenset[str] = frozenset()

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that apply after what was said so far."""
        return tuple(question for question in self.questions if question.when(self.answers))

    @property
    def next(self) -> Question | None:
        """The first question that is neither answered nor skipped; None at the end."""
        return next((question for question in self.asked if question.id not in self.passed), None)

    def before(self, question: Question) -> Question | None:
        """The question before this one; None at the first."""
        place = self.place(question)
        return self.asked[place - 2] if place > 1 else None

    def place(self, question: Question) -> int:
        """The number of a question, from 1."""
        names = [asked.id for asked in self.asked]
        return names.index(question.id) + 1 if question.id in names else len(names)

    def question(self, name: str) -> Question | None:
        """The question of that id, where it applies."""
        return next((question for question in self.asked if question.id == name), None)

    def kept(self) -> dict[str, Answer]:
        """The answers to the questions that still apply."""
        names = {question.id for question in self.asked}
        return {name: answer for name, answer in self.answers.items() if name in names}


def takes_several(question: Question) -> bool:
    """Whether more than one of the choices can be ticked."""
    return bool(question.choices) and isinstance(question.read("1,2" if len(question.choices) > 1 else "1"), tuple)


def is_yes_or_no(question: Question) -> bool:
    """Whether the question is answered with yes or no."""
    return not question.choices and isinstance(question.read("yes"), bool)


def read_answer(question: Question, values: Sequence[str]) -> Answer | Wrong | None:
    """The answer in what a form sent; None where nothing was filled in."""
    given = [value.strip() for value in values if value.strip()]
    if not given:
        return None
    if question.choices:
        known = [choice.value for choice in question.choices if choice.value in given]
        if not known or len(known) != len(set(given)):
            return Wrong("choose from the list")
        return tuple(known) if takes_several(question) else known[0]
    return question.read(given[0])


def shown(question: Question, answer: Answer) -> str:
    """An answer in words."""
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    titles = {choice.value: choice.title for choice in question.choices}
    words = answer if isinstance(answer, tuple) else (answer,)
    return "; ".join(titles.get(word, word) for word in words)


def as_sent(answer: Answer) -> tuple[str, ...]:
    """An answer as fields of a form carry it, so that `read_answer` gives it back."""
    if isinstance(answer, bool):
        return ("yes",) if answer else ("no",)
    return answer if isinstance(answer, tuple) else (answer,)
