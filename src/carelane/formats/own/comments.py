"""The comments of a campaign file in YAML, by the field that they stand above, so that a file written anew keeps them.

Decides: which lines are comments (not those inside of a text), to which field one belongs, and that what was still to
do at a field is done once it has a value.
Leaves alone: writing them (`writer`), and files in which single values can be replaced (`formats.editing`).
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from carelane.domain.campaign import Registration
from carelane.formats.own.writer import Remarks, Value, as_tree

_COMMENT: Final = re.compile(r"(\s*)#[ \t]?(.*)")
_OPENS_TEXT: Final = re.compile(r"(\s*)(?:- +)*[^#]*[:\-]\s+[|>][-+0-9]*\s*(?:#.*)?")
_TO_DO: Final = "TO DO:"
_COUNT: Final = re.compile(r"(?:\d+ things are|One thing is) still to do\b")


def kept_comments(text: str, places: Mapping[str, tuple[int, int]], registration: Registration) -> Remarks:
    """The comments of a file that is written anew for this registration. places: paths, with line and column."""
    first = {line: path for path, (line, _) in sorted(places.items(), key=lambda item: -len(item[0]))}
    starts = sorted(first)
    tree, _ = as_tree(registration)
    remarks: dict[str, list[str]] = {}
    for number, words, is_on_top in _comments(text):
        path = "" if is_on_top else next((first[line] for line in starts if line > number), None)
        if path is None or (words.startswith(_TO_DO) and _is_filled(tree, path)) or _COUNT.match(words):
            continue
        remarks.setdefault(path, []).append(words)
    return {path: tuple(lines) for path, lines in remarks.items()}


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
