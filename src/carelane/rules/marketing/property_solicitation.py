"""Strangers' property and cars: cash offers, "thinking of selling?".

Decides: offers to buy a home or car, buyers looking in the area, what a home is worth, trade-in calls.
Leaves alone: offers on a listing of the client, a trade-in that is under way.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED, GAP16
from carelane.rules.marketing._return_moves import HOMES
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_LISTED = (
    r"\b(?:your listing|on your (?:home|house|listing|property|condo)|received|counter|accepted|escrow"
    r"|closing|showing (?:is|was|at)|your trade-?in (?:is|was|title|check|payoff)|title)\b"
)
_SIGNS = (
    Sign(
        (
            (
                rf"\b(?:thinking|thought|interested|considering|considered|ready|open|looking|willing|want"
                rf"|planning|consider){GAP16}\b(?:sell|selling)\b"
            ),
            (
                r"\b(?:we|i)(?:'d| would| want to| can| will|'ll)?(?: \w+){0,2} (?:buy|purchase"
                r"|make (?:you )?an offer on) (?:houses|homes|cars|junk|land|gold|property|properties|any"
                r"|your (?:home|house|car|vehicle|property|land|truck))\b"
            ),
        ),
        anchors=(r"\bsell(?:ing)?\b", r"\b(?:buy|purchase|make (?:you )?an offer)\b"),
        near=_LISTED,
        around=ASKED,
    ),
    Sign(
        (
            r"\bcash offers?\b|\bfair offer\b|\bmake (?:you |me )?an offer\b",
            r"\b(?:buyers?|investors?) (?:who (?:is|are) )?(?:looking|interested|waiting|ready|lined up|searching)\b",
            (
                r"\bdo you (?:still )?own (?:the|a|your|any)\b|\bare you the (?:owner of|home ?owner)\b"
                r"|\b(?:homes?|listings?|houses|properties|condos) (?:that )?(?:have "
                r"|has )?just (?:hit the market|come on the market|listed)\b"
            ),
            (
                r"\bwhat(?:'s| is) your (?:home|house|car|vehicle|property|truck|business) worth\b|\b(?:value"
                r"|worth) of your (?:home|house|car|vehicle|property) (?:has|is|may|could|in today)"
            ),
            r"\btrade you (?:in ?to|up)\b|\bput you in (?:a|something) (?:new|newer)\b",
            (
                r"\bwhat your (?:home|house|place|car|property) (?:would|could|might|will|is) (?:go for|sell for"
                r"|worth|bring|be worth)\b"
            ),
            (
                r"\b(?:homes|houses|condos|properties) (?:in your (?:area|neighborhood|zip)|near you|like yours"
                r"|on your street)(?: are| have| is)? (?:\w+ )?(?:sell|sold|going|moving)|\bwhat (?:yours"
                r"|it) (?:is|might be|could be) worth\b|\bbuyers? for (?:an? |your )?(?:home|house|property"
                r"|condo)\b"
            ),
            (
                r"\bhow much (?:is )?your (?:home|house|car|vehicle|property) (?:is )?(?:worth|could)\b"
                r"|\bhome(?:'s)? value (?:report|has|is up|estimate)\b"
            ),
            (
                r"\bwhat would you take for\b|\btrade[- ]?in (?:value|offer|event|your|bonus)\b"
                r"|\bwant(?:s)? (?:your|to buy your) (?:trade-?in|car|home|vehicle)\b"
            ),
            r"\bjust (?:sold|listed) (?:in|near|around|at|on|a)\b|\bsold in your neighborhood\b",
        ),
        near=_LISTED,
        around=ASKED,
    ),
)

RULE = Rule(
    id="property-solicitation",
    title="An offer to buy somebody's home or car",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    category="lead_followup",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *HOMES),
    check=reading("“{match}” solicits a sale of property.", *_SIGNS, *HOMES),
    covers=COVERS,
    causes=CAUSES,
    why="Asking people whether they sell is cold acquisition; it has no place in a campaign for existing customers.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Pinnacle Realty: are you «thinking about selling» your home?"),
        Example("Pinnacle Realty: I have «buyers looking» in your neighborhood."),
        Example("Mainline Motors: «what's your car worth»? Reply to find out."),
    ),
    compliant=(
        Example("Pinnacle Realty: we received a cash offer on your listing; call me."),
        Example("Mainline Motors: your trade-in title is ready, please sign."),
    ),
)
