"""Pressing for a renewal or a longer term.

Decides: "renew early and save", "lock in your rate", "don't let your membership lapse". A bare "renew today" warns.
Leaves alone: notices of a renewal, permits and licences, a renewal that is ready to sign.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED, GAP24, GAP40
from carelane.rules.marketing._return_moves import RENEWS
from carelane.rules.marketing._signs import CAUSES, COVERS, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_DUTY = (
    r"\b(?:license|licence|registration|passport|permits?|card|prescription|id\b|lease|certificates?"
    r"|domain|medicaid|tags?|visa|book|books|loan|certification|credential)\b"
)
_SIGNS = (
    Sign(
        (
            (
                rf"\brenew(?:ing)?\b{GAP24}\b(?:and|to|&|for) (?:save|get|enjoy|receive|lock|earn"
                rf"|keep (?:your )?(?:discount|rate|price|perks)|claim|the best|a free|(?:just|only) \$)"
            ),
            (
                rf"\block(?:ing)? in\b{GAP24}\b(?:rates?|prices?|pricing|savings|deal|discount|offer|fare|yours"
                rf"|now|today)\b"
            ),
            (
                rf"\b(?:switch|move|upgrade|change) to (?:annual|yearly|auto ?pay|paperless|our|an?"
                rf"|the)\b{GAP40}\b(?:and|to) (?:save|get|earn)\b"
            ),
            (
                rf"\b(?:prepay|pre-pay|pay in full|pay (?:yearly|annually|upfront)|sign (?:up )?for (?:2|two|a"
                rf"|one|three|3|another) years?)\b{GAP24}\b(?:and|to|get|save|free)\b"
            ),
            (
                r"\b(?:2|two|3|three|1|one)[- ]year (?:plan|agreement|membership|contract"
                r"|deal)[^.!?\n]{0,24}\b(?:free|save|off|bonus)\b"
            ),
        ),
        anchors=(
            r"\brenew(?:ing)?\b",
            r"\block(?:ing)? in\b",
            (
                r"\b(?:annual|yearly|auto ?pay|paperless"
                r"|switch to|upgrade to|move to)\b"
            ),
            r"\b(?:prepay|pre-pay|pay in full|upfront|years?)\b",
        ),
        around=ASKED,
        severity=Severity.BLOCKER,
    ),
    Sign(
        (
            (
                r"\brenew (?:early|now|today|online today|before|this week|your (?:membership|subscription|plan"
                r"|policy|coverage|service plan|season pass) (?:today|now|early|before|by|with us|[!]))"
            ),
            r"\brenew your (?:membership|subscription|season pass|service plan)\b",
            (
                r"\b(?:don't|do not|dont) let (?:your|this|the) (?:\w+ ){0,3}(?:expire|lapse|end|run out"
                r"|go to waste|disappear)\b"
            ),
            (
                r"\b(?:extend|continue) your (?:membership|plan|subscription|warranty|protection"
                r"|coverage) (?:today|now|for|and|before)\b"
            ),
            (
                r"\b(?:extended|vehicle|car|auto|factory) (?:\w+ )?warranty (?:is |has |may |will )?(?:about to"
                r"|expir\w+|running out|ending|be ending)\b"
            ),
        ),
        near=rf"{_DUTY}|\b(?:auto-?renew\w*|will be charged|renews on)\b",
        around=ASKED,
    ),
)

RULE = Rule(
    id="renewal-push",
    title="Pressure to renew",
    looks_at=SENT,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    category="renewal",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *RENEWS),
    check=reading("“{match}” presses for a renewal.", *_SIGNS, *RENEWS),
    covers=COVERS,
    causes=CAUSES,
    conflict="renewal-notices",
    why="A renewal notice is account business while the contract runs; adding pressure or a benefit makes it an offer.",
    how_to_fix="State the date, the amount and how to change it, without benefit or pressure.",
    non_compliant=(
        Example("Peak Gym: «renew early and get» a month free."),
        Example("Harbor Internet: «lock in this year's rate» before June."),
        Example("Peak Gym: «don't let your membership lapse»."),
    ),
    compliant=(
        Example("Peak Gym: your membership renews June 3 for $19."),
        Example("Maple Ridge Property Management: please renew your parking permit by the 5th."),
        Example("Fairview Apartments: your lease renewal is ready to sign."),
    ),
)
