"""The bare command to buy.

Decides: "shop now", "order yours today", "browse our collection", "stock up".
Leaves alone: shop hours, the repair shop, "your order today", orders that the customer placed.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._event_moves import COMES
from carelane.rules.marketing._lexicon import ASKED, COMMAND, GAP24, NOT
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.marketing._wish_moves import TREATS
from carelane.rules.rule import Example, Rule

_SIGNS = (
    Sign(
        (
            (
                rf"{COMMAND}(shop (?:now|today|online|the|our|in-store|all|new|early|local|small|first|with us"
                rf"|til|until|here|these|this|it|at \w+\.)\b)"
            ),
            (
                rf"{COMMAND}((?:buy|purchase) (?:now|today|online|yours|tickets|early|it now|one|two|before|here"
                rf"|our|your (?:tickets|next|own|pass))\b)"
            ),
            (
                rf"{COMMAND}(order (?:now|today|online|ahead|early|here|yours|direct|by \w+day"
                rf"|your (?:\w+ )?(?:favorites?|gift|pie|cake|flowers|bouquet|turkey|copy|treats|meals?)|her"
                rf"|his)\b)"
            ),
            (
                r"\b(?:order|grab|get|claim|snag|secure|pre-?order|buy|pick up|reserve|book) yours\b"
                r"|\bre-?order (?:now|today|your (?:favorites?|usual))\b|\bmore \w+ for less\b"
                r"|\bsubscribe to auto-?ship\b"
            ),
            rf"{COMMAND}(pre-?order\b)",
        ),
        after=r"(?:is|was|will|has|hours|closed|opens)\b|(?:form|summary|number|status|details|next time)\b",
        before=NOT,
        near=r"\b(?:don't need to|do not need to|nothing to|tracking|your order (?:is|was|has|will))\b",
        around=ASKED,
    ),
    Sign(
        (
            (
                r"\b(?:browse|explore|discover|shop|view) (?:our|the) (?:\w+ ){0,3}(?:collection|selection"
                r"|products?|inventory|listings|homes|menu|catalog(?:ue)?|store|shop|showroom|packages|range"
                r"|styles|classes|units|floor ?plans|website for|lineup|gift)\b"
            ),
            (
                r"\b(?:stock up|add to cart|make (?:it|this) yours|start shopping|happy shopping|shop (?:smart"
                r"|till|til)|get (?:yours|it|them) (?:before|while)|(?:pick|choose|grab) (?:one|yours"
                r"|your \w+) today)\b"
            ),
            (
                r"\b(?:tap|click|reply|text)(?: \w+){0,4} to (?:shop|buy|order (?:now|yours)|save|claim|redeem"
                r"|unlock|upgrade|get (?:yours|your deal|the deal|started|a quote|an offer)|reserve yours)\b"
            ),
            (
                r"\b(?:reply|text) [\"']?\w+[\"']? (?:to (?:switch|upgrade|try|claim|enter|redeem|grab|lock"
                r"|unlock|buy|shop|save|see our)|for (?:pricing|a (?:free )?(?:quote|estimate|demo)"
                r"|an offer))\b"
            ),
            (
                r"\bclaim (?:now|today|yours)\b|\bclaim (?:it|your|this)(?: \w+)? ?(?:now|today|free|offer|deal"
                r"|gift|reward|bonus|discount|savings|prize|spot before)\b"
            ),
            (
                r"\bvisit (?:us|our (?:store|shop|website|showroom|site|location)) (?:today|now|to (?:shop|order"
                r"|see|browse|save|find|get)|for (?:great|the best|our|all|more|deals|your))\b"
            ),
            (
                r"\b(?:see|find) (?:what's new for you|your perfect|your new favorite|the perfect)\b|\b(?:drive"
                r"|move|take it|ride) (?:it )?home today\b|\bpick one today\b|\btest drive\b"
            ),
        ),
        near=r"\b(?:pick ?up your|return|exchange|bring|your order|claim number|insurance claim|claim form"
        r"|appointment|scheduled|your test drive|confirmed)\b",
        before=NOT,
        around=ASKED,
    ),
    Sign(
        (
            (
                rf"{COMMAND}((?:buy|order|shop|book|reserve) {GAP24} (?:at|on|from) [a-z0-9-]+\.(?:com|net|co|shop"
                rf"|store|example)\b)"
            ),
        ),
        anchors=(r"\b(?:at|on|from) [a-z0-9-]+\.(?:com|net|co|shop|store|example)\b",),
        near=r"\b(?:track|status|your order|view|appointment|tests?|refill)\b",
        around=ASKED,
    ),
)

RULE = Rule(
    id="call-to-buy",
    title="A command to buy",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="call_to_buy",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *COMES, *TREATS),
    check=reading("“{match}” tells people to buy.", *_SIGNS, *COMES, *TREATS),
    covers=COVERS,
    causes=CAUSES,
    why="Industry principles say it in so many words: a call to buy turns an informational text into a "
    "promotional one.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Trailhead Outfitters: your boots shipped. «Shop now» for socks to match."),
        Example("Silver Fern Florist: roses are in. «Order yours» today."),
        Example("Juniper Market: «browse our new collection»."),
    ),
    compliant=(
        Example("Rapid Repair: shop hours changed, we close at noon."),
        Example("Silver Fern Florist: your order today arrives by 5."),
        Example("Juniper Market: you do not need to buy anything, we bring the part."),
    ),
)
