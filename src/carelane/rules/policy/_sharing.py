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
from carelane.rules.text import Text

# A sentence ends at a line, or at a full stop that a blank follows.
_SENTENCE: Final = re.compile(r"(?:[^.!?\n]|[.!?](?=[^\s\"')]))+")

SHARE: Final = (
    r"\b(?:shar(?:e|es|ed|ing)|disclos(?:e|es|ed|ing|ure|ures)|sell(?:s|ing)?|sold|sale|rent(?:s|ed|ing)?"
    r"|lend|leas(?:e|ed|ing)|trad(?:e|es|ed|ing)|transfer(?:s|red|ring)?|exchang\w+|releas(?:e|ed|ing)"
    r"|distribut\w+|pass(?:ed|es|ing)?|ma[dk]e available|making available|compart\w+|intercambi\w+"
    r"|hand(?:s|ed|ing)? [^.\n]{0,80}\b(?:to|over|on|out)|forward(?:s|ed|ing)?"
    r"|(?:provid|giv|gave|send|sent|communicat|suppl|go|goes|went)\w* [^.\n]{0,60}\b(?:to|by) (?:\w+ ){0,3}(?:third"
    r"|affiliate|partner|advertiser|vendor|service provider|other compan|other organi|anyone|outside|carrier"
    r"|agent|lender"
    r"|dealer|seller|buyer|insurer|broker)\w*)\b"
)
# Who receives is the subject ("no third party gets it"), or the data stay where they are.
_NOBODY_RECEIVES: Final = (
    r"\b(?:no|neither|none of (?:the|our|these|those|its)|not (?:a|one|any)|nor any|never an?) (?:other )?(?:\w+ ){0,2}"
    r"(?:third[- ]part(?:y|ies)|affiliates?|partners?|advertisers?|compan(?:y|ies)|business(?:es)?"
    r"|outsiders?)\b[^.\n]{0,80}"
    r"\b(?:receives?|gets?|obtains?|sees?|learns?|has|have|(?:is|are|be) (?:given|sent|shown|told|provided)|access)\b"
    r"|\b(?:stays?|remains?|(?:is|are|be) (?:kept|held)|kept) (?:only |always |strictly )?(?:with|within|inside"
    r"|between|by) "
    r"(?:us|our|you and us)\b"
    r"|\b(?:kept|keep|held|hidden|withheld|protected|safe) (?:\w+ ){0,2}from (?:any |all |every |our |the"
    r" )?(?:third|affiliat"
    r"|partner|advertis|other|outside)"
)
# Verbs that only deny a sale.
SELL_ONLY: Final = r"\b(?:sell(?:s|ing)?|sold|sale|rent(?:s|ed|ing)?|leas(?:e|ed|ing)|trad(?:e|es|ed|ing)|lend)\b"
BEYOND_SALE: Final = (
    r"\b(?:shar(?:e|es|ed|ing)|disclos(?:e|es|ed|ing|ure)|transfer(?:s|red|ring)?|releas(?:e|ed|ing)"
    r"|distribut\w+|made available|make available"
    r"|pass(?:ed|es|ing)?|exchang\w+|compart\w+|intercambi\w+|(?:provided|given|provide|give) (?:\w+ ){0,3}to)\b"
)
PARTNERS: Final = (
    r"\b(?:affiliates?|affiliated|(?:business|marketing|advertising|promotional|trusted|strategic"
    r"|selected|our) partners?|partners|advertisers?|sponsors?|marketers?"
    r"|subsidiaries|sister compan(?:y|ies)|parent compan(?:y|ies)|lead buyers|data brokers?"
    r"|ad networks?|advertising networks?|other (?:companies|businesses|organizations|brands)"
    r"|(?:licensed|insurance|participating|outside|selected) (?:agents?|carriers?|insurers?|brokers?|lenders?|dealers?"
    r"|sellers?|buyers?|attorneys)|network of (?:\w+ ){0,2}(?:agents|lenders|dealers|providers|companies|buyers"
    r"|sellers)"
    r"|social media (?:companies|platforms)|empresas afiliadas|afiliad[ao]s)\b"
)
THIRD_PARTIES: Final = (
    r"\b(?:third[- ]part(?:y|ies)|3rd part(?:y|ies)|outside (?:parties|companies)|anyone(?: else)?"
    r"|any other (?:party|person|company|entity)|others|other parties|external parties|any (?:party"
    r"|entity)|terceros)\b"
)
VENDORS: Final = (
    r"\b(?:service providers?|vendors?|subcontractors?|contractors?|processors?|suppliers?"
    r"|platform providers?|messaging (?:providers?|platforms?|partners?|vendors?)|carriers?"
    r"|aggregators?"
    r"|providers? (?:who|that|which)|companies (?:who|that|which) (?:help|assist|provide|perform)"
    r"|support services|agents)\b"
)
MARKETING: Final = (
    r"\b(?:marketing|promotion(?:s|al)?|advertis\w+|solicit\w*|sales purposes|commercial purposes"
    r"|mercadotecnia|promoci|publicidad"
    r"|offers?|remarketing|retargeting|lead generation|monetary|their own (?:use|purposes))\b"
)
MOBILE: Final = (
    r"\b(?:mobile|numbers|phone numbers?|telephone numbers?|cell(?:ular)? (?:phone )?numbers?|sms|text(?:s"
    r"|ing)?|text[- ]messag\w+|originator|opt-?in|opting in|messaging (?:data|consent"
    r"|information)|m[oó]vil(?:es)?|mensajes de texto)\b"
)
CONSENT_DATA: Final = (
    r"\b(?:opt-?in (?:data|information|consent|status|records?)|originator (?:opt-?in )?(?:data"
    r"|information)|(?:sms|text(?:ing)?|text messaging|messaging) (?:opt-?in|consent)\w*"
    r"|(?:permission|agreement|agreed|consented|choice) (?:to|for|that) (?:\w+ ){0,4}(?:texts?|texted|texting"
    r"|text you|sms)"
    r"|opt-?ins?|consent (?:data|information|records?)|(?:data|information) and consent|consents?|consentimiento)\b"
)
DENIAL: Final = (
    r"\b(?:not|never|no|nor|neither|none|won't|don't|doesn't|cannot|can't|isn't|aren't|without"
    r"|prohibit\w*|refrain\w*|nobody|nothing|nunca|ning[uú]n\w*)\b"
)
EXCLUSION: Final = (
    r"\b(?:exclud(?:e|es|ed|ing)|exclusion|exempt(?:s|ed)?|excepted|with the exception of"
    r"|except(?:ing)? (?:for )?(?:text|sms|mobile|opt|originator)|does not (?:apply|include|extend)"
    r"|do not (?:apply|include|extend)|other than (?:text|sms|mobile|opt)|exclui\w+)\b"
)
_LAW: Final = (
    r"\b(?:law|legal|court|subpoena|government|regulat\w+|enforce\w*|fraud|merger|acquisition"
    r"|bankruptcy|safety|sale of (?:the|our|all|assets)|business transfer|protect)\b"
)


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
        stays = compiled(_NOBODY_RECEIVES).search(words)
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
        denied=excludes or has(_NOBODY_RECEIVES) or (shares is not None and _is_denied(words, shares)),
        excludes=excludes,
        mobile=has(MOBILE),
        consent=has(CONSENT_DATA),
        partners=has(PARTNERS),
        third_parties=has(THIRD_PARTIES),
        vendors=has(VENDORS),
        marketing=has(MARKETING),
        sale_only=has(SELL_ONLY) and not has(BEYOND_SALE),
        law=has(_LAW),
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
