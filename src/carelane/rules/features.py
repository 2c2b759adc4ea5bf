"""What can be told about a text at a glance, so that rules about rare texts do not run on every one.

Decides: which features a text has. A rule names those that it wants in `Rule.runs_on`.
Leaves alone: whether a feature is a problem; a check looks for itself, and runs too often at worst.
"""

from enum import IntEnum
from typing import Final

from carelane.language.normalise import Folded

_ONE_SEGMENT: Final = 160  # characters of the GSM alphabet
_ONE_SHORT_SEGMENT: Final = 70  # other characters


class Feature(IntEnum):
    """One feature; the values are bits."""

    BEYOND_ASCII = 1
    TRICKS = 2  # signs that the writer hides words from a filter
    SEVERAL_SEGMENTS = 4  # it may take more than one, with the signs that count twice


def features_of(folding: Folded) -> int:
    """The bits of the features that a text has."""
    original = folding.original
    length = len(original)
    if original.isascii():
        bits = 0
        if length > _ONE_SHORT_SEGMENT and (length > _ONE_SEGMENT or "[" in original or "{" in original):
            bits = Feature.SEVERAL_SEGMENTS.value
    else:
        bits = Feature.BEYOND_ASCII.value
        if length > _ONE_SHORT_SEGMENT:
            bits |= Feature.SEVERAL_SEGMENTS.value
    return bits | Feature.TRICKS.value if folding.tricks else bits
