"""Fireworks for sale in a text.

Decides: shops, sales and orders of fireworks.
Leaves alone: a show to watch, a warning about them, the holiday.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._lexicon import Lexicon, Pair, content
from carelane.rules.prohibited._parts import FINAL, LOOKS_AT, TRADE
from carelane.rules.rule import Example, Rule
from carelane.sources import Cite

_WORDS: Final = Lexicon(
    certain=(
        (
            r"\bfireworks? (?:sales?|stands?|stores?|for sale|tents?|superstores?|deals?|bogo|outlets?|warehouses?"
            r"|depot|assortments?|orders?|packages? \$|coupons?|shop|specials?)\b"
        ),
        (
            r"\b(?:buy|order|shop|get|stock up on|save on|discount|cheap|your|all|bogo) (?:\w+ )?(?:fireworks"
            r"|firecrackers|roman candles|mortar shells|bottle rockets)\b"
            r"|\b(?:roman candles|mortar shells|bottle rockets|m-?80s)\b"
        ),
        r"\b(?:venta de|compre) (?:fuegos artificiales|cohetes)\b",
    ),
    pairs=(
        Pair(
            r"\b(?:fireworks|firecrackers|sparklers)\b",
            TRADE + r"|\b(?:wholesale|assortment)\b",
        ),
    ),
    innocent=(
        (
            r"\b(?:your|all|get|see|watch|enjoy|the) (?:\w+ )?fireworks (?:show|display|cruise|viewing|tickets?"
            r"|night|seats?|parking|celebration)\b|\bfireworks (?:show|display|cruise|viewing|tickets?|night|begin"
            r"|start|at)\b"
        ),
    ),
)

RULE = Rule(
    id="fireworks-content",
    title="Fireworks for sale",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    why="Fireworks stand on the list of what may not be sent from local numbers.",
    how_to_fix=FINAL,
    check=content(_WORDS, "reads as a sale of fireworks"),
    triggers=_WORDS.triggers,
    covers=("SMP-15",),
    causes=("prohibited-other",),
    cites=(Cite("twilio-us-guideline", "lists fireworks for long codes"),),
    non_compliant=(
        Example("Big Bang Barn: «fireworks sale» starts Friday. Reply STOP to opt out."),
        Example("Big Bang Barn: «your fireworks» are packed for pickup. Reply STOP to opt out."),
    ),
    compliant=(
        Example("City of Maple: the fireworks show begins at 9:30 at the lake. Reply STOP to opt out."),
        Example("Maple Vet: keep pets inside while fireworks are set off. Reply STOP to opt out."),
    ),
)
