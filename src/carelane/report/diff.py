"""Before and after of a text, word by word, readable without colour.

Decides: [-removed-] and {+added+} marks, as `git diff --word-diff` prints them.
"""

import difflib
import re

from carelane.report.marking import visible

_WORDS = re.compile(r"\s+|\w+|[^\s\w]")  # signs apart: a full stop that is added does not change the word before it
_MOST_COMPARED = 25_000_000


def diff_pieces(old: str, new: str) -> tuple[tuple[str, str], ...]:
    """The words of both texts as ("same" | "gone" | "new", words), as they are."""
    left, right = _WORDS.findall(old), _WORDS.findall(new)
    if len(left) * len(right) > _MOST_COMPARED:  # comparing word by word takes the product of both lengths
        left, right = old.splitlines(keepends=True), new.splitlines(keepends=True)
    pieces: list[tuple[str, str]] = []
    for operation, i1, i2, j1, j2 in difflib.SequenceMatcher(a=left, b=right, autojunk=False).get_opcodes():
        removed, added = "".join(left[i1:i2]), "".join(right[j1:j2])
        if operation == "equal":
            pieces.append(("same", removed))
            continue
        pieces.extend((mark, words) for mark, words in (("gone", removed), ("new", added)) if words)
    return tuple(pieces)


def word_diff(old: str, new: str, *, colour: bool = False) -> str:
    """One string with the removed and the added words marked."""
    pieces: list[str] = []
    for mark, words in diff_pieces(visible(old), visible(new)):
        if mark == "gone":
            pieces.append(f"\x1b[31m[-{words}-]\x1b[0m" if colour else f"[-{words}-]")
        elif mark == "new":
            pieces.append(f"\x1b[32m{{+{words}+}}\x1b[0m" if colour else f"{{+{words}+}}")
        else:
            pieces.append(words)
    return "".join(pieces)


def change_lines(old: str, new: str, *, colour: bool = False) -> list[str]:
    """The word diff as lines."""
    return word_diff(old, new, colour=colour).splitlines() or [""]
