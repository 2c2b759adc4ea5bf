"""One question with all that belongs to it: sources, both sides of disputes, what the guides claim, where to go next.

Decides: the order of sources (strongest first) and the words for a verdict on a claim.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from carelane.sources import TOPICS, Answer, Conflict, Demand, Source, answer, answers, conflict, demand, source

VERDICTS: Final = {
    "agrees": "Better sources agree.",
    "conflicts": "Better sources say otherwise.",
    "unsupported": "No better source says so.",
    "question": "",
}


@dataclass(frozen=True, slots=True)
class Claim:
    """What a guide or a thread says, and what better sources make of it."""

    says: str
    verdict: str
    better: str
    better_sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A point on which sources disagree, with the sources themselves."""

    point: str
    sides: tuple[tuple[str, tuple[Source, ...]], ...]
    advice: str


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """Everything about one question; `claims` by the guide or thread that makes them."""

    answer: Answer
    topic: str
    sources: tuple[Source, ...]
    asked_in: tuple[Source, ...]
    disputes: tuple[Dispute, ...]
    claims: tuple[tuple[Source, tuple[Claim, ...]], ...]
    others: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic with its questions."""

    id: str
    title: str
    answers: tuple[Answer, ...]


def topics() -> tuple[Topic, ...]:
    """Every topic in the order in which a business meets it."""
    known = answers().values()
    return tuple(
        Topic(name, title, tuple(entry for entry in known if entry.topic == name)) for name, title in TOPICS.items()
    )


def question(answer_id: str) -> QuestionPage:
    """The page of one question.

    Raises:
        UnknownName: there is no such question.
    """
    entry = answer(answer_id)
    return QuestionPage(
        answer=entry,
        topic=TOPICS[entry.topic],
        sources=ranked(entry.sources),
        asked_in=ranked(entry.asked_in),
        disputes=tuple(dispute(conflict(name)) for name in entry.conflicts),
        claims=tuple(_claims(entry.demands)),
        others=tuple(other for other in answers().values() if other.topic == entry.topic and other.id != entry.id),
    )


def dispute(entry: Conflict) -> Dispute:
    """A dispute with its sources looked up."""
    sides = ((side.says, ranked(side.sources)) for side in (entry.a, entry.b))
    return Dispute(entry.point, tuple(sides), entry.advice)


def ranked(names: Iterable[str]) -> tuple[Source, ...]:
    """The sources of these ids, the strongest authority first."""
    return tuple(sorted(map(source, names), key=lambda entry: entry.authority.rank))


def _claims(names: tuple[str, ...]) -> Iterator[tuple[Source, tuple[Claim, ...]]]:
    found = [demand(name) for name in names]
    for who in dict.fromkeys(entry.source for entry in found):
        yield source(who), tuple(_claim(entry) for entry in found if entry.source == who)


def _claim(entry: Demand) -> Claim:
    return Claim(entry.says, VERDICTS[entry.verdict], entry.better, ranked(entry.better_sources))
