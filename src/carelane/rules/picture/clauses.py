"""The clauses that a policy and terms need, each with the sentence that says it.

Decides: which clauses there are and which sentence of a document says one, by meaning: the shared elements of the
language package and the reading of sharing statements of the policy rules.
Leaves alone: how bad it is that one is missing (`rules/policy`, `rules/website`).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from carelane.domain.target import Target
from carelane.language.elements import (
    CHANNEL,
    EMAIL_ADDRESS,
    FREQUENCY,
    HELP_INSTRUCTION,
    OPT_OUT_MENTION,
    PHONE_NUMBER,
    PRIVACY_REFERENCE,
    RATES,
    STOP_INSTRUCTION,
)
from carelane.rules.picture.documents import SiteDocument
from carelane.rules.policy._described import DESCRIPTION, described_at
from carelane.rules.policy._sharing import Statement, statements
from carelane.rules.text import Pattern

_AT_TEXTS: Final = re.compile(r"\b(?:texts?|sms|messages?|mensajes|alerts?)\b")
_TITLE: Final = re.compile(r"(?:\w+ ){0,6}terms(?: of service| and conditions| of use)?(?: \w+){0,6}\W*")
Finds = Callable[[SiteDocument], tuple[str, ...]]
_MOST_QUOTES: Final = 3


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause. id: stable, for comparing with an earlier run; requirement: of the catalogue."""

    id: str
    kind: Target
    title: str
    requirement: str
    finds: Finds
    needed: bool = True  # False: good to have, no finding when it is missing


@dataclass(frozen=True, slots=True)
class Seen:
    """A clause looked for on a website. quotes: the sentences that say it; none means missing."""

    clause: Clause
    page: str
    quotes: tuple[str, ...]
    after: str = ""

    @property
    def found(self) -> bool:
        """True when some sentence says it."""
        return bool(self.quotes)


def _says(*wanted: Pattern) -> Finds:
    def finds(document: SiteDocument) -> tuple[str, ...]:
        found = [document.sentence_at(match.start(), match.end()) for match in document.text.matches(*wanted)]
        return tuple(dict.fromkeys(found))[:_MOST_QUOTES]

    return finds


def _messages(document: SiteDocument) -> tuple[str, ...]:
    """The sentence that says what the texts are about: one about texts before one with a usual topic alone."""
    for match in document.text.matches(DESCRIPTION):
        sentence = document.sentence_at(*match.span())
        if _AT_TEXTS.search(sentence.casefold()) and not _TITLE.fullmatch(sentence.casefold()):
            return (sentence,)
    at = described_at(document.text)
    return (document.sentence_at(*at),) if at else ()


def _shares(test: Callable[[Statement], bool]) -> Finds:
    def finds(document: SiteDocument) -> tuple[str, ...]:
        found = [
            document.quote(document.text.original_span(each.start, _with_stop(document, each.end)))
            for each in statements(document.text)
            if test(each)
        ]
        return tuple(dict.fromkeys(found))[:_MOST_QUOTES]

    return finds


def _with_stop(document: SiteDocument, end: int) -> int:
    """Behind the full stop that ends a sentence."""
    return end + 1 if document.text.folded[end : end + 1] in {".", "!", "?"} else end


def _no_sharing(said: Statement) -> bool:
    return (
        said.denied and not said.sale_only and (said.mobile or said.consent)
        and (said.third_parties or said.partners or said.excludes)
    )  # fmt: skip


def _excludes_consent(said: Statement) -> bool:
    return said.excludes or (said.denied and said.consent and not said.sale_only)


