"""Near misses of the opt-out words: "stpo", "sotp", "st0p", "stoooop", "unsubcribe".

Decides: whether one written word can only be a slip of the finger for an opt-out word.
Leaves alone: ordinary words that lie as near ("shop", "step", "spot", "quite", "canal").
"""

from functools import lru_cache
from typing import Final

_DIGITS: Final = str.maketrans("0153", "oise")
_NEAR: Final = (("stop", 1), ("unsubscribe", 3), ("optout", 1), ("cancel", 1), ("revoke", 1), ("stopall", 1))
MOST_LETTERS: Final = 16
# English and Spanish words within those distances; as a whole reply they mean themselves.
_WORDS: Final = frozenset(
    {"shop", "step", "slop", "stow", "stoop", "stomp", "strop", "stops", "top", "sop", "atop", "estop", "stoup", "stob",
     "stot", "scop", "swop", "spot", "store", "story", "stock", "stove", "stone", "subscribe", "resubscribe",
     "unsubscribed", "chancel", "canceled", "cancels", "revoked", "revokes", "evoke", "invoke", "provoke", "soto",
     "stoep", "topo", "sto", "stp", "stpm", "opt-out", "describe", "inscribe", "unscribe", "sub", "atoll"}
) - {"sto", "stp"}  # fmt: skip


@lru_cache(maxsize=4096)
def meant(word: str) -> str:
    """The opt-out word that a written word (lower case, letters and digits) is a slip of, or ""."""
    if not 2 < len(word) <= MOST_LETTERS or word in _WORDS:
        return ""
    letters = word.translate(_DIGITS)
    short = _squeezed(letters)
    for target, most in _NEAR:
        if target in (letters, short):
            return target
        if abs(len(letters) - len(target)) <= most and _near(letters, target, most):
            return target
    return ""


def _squeezed(word: str) -> str:
    """The word with repeated letters written once ("stoooop"); "cancel" and its kind have none."""
    return "".join(letter for place, letter in enumerate(word) if not place or letter != word[place - 1])


def _near(word: str, target: str, most: int) -> bool:
    """Whether at most `most` slips (wrong, missing, added, swapped letters) lead from target to word."""
    if most == 1 and word[:1] not in (target[0], target[1]):
        return False
    before: list[int] = []
    row = list(range(len(target) + 1))
    for i, letter in enumerate(word, start=1):
        older, before, row = before, row, [i]
        for j, wanted in enumerate(target, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == target[j - 2] and word[i - 2] == wanted:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1] <= most
