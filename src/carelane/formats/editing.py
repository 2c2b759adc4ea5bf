"""A file with some of its values replaced and everything else as it was.

Decides: which characters of the file belong to a value, and how the new value is written in their place.
Leaves alone: whether the result is right: the caller reads it again and compares.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from carelane.domain.campaign import Registration
from carelane.domain.fields import get_text
from carelane.formats.filled import filled_paths
from carelane.formats.reading import Place
from carelane.formats.syntax.nodes import Mapping as Group
from carelane.formats.syntax.nodes import Node, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class _Spot:
    """A scalar that is a value, and the blanks before its key (or before the dash of its item)."""

    scalar: Scalar
    indent: int


def edited(
    text: str, syntax: str, places: Mapping[str, Place], before: Registration, after: Registration
) -> str | None:
    """The text with every text that differs replaced; None when one has no place of its own in the file."""
    root = _root(text, syntax)
    if root is None:
        return None
    spots = {(spot.scalar.line, spot.scalar.column): spot for spot in _spots(root, 0)}
    changes: list[tuple[int, int, str]] = []
    for path in _changed(before, after):
        spot = spots.get(places.get(path, (0, 0)))
        if spot is None:
            return None
        start = spot.scalar.start
        end = start + len(text[start : spot.scalar.end].rstrip())
        is_last = not text[end : (text + "\n").index("\n", end)].strip()
        changes.append((start, end, _value(get_text(after, path), spot, syntax, is_last=is_last)))
    line_end = "\r\n" if "\r\n" in text else "\n"
    for start, end, value in sorted(changes, reverse=True):
        text = text[:start] + value.replace("\n", line_end) + text[end:]
    return text


def _changed(before: Registration, after: Registration) -> Iterator[str]:
    """The fields whose text differs; what is no text is left to the caller's comparison."""
    for path in dict.fromkeys((*filled_paths(before), *filled_paths(after))):
        if path not in {"provider", "template", "optInMethods"} and get_text(before, path) != get_text(after, path):
            yield path


def _root(text: str, syntax: str) -> Node | None:
    if syntax == "json":
        from carelane.formats.syntax.json_reader import read_json  # noqa: PLC0415  start-up

        return read_json(text)
    if syntax == "yaml":
        from carelane.formats.syntax.yaml_reader import read_yaml  # noqa: PLC0415  start-up

        return read_yaml(text)[0]
    return None


def _spots(node: Node, indent: int) -> Iterator[_Spot]:
    if isinstance(node, Scalar):
        yield _Spot(node, indent)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _spots(item, node.column - 1)
    elif isinstance(node, Group):
        for key, value in node.entries:
            yield from _spots(value, key.column - 1)


def _value(value: str, spot: _Spot, syntax: str, *, is_last: bool) -> str:
    """The value as it stands in the file; a block would swallow a comment or bracket behind it in its line."""
    if syntax == "json":
        return json.dumps(value, ensure_ascii=False)
    from carelane.formats.syntax.yaml_text import quoted, scalar  # noqa: PLC0415  start-up

    return scalar(value, spot.indent, spot.scalar.column - 1) if is_last else quoted(value)
