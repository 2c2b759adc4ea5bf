"""What a YAML or JSON text consists of, each part with its place.

Decides: the three kinds of node, and that a scalar keeps the text as it was typed: `ein: 123456789`,
`+15551234567` and `NO` stay what the person wrote.
Leaves alone: what the parts mean (`own`, `foreign`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from carelane.domain.errors import FileProblem

MOST_LEVELS: Final = 32
MOST_NODES: Final = 100_000
_NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL"})


class Style(StrEnum):
    """How a scalar stands in the file."""

    QUOTED = "quoted"  # in quotes, or a YAML block: a text for certain
    PLAIN = "plain"  # YAML without quotes: a text, or a value, as the field needs it
    LITERAL = "literal"  # a JSON number, true, false or null


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text or value. `start` and `end` are offsets into the text of the file."""

    text: str
    style: Style
    line: int
    column: int
    start: int = 0
    end: int = 0

    @property
    def is_nothing(self) -> bool:
        """True for a key without a value, and for null."""
        return self.style is not Style.QUOTED and self.text in _NOTHING


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: "tuple[Node, ...]"
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in order; a key that stands twice is in `entries` twice."""

    entries: "tuple[tuple[Scalar, Node], ...]"
    line: int
    column: int

    def get(self, key: str) -> "Node | None":
        """The first value of a key."""
        return next((value for name, value in self.entries if name.text == key), None)

    def keys(self) -> Iterator[str]:
        """The keys in order."""
        return (name.text for name, _ in self.entries)


Node = Scalar | Sequence | Mapping


class SyntaxProblem(Exception):
    """The text is not what its syntax asks for; carries the one problem at which reading ended."""

    def __init__(self, line: int, column: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.problem = FileProblem(line, column, "", message, hint)


def describe(node: Node) -> str:
    """A node in a few words, for messages."""
    if isinstance(node, Mapping):
        return "a group of keys"
    if isinstance(node, Sequence):
        return "a list"
    if node.is_nothing:
        return "nothing"
    return f"“{shortened(node.text)}”"


def shortened(text: str, most: int = 60) -> str:
    """The text in one line of bounded length."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def too_deep(line: int, column: int) -> SyntaxProblem:
    """The problem of a text that nests without end."""
    return SyntaxProblem(line, column, f"is nested deeper than {MOST_LEVELS} levels", "a campaign file needs five")


def too_many(line: int, column: int) -> SyntaxProblem:
    """The problem of a text with too many parts."""
    return SyntaxProblem(line, column, f"has more than {MOST_NODES:,} parts", "split it into several files")
