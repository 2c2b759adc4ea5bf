"""What can be told about a text at a glance, so that rules about rare texts do not run on every one.

Decides: which features a text has. A rule names those that it wants in `Rule.runs_on`.
Leaves alone: whether a feature is a problem; a check looks for itself, and runs too often at worst.
"""

from enum import IntEnum
from typing import Final

from carelane.language.normalise import Folded

_ONE_SEGMENT: Final = 160  # characters of the GSM alphabet
_ONE_SHORT_SEGMENT: Final = 70  # other characters
FEW_CHARACTERS: Final = 40
MANY_CHARACTERS: Final = 250
MANY_CAPITALS: Final = 14
_NO_CAPITALS: Final = bytes(code for code in range(256) if not 0x41 <= code <= 0x5A and code != 0x27)


class Feature(IntEnum):
    """One feature; the values are bits."""

    BEYOND_ASCII = 1
    TRICKS = 2  # signs that the writer hides words from a filter
    SEVERAL_SEGMENTS = 4  # it may take more than one, with the signs that count twice
    SHORT = 8  # below FEW_CHARACTERS, not counting blanks around it
    LONG = 16  # above MANY_CHARACTERS
    LENGTH_CHANGED = 64  # folding joined or dropped something: an address may have read differently before
    CAPITALS = 32  # MANY_CAPITALS or more, from A to Z; an apostrophe counts as one ("I'LL")


def features_of(folding: Folded) -> int:
    """The bits of the features that a text has. Plain numbers, since this runs for every text."""
    original = folding.original
    length = len(original)
    if original.isascii():
        bits = 0
        if length > _ONE_SHORT_SEGMENT and (length > _ONE_SEGMENT or "[" in original or "{" in original):
            bits = 4
    else:
        bits = 5 if length > _ONE_SHORT_SEGMENT else 1
    if folding.tricks:
        bits |= 2
    if folding.maps:
        bits |= 64
    if length > MANY_CHARACTERS:
        bits |= 16
    if len(original.strip()) < FEW_CHARACTERS:
        bits |= 8
    if len(original.encode("utf-8", "replace").translate(None, _NO_CAPITALS)) >= MANY_CAPITALS:
        bits |= 32
    return bits
