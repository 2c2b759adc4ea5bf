"""Words that are said to trip carriers' filters, whatever they mean.

Decides: upgrade, discount, save, check out, refer and their forms, with a neutral word where grammar allows.
Leaves alone: the meaning (the other rules of this folder); addresses of pages and mail; marketing campaigns.
Source: the list is S0's, a vendor's claim; no carrier, registry or RingCentral page lists words.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import SENT, Target
from carelane.language.links import find_emails
from carelane.language.patterns import compiled
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import SETTLED
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text
from carelane.sources import Cite

_WORDS = (
    r"\bupgrad(?:e|es|ed|ing)\b",
    r"\bdiscount(?:s|ed|ing)?\b",
    r"\bsav(?:e|es|ed|ing|ings)\b",
    r"\bcheck(?:s|ed|ing)?[ -]?outs?\b",
    r"\brefer(?:s|red|ring|ral|rals)?\b",
)
_PLAIN: Final = {
    "upgrade": "update", "upgrades": "updates", "upgraded": "updated", "upgrading": "updating",
    "discount": "reduction", "discounts": "reductions", "discounted": "reduced", "discounting": "reducing",
    "save": "keep", "saves": "keeps", "saved": "kept", "saving": "keeping",
    "refers": "points", "referred": "sent", "referring": "sending",
}  # fmt: skip
# Wordings that replace more or less than the word: (what stands there, what to write).
_PHRASES: Final = (
    (r"check[ -]?out time", "departure time"),
    (r"(?:at|by|before|after|on) check[ -]?out\b", ""),
    (r"checks out the", "looks at the"),
    (r"checked out the", "looked at the"),
    (r"checking out the", "looking at the"),
    (r"check out the", "look at the"),
    (r"check out (?:your|our|this|that|these|those|his|her|my)", "look at {rest}"),
    (r"refer to", "see"),
    (r"referring to", "about"),
    (r"save (?:big|money|up|\$|\d|on)", ""),
    (r"savings", ""),
)
_INNOCENT = (
    rf"{SETTLED}|\b(?:scheduled|maintenance|requested|software|firmware|system|router|modem|version|number"
    rf"|contact|work|records?|date|file|copy|message|your changes"
    r"|page|section|dr\b|doctor|specialist|clinic|technician|leak|noise|room|key|guest|am\b|pm\b|time is"
    r"|library|book|account|attached|invoice|policy|agreement)\b"
)


_KEYWORD: Final = r"\b(?:reply|text|send)(?: with)? [\"']?$"


def _replacement(text: Text, start: int, end: int) -> tuple[str, int] | None:
    """The neutral wording and where it ends, or None where no single word does."""
    for pattern, plain in _PHRASES:
        match = compiled(pattern).match(text.folded, start)
        if match:
            rest = text.folded[match.start() : match.end()].rsplit(" ", 1)[-1]
            return (plain.format(rest=rest), match.end()) if plain else None
    if compiled(_KEYWORD).search(text.folded[max(0, start - 16) : start]):
        return None  # "reply SAVE": the word is a keyword, another one would do nothing
    word = text.folded[start:end]
    return (_PLAIN[word], end) if word in _PLAIN else None


def _check(text: Text) -> Iterator[Hit]:
    addresses = [Span(link.start, link.end) for link in text.links]
    if "@" in text.original:
        addresses += [Span(mail.start, mail.end) for mail in find_emails(text.original)]
    for match in text.matches(*_WORDS):
        start, end = match.span()
        span = text.original_span(start, end)
        if any(address.start < span.end and span.start < address.end for address in addresses):
            continue
        written = text.original[span.start : span.end]
        plain = _replacement(text, start, end)
        edit = Edit(_like(written, plain[0]), start=start, end=plain[1]) if plain else None
        left, right = text.sentence_bounds(start, end)
        innocent = compiled(_INNOCENT).search(text.folded[left:right])
        if innocent is not None:
            text.excuse(start, end, left + innocent.start(), left + innocent.end())
        advice = f"; “{plain[0]}” says the same" if plain else ""
        yield Hit(
            start,
            end,
            f"“{written}” is on a list of words that are said to trip filters in care campaigns{advice}.",
            edit=edit,
            confidence=Confidence.LOW if innocent else None,
        )


def _like(written: str, plain: str) -> str:
    """The replacement in the case of the word that it replaces."""
    if written.isupper():
        return plain.upper()
    return plain[:1].upper() + plain[1:] if written[:1].isupper() else plain


RULE = Rule(
    id="filter-trigger-word",
    title="A word that filters are said to react to",
    looks_at=(*SENT, Target.DESCRIPTION),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    holds=unless_marketing,
    triggers=_WORDS,
    check=_check,
    cites=(
        Cite(
            "s0-customer-care-guide",
            "Words like upgrade, discount, save, check out and refer set off automatic content filters in "
            "care campaigns.",
        ),
    ),
    why="A vendor says that these words set off automatic filters even where the meaning is innocent; no "
    "carrier publishes such a list.",
    how_to_fix="Use the neutral word if it reads as well; nothing is wrong with the message itself.",
    limits="The list is a vendor's. Meaning is judged by the other marketing rules.",
    non_compliant=(
        Example(
            "CloudNine IT: the «upgrade» of your router is scheduled for Monday.", note="innocent, still on the list"
        ),
        Example("Blue Door Dental: «save» this number for reminders."),
        Example("Oakline Insurance: please «refer» to page 2."),
        Example("Grand Harbor Hotel: «check out» is at 11 AM."),
    ),
    compliant=(
        Example("CloudNine IT: the update of your router is scheduled for Monday."),
        Example("Corner Books: pay at cornerbooks.example/checkout."),
        Example("Corner Books: save 20% today.", use_case="MARKETING"),
    ),
)
