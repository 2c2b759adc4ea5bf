"""Reading a privacy policy sentence by sentence: who may get which data, for what, and what is excluded.

Decides: for each sentence that speaks about sharing, whether it denies or allows it, whether it is about
mobile numbers or consent, who receives, and whether a marketing purpose is named.
Leaves alone: what follows from it (one rule each).
Source: the wording that reviewers ask for, https://support.telnyx.com/en/articles/10645583-10dlc-privacy-policy .
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from carelane.language.patterns import compiled
from carelane.rules.policy._sharing_words import (
    BEYOND_SALE,
    CONSENT_DATA,
    DENIAL,
    EXCLUSION,
    LAW,
    MARKETING,
    MOBILE,
    NOBODY_RECEIVES,
    PARTNERS,
    SELL_ONLY,
    SHARE,
    THIRD_PARTIES,
    VENDORS,
)
from carelane.rules.text import Text

# A sentence ends at a line, or at a full stop that a blank follows.
_SENTENCE: Final = re.compile(r"(?:[^.!?\n]|[.!?](?=[^\s\"')]))+")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence about sharing, as folded offsets and the answers to the questions that rules ask."""

    start: int
    end: int
    words: str
    denied: bool  # says that data is not shared
    excludes: bool  # takes texting data out of the sharing that other sentences allow
    mobile: bool  # about mobile numbers, texts or opt-in
    consent: bool  # about opt-in data or consent
    partners: bool  # affiliates, partners, advertisers receive
    third_parties: bool
    vendors: bool
    marketing: bool
    sale_only: bool  # denies or allows a sale and nothing more
    law: bool  # duty of law, safety, sale of the business


def sentences(text: Text) -> Iterator[tuple[int, int]]:
    """Folded bounds of the sentences and lines."""
    for match in _SENTENCE.finditer(text.folded):
        start, end = match.span()
        while start < end and text.folded[start].isspace():
            start += 1
        if end - start > 2:
            yield start, end


def statements(text: Text) -> tuple[Statement, ...]:
    """The sentences of the text that speak about sharing, in order."""
    return _statements(text.folded)


@lru_cache(maxsize=8)  # several rules read the same policy
def _statements(folded: str) -> tuple[Statement, ...]:
    found: list[Statement] = []
    for match in _SENTENCE.finditer(folded):
        words = match.group()
        shares = compiled(SHARE).search(words)
        excludes = compiled(EXCLUSION).search(words) is not None and compiled(CONSENT_DATA).search(words) is not None
        stays = compiled(NOBODY_RECEIVES).search(words)
        if stays is not None and not compiled(f"{MOBILE}|{CONSENT_DATA}|{PARTNERS}").search(words):
            stays = None  # "your data stays with us" says nothing of numbers or receivers
        if shares is None and not excludes and stays is None:
            continue
        start = match.start() + len(words) - len(words.lstrip())
        found.append(_statement(start, match.start() + len(words.rstrip()), words, shares or stays, excludes=excludes))
    return tuple(found)


def _statement(start: int, end: int, words: str, shares: re.Match[str] | None, *, excludes: bool) -> Statement:
    def has(pattern: str) -> bool:
        return compiled(pattern).search(words) is not None

    return Statement(
        start=start,
        end=end,
        words=words,
        denied=excludes or has(NOBODY_RECEIVES) or (shares is not None and _is_denied(words, shares)),
        excludes=excludes,
        mobile=has(MOBILE),
        consent=has(CONSENT_DATA),
        partners=has(PARTNERS),
        third_parties=has(THIRD_PARTIES),
        vendors=has(VENDORS),
        marketing=has(MARKETING),
        sale_only=has(SELL_ONLY) and not has(BEYOND_SALE),
        law=has(LAW),
    )


def _is_denied(words: str, shares: re.Match[str]) -> bool:
    """True when the denial stands before the verb ("we do not share") or right behind it ("is shared with nobody")."""
    denials = list(compiled(DENIAL).finditer(words, 0, shares.start()))
    if denials:
        # "we do not collect X, but may share Y": the denial belongs to another verb.
        gap = words[denials[-1].end() : shares.start()]
        return compiled(r"\b(?:but|however|although|may|unless)\b").search(gap) is None
    return (
        compiled(
            r"^[^,;]{0,40}\b(?:with (?:no one|nobody|none)|not|never)\b|^ (?:neither|nothing|none|no (?:\w+"
            r" ){0,3}(?:numbers?"
            r"|data|information|details|consent))\b"
        ).search(words[shares.end() :])
        is not None
    )


def protects_mobile_data(text: Text) -> bool:
    """True when some sentence denies sharing of mobile data (more than a sale) with third parties or affiliates."""
    return any(
        item.denied
        and not item.sale_only
        and (item.mobile or item.consent)
        and (item.third_parties or item.partners or item.excludes)
        for item in statements(text)
    )


def excludes_consent(text: Text) -> bool:
    """True when opt-in data or consent is taken out of all sharing."""
    return any(item.excludes or (item.denied and item.consent and not item.sale_only) for item in statements(text))
