r"""The concepts in which rejections are written: reading `vocabulary.toml` and finding them in a sentence.

Decides: which words stand for which concept, and that of overlapping things and parts the longest one counts.
Leaves alone: what a combination of concepts means (`grammar`).

Sentences are in matching form (`plain.for_matching`): lower case, ASCII, and blanks for hyphens, underscores,
quotation marks, brackets and slashes, so that "opt-in", "Opt_In" and "(opt in)" are one thing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

from carelane.language.patterns import PatternSet, compiled
from carelane.sources.loading import read_file

Kind = Literal["thing", "part", "fault"]
_KINDS: Final[Mapping[str, Kind]] = {"thing": "thing", "part": "part", "fault": "fault"}
_FILE: Final = Path(__file__).with_name("vocabulary.toml")
_SHORTHANDS: Final = "shorthands"
_SHORTHAND: Final = re.compile(r"\{([a-z]+)\}")
# Broad things yield to any other reading of the same words.
_BROAD: Final = frozenset({"messages", "numbers", "campaign", "fields", "address", "screenshot"})


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept, and the patterns of the words for it."""

    name: str
    kind: Kind
    patterns: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Words that stand for a concept; offsets in the sentence."""

    start: int
    end: int
    concept: str
    kind: Kind

    @property
    def length(self) -> int:
        """In characters."""
        return self.end - self.start


@lru_cache(maxsize=1)
def concepts() -> Mapping[str, Concept]:
    """Every concept by name.

    Raises:
        CatalogueError: an entry is incomplete or uses a shorthand that does not exist.
    """
    rows = {row.id: row for row in read_file(_FILE)}
    shorthands = {name: str(text) for name, text in rows.pop(_SHORTHANDS).data.items()}
    found = {}
    for row in rows.values():
        row.only("kind", "patterns")
        kind = _KINDS[row.choice("kind", _KINDS)]
        patterns = row.texts("patterns", needed=True)
        try:
            found[row.id] = Concept(row.id, kind, tuple(expanded(pattern, shorthands) for pattern in patterns))
        except KeyError as error:
            raise row.wrong(f"uses the shorthand {error}, which does not exist") from None
    return found


def expanded(pattern: str, shorthands: Mapping[str, str]) -> str:
    """A pattern of the data as the engines take it: shorthands written out, words whole, blanks of any width."""
    while found := _SHORTHAND.search(pattern):
        pattern = pattern[: found.start()] + shorthands[found[1]] + pattern[found.end() :]
    pattern = pattern.replace(r"\w", "[a-z0-9']").replace(" ?", " *").replace(" ", " +").replace(" + *", " *")
    pattern = pattern.replace(" +*", " *")
    return rf"\b(?:{pattern})" + ("" if pattern.endswith(r"\.") else r"\b")


def patterns_by_kind(file: Path, name: str, kinds: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """One pattern of each kind from an entry of a file: any of the phrases that it lists there.

    Raises:
        CatalogueError: the entry is incomplete, lists another kind, or uses a shorthand that does not exist.
    """
    kinds = tuple(kinds)
    rows = {row.id: row for row in read_file(file)}
    shorthands = {short: str(text) for short, text in rows[_SHORTHANDS].data.items()}
    row = rows[name]
    row.only(*kinds)
    try:
        return {
            kind: re.compile("|".join(expanded(text, shorthands) for text in row.texts(kind, needed=True)))
            for kind in kinds
        }
    except KeyError as error:
        raise row.wrong(f"uses the shorthand {error}, which does not exist") from None


@lru_cache(maxsize=1)
def _scanner() -> tuple[tuple[tuple[Concept, str], ...], PatternSet]:
    pairs = tuple((concept, pattern) for concept in concepts().values() for pattern in concept.patterns)
    return pairs, PatternSet([pattern for _, pattern in pairs])


def mentions(sentence: str) -> tuple[Mention, ...]:
    """Every mention in a sentence, in order; of overlapping things and parts only the longest."""
    pairs, patterns = _scanner()
    found: set[Mention] = set()
    for number in patterns.hits(sentence):
        concept, pattern = pairs[number]
        for match in compiled(pattern).finditer(sentence):
            end = match.start() + len(match.group().rstrip())
            if end > match.start():
                found.add(Mention(match.start(), end, concept.name, concept.kind))
    nouns = _longest([item for item in found if item.kind != "fault"])
    return tuple(sorted([*nouns, *(item for item in found if item.kind == "fault")]))


def _longest(nouns: list[Mention]) -> Iterator[Mention]:
    """The mentions that no longer one overlaps; of equally long ones a broad thing yields."""
    taken: list[Mention] = []
    for item in sorted(nouns, key=lambda noun: (-noun.length, noun.concept in _BROAD, noun.start)):
        over = [other for other in taken if item.start < other.end and other.start < item.end]
        same = all((other.start, other.end) == (item.start, item.end) for other in over)
        if over and (not same or item.concept in _BROAD):
            continue
        taken.append(item)
        yield item
