"""Values as other systems write them, in the words of the registry.

Decides: what counts as yes and no, how keyword lists are cut, and which code a label stands for.
Leaves alone: what no table knows: the caller keeps it as it was typed and says so.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from carelane.domain.brand import ENTITY_TYPES, STOCK_EXCHANGES, VERTICALS
from carelane.formats.foreign.use_case_names import AMBIGUOUS, folded, use_case_for
from carelane.formats.syntax.nodes import Mapping as Group
from carelane.formats.syntax.nodes import Node, Scalar, Sequence
from carelane.profiles.use_cases import SUB_USE_CASES, USE_CASES

_YES: Final = frozenset({"true", "yes", "y", "1", "on", "x", "checked", "enabled", "required", "selected", "t"})
_NO: Final = frozenset({"false", "no", "n", "0", "off", "unchecked", "disabled", "none", "f", "notapplicable", "na"})
_TICKED: Final = frozenset("☑✅✓✔🗹")
_UNTICKED: Final = frozenset("☐✗✘❌⬜")
_TEXT_KEYS: Final = ("text", "body", "message", "content", "value")

_ENTITY_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "PRIVATE_PROFIT": (
        "private", "private company", "privately held", "privately held company", "private for profit", "llc",
        "private corporation", "limited liability company", "corporation", "partnership", "co operative",
        "privately held corporation",
    ),
    "PUBLIC_PROFIT": ("public", "public company", "publicly traded", "publicly traded company", "public for profit"),
    "NON_PROFIT": ("nonprofit", "non profit", "non profit organization", "nonprofit organization", "charity", "501c3"),
    "GOVERNMENT": ("government agency", "government entity", "local government"),
    "SOLE_PROPRIETOR": ("sole prop", "sole proprietorship", "individual"),
}  # fmt: skip
_VERTICAL_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "COMMUNICATION": ("communications", "telecommunications", "media and communication"),
    "CONSTRUCTION": ("home services", "construction materials and trade services"),
    "ENERGY": ("energy and utilities", "utilities"),
    "FINANCIAL": ("finance", "financial services", "banking", "accounting"),
    "GAMBLING": ("gambling and lottery",),
    "GOVERNMENT": ("government services and agencies",),
    "HEALTHCARE": ("health", "health care", "healthcare and life sciences", "medical", "dental"),
    "HOSPITALITY": ("hospitality and travel", "travel", "restaurants", "food and beverage"),
    "HUMAN_RESOURCES": ("hr", "staffing", "human resources staffing or recruitment"),
    "LEGAL": ("law", "legal services", "law firm"),
    "MANUFACTURING": ("automotive",),
    "NGO": ("non profit", "nonprofit", "religious organizations"),
    "POSTAL": ("postal and delivery", "delivery"),
    "PROFESSIONAL": ("professional services", "consulting"),
    "REAL_ESTATE": ("property management", "realestate", "property"),
    "RETAIL": ("retail and consumer products", "ecommerce", "e commerce", "consumer"),
    "TECHNOLOGY": ("information technology services", "information technology", "software", "it"),
    "TRANSPORTATION": ("transportation or logistics", "logistics", "transport"),
}  # fmt: skip
_DROPPED_VALUES: Final = frozenset({"", "n/a", "na", "none", "-", "–", "not applicable", "null", "undefined"})


def _codes(known: Iterable[str], names: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    others = {folded(name): code for code, labels in names.items() for name in labels}
    return {**others, **{folded(code): code for code in known}}


_CODES: Final[Mapping[str, Mapping[str, str]]] = {
    "brand.entityType": _codes(ENTITY_TYPES, _ENTITY_NAMES),
    "brand.vertical": _codes(VERTICALS, _VERTICAL_NAMES),
    "brand.stockExchange": _codes(STOCK_EXCHANGES, {}),
    "brand.altBusinessIdType": _codes(("NONE", "DUNS", "GIIN", "LEI"), {}),
}
CODE_PATHS: Final = frozenset(_CODES)


def text_of(node: Node) -> str | None:
    """The text of a scalar, or of a group that wraps one ({"text": "..."}); None for anything else."""
    if isinstance(node, Scalar):
        return "" if node.is_nothing else node.text
    if isinstance(node, Group):
        inner = [value for key in _TEXT_KEYS if isinstance(value := node.get(key), Scalar)]
        return text_of(inner[0]) if inner else None
    return None


def texts_of(node: Node) -> tuple[str, ...] | None:
    """The texts of a list, or the one text that stands in its place; None when it is something else."""
    if isinstance(node, Sequence):
        found = [text_of(item) for item in node.items]
        return None if any(text is None for text in found) else tuple(text for text in found if text is not None)
    text = text_of(node)
    return None if text is None else (text,) if text else ()


def flag_of(text: str) -> bool | None:
    """Yes or no in any of their spellings; None when it is neither. Words after yes or no are allowed."""
    sign = text.strip()[:1]
    if sign in _TICKED or text.strip().lower() == "[x]":
        return True
    if sign in _UNTICKED or text.strip() in {"[ ]", "[]"}:
        return False
    words = re.split(r"[\s,.;:(–-]+", text.strip().casefold(), maxsplit=1)
    for candidate in (folded(text), words[0] if words else ""):
        if candidate in _YES:
            return True
        if candidate in _NO:
            return False
    return None


def is_plain_flag(text: str) -> bool:
    """True for a yes or no that stands alone."""
    return len(text.strip()) <= 3 or folded(text) in _YES or folded(text) in _NO


def keywords_of(text: str) -> tuple[str, ...]:
    """The words of a keyword list, whatever parts them: commas, semicolons, slashes, bars, lines, "and", "or"."""
    if is_empty_answer(text):
        return ()
    text = _squeezed(text)
    parts = re.split(r"[,;/|\n•]|\s+(?:and|or)\s+|\s+&\s+", text, flags=re.IGNORECASE)
    words = (part.strip(" \t\"'“”‘’.-*()") for part in parts)
    found = tuple(word for word in words if word and word.casefold() not in _DROPPED_VALUES)
    if len(found) == 1 and len(found[0].split()) > 2 and found[0].isupper():
        return tuple(found[0].split())  # "STOP END QUIT CANCEL"
    return found


def _squeezed(text: str) -> str:
    """The text with runs of blanks made one, since the patterns take quadratic time on long runs."""
    return re.sub(r"[^\S\n]+", " ", text)


def code_of(path: str, text: str) -> str:
    """The registry's code for a label of a brand field, or "" when no table knows it."""
    return _CODES[path].get(folded(text), "")