_NUMBER: Final = (
    r"(?:mobile|phone|telephone|cell(?:ular)?|tel[eé]fono|m[oó]vil|contact) ?(?:number|numero|details|information)?s?"
)
_COLLECTS: Final = (
    rf"\b(?:collect|gather|receive|ask for|obtain|store|keep|recopilamos|guardamos)\w*\b[^.\n]{{0,160}}\b{_NUMBER}\b",
    rf"\b{_NUMBER}\b[^.\n]{{0,80}}\b(?:collected|gathered|received|stored|you (?:provide|give|submit|enter))\b",
    rf"\binformation we collect\b[^.]{{0,200}}\b{_NUMBER}\b",
)
_PURPOSE: Final = (
    (
        r"\b(?:use[sd]?|using|send|sends|sent|contact|text)\b[^.\n]{0,100}\b(?:texts?|sms|text messages?|texting"
        r"|messages)\b"
    ),
    (
        r"\b(?:texts?|sms|text messages?)\b[^.\n]{0,80}\b(?:about|regarding|related to|concerning|for (?:the"
        r" )?purposes?)\b"
    ),
    r"\b(?:mensajes de texto)\b[^.\n]{0,80}\b(?:sobre|acerca)\b",
)
_PROGRAM: Final = (
    (
        r"\b(?:text|sms|messaging|text messag\w+|alerts?|mobile) (?:\w+ )?(?:program|programme|service|club"
        r"|alerts|list|"
        r"terms|campaign)\b"
    ),
)
_CARRIERS: Final = (
    (
        r"\b(?:carriers?|operators?|operadores)\b[^.\n]{0,60}\b(?:not|no|never|aren't)\b[^.\n]{0,20}\b(?:liable|responsible"
        r"|responsables?)\b"
    ),
    r"\b(?:not|no)\b[^.\n]{0,40}\b(?:liable|responsible)\b[^.\n]{0,60}\b(?:carriers?|delayed|undelivered|delivery)\b",
)
_CONTACT: Final = (HELP_INSTRUCTION, EMAIL_ADDRESS, PHONE_NUMBER)
POLICY: Final = Target.PRIVACY_POLICY
CLAUSES: Final = (
    Clause("privacy-collected", POLICY, "Mobile numbers are collected", "PRV-08", _says(*_COLLECTS)),
    Clause("privacy-purpose", POLICY, "What the texts are about", "PRV-08", _says(*_PURPOSE)),
    Clause("privacy-no-sharing", POLICY, "Mobile numbers are not shared for marketing", "PRV-02", _shares(_no_sharing)),
    Clause(
        "privacy-consent-excluded",
        POLICY,
        "Opt-in data and consent are not shared",
        "PRV-03",
        _shares(_excludes_consent),
    ),
    Clause("privacy-opt-out", POLICY, "How to stop", "TRM-06", _says(STOP_INSTRUCTION, OPT_OUT_MENTION), needed=False),
    Clause("privacy-help", POLICY, "Whom to ask", "PRV-08", _says(*_CONTACT), needed=False),
    Clause("privacy-rates", POLICY, "Message and data rates", "TRM-04", _says(RATES), needed=False),
    Clause("privacy-frequency", POLICY, "Message frequency", "TRM-03", _says(FREQUENCY), needed=False),
    Clause("terms-program", Target.TERMS, "The program and its texts are named", "TRM-01", _says(*_PROGRAM, CHANNEL)),
    Clause("terms-messages", Target.TERMS, "What the texts are about", "TRM-02", _messages),
    Clause("terms-frequency", Target.TERMS, "Message frequency", "TRM-03", _says(FREQUENCY)),
    Clause("terms-rates", Target.TERMS, "Message and data rates", "TRM-04", _says(RATES)),
    Clause("terms-stop", Target.TERMS, "How to stop", "TRM-06", _says(STOP_INSTRUCTION)),
    Clause("terms-help", Target.TERMS, "Support contact or HELP", "TRM-05", _says(*_CONTACT)),
    Clause("terms-carriers", Target.TERMS, "Carriers are not liable", "TRM-02", _says(*_CARRIERS), needed=False),
    Clause(
        "terms-privacy", Target.TERMS, "Link to the privacy policy", "CTA-07", _says(PRIVACY_REFERENCE), needed=False
    ),
)


def clauses_of(document: SiteDocument) -> tuple[Seen, ...]:
    """Every clause of the document's kind, found or missing."""
    return tuple(
        Seen(clause, document.page.address, quotes, _after(document, quotes))
        for clause in CLAUSES
        if clause.kind is document.kind
        for quotes in (clause.finds(document),)
    )


def missing_all(kind: Target) -> tuple[Seen, ...]:
    """The clauses of a kind of document that is not there at all."""
    return tuple(Seen(clause, "", ()) for clause in CLAUSES if clause.kind is kind)


def _after(document: SiteDocument, quotes: tuple[str, ...]) -> str:
    if not quotes:
        return document.heading(None, missing=True)
    start = document.text.original.find(quotes[0][:40])
    return document.heading(document.block_at(max(0, start)))
