"""Advertising for somebody else.

Decides: offers of partners and sponsors, "mention us at".
Leaves alone: partner labs, carriers and clinics that take part in the service.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import GAP40, NOT
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_SIGNS = (
    Sign(
        (
            (
                rf"\b(?:our|your|my) (?:\w+ )?(?:friends?|partners?|sponsors?|sister (?:company|store|brand)"
                rf"|affiliates?|neighbors)\b{GAP40}\b(?:offer(?:s|ing)?|deals?|discounts?|special|giv(?:es?"
                rf"|ing) (?:you|our)|invit\w+|savings?|% off|free|perks?|treat|promo\w*)\b"
            ),
        ),
        anchors=(r"\b(?:friends?|partners?|sponsors?|affiliates?|sister|neighbors)\b",),
        near=r"\b(?:results?|lab|record|carrier|shipp\w*|report|don't share|do not share|not share"
        r"|never share|clinic will|deliver\w*|special(?:ist|ty))\b",
        before=NOT,
    ),
    Sign(
        (
            (
                r"\b(?:mention|say|tell (?:them|him|her)) (?:us|our name|we sent you|i sent you|\w+ sent (?:you"
                r"|me)) ?(?:at|to|for|when|and)?\b"
            ),
            (
                r"\bbrought to you by\b|\bsponsored by\b|\bpaid (?:partnership|promotion)\b"
                r"|\bin partnership with\b|\bteamed up with\b"
            ),
            r"\b(?:third[- ]party|partner|affiliate) (?:offers?|promotions?|deals?|perks?)\b",
        ),
        before=rf"{NOT}(?: \w+){{0,6}}",
        near=r"\b(?:not|never) (?:be )?(?:share|shared|sold)\b",
        after=r"(?:a |the )?(?:reference|order|case)",
    ),
)

RULE = Rule(
    id="partner-offer",
    title="An offer of another business",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="partner",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” advertises another business.", *_SIGNS),
    covers=COVERS,
    causes=CAUSES,
    why="People agreed to hear from one sender about one matter; promoting a partner is marketing and "
    "looks like shared consent.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Fairview Apartments: «our partner Zeta Insurance is offering residents a deal»."),
        Example("Swift Movers: «mention us at» Corner Storage."),
    ),
    compliant=(
        Example("Bayside Pediatrics: our partner lab sent your results."),
        Example("Parcelway: our partner carrier delivers the special crate Monday."),
    ),
)
