"""The comments of a campaign file in YAML, by the field that they stand above, so that a file written anew keeps them.

Decides: which lines are comments (not those inside of a text), to which field one belongs, that what was still to do at
a field is done once it has a value, and that comments go with a sample or a way to opt in that moves or is taken out.
Leaves alone: writing them (`writer`), and files in which single values can be replaced (`formats.editing`).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from carelane.domain.campaign import Registration
from carelane.formats.own.writer import Remarks, Value, as_tree

_COMMENT: Final = re.compile(r"(\s*)#[ \t]?(.*)")
_OPENS_TEXT: Final = re.compile(r"(\s*)(?:- +)*[^#]*[:\-]\s+[|>][-+0-9]*\s*(?:#.*)?")
_TO_DO: Final = "TO DO:"
_COUNT: Final = re.compile(r"(?:\d+ things are|One thing is) still to do\b")


def kept_comments(
    text: str, places: Mapping[str, tuple[int, int]], before: Registration, registration: Registration
) -> Remarks:
    """The comments of a file that is written anew. places: paths, with line and column. before: what it held."""
    first = {line: path for path, (line, _) in sorted(places.items(), key=lambda item: -len(item[0]))}
    starts = sorted(first)
    tree, _ = as_tree(registration)
    moved = _moved(before, registration)
    remarks: dict[str, list[str]] = {}
    for number, words, is_on_top in _comments(text):
        path = "" if is_on_top else next((first[line] for line in starts if line > number), None)
        path = path and _path_now(path, moved)
        if path is None or (words.startswith(_TO_DO) and _is_filled(tree, path)) or _COUNT.match(words):
            continue
        remarks.setdefault(path, []).append(words)
    return {path: tuple(lines) for path, lines in remarks.items()}


def _moved(before: Registration, after: Registration) -> dict[str, str | None]:
    """For each sample and way to opt in: its path now, None for one that was taken out."""
    old, new = before.campaign.samples, after.campaign.samples
    samples = _places_now(old, new, lambda _: True)
    ways = _places_now(before.opt_in_methods, after.opt_in_methods, lambda way: way.kind)
    found = {f"sample{index + 1}": None if now is None else f"sample{now + 1}" for index, now in enumerate(samples)}
    ways_now = enumerate(ways)
    return found | {
        f"optInMethods[{index}]": None if now is None else f"optInMethods[{now}]" for index, now in ways_now
    }


def _places_now(old: Sequence[Any], new: Sequence[Any], likeness: Callable[[Any], object]) -> list[int | None]:
    """Where each of these stands now: the same one first, then one of its likeness in its place, then any such."""
    found: dict[int, int] = {}

    def settle(suits: Callable[[int, int], bool]) -> None:
        for index in range(len(old)):
            free = (place for place in range(len(new)) if place not in found.values() and suits(index, place))
            if index not in found and (place := next(free, None)) is not None:
                found[index] = place

    settle(lambda index, place: index == place and old[index] == new[place])
    settle(lambda index, place: bool(old[index] == new[place]))
    settle(lambda index, place: index == place and likeness(old[index]) == likeness(new[place]))
    if len(new) >= len(old):
        settle(lambda index, place: likeness(old[index]) == likeness(new[place]))
    return [found.get(index) for index in range(len(old))]


def _path_now(path: str, moved: Mapping[str, str | None]) -> str | None:
    head, dot, rest = path.partition(".")
    if head not in moved:
        return path
    now = moved[head]
    return None if now is None else f"{now}{dot}{rest}"


def _comments(text: str) -> Iterator[tuple[int, str, bool]]:
    """Every line that is a comment: its number, its words, and whether nothing but comments stands above it."""
    within: int | None = None  # the indent of the key whose text these lines are
    is_on_top = True
    for number, line in enumerate(text.split("\n"), start=1):
        indent = len(line) - len(line.lstrip())
        if not line.strip() or (within is not None and indent > within):
            continue
        within = None
        if comment := _COMMENT.fullmatch(line.rstrip()):
            yield number, comment[2], is_on_top
            continue
        is_on_top = False
        if opened := _OPENS_TEXT.fullmatch(line.rstrip()):
            within = len(opened[1])


def _is_filled(tree: Mapping[str, Value], path: str) -> bool:
    """True for a field with a value; what is still to do at a way to opt in is more than one field."""
    section, _, name = path.rpartition(".")
    if "[" in path:
        return False
    part = tree.get(section or "campaign", {})
    return path in tree or (isinstance(part, dict) and name in part)
