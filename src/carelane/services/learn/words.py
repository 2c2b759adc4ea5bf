"""Words as the search compares them: folded, without endings, one word for what people call by several.

Decides: when two words count as the same, and which words say nothing.
Leaves alone: scoring (`search.py`). English only, as everything that is searched.
"""

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import Final

_JOINED: Final = (
    (re.compile(r"\bopt(?:ing|ed)?[\s-]?in\b"), "optin"),
    (re.compile(r"\bopt(?:ing|ed)?[\s-]?out\b"), "optout"),
    (re.compile(r"\b(?:tick|check)[\s-]?(?:box|mark)(?:es)?\b"), "checkbox"),
    (re.compile(r"\be-?mails?\b"), "email"),
    (re.compile(r"\bcall[\s-]to[\s-]action\b|\bctas?\b"), "cta"),
    (re.compile(r"\bnon[\s-]?profits?\b"), "nonprofit"),
    (re.compile(r"\btwo[\s-]factor\b|\b2fa\b|\botp\b"), "2fa"),
    (re.compile(r"\btoll[\s-]free\b"), "tollfree"),
)
_WORD: Final = re.compile(r"[a-z0-9$%]+(?:[_.][a-z0-9]+)*")
_SILENT_WORDS: Final = (
    "a about after all also am an and any are as at be because been being but by can could did do does doing for from "
    "get give given go got had has have having he her his how i if in into is it its let ll me must my need of on one "
    "or our out say says she should so some such t than that the their them then there these they this those to too "
    "up us use very was we were what when where which who why will with would you your"
)
_SILENT: Final = frozenset(_SILENT_WORDS.split())
_SAME: Final[Mapping[str, str]] = {
    word: group.split()[0]
    for group in (
        "reject decline refuse deny disapprove rejection refusal",
        "fee cost price charge pay money expensive",
        "customer client patient tenant guest",
        "staff employee worker team",
        "text sms message texting",
        "box checkbox",
        "company business brand firm",
        "forbid prohibit ban bar",
        "proof prove evidence",
        "fake invent lie made-up",
        "share sell sharing",
        "shortener bitly tinyurl",
        "reply answer respond",
        "throughput speed fast",
        "wait long days",
        "stock stocks",
        "resubmit resubmission",
    )
    for word in group.split()
}
_ENDINGS: Final = (("ies", "y"), ("sses", "ss"), ("ings", ""), ("ing", ""), ("ed", ""), ("es", "e"), ("s", ""))
SHORTEST: Final = 4  # letters from which a slip of the pen is forgiven


def terms_of(text: str) -> tuple[str, ...]:
    """The words of a text that count, in order."""
    folded = text.casefold().replace("’", "'").replace("'", "")
    for pattern, joined in _JOINED:
        folded = pattern.sub(joined, folded)
    return tuple(same for word in _WORD.findall(folded) if word not in _SILENT and (same := _plain(word)))


def _plain(word: str) -> str:
    if word in _SAME:
        return _SAME[word]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + instead
            break
    word = word.removesuffix("e") if len(word) > 4 else word
    return _SAME.get(word, _SAME.get(word + "e", word))


def near(word: str, known: Iterable[str]) -> tuple[tuple[str, float], ...]:
    """Known words that were probably meant, each with how far it counts: the same begun, or one letter off."""
    if len(word) < SHORTEST - 1 or any(sign.isdigit() for sign in word):
        return ()
    found = []
    for other in known:
        if other.startswith(word):
            found.append((other, 0.8))
        elif len(word) >= SHORTEST and abs(len(other) - len(word)) <= 2 and other[0] == word[0]:
            likeness = SequenceMatcher(None, word, other).ratio()
            if likeness >= 0.8:
                found.append((other, likeness * 0.8))
    return tuple(sorted(found, key=lambda pair: -pair[1])[:3])
