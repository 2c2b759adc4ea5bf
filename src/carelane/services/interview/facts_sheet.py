"""Between the facts of a campaign file and answers to questions.

Decides: how facts become answers and back, and how one is set by its name.
Leaves alone: asking (`interview.py`) and the file (`formats`).
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.errors import InputError, UnknownName
from carelane.domain.facts import Facts, PhoneFieldUse, WayOut
from carelane.formats.own.layout import FACT_KEYS
from carelane.services.interview.answers import Answer, Wrong
from carelane.services.interview.fact_questions import fact_questions

_MOST_REPEATED: Final = 60  # characters of a wrong answer


def answers_of(facts: Facts) -> dict[str, Answer]:
    """The facts that are known, by the key of the file."""
    found: dict[str, Answer] = {}
    for name, key in FACT_KEYS.items():
        value = getattr(facts, key.attribute)
        if value not in ("", (), None):
            found[name] = str(value) if isinstance(value, PhoneFieldUse | WayOut) else value
    return found


def with_answers(registration: Registration, answers: Mapping[str, Answer]) -> Registration:
    """The registration with these facts; a fact without an answer is unknown again."""
    values: dict[str, object] = {FACT_KEYS[name].attribute: value for name, value in answers.items()}
    if use := values.get("phone_field"):
        values["phone_field"] = PhoneFieldUse(str(use))
    if way := values.get("way_out"):
        values["way_out"] = WayOut(str(way))
    values.setdefault("confirmed", registration.facts.confirmed)
    return replace(registration, facts=Facts(**values))  # type: ignore[arg-type]


def set_facts(registration: Registration, pairs: Mapping[str, str]) -> Registration:
    """The registration with facts set by name, each read as the question would read it; "" makes one unknown.

    Raises:
        UnknownName: there is no such fact.
        InputError: the value does not answer the question.
    """
    questions = {question.id: question for question in fact_questions(_everything(registration))}
    answers = answers_of(registration.facts)
    for name, value in pairs.items():
        question = questions.get(name)
        if question is None:
            raise UnknownName(f"there is no fact called {name!r}", hint=f"known: {', '.join(questions)}")
        if not value.strip():
            answers.pop(name, None)
            continue
        answer = question.read(value.strip())
        if isinstance(answer, Wrong):
            told = value if len(value) <= _MOST_REPEATED else f"{value[:_MOST_REPEATED].rstrip()}..."
            names = ", ".join(choice.value for choice in question.choices)
            raise InputError(
                f"“{told}” does not answer “{question.ask}”", hint=f"one of: {names}" if names else answer.why
            )
        answers[name] = answer
    return with_answers(registration, answers)


def _everything(registration: Registration) -> Registration:
    brand = registration.brand
    return registration if brand.website else replace(registration, brand=replace(brand, website="https://-"))
