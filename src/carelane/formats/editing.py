"""A file with some of its values replaced and everything else as it was.

Decides: which characters of the file belong to a value, and how the new value is written in their place.
Leaves alone: whether the result is right: the caller reads it again and compares.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from carelane.domain.campaign import Registration
from carelane.domain.fields import get_text
from carelane.formats.detect import OWN
from carelane.formats.filled import filled_paths
from carelane.formats.own.suggestions import SECTIONS
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
    """The text with every text that differs replaced; None when one has no place in the file and gets none."""
    root = _root(text, syntax)
    if root is None:
        return None
    spots = {(spot.scalar.line, spot.scalar.column): spot for spot in _spots(root, 0)}
    changes: list[tuple[int, int, str]] = []
    for path in _changed(before, after):
        spot = spots.get(places.get(path, (0, 0)))
        if spot is None:
            new = _new_line(text, root, path, get_text(after, path), syntax)
            if new is None:
                return None
            changes.append(new)
            continue
        start = spot.scalar.start
        end = start + len(text[start : spot.scalar.end].rstrip())
        is_last = not text[end : (text + "\n").index("\n", end)].strip()
        changes.append((start, end, _value(get_text(after, path), spot, syntax, is_last=is_last)))
    line_end = "\r\n" if "\r\n" in text else "\n"
    for start, end, value in sorted(changes, reverse=True):
        text = text[:start] + value.replace("\n", line_end) + text[end:]
    return text


def _new_line(text: str, root: Node, path: str, value: str, syntax: str) -> tuple[int, int, str] | None:
    """The line of a field that the carelane file does not have yet, above the key that follows it in the layout."""
    section, _, name = path.rpartition(".")
    group = root.get(section or "campaign") if isinstance(root, Group) and root.get(OWN) else None
    if not isinstance(group, Group) or not group.entries:
        return None
    order = list(SECTIONS[section or "campaign"])
    rank = {key: order.index(key) if key in order else len(order) for key in (name, *group.keys())}
    follower = next((key for key, _ in group.entries if rank[key.text] > rank[name]), group.entries[0][0])
    indent = follower.column - 1
    if syntax == "json":
        return (
            follower.start,
            follower.start,
            f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)},\n{' ' * indent}",
        )
    from carelane.formats.syntax.yaml_text import scalar  # noqa: PLC0415  start-up

    start = text.rfind("\n", 0, follower.start) + 1
    while start and text[text.rfind("\n", 0, start - 1) + 1 : start].lstrip().startswith(
        "#"
    ):  # comments stay above their key
        start = text.rfind("\n", 0, start - 1) + 1
    return start, start, f"{' ' * indent}{name}: {scalar(value, indent, indent + len(name) + 2)}\n"


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
