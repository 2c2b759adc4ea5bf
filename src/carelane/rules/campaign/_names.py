"""Names of businesses compared word by word.

Decides: which words of a name count, whether two names have one in common, and whether a text names the sender at
least by the first words of its name.
Leaves alone: finding a name in a text (`language/names.py`).
"""

import re
from typing import Final

from carelane.rules.text import Text

# Words that many businesses share: they connect nothing.
_COMMON: Final = frozenset(
    [
        "the",
        "of",
        "and",
        "for",
        "a",
        "an",
        "in",
        "at",
        "to",
        "by",
        "my",
        "our",
        "your",
        "llc",
        "inc",
        "ltd",
        "co",
        "corp",
        "corporation",
        "company",
        "companies",
        "group",
        "holdings",
        "holding",
        "services",
        "service",
        "solutions",
        "enterprises",
        "enterprise",
        "international",
        "partners",
        "associates",
        "systems",
        "technologies",
        "technology",
        "tech",
        "usa",
        "us",
        "america",
        "american",
        "national",
        "global",
        "media",
        "consulting",
        "management",
        "properties",
        "property",
        "capital",
        "ventures",
        "labs",
        "studio",
        "studios",
        "center",
        "centre",
        "shop",
        "store",
        "online",
        "digital",
        "app",
        "dba",
        "pllc",
        "pc",
        "llp",
        "lp",
        "sole",
        "proprietor",
    ]
)


def is_named(text: Text) -> bool:
    """True unless the text names the sender in no way: the first words of a name ("Maple Ridge") are a way."""
    if text.names_the_brand is not False:
        return True
    return text.context.brand is not None and bool(text.context.brand.find_partial(text.folding))


def words_of_name(name: str) -> frozenset[str]:
    """The words of a name that tell it from others; all its words where none does."""
    words = frozenset(re.findall(r"[^\W_]+", name.lower().replace("'", "").replace("’", "")))
    return frozenset(word for word in words if word not in _COMMON and len(word) > 1) or words


def share_a_word(one: str, other: str) -> bool:
    """True when two names have a telling word in common, also where one is written together ("mapleridge")."""
    first, second = words_of_name(one), words_of_name(other)
    if first & second:
        return True
    joined = "".join(re.findall(r"[^\W_]+", one.lower())), "".join(re.findall(r"[^\W_]+", other.lower()))
    return any(
        len(word) > 3 and word in text for words, text in ((first, joined[1]), (second, joined[0])) for word in words
    )
