"""Names of businesses compared word by word.

Decides: which words of a name count, whether two names have one in common, and whether a text names the sender at
least by the first words of its name.
Leaves alone: finding a name in a text (`language/names.py`).
"""

import re
from functools import lru_cache
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

# Words that stand in front of a colon without being anybody's name.
_CALLS: Final = frozenset(
    [
        "last",
        "chance",
        "final",
        "hours",
        "hour",
        "call",
        "flash",
        "sale",
        "big",
        "deal",
        "deals",
        "offer",
        "offers",
        "limited",
        "time",
        "only",
        "today",
        "tonight",
        "now",
        "new",
        "urgent",
        "alert",
        "reminder",
        "update",
        "notice",
        "important",
        "attention",
        "breaking",
        "hurry",
        "free",
        "save",
        "special",
        "exclusive",
        "early",
        "access",
        "vip",
        "members",
        "member",
        "the",
        "your",
        "a",
        "our",
        "daily",
        "weekly",
        "weekend",
        "holiday",
        "happy",
        "action",
        "required",
        "please",
        "note",
        "confirmed",
        "confirmation",
        "news",
        "info",
        "order",
        "delivery",
        "appointment",
    ]
)


def is_named(text: Text) -> bool:
    """True unless the text names the sender in no way: the first words of a name ("Maple Ridge") are a way."""
    if text.names_the_brand is not False:
        return True
    return bool(text.partial_mentions)


def names_another(text: Text) -> bool:
    """True when the text names a sender that is not the known brand."""
    brand = text.context.brand
    if brand is None or not brand.names or is_named(text):
        return False
    name = sender_name(text)
    return bool(name) and not brand.same_sender(name) and not any(share_a_word(known, name) for known in brand.names)


def sender_name(text: Text) -> str:
    """The name that the text gives as its sender, as written.

    "" where it is none of a business ("LAST CHANCE") or stands inside a link ("apply at bit.ly/x").
    """
    if text.sender.kind != "named":
        return ""
    span = text.original_span(text.sender.start, text.sender.end)
    if any(link.start < span.end and span.start < link.end for link in text.links):
        return ""
    name = text.original[span.start : span.end]
    return "" if set(re.findall(r"[^\W_]+", name.lower())) <= _CALLS else name


@lru_cache(maxsize=4096)
def words_of_name(name: str) -> frozenset[str]:
    """The words of a name that tell it from others; all its words where none does."""
    words = frozenset(re.findall(r"[^\W_]+", name.lower().replace("'", "").replace("’", "")))
    return frozenset(word for word in words if word not in _COMMON and len(word) > 1) or words


@lru_cache(maxsize=4096)
def share_a_word(one: str, other: str) -> bool:
    """True when two names have a telling word in common, also where one is written together ("mapleridge")."""
    first, second = words_of_name(one), words_of_name(other)
    if first & second:
        return True
    joined = "".join(re.findall(r"[^\W_]+", one.lower())), "".join(re.findall(r"[^\W_]+", other.lower()))
    return any(
        len(word) > 3 and word in text for words, text in ((first, joined[1]), (second, joined[0])) for word in words
    )
