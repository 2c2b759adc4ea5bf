"""Answers found for a question, as text and as data.

Decides: how an answer is laid out in a terminal, and which command stands for which tool.
"""

import textwrap
from collections.abc import Iterator
from typing import Any, Final

from carelane.services.findings import NOTICE
from carelane.services.learn.question import QuestionPage
from carelane.services.learn.shelf import Group
from carelane.sources import Step

WIDTH: Final = 96
COMMANDS: Final = {
    "check": "carelane check-text",
    "choose": "carelane choose-use-case",
    "rejection": "carelane read-rejection",
    "write": "carelane write",
    "learn/codes": "carelane explain CODE",
    "learn/rules": "carelane rules",
    "learn/glossary": "carelane ask WORD",
    "learn/sources": "carelane sources",
}


def answers_text(page: QuestionPage, also: tuple[Group, ...]) -> str:
    """The best answer in full, and what else fits."""
    lines = [*_wrapped(page.answer.question), "", *_wrapped(page.answer.short)]
    for text in page.answer.paragraphs:
        lines += ["", *_wrapped(text)]
    for item in page.disputes:
        says = "; or: ".join(words for words, _ in item.sides)
        lines += ["", *_wrapped(f"Sources disagree on {item.point}. {says}. What we advise: {item.advice}")]
    lines += ["", "Next:", *(f"  {step.text}: {command_of(step)}" for step in page.answer.steps)]
    lines += ["", f"Sources (facts as of {page.answer.as_of}):"]
    lines += [f"  {item.title} ({item.authority.value}, {item.date}) {item.url}".rstrip() for item in page.sources]
    more = list(_more(also, page.answer.question))
    if more:
        lines += ["", "Also:", *more]
    return "\n".join((*lines, "", *_wrapped(NOTICE))) + "\n"


def found_text(groups: tuple[Group, ...]) -> str:
    """What was found where no question fits: words, codes, rules."""
    return "\n".join((*_more(groups, ""), "", *_wrapped(NOTICE))) + "\n"


def answers_data(words: str, pages: tuple[QuestionPage, ...], groups: tuple[Group, ...]) -> dict[str, Any]:
    """The answers that fit and everything else that was found, as data."""
    return {
        "carelane": 1,
        "asked": words,
        "answers": [_answer_data(page) for page in pages],
        "found": [
            {"kind": thing.kind, "id": _name(thing.place), "title": thing.title, "short": thing.short}
            for group in groups
            if group.kind != "question"
            for thing in group.things
        ],
        "notice": NOTICE,
    }


def command_of(step: Step) -> str:
    """The command that does what a link of the pages does."""
    if step.to in COMMANDS:
        return COMMANDS[step.to]
    name = _name(step.to)
    if step.to.startswith("learn/questions/"):
        return f"carelane ask --id {name}"
    return f"carelane explain {name}"


def _answer_data(page: QuestionPage) -> dict[str, Any]:
    return {
        "id": page.answer.id,
        "topic": page.answer.topic,
        "question": page.answer.question,
        "short": page.answer.short,
        "paragraphs": list(page.answer.paragraphs),
        "next": [{"to": step.to, "text": step.text, "command": command_of(step)} for step in page.answer.steps],
        "disputes": [
            {
                "point": item.point,
                "sides": [{"says": says, "sources": [source.id for source in whose]} for says, whose in item.sides],
                "advice": item.advice,
            }
            for item in page.disputes
        ],
        "demands": list(page.answer.demands),
        "sources": [
            {"id": item.id, "title": item.title, "authority": item.authority.value, "date": item.date, "url": item.url}
            for item in page.sources
        ],
        "as_of": page.answer.as_of,
    }


def _more(groups: tuple[Group, ...], shown: str) -> Iterator[str]:
    for group in groups:
        for thing in group.things:
            if thing.title == shown:
                continue
            name = _name(thing.place)
            if thing.kind == "word":
                yield from textwrap.wrap(
                    f"{thing.title}: {thing.short}", WIDTH, initial_indent="  ", subsequent_indent="    "
                )
            elif thing.kind == "question":
                yield f"  {thing.title} (carelane ask --id {name})"
            else:
                yield f"  {thing.title} (carelane explain {name})"


def _name(place: str) -> str:
    from urllib.parse import unquote  # noqa: PLC0415  only codes are quoted

    return unquote(place.rpartition("#" if "#" in place else "/")[2])


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
