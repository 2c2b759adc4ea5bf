"""JSON text into nodes, and JSON Lines into one node a line.

Decides: a reader of its own, because every part needs its line and column, a key that stands twice must be
seen, numbers must stay as typed, and a text that nests a million deep must not end in a crash.
Leaves alone: what the parts mean.
Source: RFC 8259. More lenient in one point: a line break inside a text is taken as it stands.
"""

import json
import re
from bisect import bisect_right
from typing import Final

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

_BLANK: Final = re.compile(r"[ \t\n\r]*")
_STRING: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_LITERAL: Final = re.compile(r"(?:-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.+-])")
_WORD: Final = re.compile(r"[^\s,:{}\[\]\"]{1,40}")


def read_json(text: str) -> Node:
    """The value that the text holds.

    Raises:
        SyntaxProblem: the text is not JSON, or nests too deep.
    """
    reader = _Reader(text, 0, len(text))
    node = reader.value(0)
    reader.skip_blank()
    if reader.at < reader.end:
        raise reader.problem(
            "has more text after the end of its value", "one file holds one value, or one value a line (.jsonl)"
        )
    return node


def read_json_lines(text: str) -> list[Node]:
    """One node for each line that is not blank.

    Raises:
        SyntaxProblem: a line is not JSON.
    """
    nodes: list[Node] = []
    starts = _line_starts(text)
    start = 0
    for line in text.split("\n"):
        if line.strip():
            reader = _Reader(text, start, start + len(line), starts)
            nodes.append(reader.value(0))
            reader.skip_blank()
            if reader.at < reader.end:
                raise reader.problem("has more text after the end of its value", "each line holds one value")
        start += len(line) + 1
    return nodes


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]


class _Reader:
    """A place in the text; `value` reads what stands there. Recursion is bounded by MOST_LEVELS."""

    def __init__(self, text: str, start: int, end: int, starts: list[int] | None = None) -> None:
        self.text, self.at, self.end = text, start, end
        self.starts = starts if starts is not None else _line_starts(text)
        self.count = 0

    def place(self, at: int) -> tuple[int, int]:
        line = bisect_right(self.starts, at)
        return line, at - self.starts[line - 1] + 1

    def problem(self, message: str, hint: str = "", at: int = -1) -> SyntaxProblem:
        line, column = self.place(self.at if at < 0 else at)
        return SyntaxProblem(line, column, message, hint)

    def skip_blank(self) -> None:
        match = _BLANK.match(self.text, self.at, self.end)
        self.at = match.end() if match else self.at

    def next_is(self, sign: str) -> bool:
        """True and past it when the next sign is this one."""
        self.skip_blank()
        if self.at < self.end and self.text[self.at] == sign:
            self.at += 1
            return True
        return False

    def value(self, level: int) -> Node:
        self.skip_blank()
        self.count += 1
        line, column = self.place(self.at)
        if self.count > MOST_NODES:
            raise too_many(line, column)
        sign = self.text[self.at] if self.at < self.end else ""
        if sign and sign in "{[" and level >= MOST_LEVELS:
            raise too_deep(line, column)
        if sign == "{":
            self.at += 1
            return self._mapping(level + 1, line, column)
        if sign == "[":
            self.at += 1
            return self._sequence(level + 1, line, column)
        if sign == '"':
            return self.string()
        return self._literal(line, column)

    def _literal(self, line: int, column: int) -> Scalar:
        start = self.at
        match = _LITERAL.match(self.text, start, self.end)
        if match:
            self.at = match.end()
            return Scalar(match.group(), Style.LITERAL, line, column, start, self.at)
        if start >= self.end:
            raise self.problem("ends where a value belongs", "a closing bracket or a value is missing")
        word = _WORD.match(self.text, start, self.end)
        found = word.group() if word else self.text[start]
        raise self.problem(f"has “{found}” where a value belongs", _hint_for(found))

    def string(self) -> Scalar:
        """The text in quotes that starts here."""
        start = self.at
        line, column = self.place(start)
        match = _STRING.match(self.text, start, self.end)
        if match is None:
            raise self.problem("has a text without its closing quote", 'every text ends with "')
        try:
            value = json.loads(match.group(), strict=False)
        except json.JSONDecodeError as error:
            raise self.problem(
                "has a backslash that means nothing", r"write \\ for a backslash", start + error.pos
            ) from None
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise self.problem("has half of a character (a lone \\ud800 … \\udfff)", "delete it", start) from None
        self.at = match.end()
        return Scalar(value, Style.QUOTED, line, column, start, self.at)

    def _mapping(self, level: int, line: int, column: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        if self.next_is("}"):
            return Mapping((), line, column)
        while True:
            self.skip_blank()
            if self.at >= self.end or self.text[self.at] != '"':
                self._no_key(bool(entries))
            key = self.string()
            if not self.next_is(":"):
                raise self.problem(f"has no “:” after the key “{key.text[:40]}”")
            entries.append((key, self.value(level)))
            if self.next_is("}"):
                return Mapping(tuple(entries), line, column)
            if not self.next_is(","):
                raise self.problem("has no comma between two values", "a comma or a closing } is missing")

    def _no_key(self, after_comma: bool) -> None:  # noqa: FBT001
        found = self.text[self.at] if self.at < self.end else ""
        if found == "}" and after_comma:
            raise self.problem("has a comma before the closing }", "delete the comma")
        hint = 'keys stand in double quotes: "description"' if found else "a closing } is missing"
        raise self.problem(f"has “{found}” where a key belongs" if found else "ends where a key belongs", hint)

    def _sequence(self, level: int, line: int, column: int) -> Sequence:
        items: list[Node] = []
        if self.next_is("]"):
            return Sequence((), line, column)
        while True:
            self.skip_blank()
            if items and self.at < self.end and self.text[self.at] == "]":
                raise self.problem("has a comma before the closing ]", "delete the comma")
            items.append(self.value(level))
            if self.next_is("]"):
                return Sequence(tuple(items), line, column)
            if not self.next_is(","):
                raise self.problem("has no comma between two values", "a comma or a closing ] is missing")


def _hint_for(found: str) -> str:
    if found.lower() in {"true", "false", "null"}:
        return f"write {found.lower()}"
    if found.lower() in {"none", "undefined", "nan"}:
        return "write null"
    if found.startswith(("'", "“", "‘", "`")):
        return 'texts stand in straight double quotes: "..."'
    if found.startswith(("/", "#")):
        return "JSON has no comments; YAML has"
    return 'texts stand in double quotes: "..."'
