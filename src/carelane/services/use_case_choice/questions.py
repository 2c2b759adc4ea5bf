"""The questions of `carelane choose-use-case`, in plain words and in the order in which they are asked.

Decides: what is asked of whom. A question's id is a key of the answers file. Every question may stay open.
Leaves alone: the course of the interview (`services/interview`), and what the answers lead to (`plan.py`).
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from carelane.services.interview import answers as read
from carelane.services.interview.answers import Answer, Choice, Wrong
from carelane.services.interview.questions import Question
from carelane.services.use_case_choice.answers import KEYS, Answers
from carelane.services.use_case_choice.reading import Value, answers_from

TEXTS: Final = "Your texts"
AMOUNT: Final = "How much"
SENDER: Final = "Who you are"


def choices_of(key: str) -> tuple[Choice, ...]:
    """What can be chosen for a key, with the words that are shown."""
    return tuple(Choice(word, title) for word, title in KEYS[key].words.items())


def count(most: int) -> Callable[[str], Answer | Wrong]:
    """A reader of whole numbers up to `most`; commas and points between thousands are taken."""

    def reader(line: str) -> Answer | Wrong:
        digits = re.sub(r"(?<=\d)[,. ](?=\d{3}\b)", "", line.strip())
        if not (digits.isascii() and digits.isdecimal()) or len(digits) > 9 or int(digits) > most:
            return Wrong(f"answer with a whole number up to {most:,}, for example 300")
        return str(int(digits))

    return reader


def _choice(key: str, section: str, ask: str, **more: object) -> Question:
    choices = choices_of(key)
    return Question(key, section, ask, read.one_of(choices), choices=choices, **more)  # type: ignore[arg-type]


def _choices(key: str, section: str, ask: str, **more: object) -> Question:
    choices = choices_of(key)
    return Question(key, section, ask, read.several_of(choices), choices=choices, **more)  # type: ignore[arg-type]


def _names(key: str, *wanted: str) -> Callable[[Mapping[str, Answer]], bool]:
    def applies(answers: Mapping[str, Answer]) -> bool:
        given = answers.get(key, ())
        return not {given, *(given if isinstance(given, tuple) else ())}.isdisjoint(wanted)

    return applies


def _either(*conditions: Callable[[Mapping[str, Answer]], bool]) -> Callable[[Mapping[str, Answer]], bool]:
    return lambda answers: any(condition(answers) for condition in conditions)


QUESTIONS: Final = (
    _choice("starts", TEXTS, "Who writes first?",
            help="If people are texted who have not texted you first, even rarely, it is not “always”."),
    _choices("streams", TEXTS, "Which kinds of texts do you send? Name every one.",
             help="Also those that you plan: the use case can never be changed, and what is not named here must not "
                  "be sent."),
    _choices("triggers", TEXTS, "What makes a text go out?"),
    _choices("receives", TEXTS, "Who gets them?"),
    _choice("sends", TEXTS, "How is a text sent?"),
    Question("textsAMonth", AMOUNT, "How many texts do you send in a month, all numbers together?",
             count(KEYS["textsAMonth"].most), help="A guess is enough. Under 15,000 counts as low and costs less."),
    Question("textsADay", AMOUNT, "And on the busiest day?", count(KEYS["textsADay"].most)),
    Question("numbers", AMOUNT, "How many telephone numbers send texts?", count(KEYS["numbers"].most)),
    Question("branchNumbers", AMOUNT, "Does each branch, agent or franchise text from a number of its own?",
             read.yes_or_no, when=lambda answers: answers.get("numbers") not in {"0", "1"}),
    _choice("entityType", SENDER, "What are you?"),
    _choice("taxExempt", SENDER, "Which tax-exempt status have you?",
            when=_either(_names("entityType", "NON_PROFIT"), _names("streams", "political"))),
    Question("campaignVerify", SENDER, "Have you a campaign verification token?", read.yes_or_no,
             when=_names("streams", "political")),
    _choice("institution", SENDER, "Are you a place of education?",
            when=_names("entityType", "NON_PROFIT", "GOVERNMENT", "PRIVATE_PROFIT", "PUBLIC_PROFIT"), default="1"),
    _choice("trade", SENDER, "What is your line of business?"),
    _choice("provider", SENDER, "Which phone system sends the texts?", default="1"),
    Question("brandRegistered", SENDER, "Is your brand registered already?", read.yes_or_no,
             help="The brand is the business itself; it is registered and paid once, before the first campaign."),
    Question("brandScore", SENDER, "Which score did an outside vetting give it? (Enter: none)", count(100)),
)  # fmt: skip


def answers_of(given: Mapping[str, Answer]) -> Answers:
    """The answers of an interview."""
    values: dict[str, Value] = {
        key: int(value) if KEYS[key].kind == "count" and isinstance(value, str) else value
        for key, value in given.items()
        if key in KEYS
    }
    return answers_from(values)


def given_of(answers: Answers) -> dict[str, Answer]:
    """Answers as an interview keeps them, to start one with what is known."""
    found: dict[str, Answer] = {}
    for name, key in KEYS.items():
        value = getattr(answers, key.attribute)
        if value not in ("", (), None):
            found[name] = str(value) if key.kind == "count" else value
    return found
