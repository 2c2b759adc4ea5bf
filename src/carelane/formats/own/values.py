"""Whether one value of a campaign file is what its key holds.

Decides: what counts as a text, a flag, a code, a list; and the sentence that says why it is none.
Leaves alone: unknown keys and the shape of the whole (`reader.py`).
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.errors import FileProblem
from carelane.domain.opt_in import Publication, PublishedOn
from carelane.formats.own.layout import EXTENSION, Holds, Key
from carelane.formats.own.opt_in_layout import PUBLICATION_KEYS
from carelane.formats.own.suggestions import hint_for_key, hint_for_word
from carelane.formats.reading import Place
from carelane.formats.syntax.nodes import Mapping, Node, Scalar, Sequence, Style, describe, shortened

# The words that YAML 1.1 knows, so that a file means the same to every program that reads it.
FLAG_WORDS: Final = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
MOST_PROBLEMS: Final = 100
_NO_QUOTES: Final = "write true or false without quotes"
_COLON_HINT: Final = "a text that contains “: ” needs quotes or a block (|)"


class TooManyProblems(Exception):  # always caught in `reader.py`
    """So many parts are wrong that this is no campaign file; the first ones are enough."""


class Values:
    """Reads values and keeps every problem and place on the way."""

    def __init__(self) -> None:
        self.problems: list[FileProblem] = []
        self.places: dict[str, Place] = {}

    def problem(self, node: Node, path: str, message: str, hint: str = "") -> None:
        """Note what is wrong with a node."""
        self.problems.append(FileProblem(node.line, node.column, path, message, hint))
        if len(self.problems) >= MOST_PROBLEMS:
            raise TooManyProblems

    def entries(self, mapping: Mapping, path: str) -> Iterator[tuple[Scalar, Node]]:
        """The keys with their values, without extensions; a key that stands twice is a problem."""
        seen: dict[str, Scalar] = {}
        for key, value in mapping.entries:
            if key.text in seen:
                said = f"`{shortened(key.text)}` stands twice, first in line {seen[key.text].line}"
                self.problem(key, path, said, "keep one of them")
            elif not key.text.startswith(EXTENSION):
                seen[key.text] = key
                yield key, value

    def group(self, node: Node, path: str) -> Mapping | None:
        """A group of keys; None when it is left empty or is something else."""
        if isinstance(node, Mapping):
            return node
        if not (isinstance(node, Scalar) and node.is_nothing):
            self.problem(
                node, path, f"should be a group of keys, not {describe(node)}", f"indent its keys below `{path}:`"
            )
        return None

    def read(self, node: Node, key: Key, path: str) -> object | None:
        """The value for the model; None when nothing is given or the value is wrong."""
        self.places[path] = (node.line, node.column)
        if isinstance(node, Scalar) and node.is_nothing:
            return None
        if key.holds is Holds.TEXT:
            return self.text(node, path)
        if key.holds is Holds.FLAG:
            return self.flag(node, path)
        if key.holds is Holds.CODE:
            return self._code(node, key.values, path)
        if key.holds is Holds.CODES:
            return self._codes(node, key.values, path)
        if key.holds is Holds.PUBLICATIONS:
            return self._publications(node, path)
        return self.texts(node, path, at_commas=key.holds is Holds.KEYWORDS)

    def text(self, node: Node, path: str) -> str | None:
        """A text; numbers are the text that was typed."""
        if isinstance(node, Scalar):
            if node.style is Style.LITERAL and node.text in FLAG_WORDS:
                self.problem(node, path, f"should be a text, not {node.text}")
                return None
            return "" if node.is_nothing else node.text
        hint = _COLON_HINT if isinstance(node, Mapping) else "one text stands here; samples and keywords take lists"
        self.problem(node, path, f"should be a text, not {describe(node)}", hint)
        return None

    def flag(self, node: Node, path: str) -> bool | None:
        """True or false."""
        if isinstance(node, Scalar) and node.is_nothing:
            return None
        word = node.text.lower() if isinstance(node, Scalar) else ""
        if word not in FLAG_WORDS:
            self.problem(node, path, f"should be true or false, not {describe(node)}")
            return None
        if isinstance(node, Scalar) and node.style is Style.QUOTED:
            self.problem(node, path, f"should be true or false, not the text “{node.text}”", _NO_QUOTES)
            return None
        return FLAG_WORDS[word]

    def texts(self, node: Node, path: str, *, at_commas: bool) -> tuple[str, ...] | None:
        """A list of texts, or one text (which is cut at its commas where `at_commas` says so)."""
        if isinstance(node, Sequence):
            found = [self.text(item, f"{path}[{index}]") for index, item in enumerate(node.items)]
            return tuple(text for text in found if text is not None)
        text = self.text(node, path)
        if text is None or not at_commas:
            return None if text is None else (text,)
        return tuple(part.strip() for part in text.split(",") if part.strip())

    def _code(self, node: Node, known: tuple[str, ...], path: str) -> str | None:
        text = self.text(node, path)
        if not text:
            return text
        if text in known:
            return text
        self.problem(node, path, f"“{shortened(text)}” is not one of its values", hint_for_word(text, known))
        return None

    def _codes(self, node: Node, known: tuple[str, ...], path: str) -> tuple[str, ...] | None:
        if isinstance(node, Sequence):
            found = [self._code(item, known, f"{path}[{index}]") for index, item in enumerate(node.items)]
            return tuple(code for code in found if code)
        codes = self.texts(node, path, at_commas=True)
        for code in codes or ():
            if code not in known:
                self.problem(node, path, f"“{shortened(code)}” is not one of its values", hint_for_word(code, known))
        return codes

    def _publications(self, node: Node, path: str) -> tuple[Publication, ...] | None:
        if not isinstance(node, Sequence):
            self.problem(node, path, f"should be a list, not {describe(node)}", "start each one with “- place: ...”")
            return None
        found = (self._publication(item, f"{path}[{index}]") for index, item in enumerate(node.items))
        return tuple(place for place in found if place is not None)

    def _publication(self, node: Node, path: str) -> Publication | None:
        mapping = self.group(node, path)
        if mapping is None:
            return None
        facts: dict[str, str] = {}
        for name, value in self.entries(mapping, path):
            key = PUBLICATION_KEYS.get(name.text)
            if key is None:
                said = f"unknown key `{shortened(name.text)}`"
                self.problem(name, path, said, hint_for_key(name.text, PUBLICATION_KEYS))
            elif text := self.read(value, key, f"{path}.{name.text}"):
                facts[key.attribute] = str(text)
        if "on" not in facts:
            kind = mapping.get("place")
            if kind is None or (isinstance(kind, Scalar) and not kind.text):
                self.problem(node, path, "does not say `place`, the kind of place", f"one of {', '.join(PublishedOn)}")
            return None
        return Publication(PublishedOn(facts.pop("on")), **facts)
