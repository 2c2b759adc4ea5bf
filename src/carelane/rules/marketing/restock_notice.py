"""Telling people that a thing can be bought again.

Decides: "back in stock", "available again", restocks.
Leaves alone: parts for a repair that is under way, staff or services that are available again.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._signs import CAUSES, COVERS, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_SIGNS = (
    Sign(
        (
            (
                r"\bback in stock\b|\bre-?stock(?:ed|ing)?\b|\bback (?:in stores|on the shelves"
                r"|by popular demand|on the menu)\b"
            ),
            (
                r"\b(?:items?|sizes?|colou?rs?|product|shoes|dress|style|flavou?r|model|one)(?: \w+){0,4} (?:is"
                r"|are) (?:now )?(?:available|in) (?:again|stock)\b"
            ),
            r"\b(?:your |the )?favou?rite(?: \w+){0,2} (?:is|are) back\b",
        ),
        near=r"\b(?:repair|part for|install|prescription|your order|backorder\w*|technician|service"
        r"|we can now ship|will ship)\b",
    ),
)

RULE = Rule(
    id="restock-notice",
    title="A notice that something can be bought again",
    looks_at=SENT,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    category="announcement",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” tells people that they can buy again.", *_SIGNS),
    covers=COVERS,
    causes=CAUSES,
    conflict="restock-notices",
    why="A restock notice that was asked for may pass as service; without that request it is an invitation to buy.",
    how_to_fix="Say that the person asked for it (“you asked us to tell you when ...”), or send it from a "
    "Marketing campaign.",
    non_compliant=(
        Example("Trailhead Outfitters: the boots you wanted are «back in stock»."),
        Example("Copper Kettle: pumpkin soup is «back by popular demand»."),
    ),
    compliant=(
        Example("Rapid Repair: the part for your dryer is back in stock; we can come Monday."),
        Example("Bayside Pediatrics: the nurse is available again at 3."),
    ),
)
