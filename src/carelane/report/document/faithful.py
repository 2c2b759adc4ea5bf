"""A text of the user as it may be shown and copied: as it is, with what cannot be seen made visible.

Decides: that control characters and marks that turn the direction of writing become a visible dot, because they could
make a text read otherwise than it is; what joins letters and emoji stays.
"""

import unicodedata
from typing import Final

_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_KEPT: Final = frozenset("\n\t\u200c\u200d\u00ad")


def faithful(text: str) -> str:
    """The text for a page; line ends are unified."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if lines.isascii() and lines.isprintable():
        return lines
    return "".join("·" if is_hidden(character) else character for character in lines)


def is_hidden(character: str) -> bool:
    """Whether a character would act without being seen."""
    return character not in _KEPT and unicodedata.category(character) in _HIDDEN


def hidden_in(text: str) -> int:
    """How many characters `faithful` makes visible."""
    return sum(is_hidden(character) for character in text.replace("\r\n", "\n").replace("\r", "\n"))
