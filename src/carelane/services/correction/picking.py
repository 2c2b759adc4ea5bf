"""The edits of a plan by their numbers, and taking only some of them.

Decides: what counts as one edit: a stretch of words that changes in a field; a text that was written anew is one whole.
A mark stands with the words that it asks about, so that a claim never goes in without its question.
Leaves alone: which corrections there are (`correcting.py`).
"""

import difflib
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.errors import BadSetting
from carelane.domain.fields import with_value
from carelane.domain.finding import Span
from carelane.services.correction.plan import Change, Edit, Origin
from carelane.services.correction.questions import MARK

_PIECES: Final = re.compile(rf"{MARK}|\s+|\w+|[^\s\w]")
_MOST_COMPARED: Final = 4_000_000  # pieces of both texts multiplied; beyond it the whole field is one edit


def numbered(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes with their edits, counted through the plan from 1."""
    number = 0
    found: list[Change] = []
    for change in changes:
        edits = tuple(Edit(number + place, span, words) for place, (span, words) in enumerate(_edits(change), start=1))
        number += len(edits)
        found.append(replace(change, edits=edits))
    return tuple(found)


def picked(
    registration: Registration, changes: Sequence[Change], wanted: Collection[int]
) -> tuple[Registration, tuple[Change, ...]]:
    """The campaign with only these edits, and what changes by them; the numbers stay those of the whole plan.

    Raises:
        BadSetting: the plan has no edit of that number.
    """
    most = sum(len(change.edits) for change in changes)
    wrong = sorted(number for number in wanted if not 1 <= number <= most)
    if wrong:
        there = f"this plan has the edits 1 to {most}" if most else "this plan has no edits"
        raise BadSetting(f"there is no edit {', '.join(map(str, wrong))}", hint=f"{there}; run it without --pick")
    kept: list[Change] = []
    for change in changes:
        edits = tuple(edit for edit in change.edits if edit.number in wanted)
        if edits:
            after = with_edits(change.before, edits)
            kept.append(replace(change, after=after, edits=edits))
            registration = with_value(registration, change.field, after)
    return registration, tuple(kept)


def with_edits(text: str, edits: Sequence[Edit]) -> str:
    """The text with these edits in it; their places are those of the text before."""
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.words + text[edit.span.end :]
    return text


def _edits(change: Change) -> Iterator[tuple[Span, str]]:
    old, new = _PIECES.findall(change.before), _PIECES.findall(change.after)
    if change.origin is Origin.WRITTEN or len(old) * len(new) > _MOST_COMPARED:
        yield Span(0, len(change.before)), change.after
        return
    places = [0]
    for piece in old:
        places.append(places[-1] + len(piece))
    changed: list[tuple[int, int, int, int]] = []
    for operation, i1, i2, j1, j2 in difflib.SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if operation == "equal":
            continue
        if changed and not "".join(old[changed[-1][1] : i1]).strip():  # nothing but blanks between: one edit
            i1, _, j1, _ = changed.pop()  # noqa: PLW2901
        changed.append((i1, i2, j1, j2))
    for i1, i2, j1, j2 in changed:
        yield Span(places[i1], places[i2]), "".join(new[j1:j2])
