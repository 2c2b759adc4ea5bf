"""Asking for donations in a campaign that is not registered for it.

Decides: requests to give money, and fund-raisers; advice only where marketing is declared.
Leaves alone: giving blood, the pickup of donated furniture, a receipt for a gift that was made.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.context import only_marketing
from carelane.rules.prohibited._lexicon import Lexicon, content
from carelane.rules.prohibited._parts import LOOKS_AT, unless_declared
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text
from carelane.sources import Cite

_WORDS: Final = Lexicon(
    certain=(
        (
            r"\b(?:donate|give|contribute|chip in|pledge) (?:now|today|online|here|generously|\$ ?\d[\d,]*"
            r"|what you can|any amount|by (?:midnight|december|dec|june|text)|to (?:help|support|save|end|feed"
            r"|fight)|to (?:our|the) (?:\w+ ){0,2}(?:fund|cause|mission|campaign|shelter|ministry|scholarships?"
            r"|relief|appeal|drive|foundation|charity|church|victims))\b"
        ),
        (
            r"\b(?:make|making|send|with) (?:a|your|an) (?:\w+[- ]?\w* )?(?:donation|contribution"
            r"|tax[- ]deductible gift)(?: today| now| of| to| by| at| can| will)?\b"
            r"|\btext[- ]to[- ](?:give|donate)\b|\btext (?:give|donate) to\b"
            r"|\b(?:matching gift|year[- ]end giving|giving tuesday|fund-?raising (?:campaign|appeal|drive|goal"
            r"|page)|gofundme)\b"
        ),
        (
            r"\byour (?:tax[- ]deductible |generous |monthly |one-time )?(?:donation|gift of|support) (?:will|can"
            r"|could|would) (?:be (?:matched|doubled)|help|feed|save|provide|support|double)\b|\bdone ahora\b"
            r"|\bhaga una donaci[oó]n\b"
        ),
    ),
    hints=(
        (
            r"\b(?:fund-?raisers?|fund-?raising|donations? (?:are )?(?:needed|welcome|requested|accepted"
            r"|appreciated)|capital campaign|benefit (?:dinner|gala|auction))\b"
        ),
    ),
    innocent=(
        r"\b(?:give|donate) today's\b",
        r"\bgive \$\d+,? get \$\d+\b|\bgive your (?:name|number|order)\b",
        (
            r"\b(?:donat\w+|give) (?:blood|plasma|platelets|hair|organs?|clothes|clothing|furniture|toys|food|books"
            r"|eggs|sperm|breast milk|coats|household|your (?:car|vehicle|time|old))\b"
            r"|\b(?:blood|plasma|platelet|organ|tissue|milk|hair|egg|sperm|food|clothing|furniture|toy|coat|car"
            r"|vehicle|bone marrow|body) donations?\b"
        ),
        (
            r"\bdonation (?:pick-?up|drop-?off|center|bins?|appointment|receipt|truck|eligibility|interval)\b"
            r"|\bgive (?:to (?:the|our) (?:front desk|receptionist|driver|technician|nurse|staff|teacher)|\$\d+ back"
            r"|now and then)\b"
        ),
        (
            r"\bcontribut\w+ to (?:your|the|our) (?:401|hsa|fsa|ira|retirement|plan|health savings|rent"
            r"|deposit)\w*\b|\bpledge (?:allegiance|of allegiance)\b"
            r"|\bgive (?:the|our) (?:office|team|staff|clinic|store|front) \b"
        ),
        (
            r"\bgive to (?:the|our|help) \w+ (?:when|at check-?in|before your|on arrival)\b"
            r"|\bdonate to (?:the )?(?:food pantry|blood bank|clothing)\b"
        ),
    ),
    elsewhere=(r"\b(?:blood|plasma|platelets|donor center)\b",),
)

_asks: Final = content(_WORDS, "asks for donations")


def _check(text: Text) -> Iterator[Hit]:
    for hit in _asks(text):
        yield replace(hit, severity=Severity.ADVICE) if only_marketing(text.context) else hit


RULE = Rule(
    id="fundraising-content",
    title="Asking for donations outside a charity campaign",
    looks_at=LOOKS_AT,
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why=(
        "Texts that ask for money for a cause need the use case CHARITY, which is open to 501(c)(3) bodies, or a "
        "marketing use case with consent to it."
    ),
    how_to_fix=(
        "If you are a 501(c)(3), register a campaign with the use case CHARITY for appeals. Otherwise leave the "
        "request for "
        "donations out; thanks and receipts may stay."
    ),
    check=_check,
    triggers=_WORDS.triggers,
    holds=unless_declared("CHARITY", "POLITICAL"),
    causes=("usecase-sample-mismatch",),
    cites=(
        Cite("twilio-campaign-api", "has a special use case for charities with 501(c)(3) status"),
        Cite("bandwidth-cli", "names fund-raising as what CHARITY is for"),
    ),
    non_compliant=(
        Example("Maple Animal Shelter: «donate today» and we match it. Reply STOP to opt out."),
        Example("Maple PTA: the «fundraiser» dinner is Friday at 6. Reply STOP to opt out."),
    ),
    compliant=(
        Example(
            "Maple Blood Center: your blood donation is Monday at 9, eat before you donate. Reply STOP to opt out."
        ),
        Example("Maple Animal Shelter: thank you, we received your gift of $25. Reply STOP to opt out."),
        Example("Maple Animal Shelter: donate today to help our dogs. Reply STOP to opt out.", use_case="CHARITY"),
    ),
)
