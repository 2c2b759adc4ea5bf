"""What written texts claim, in groups and as questions, so that an owner can confirm them in one go.

Decides: which claims belong together, their order, and that a group can be answered with one yes after it was read.
Leaves alone: what the texts claim (`wording`), when a claim is settled (`open_claims`), and asking (`interview.py`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from carelane.services.interview import answers as read
from carelane.services.interview.answers import Answer, Answers
from carelane.services.interview.questions import Question
from carelane.services.open_claims import asked_whether
from carelane.wording.written import Statement, Written

_ALL: Final = "all:"
_POINTS: Final = re.compile(r"\b(?:this|these)\b")
_MOST_SHOWN: Final = 240  # characters of a sentence


@dataclass(frozen=True, slots=True)
class Group:
    """Claims about one thing. name: what `--confirm` takes for all of them."""

    name: str
    title: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grouped:
    """The claims of a text, or of several, that belong to a group."""

    group: Group
    states: tuple[Statement, ...]


GROUPS: Final = (
    Group("replies", "What your phone system answers",
          ("stop-honoured", "optout-reply-on", "help-reply-on", "optin-reply-on")),
    Group("sending", "What you send, and to whom",
          ("customers-start", "customer-texts-first", "no-list", "topics", "frequency", "no-marketing",
           "marketing-agreed", "samples-like-live", "first-message-sent")),
    Group("numbers", "What happens to mobile numbers",
          ("consent-optional", "consent-recorded", "form-saves-consent", "no-sharing", "numbers-for-texts-only",
           "vendors-deliver-only", "field-for-calls-only")),
    Group("shown", "What people see or hear before they agree", ()),  # and whatever stands in no other group
)  # fmt: skip


def grouped(states: Iterable[Statement]) -> tuple[Grouped, ...]:
    """The claims by group, in the order in which they are asked; groups without any are left out."""
    known = {name: group for group in GROUPS for name in group.ids}
    found: dict[str, list[Statement]] = {group.name: [] for group in GROUPS}
    for state in states:
        found[known.get(state.id, GROUPS[-1]).name].append(state)
    return tuple(
        Grouped(group, tuple(sorted(found[group.name], key=lambda state: _place(group, state))))
        for group in GROUPS
        if found[group.name]
    )


def ids_of(names: Iterable[str], states: Iterable[Statement]) -> tuple[str, ...]:
    """Ids as they were given, and for the name of a group those of its claims. Names may be joined by commas."""
    by_group = {item.group.name: [state.id for state in item.states] for item in grouped(states)}
    parts = [part.strip() for name in names for part in name.split(",")]
    return tuple(dict.fromkeys(name for part in parts if part for name in by_group.get(part, [part])))


def claim_questions(states: Iterable[Statement], texts: Iterable[Written] = ()) -> tuple[Question, ...]:
    """The questions about these claims: for each group first whether all of it is true, then one by one.

    `texts` make the claims: where one speaks of "this" or "these words", the first sentence that makes it is shown.
    """
    said: dict[str, str] = {}
    for sentence in (sentence for text in texts for sentence in text.sentences):
        for state in sentence.states:
            said.setdefault(state.id, " ".join(sentence.text.split()))
    return tuple(question for item in grouped(states) for question in _questions(item, said))


def said_true(answers: Mapping[str, Answer], states: Iterable[Statement]) -> tuple[str, ...]:
    """The ids of the claims that were said to be true."""
    return tuple(
        state.id
        for item in grouped(states)
        for state in item.states
        if True in (answers.get(f"{_ALL}{item.group.name}"), answers.get(state.id))
    )


def _questions(item: Grouped, said: Mapping[str, str]) -> Iterator[Question]:
    count, name = len(item.states), f"{_ALL}{item.group.name}"
    section = f"{item.group.title} ({count})"
    if count > 1:
        listed = "\n".join(f"  - {state.true_only_if}{_shown(state, said, '    ')}" for state in item.states)
        yield Question(
            name, section, f"{listed}\nAre all of these true? (no: one by one)", read.yes_or_no,
            help="\n".join(dict.fromkeys(state.how for state in item.states if state.how)),
        )  # fmt: skip

    def is_open(answers: Answers) -> bool:
        return answers.get(name) is not True

    for state in item.states:
        ask = asked_whether(state)
        ask = f"{ask[0].upper()}{ask[1:]}{_shown(state, said, '  ')}"
        yield Question(state.id, section, ask, read.yes_or_no, help=state.how, when=is_open)


def _shown(state: Statement, said: Mapping[str, str], indent: str) -> str:
    """The sentence that a claim points to, on a line of its own."""
    sentence = said.get(state.id, "")
    if not sentence or not _POINTS.search(state.true_only_if):
        return ""
    return "\n" + indent + (sentence if len(sentence) <= _MOST_SHOWN else f"{sentence[: _MOST_SHOWN - 1]}\u2026")


def _place(group: Group, state: Statement) -> int:
    return group.ids.index(state.id) if state.id in group.ids else len(group.ids)
