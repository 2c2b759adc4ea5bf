"""The questions people ask about registering, with answers that name their sources.

Decides: which questions have an answer, what it says, which demands of the source texts it answers, and
where a person goes next.
Leaves alone: what the pages look like, and whether a place below learn/ exists (`services.learn`).
The answers are in our own words; facts are those of the sources that an answer cites.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from carelane.sources.conflict_list import conflict
from carelane.sources.demand_list import demand
from carelane.sources.loading import ANSWERS, Row, read_folder, unknown
from carelane.sources.source_list import source

TOPICS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "start": "Before you register",
        "use-case": "Choosing the use case",
        "opt-in": "Opt-in and your website",
        "texts": "What your texts may say",
        "stop": "STOP, HELP and coming back",
        "records": "Your contacts and your proof",
        "rejection": "After a rejection",
        "money": "Fees, waiting and speed",
    }
)
TOOLS: Final = ("check", "choose", "rejection", "write")
LEARN: Final = "learn/"


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next: the words of the link, and where it leads (a tool, or a place below learn/)."""

    to: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One question with its answer.

    question: as an office manager would ask it; also: other words for it, for the search.
    short: the answer in a sentence or two; paragraphs: the rest of it.
    demands: ids of the source texts' demands that it answers. conflicts: ids of the disputes it touches.
    asked_in: sources in which people ask it. as_of: the day from which its facts are.
    """

    id: str
    topic: str
    question: str
    short: str
    paragraphs: tuple[str, ...]
    steps: tuple[Step, ...]
    sources: tuple[str, ...]
    as_of: str
    also: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    asked_in: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def answers() -> Mapping[str, Answer]:
    """Every answer by id, topic by topic.

    Raises:
        CatalogueError: an entry is incomplete or an id occurs twice.
        UnknownName: an entry cites what does not exist.
    """
    found = [_answer(row) for row in read_folder(ANSWERS)]
    order = list(TOPICS)
    found.sort(key=lambda entry: order.index(entry.topic))
    return MappingProxyType({entry.id: entry for entry in found})


def answer(answer_id: str) -> Answer:
    """The answer of that id.

    Raises:
        UnknownName: there is none; the hint names the nearest.
    """
    known = answers()
    if answer_id not in known:
        raise unknown("question", answer_id, known)
    return known[answer_id]


def _answer(row: Row) -> Answer:
    row.only(
        "topic",
        "question",
        "also",
        "short",
        "paragraphs",
        "next",
        "sources",
        "conflicts",
        "demands",
        "asked_in",
        "as_of",
    )
    entry = Answer(
        id=row.id,
        topic=row.choice("topic", TOPICS),
        question=row.text("question", needed=True),
        short=row.text("short", needed=True),
        paragraphs=row.texts("paragraphs", needed=True),
        steps=tuple(_step(row, text) for text in row.texts("next", needed=True)),
        sources=row.texts("sources", needed=True),
        as_of=row.text("as_of", needed=True),
        also=row.texts("also"),
        demands=row.texts("demands"),
        conflicts=row.texts("conflicts"),
        asked_in=row.texts("asked_in"),
    )
    for name in (*entry.sources, *entry.asked_in):
        source(name)
    for name in entry.conflicts:
        conflict(name)
    for name in entry.demands:
        demand(name)
    return entry


def _step(row: Row, text: str) -> Step:
    """A step is written "place: words of the link"."""
    to, colon, words = text.partition(": ")
    if not colon or not words.strip() or not (to in TOOLS or to.startswith(LEARN)):
        raise row.wrong(f"has a step {text!r}; write 'check: Check a text', or 'learn/glossary: ...'")
    return Step(to, words.strip())
