"""YAML text into nodes.

Decides: a safe part of YAML. Anchors, aliases and tags are refused (a file of a few lines can otherwise
stand for gigabytes or call code), depth and number of parts are bounded, and every scalar keeps its text.
Leaves alone: duplicate and unknown keys (`own`), which are reported together with the other problems.
Source: the events of PyYAML, https://pyyaml.org/wiki/PyYAMLDocumentation .
"""

from collections.abc import Iterator
from typing import Any, Final

import yaml

from carelane.formats.syntax.nodes import (
    MOST_LEVELS,
    MOST_NODES,
    Mapping,
    Node,
    Scalar,
    Sequence,
    Style,
    SyntaxProblem,
    too_deep,
    too_many,
)

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUOTE_IT: Final = 'put the text in quotes: "..."'
# What the parser says, and what to do about it; the first that occurs in the message counts.
_HINTS: Final = (
    ("mapping values are not allowed", f"a text that contains “: ” needs quotes or a block (|); {_QUOTE_IT}"),
    (
        "cannot start any token",
        f"indent with spaces, not tabs; a text that starts with @, ` or % needs quotes; {_QUOTE_IT}",
    ),
    ("while scanning a quoted scalar", "a closing quote is missing"),
    ("while scanning an anchor", f"a text that starts with & needs quotes; {_QUOTE_IT}"),
    ("while scanning an alias", f"a text that starts with * needs quotes; {_QUOTE_IT}"),
    ("tag", f"a text that starts with ! needs quotes; {_QUOTE_IT}"),
    ("could not find expected ':'", "every line is `key: value`; the lines of a long text are indented below `key: |`"),
    ("did not find expected key", f"check the indentation of this line and the quotes of the line before; {_QUOTE_IT}"),
    ("did not find expected '-'", "check the indentation of this line"),
    ("block sequence entries are not allowed", "a list starts on a line of its own below its key"),
    ("not allowed", "a character that cannot be seen was pasted into the text; delete it or put the text in quotes"),
)


def read_yaml(text: str) -> list[Node]:
    """The documents of a YAML text; a text without any gives an empty list.

    Raises:
        SyntaxProblem: the text is not YAML, or uses a part of YAML that is refused.
    """
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.add(event)
    except yaml.reader.ReaderError as error:
        raise _unprintable(text, error) from None
    except yaml.MarkedYAMLError as error:
        raise _explained(error) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise SyntaxProblem(0, 0, f"is not YAML: {error}") from None
    return builder.documents


class _Builder:
    """Nodes from events, without recursion; `open` holds the collections that are not closed yet."""

    def __init__(self) -> None:
        self.documents: list[Node] = []
        self.count = 0
        self.open: list[_Open] = []

    def add(self, event: Any) -> None:  # noqa: ANN401  the parser's event classes have no useful types
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if isinstance(event, yaml.AliasEvent):
            raise SyntaxProblem(
                line, column, "uses an alias (*name), which is not read", f"write it out, or {_QUOTE_IT}"
            )
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_extras(event, line, column)
            style = Style.PLAIN if event.style in {None, ""} else Style.QUOTED
            end = event.end_mark.index if event.end_mark else mark.index
            self._place(Scalar(event.value, style, line, column, mark.index, end))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_extras(event, line, column)
            if len(self.open) >= MOST_LEVELS:
                raise too_deep(line, column)
            self.open.append(_Open(isinstance(event, yaml.MappingStartEvent), line, column))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._place(self.open.pop().closed())

    @staticmethod
    def _refuse_extras(event: Any, line: int, column: int) -> None:  # noqa: ANN401
        if event.anchor is not None:
            raise SyntaxProblem(line, column, "uses an anchor (&name), which is not read", f"remove it, or {_QUOTE_IT}")
        if event.tag is not None and event.tag != "!":
            raise SyntaxProblem(
                line, column, f"uses a tag ({event.tag}), which is not read", f"remove it, or {_QUOTE_IT}"
            )

    def _place(self, node: Node) -> None:
        self.count += 1
        if self.count > MOST_NODES:
            raise too_many(node.line, node.column)
        if self.open:
            self.open[-1].add(node)
        else:
            self.documents.append(node)


class _Open:
    """A list or mapping whose end has not been seen."""

    def __init__(self, is_mapping: bool, line: int, column: int) -> None:  # noqa: FBT001
        self.is_mapping, self.line, self.column = is_mapping, line, column
        self.nodes: list[Node] = []

    def add(self, node: Node) -> None:
        if self.is_mapping and len(self.nodes) % 2 == 0 and not isinstance(node, Scalar):
            hint = "a text that starts with [ or { needs quotes"
            raise SyntaxProblem(node.line, node.column, "has a list or group where a key belongs", hint)
        self.nodes.append(node)

    def closed(self) -> Node:
        if not self.is_mapping:
            return Sequence(tuple(self.nodes), self.line, self.column)
        return Mapping(tuple(self._pairs()), self.line, self.column)

    def _pairs(self) -> Iterator[tuple[Scalar, Node]]:
        for key, value in zip(self.nodes[::2], self.nodes[1::2], strict=True):
            if isinstance(key, Scalar):
                yield key, value


def _explained(error: yaml.MarkedYAMLError) -> SyntaxProblem:
    # What was begun and went wrong (a quote, an alias) is better known by its start than by where reading ended.
    begun = error.context_mark if (error.context or "").startswith("while scanning") else None
    mark = begun or error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    if "nesting depth" in (error.problem or ""):
        return too_deep(line, column)
    said = " ".join(part for part in (error.context, error.problem) if part)
    hint = next((hint for sign, hint in _HINTS if sign in said), "")
    return SyntaxProblem(line, column, f"is not YAML: {error.problem or error.context or 'unreadable'}", hint)


def _unprintable(text: str, error: yaml.reader.ReaderError) -> SyntaxProblem:
    position = next((index for index, letter in enumerate(text) if _is_refused(letter)), -1)
    if position < 0:
        return SyntaxProblem(0, 0, f"is not YAML: {error.reason}")
    line = text.count("\n", 0, position) + 1
    column = position - (text.rfind("\n", 0, position) + 1) + 1
    message = f"has the control character U+{ord(text[position]):04X}, which no text needs"
    return SyntaxProblem(line, column, message, _HINTS[-1][1])


def _is_refused(letter: str) -> bool:
    """True for characters that YAML forbids outside of escapes."""
    code = ord(letter)
    is_control = (code < 0x20 and letter not in "\t\n\r") or (0x7F <= code < 0xA0 and code != 0x85)
    return is_control or code in {0xFEFF, 0xFFFE, 0xFFFF}
