"""Points, rewards, clubs and birthday treats.

Decides: "earn double points", "your reward is waiting", "join our rewards club", a birthday gift. A bare
balance of points is a warning.
Leaves alone: points restored or redeemed, a rewards card that was replaced, birthday wishes alone.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import CALL, NOT
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.marketing._terms_moves import CREDITS
from carelane.rules.rule import Example, Rule

_UNIT = r"(?:points|rewards?|stars|miles|cash ?back|perks|pts)"
_HANDLED = (
    r"\b(?:restored|redeemed on|was redeemed|dispute|replaced|locked|merged|adjusted|returned|refunded"
    r"|reversed|password|sign-?in|terms|transferred|in error|front desk|delivered|updated after"
    r"|claim number|your claim)\b"
)
_SIGNS = (
    Sign(
        (
            rf"\b(?:earn|earning|collect|rack up|get|receive|score|accumulate|earns) (?:\w+ ){{0,3}}{_UNIT}\b",
            (
                rf"\b(?:redeem|use|spend|claim|cash in|don't lose|unlock|enjoy) (?:your |these |them |the |those "
                rf"|\d+ )?(?:\w+ ){{0,2}}(?:{_UNIT}|birthday|treat|bonus|bucks|freebie)\b"
            ),
            r"\b(?:see|view|check|tap for|unlock) your (?:\w+ )?(?:rewards?|perks|savings|offers|deals|birthday)\b",
            r"\bredeem (?:for|it|them|now|today|in|at|by|your|yours|here|online)\b|\bto redeem\b",
            rf"\b(?:double|2x|3x|triple|bonus|extra|5x|10x) (?:\w+ )?(?:{_UNIT}|entries)\b",
            (
                rf"\b(?:{_UNIT}|bonus(?:es)?|discount|coupon) (?:is |are )?(?:waiting|about to expire|expir(?:e"
                rf"|es|ing)|ready to (?:use|redeem|spend)|inside|await(?:s|ing)?)\b"
            ),
            (
                r"\b(?:only |just )?(?:\d+|one|two|three|a few) (?:more )?(?:points?|visits?|stars?|purchases?"
                r"|punches|stamps) (?:away|from|to go|until|till)\b|\baway from (?:a|your|an?) (?:free|next"
                r"|reward|gift)\b"
            ),
            (
                r"\b(?:join|enroll in|sign up for|become (?:a|part of)|try|ask about|welcome to"
                r"|thanks for joining) (?:our |the |a |an )?(?:\w+ ){0,2}(?:rewards?|loyalty|vip|perks"
                r"|insiders?|birthday|elite|text club|sms club)(?: \w+)? ?(?:club|program|list|team|community"
                r"|texts?)?\b"
            ),
            (
                r"\b(?:rewards?|loyalty|vip|perks|birthday|insider) (?:club|program|list|members? (?:get|enjoy"
                r"|save|only)|perks)\b"
            ),
            r"\bbirthday (?:gift|treat|reward|surprise|discount|offer|special|month|perk|dessert|bonus|freebie)\b",
            (
                r"\b(?:members|subscribers|insiders|vips|return(?:ing)? guests|regulars|(?:loyal|existing|past"
                r"|new) (?:customers|clients|patients|guests)) (?:get|save|receive|enjoy|only|earn|first)\b"
            ),
            (
                r"\b(?:token|way) of (?:our )?(?:thanks|appreciation|gratitude|saying thank)"
                r"|\bthank[- ]you (?:gift|offer|bonus|treat|discount|reward)\b"
            ),
        ),
        near=_HANDLED,
        before=rf"{NOT}(?: \w+){{0,2}}",
    ),
    Sign(
        (
            (
                r"\bhappy (?:early |belated )?birthday\b|\bit's your birthday\b|\bbirthday (?:is )?(?:coming"
                r"|around the corner)\b"
            ),
        ),
        needs=rf"\b(?:free|gift|treat|enjoy (?:an?|your|this)|off|discount|on us|special|rewards?|come in"
        rf"|redeem|book|slice|dessert|bonus|complimentary)\b|\$|{CALL}",
        near=r"\bvaccin\w*|turn(?:s|ing)? (?:18|21|26|65)|medicare|coverage ends\b",
    ),
    Sign(
        (
            (
                rf"\byou(?:'ve| have| now have| currently have|'ve got| got)? (?:earned |got |accumulated "
                rf"|collected |now have )?(?:over )?(?:\d[\d,]*"
                rf"|[@\[{{<][a-z_]{{1,20}}[\]}}>]{{0,2}}) (?:\w+ )?(?:{_UNIT})\b"
            ),
            r"\b(?:points|rewards?) balance\b|\byour (?:points|rewards) (?:total|balance|are at)\b",
        ),
        near=rf"{_HANDLED}|\b(?:exam|test|quiz|license|score|game|left|record|agenda)\b",
        severity=Severity.WARNING,
    ),
)

RULE = Rule(
    id="loyalty-reward",
    title="Points, rewards or a members' club",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="loyalty",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *CREDITS),
    check=reading("“{match}” rewards people for buying.", *_SIGNS, *CREDITS),
    covers=COVERS,
    causes=CAUSES,
    why="Loyalty programs exist to bring customers back, so their texts need a Marketing campaign and its consent.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Milo's Pizza: your order is ready. «Earn double points» this weekend."),
        Example("Juniper Market: «join our rewards club» today."),
        Example("Copper Kettle: «happy birthday»! A treat on us this month."),
    ),
    compliant=(
        Example("Juniper Market: your 20 points were restored after the return."),
        Example("Juniper Market: your rewards card was replaced, the new one is in the mail."),
        Example("Blue Door Dental: happy birthday from all of us!"),
    ),
)