def is_empty_answer(text: str) -> bool:
    """True for what people type into a field that does not apply."""
    return text.strip().casefold() in _DROPPED_VALUES


def use_cases_of(text: str) -> tuple[str, tuple[str, ...], str]:
    """(use case, sub use cases, what to know) for the words of a use case field.

    "Mixed: Customer Care, Marketing" names both; several without a MIXED can only be one, and that is said.
    A word that is no use case is kept as it was typed.
    """
    text = _squeezed(text.strip())
    if not text:
        return "", (), ""
    parts = [part for part in re.split(r"[,;/+|:()\n•]|\s+(?:and|&)\s+|\s[-–—]\s", text) if part.strip()]
    codes = [use_case_for(part) for part in parts]
    whole = use_case_for(text)
    if len(parts) > 1 and all(codes):
        first, *others = codes
        subs = tuple(dict.fromkeys(code for code in others if code in SUB_USE_CASES and code != first))
        if USE_CASES[first].max_sub or not subs:
            return first, subs, ""
        if first in SUB_USE_CASES:
            return (
                "MIXED",
                (first, *subs),
                f"“{text}” names several use cases; read as MIXED with these as sub use cases",
            )
    if whole:
        return whole, (), ""
    reason = AMBIGUOUS.get(folded(text), "the registry has no such use case")
    return text, (), f"use case “{text}” was kept as it is: {reason}"
