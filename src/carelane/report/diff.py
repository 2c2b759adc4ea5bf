"""Before and after of a text, word by word, readable without colour.

Decides: [-removed-] and {+added+} marks, as `git diff --word-diff` prints them.
"""

import difflib
import re

from carelane.report.marking import visible

_WORDS = re.compile(r"\s+|\w+|[^\s\w]")  # signs apart: a full stop that is added does not change the word before it


def word_diff(old: str, new: str, *, colour: bool = False) -> str:
    """One string with the removed and the added words marked."""
    left, right = _WORDS.findall(visible(old)), _WORDS.findall(visible(new))
    pieces: list[str] = []
    for operation, i1, i2, j1, j2 in difflib.SequenceMatcher(a=left, b=right, autojunk=False).get_opcodes():
        removed, added = "".join(left[i1:i2]), "".join(right[j1:j2])
        if operation == "equal":
            pieces.append(removed)
            continue
        if removed:
            pieces.append(f"\x1b[31m[-{removed}-]\x1b[0m" if colour else f"[-{removed}-]")
        if added:
            pieces.append(f"\x1b[32m{{+{added}+}}\x1b[0m" if colour else f"{{+{added}+}}")
    return "".join(pieces)


def change_lines(old: str, new: str, *, colour: bool = False) -> list[str]:
    """The word diff as lines."""
    return word_diff(old, new, colour=colour).splitlines() or [""]
