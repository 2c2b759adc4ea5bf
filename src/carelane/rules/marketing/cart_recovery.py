"""Bringing people back to a purchase they did not finish.

Decides: carts, "complete your purchase", "still thinking it over", price drops on things viewed.
Leaves alone: golf and rental carts, things left at the office, an order that could not be completed.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lead_moves import LEFT
from carelane.rules.marketing._lexicon import COMMAND, NOT
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_FOUND = (
    r"\b(?:office|room|lobby|car\b|vehicle|front desk|lost and found|jacket|umbrella|phone|keys|glasses"
    r"|wallet|bag at|at (?:our|the|your)|hospital|golf|held (?:for )?~?\d+ min\w*|damaged"
    r"|rental|transit|crash cart|key)\b"
)
_SIGNS = (
    Sign(
        (
            r"\b(?:in|to) (?:your|ur|the) (?:\w+ )?(?:cart|basket|shopping bag|wish ?list)\b",
            (
                r"\byour (?:\w+ )?(?:cart|basket) (?:is|misses|was|will|expires?|has|won't|items?|at|awaits"
                r"|needs|contains|still)\b|\bcart (?:reminder|alert|is waiting|expires)\b"
            ),
            (
                r"\b(?:left|forgot|forget|leave) (?:something|some(?: great)? (?:items|things|goodies)|items?"
                r"|these|a few things)(?: behind)?\b"
            ),
            (
                r"\b(?:items?|pieces|products?|shoes|dress|styles|room|tickets|home) (?:that )?you (?:viewed"
                r"|liked|saved|loved|looked at|browsed|were (?:viewing|looking at|eyeing|checking out)"
                r"|had your eye on)\b|\bsomething you (?:viewed|saved|liked|loved)\b"
            ),
            (
                r"\b(?:we(?:'ve| have)? )?(?:saved|holding|held) (?:it|your (?:cart|items|picks|favorites)|them"
                r"|these) for you\b|\byour items are (?:saved|waiting|going|selling)\b"
            ),
            r"\bleft (?:without|before) (?:finishing|checking out|completing|booking|your purchase)\b",
            (
                r"\bstill (?:thinking (?:it over|about (?:it|that|those|this|the))|want (?:it|them|these|this"
                r"|that)|on your mind|deciding|on the fence|shopping|browsing)\b"
            ),
            (
                r"\breturn to (?:your )?(?:cart|checkout)\b|\bcheck ?out (?:now|today|here|securely)\b"
                r"|\bfinish checking out\b"
            ),
        ),
        near=_FOUND,
        before=NOT,
    ),
    Sign(
        (
            (
                rf"{COMMAND}((?:complete|finish|finalize|continue) (?:(?:your |the |ur )(?:\w+ )?(?:purchase"
                rf"|checkout|check-out|shopping|order)|checkout|shopping)\b)"
            ),
        ),
        near=r"\b(?:form|signature|sign|couldn't|could not|unable|failed|declined|error|deposit|approve"
        r"|missing|we need|address)\b",
    ),
    Sign(
        (
            (
                r"\byour (?:purchase|order|checkout|booking) (?:is|was|looks) (?:still )?(?:incomplete|unfinished"
                r"|not complete|not finished|almost (?:done|complete|yours))\b"
            ),
        )
    ),
)

RULE = Rule(
    id="cart-recovery",
    title="A reminder of an unfinished purchase",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    category="cart",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *LEFT),
    check=reading("“{match}” pushes an unfinished purchase.", *_SIGNS, *LEFT),
    covers=COVERS,
    causes=CAUSES,
    why="A cart reminder asks people to buy, and carriers ask for an opt-in of its own and a marketing registration.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Trailhead Outfitters: you «left something» «in your cart»."),
        Example("Corner Books: «still thinking it over»? «Complete your purchase»."),
    ),
    compliant=(
        Example("Harmony Chiropractic: you left your umbrella at our office."),
        Example("Grand Harbor Hotel: the golf cart is at the front desk."),
        Example("Corner Books: your order could not be completed, the card was declined."),
    ),
)
