"""The statements as boxes to tick, in words that fit where they stand.

Decides: which statements share a box (those that only repeat what the owner wrote above it), and their wording.
Leaves alone: which statements there are (`services/rejection_desk/questions.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from carelane.services.rejection_desk.questions import Stated

_AS_WRITTEN: Final = ("topics", "frequency")
_WORDS: Final = {
    "topics": "what I wrote above is what the texts are about, and there is nothing else",
    "frequency": "what I wrote above is how often texts come, and they do not come more often",
    "samples-like-live": "you send texts like these (if not, write your own in the next step)",
}
_BOTH: Final = "what I wrote above is all that the texts are about, and they come no more often"


@dataclass(frozen=True, slots=True)
class Box:
    """One box. value: the ids of its statements with blanks between."""

    value: str
    ids: tuple[str, ...]
    words: str
    how: str
    texts: tuple[str, ...]
    samples: tuple[str, ...]
    ticked: bool


def boxes(stated: Sequence[Stated]) -> tuple[Box, ...]:
    """The boxes in the order of the statements."""
    shared = [item for item in stated if item.id in _AS_WRITTEN]
    found: list[Box] = []
    for item in stated:
        if item.id not in _AS_WRITTEN or len(shared) == 1:
            found.append(_box((item,), _WORDS.get(item.id, item.true_only_if)))
        elif item is shared[0]:
            found.append(_box(tuple(shared), _BOTH))
    return tuple(found)


def _box(items: tuple[Stated, ...], words: str) -> Box:
    ids = tuple(item.id for item in items)
    return Box(
        value=" ".join(ids),
        ids=ids,
        words=words,
        how=" ".join(item.how for item in items if item.how),
        texts=tuple(dict.fromkeys(path for item in items for path in item.texts)),
        samples=tuple(text for item in items for text in item.samples),
        ticked=all(item.ticked for item in items),
    )
