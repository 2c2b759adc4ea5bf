"""Which combinations of concepts mean which causes: reading `grammar.toml`.

Decides: the form of a step, and that every cause and concept in it exists.
Leaves alone: how a text is taken apart (`clauses`) and which concepts are found (`vocabulary`).
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from carelane.remediation.causes import causes
from carelane.remediation.rejection.expressions import Holds, expression
from carelane.remediation.rejection.vocabulary import concepts
from carelane.sources.loading import Row, read_file

_FILE: Final = Path(__file__).with_name("grammar.toml")
NOTHING: Final = "-"  # the step deals with the topic and asserts no cause
IN: Final = "in-"  # before a thing that is only the place of another
NO_THING: Final = "none"
FIRM: Final = "!"  # at the end of a step: the cause stays beside others
EVERY: Final = "*"
BLAMED: Final = "blamed"  # "rejected because of" came before, and nothing else says what is wrong with it
BARE: Final = "bare"  # a clause of few words that says no fault: a heading or an item of a list
_DENIED: Final = re.compile(r"!\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|[a-z-]+)")
_NAME: Final = re.compile(r"[a-z][a-z0-9-]*")
_TOPIC, _PARTS, _ANYWHERE = "topic-", "parts-", "anywhere-"


@dataclass(frozen=True, slots=True)
class Step:
    """A condition and the causes that it asserts."""

    holds: Holds
    causes: tuple[str, ...]
    names: tuple[str, ...]  # the concepts that speak for it, in order
    is_firm: bool = False  # no other cause makes it superfluous


@dataclass(frozen=True, slots=True)
class Grammar:
    """All steps. `anywhere` pairs what is dealt with by a step ("invite", "all", "none") with the steps."""

    anywhere: tuple[tuple[str, tuple[Step, ...]], ...]
    topics: Mapping[str, tuple[Step, ...]]
    parts: Mapping[str, Mapping[str, str]]
    weaker: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The grammar.

    Raises:
        CatalogueError: a step is malformed, or names a concept or cause that does not exist.
    """
    rows = {row.id: row for row in read_file(_FILE)}
    groups = {name: str(text) for name, text in rows["groups"].data.items()}
    known = {BARE, BLAMED, *concepts(), *(IN + name for name, concept in concepts().items() if concept.kind == "thing")}
    named = {
        prefix: {row.id.removeprefix(prefix): row for row in rows.values() if row.id.startswith(prefix)}
        for prefix in (_ANYWHERE, _TOPIC, _PARTS)
    }
    return Grammar(
        anywhere=tuple((row.text("claims"), _steps(row, known, groups)) for row in named[_ANYWHERE].values()),
        topics={name: _steps(row, known, groups) for name, row in named[_TOPIC].items()},
        parts={name: _parts(row) for name, row in named[_PARTS].items()},
        weaker={name: _weaker(rows["weaker"], name) for name in rows["weaker"].data},
    )


def _steps(row: Row, known: Collection[str], groups: Mapping[str, str]) -> tuple[Step, ...]:
    return tuple(_step(row, text, known, groups) for text in row.texts("steps", needed=True))


def _step(row: Row, text: str, known: Collection[str], groups: Mapping[str, str]) -> Step:
    condition, arrow, listed = text.partition("->")
    firm = listed.rstrip().endswith(FIRM)
    ids = tuple(name for part in listed.rstrip(FIRM + " ").split(",") if (name := part.strip()) != NOTHING)
    if not arrow or not all(ids):
        raise row.wrong(f"has the step {text!r}, which is not 'expression -> causes'")
    holds = expression(condition, known, groups)
    return Step(holds, tuple(_known_cause(row, name) for name in ids), tuple(_speaking_for(condition, groups)), firm)


def _speaking_for(condition: str, groups: Mapping[str, str]) -> Iterator[str]:
    """The names in an expression that are not denied, groups written out."""
    for name in _NAME.findall(_DENIED.sub(" ", condition)):
        if name in groups:
            yield from _speaking_for(groups[name], groups)
        else:
            yield name.removeprefix(IN)


def _parts(row: Row) -> Mapping[str, str]:
    return {part: _known_cause(row, str(name)) for part, name in row.data.items()}


def _weaker(row: Row, name: str) -> tuple[str, ...]:
    _known_cause(row, name)
    return tuple(other if other == EVERY else _known_cause(row, other) for other in row.texts(name))


def _known_cause(row: Row, name: str) -> str:
    if name not in causes():
        raise row.wrong(f"names the cause {name!r}, which does not exist")
    return name
