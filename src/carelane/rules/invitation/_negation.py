"""Whether a phrase is denied where it stands: "we never buy lists" is the opposite of "we buy lists".

Decides: denial by a word in the same clause, before the phrase or right behind it.
Leaves alone: what the phrase means.
"""

import re
from typing import Final

from carelane.language.patterns import compiled
from carelane.rules.text import Text

_REACH = 70
_BEFORE: Final = (
    r"\b(?:not|never|no|none|nothing|nor|neither|without|cannot|can't|don't|doesn't|didn't|won't|isn't|aren't"
    r"|wasn't|wouldn't"
    r"|avoid|instead of|rather than|nobody|free of|un)\b[^.;:!?\n]*$"
)
_BEHIND: Final = r"^[^.;:!?\n]{0,24}\b(?:is|are|was|were|will be|has been|have been)? ?(?:not|never)\b"


def denied(text: Text, start: int, end: int, *, reach: int = _REACH) -> bool:
    """True when a word of denial stands up to `reach` characters before the span, or right behind it."""
    before = text.folded[max(0, start - reach) : start]
    if compiled(_BEFORE).search(before):
        return True
    return compiled(_BEHIND).search(text.folded[end : end + 40]) is not None


def denied_before(text: Text, start: int, *, reach: int = _REACH) -> bool:
    """True when a word of denial stands up to `reach` characters before the offset, in the same clause."""
    return compiled(_BEFORE).search(text.folded[max(0, start - reach) : start]) is not None


def sentences(text: Text) -> list[tuple[int, int]]:
    """Folded bounds of the sentences and lines of a text, in order."""
    return [
        match.span() for match in re.finditer(r"[^.!?\n]+(?:[.!?]+(?=\s|$|[\"')])|[.!?](?=\S)[^.!?\n]*)*", text.folded)
    ]
