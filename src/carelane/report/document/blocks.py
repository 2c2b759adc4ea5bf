"""A document as data: blocks that every format can show.

Decides: which blocks there are. Leaves alone: how they look (the other modules of this package).
All words are plain text: nothing in them is ever markup.
"""

from dataclasses import dataclass
from typing import Final, Literal

SHORT: Final = 33  # characters that fit beside a label
Tone = Literal["stop", "review", "go", "note"]


@dataclass(frozen=True, slots=True)
class Heading:
    """level 2 or 3; `anchor` is its name within the document."""

    text: str
    anchor: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; refs are numbers of the list of sources."""

    text: str
    refs: tuple[int, ...] = ()
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Callout:
    """A paragraph that nobody may miss, and points below it."""

    tone: Tone
    title: str
    text: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """A labelled text to copy or choose. remarks: (tone, words)."""

    label: str
    name: str
    value: str
    count: str = ""
    remarks: tuple[tuple[Tone, str], ...] = ()
    hint: str = ""
    refs: tuple[int, ...] = ()
    is_text: bool = True

    @property
    def is_short(self) -> bool:
        """It fits beside its label."""
        return 0 < len(self.value) <= SHORT and "\n" not in self.value


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list; `detail` stands below it. ticked: None without a box."""

    text: str
    detail: str = ""
    refs: tuple[int, ...] = ()
    ticked: bool | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Item, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; the first row of cells is `head`."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody else, as they are."""

    text: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Diff:
    """A text before and after: pieces are ("same" | "gone" | "new", words)."""

    label: str
    pieces: tuple[tuple[str, str], ...]


Block = Heading | Words | Callout | Copy | Items | Grid | Quote | Diff


@dataclass(frozen=True, slots=True)
class Listed:
    """One source as it is printed."""

    title: str
    about: str
    url: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document. date: the day it is about (YYYY-MM-DD). facts: what stands on the cover, label and value."""

    title: str
    subtitle: str
    date: str
    facts: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    sources: tuple[Listed, ...] = ()
    notice: str = ""
    has_cover: bool = False
    summary: Callout | None = None
    hints: tuple[str, ...] = ()

    @property
    def contents(self) -> tuple[Heading, ...]:
        """The headings of the first level."""
        return tuple(block for block in self.blocks if isinstance(block, Heading) and block.level == 2)
