"""Offers, deals, specials and promotions by name.

Decides: "special offer", "deal of the week", "take advantage of", "something special is waiting".
Leaves alone: offers of buyers, sellers, insurers and employers; special instructions; special orders.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import DEALINGS, NOT
from carelane.rules.marketing._place_moves import FOODS
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_NOUN = r"(?:offers?|deals?|specials|promos?|promotions?)"
_SIGNS = (
    Sign(
        (
            (
                rf"\b(?:special|exclusive|limited(?:[- ]time)?|great|amazing|best|latest|introductory|welcome"
                rf"|seasonal|holiday|summer|winter|spring|fall|weekend"
                rf"|daily|weekly|monthly|birthday|vip|members?(?:[- ]only)?|online|in-store|personal(?:ized)?"
                rf"|unbeatable|hot|hottest|flash|early|bonus|anniversary"
                rf"|our|more|these|this|subscriber(?:[- ]only)?|text(?:[- ]only)?|loyalty|customer|sweet|lunch"
                rf"|dinner|menu|move-in|lease|rental|back[- ]to[- ]school|trade-in|today's|tonight's"
                rf"|this week's) {_NOUN}\b"
            ),
            (
                r"\b(?:today's|tonight's|weekly|monthly|daily|lunch|move-in|seasonal|holiday|(?:new )?(?:patient"
                r"|client|customer|member)|internet|spring|summer|fall|winter|cleaning|tune-?up|oil change"
                r"|brake|tires?|haircut|color|facial|massage|exam|whitening|grooming|boarding|rental"
                r"|enrollment|dinner|brunch|weekend|anniversary|taco|pizza|pricing|service|lube|detail"
                r"|tanning) specials?\b"
            ),
            r"\b(?:our|an?|this|\w+day) special (?:on|for|is|this|runs|ends|just|today)\b|\bspecials: ",
            (
                rf"\b{_NOUN} (?:ends?|ending|expires?|valid|good|available|inside|starts?|runs?|is on|are on"
                rf"|is here|are here|just for you|for you|of the (?:day|week|month)|alert|won't last"
                rf"|too good)\b"
            ),
            (
                rf"\b(?:run(?:ning)?|having|got|offering|featuring|doing|have) (?:an? |some |our |this "
                rf"|the )?(?:\w+ )?(?:special|{_NOUN}) (?:on|for|right now|this|today|until|through|going|you)"
            ),
            (
                rf"\b(?:don't miss|check out|see|view|browse|explore|discover|ask (?:us |me )?about|claim|grab"
                rf"|redeem|unlock|enjoy|take advantage of|activate|get) (?:\w+ ){{0,2}}{_NOUN}\b"
            ),
            r"(?:^|[.!?:] ?|\b(?:this|an?|our) )(?:offer|deal|special|promo):",
            (
                r"(?:[\[{<(@]{1,2}[a-z_ ]{0,16}|(?:^|[^0-9 %])%[a-z_]{0,16}"
                r"|(?:^|[^0-9]) %[a-z_]{0,16})(?:offer|promo|discount|deal|coupon"
                r"|special)s?(?:_[a-z]{1,12}){0,2}[\]})>%]{0,2}(?:[^a-z0-9]|$)"
            ),
        ),
        before=rf"{NOT}(?: \w+){{0,3}}|mean an?|means an?|meant an?",
        after=r"of |letter|to (?:settle|purchase)|from (?:the )?(?:buyer|seller|lender|insur)|on (?:your|the"
        r"|his|her) (?:home|house|property|listing|condo|car|lot)|package",
        around=DEALINGS,
        inside=r"\blink",
    ),
    Sign(
        (
            (
                r"\b(?:as|because|since|for being|for) (?:you're |you are )?(?:an? |our |such an? )?(?:loyal|valued"
                r"|vip|favorite|great|amazing) (?:\w+ )?(?:customers?|clients?|patients?|members?|guests?|friends?"
                r"|neighbors?)\b"
            ),
        ),
        needs=r"\b(?:enjoy|free|off|offer|discount|here's|save|your next|gift|treat|exclusive|bonus"
        r"|complimentary|on us|half)\b",
        near=r"\b(?:thank you|thanks) for being\b",
        despite=r"\b(?:free|% off|offer|discount|save|gift|exclusive|bonus|on us)\b",
    ),
    Sign(
        (r"\btak(?:e|ing) advantage of\b",),
        near=r"\b(?:portal|telehealth|leave|benefits?|app|appeal|hours|parking|autopay)\b",
    ),
    Sign(
        (
            r"\bsomething special (?:is )?(?:waiting|for you|inside|just)\b",
            r"\ba special (?:treat|gift|surprise|something)\b",
            r"\b(?:surprise|gift|treat|perk) (?:is )?(?:waiting|inside|just for you|awaits)\b",
            (
                r"\b(?:exclusive|vip|secret|insider) (?:link|access|invite|invitation|code|pass|preview|list"
                r"|event|collection|perks?|rewards?|benefits|gifts?|content|updates)\b"
            ),
            r"(?:^|[.!?:] ?)(?:(?:deals|specials|promos) (?:so|on|are|this|all|today|every)\b|deals[!.:])",
            r"\byour (?:\w+ ){1,2}awaits\b|\bone[- ]time (?:only )?(?:offer|deal)\b|\bunused credits\b",
            r"\ba little (?:something|gift|treat|extra)(?: special)? (?:for|from|to|just|inside)\b",
            (
                r"\bearly access\b|\bfirst (?:access|dibs|pick|choice (?:of|on))\b|\bjust for (?:you"
                r"|our (?:members|subscribers|customers|clients|patients|residents))\b"
            ),
        ),
        before=rf"{NOT}(?: \w+){{0,3}}",
        near=r"\b(?:front desk|delivered|sign in|portal|upload|test results)\b",
    ),
)

RULE = Rule(
    id="special-offer",
    title="An offer, deal or promotion",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    category="discount",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *FOODS),
    check=reading("“{match}” announces an offer.", *_SIGNS, *FOODS),
    covers=COVERS,
    causes=CAUSES,
    why="Offers belong to a Marketing campaign with written consent; elsewhere reviewers and filters stop them.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Delta Auto Care: your car is ready. «Check out our special offers» on tires."),
        Example("Copper Kettle: «today's special» is waiting. Come in before 2."),
        Example("«Something special is waiting» for you at Willow Spa."),
    ),
    compliant=(
        Example("Pinnacle Realty: the buyer's offer was accepted, call me."),
        Example("Sunrise Pharmacy: your special order arrived."),
        Example("Everclean: sorry, we do not offer that service."),
        Example("Lakeshore College: your offer letter is ready to sign."),
    ),
)
