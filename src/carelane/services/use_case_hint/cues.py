"""Wordings that say more about the use case of a text than all its other words: each names a code and bars others.

Decides: which codes a text names by such a wording, which it rules out, why, and on whose word.
Leaves alone: the guess from all words together (`language.class_model`) and how the two are put together (`hint.py`).
Source: the registry's definitions as Sinch and Twilio publish them, RingLogix's guide; each cue names its own. What
sells, asks for votes or draws prizes is found by the rules of those families.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from carelane.domain.finding import Finding, Severity
from carelane.language.elements import Element
from carelane.language.normalise import fold
from carelane.rules.campaign._uses import (
    DELIVERY_UPDATE,
    FRAUD_OR_SECURITY,
    ONE_TIME_CODE,
    REMINDER,
    REVIEW_REQUEST,
    SURVEY,
)
from carelane.rules.context import Context
from carelane.rules.registry import entries
from carelane.services.check_text import check_text, text_context
from carelane.sources import Cite


@dataclass(frozen=True, slots=True)
class Cue:
    """A kind of wording: the codes that it names and those that it rules out, with the reason and the sources.

    `needs_agreement`: it rules out only where the text as a whole could be what it names.
    """

    codes: tuple[str, ...]
    bars: tuple[str, ...] = ()
    why: str = ""
    cites: tuple[Cite, ...] = ()
    needs_agreement: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """A cue and the words that show it."""

    cue: Cue
    words: str


_SERVICE: Final = ("CUSTOMER_CARE", "ACCOUNT_NOTIFICATION", "DELIVERY_NOTIFICATION")
PAID_FOR_BY: Final = Element(
    "disclaimer of a committee", (r"(?:^|[.!?)\n] ?)(?:pol\.? |political )?(?:ad )?paid for by \w+",)
)
_PAYERS: Final = frozenset(
    {"your", "our", "you", "us", "my", "his", "her", "their", "insurance", "medicare", "medicaid"}
)

CODE: Final = Cue(
    ("2FA",),
    ("CUSTOMER_CARE", "ACCOUNT_NOTIFICATION", "MARKETING"),
    "codes to sign in and password resets have a use case of their own; elsewhere they count as a mismatch",
    (
        Cite("sinch-campaign-schema", "codes, log-in checks and password resets are 2FA"),
        Cite("telnyx-dca-codes", "code 602: samples that do not fit the use case"),
    ),
)
POLITICS: Final = Cue(
    ("POLITICAL",),
    (*_SERVICE, "MARKETING", "POLLING_VOTING", "PUBLIC_SERVICE_ANNOUNCEMENT"),
    "organised efforts to influence a vote need the special use case POLITICAL and a verified sender",
    (
        Cite("sinch-campaign-schema", "has a special use case for politics"),
        Cite("telnyx-use-cases", "keeps politics for verified senders"),
    ),
)
PRIZES: Final = Cue(
    ("SWEEPSTAKE",),
    _SERVICE,
    "drawings and contests are a special use case that is approved once more after registration",
    (Cite("twilio-campaign-api", "has a special use case for sweepstakes"),),
)
SELLING: Final = Cue(
    ("MARKETING",),
    _SERVICE,
    "what sells, invites, upsells or wins people back is marketing and may not stand in a service campaign",
    (
        Cite("justcall-campaign-types", "counts offers, invitations and referrals as marketing"),
        Cite("ctia-principles-2023", "promotional texts need consent in writing"),
    ),
    needs_agreement=True,  # "the part is here" is news of a product in one text and an answer in the next
)
REVIEWS: Final = Cue(
    ("MARKETING",),
    ("CUSTOMER_CARE",),
    "no source allows requests for public reviews in Customer Care; the stricter reading counts them as marketing",
    (Cite("stello-review-requests", "treats review requests as marketing that needs consent in writing"),),
)
DONATIONS: Final = Cue(("CHARITY",))
# These name a code without ruling others out: an answer to a question may hold the same words.
_NAMED_BY_WORDS: Final = (
    (DELIVERY_UPDATE, Cue(("DELIVERY_NOTIFICATION",))),
    (REMINDER, Cue(("ACCOUNT_NOTIFICATION",))),
    (SURVEY, Cue(("POLLING_VOTING",))),
    (FRAUD_OR_SECURITY, Cue(("FRAUD_ALERT", "SECURITY_ALERT"))),
)
_BY_RULE: Final = {
    "political-content": POLITICS, "sweepstakes-content": PRIZES, "contest": PRIZES, "fundraising-content": DONATIONS,
    "donation-appeal": DONATIONS, "review-request": REVIEWS,
}  # fmt: skip
# Advice about single words and signs that stand in texts of every kind.
_NEVER: Final = frozenset({"filter-trigger-word", "urgency", "survey-request"})


def cues_in(text: str) -> Iterator[Seen]:
    """The cues of a text, each once."""
    folded = fold(text).text
    found: dict[Cue, str] = {}
    for element, cue in ((ONE_TIME_CODE, CODE), (REVIEW_REQUEST, REVIEWS), *_NAMED_BY_WORDS):
        words = element.words_in(folded)
        if words:
            found.setdefault(cue, words)
    disclaimer = PAID_FOR_BY.words_in(folded)
    if disclaimer and disclaimer.rsplit(" ", 1)[1] not in _PAYERS:
        found[POLITICS] = disclaimer
    for finding in check_text(text, context=_context()).findings:
        told = _cue_of(finding)
        if told is not None and finding.span is not None:
            found.setdefault(told, " ".join(text[finding.span.start : finding.span.end].split()))
    if POLITICS in found:
        found.pop(DONATIONS, None)
    yield from (Seen(cue, words) for cue, words in found.items())


def _cue_of(finding: Finding) -> Cue | None:
    cue = _BY_RULE.get(finding.rule)
    # Under a blocker, politics and prizes are beyond doubt; in a warning they may be news of a public office.
    if cue is POLITICS and finding.severity is not Severity.BLOCKER:
        return Cue(cue.codes)
    if cue is not None:
        return cue
    sells = entries()[finding.rule].family == "marketing" and finding.severity is Severity.BLOCKER
    return SELLING if sells and finding.rule not in _NEVER else None


@cache
def _context() -> Context:
    """Rules speak as they do in Customer Care, where nothing that sells is excused."""
    return text_context(use_case="CUSTOMER_CARE")
