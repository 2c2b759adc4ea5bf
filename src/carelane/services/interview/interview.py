"""The course of an interview: which question comes next, going back, and what ends it.

Decides: what the words back, ?, skip and quit do, and that a wrong answer is told at once.
Leaves alone: where lines come from and go to: `ask` reads one, `say` shows one (the command line gives both).
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from carelane.domain.errors import InputError
from carelane.services.interview.answers import Answer, Wrong
from carelane.services.interview.questions import QUESTIONS, Question

BACK, HELP, SKIP, QUIT = "back", "?", "skip", "quit"
HOW_TO: tuple[str, ...] = (
    "Answer in plain words. Enter takes the answer in brackets, or leaves a question open.",
    "? explains a question, back returns to the one before, quit stops and keeps what you said.",
    "A line that ends in \\ goes on in the next.",
)


class EndOfInput(Exception):
    """There are no more lines."""


@dataclass(slots=True)
class Interview:
    """The answers so far. `retries` is False where a wrong answer cannot be asked for again (a pipe)."""

    ask: Callable[[str], str]
    say: Callable[[str], None]
    retries: bool = True
    answers: dict[str, Answer] = field(default_factory=dict)
    finished: bool = False
    questions: tuple[Question, ...] = QUESTIONS
    _asked: list[int] = field(default_factory=list)
    _section: str = ""

    def run(self) -> None:
        """Ask until the end, or until the answers end; what was said stays in `answers`.

        Raises:
            InputError: an answer is wrong and nobody can be asked again.
        """
        place = 0
        while place < len(self.questions):
            question = self.questions[place]
            if not question.when(self.answers):
                self.answers.pop(question.id, None)  # an answer that no longer applies after going back
                place += 1
                continue
            self._show(question)
            try:
                line = self._line(question)
            except EndOfInput:
                return
            word = line.casefold()
            if word == QUIT:
                return
            if word == BACK:
                place = self._back(place)
            elif word == HELP:
                self.say(question.help or "Leave it open with Enter when you do not know.")
            elif self._take(question, line):
                self._asked.append(place)
                place += 1
        self.finished = True

    def _show(self, question: Question) -> None:
        if question.section != self._section:
            self._section = question.section
            self.say(f"\n{question.section}")
        self.say(f"\n{question.ask}")
        for number, choice in enumerate(question.choices, start=1):
            self.say(f"  {number:2}  {choice.title}")

    def _line(self, question: Question) -> str:
        given = self.answers.get(question.id)
        shown = question.default if given is None else _shown(given)
        line = self.ask(f"[{shown}] > " if shown else "> ").strip()
        while line.endswith("\\"):
            line = f"{line[:-1].rstrip()}\n{self.ask('… ').strip()}"
        return line

    def _back(self, place: int) -> int:
        if not self._asked:
            self.say("This is the first question.")
            return place
        return self._asked.pop()

    def _take(self, question: Question, line: str) -> bool:
        """True when the line answers the question or leaves it open."""
        if line.casefold() == SKIP:
            self.answers.pop(question.id, None)
            return True
        if not line and question.id in self.answers:
            return True
        line = line or question.default
        if not line:
            return True
        answer = question.read(line)
        if isinstance(answer, Wrong) and not self.retries:
            # In a pipe the next line answers the next question: going on would put every answer in a wrong place.
            raise InputError(f"“{line}” does not answer “{question.ask}”", hint=answer.why)
        if isinstance(answer, Wrong):
            self.say(f"  ! “{line}”: {answer.why}")
            return False
        self.answers[question.id] = answer
        return True


def _shown(answer: Answer) -> str:
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    text = ", ".join(answer) if isinstance(answer, tuple) else answer
    return text if len(text) <= 60 else f"{text[:57]}…"
