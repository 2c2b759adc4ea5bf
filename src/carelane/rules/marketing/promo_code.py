"""A code, coupon or text to show at the till.

Decides: promo and coupon codes, coupons, "show this text", "use code SPRING15 at checkout".
Leaves alone: verification, gate and locker codes; trouble with a coupon that the customer used.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED, NOT
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_TROUBLE = (
    r"\b(?:didn't|did not|couldn't|could not|can't|cannot|unable|invalid|problem|issue|error|trouble"
    r"|refund\w*|credited|adjusted|restored"
    r"|you (?:used|entered|tried)|by hand|was applied|has been applied|sorry|apolog\w+|no longer|wrong)\b"
)
_SIGNS = (
    Sign(
        (
            r"\b(?:promo|promotion(?:al)?|coupon|discount|offer|voucher|referral|savings) ?codes?\b",
            r"\bcoupons?\b",
            r"\bvouchers? (?:for|inside|is waiting|expires?|worth|good for)\b",
            r"\b(?:gift|discount|shopping|dining|spa) vouchers?\b",
        ),
        near=_TROUBLE,
        around=ASKED,
        before=NOT,
    ),
    Sign(
        (
            (
                r"\b(?:use|enter|apply|mention|quote|with|redeem|the|promo|your) (?:the |your |this |our "
                r"|my )?code:? [\"'\[{(<]{0,2}[a-z_][a-z0-9_-]{2,}"
                r"[\"'\]})>]{0,2} (?:at (?:checkout|check-out|the register|booking|purchase)|to (?:get|save"
                r"|receive|claim|redeem|unlock|enjoy|score)"
                r"|when you (?:book|order|buy|sign|shop|check)|on your|by \w+day|online|for (?:\d|\$|an?|free"
                r"|half|extra|up to|your (?:first|next|discount)))"
            ),
            (
                r"\b(?:use|enter|apply|redeem|with) (?:this |your |our |the )?code at (?:checkout|check-out"
                r"|the register)\b"
            ),
            (
                r"\bcode:? [\"'\[{(<]{0,2}(?:save|welcome|vip|spring|summer|fall|winter|holiday|thanks|thankyou"
                r"|hello|sorry|friend|deal|love|new|first)\d{0,3}[\"'\]})>]{0,2}(?:[^a-z0-9]|$)"
            ),
        ),
        after=r" ?(?:the )?(?:locker|door|gate|entry|building)\b",
    ),
    Sign(
        (
            r"\b(?:show|present|bring|flash|mention) (?:us )?(?:this|the) (?:text|message|sms|ad|offer|coupon)\b",
            r"\b(?:text|message|sms) (?:is|as) your (?:coupon|voucher|ticket)\b",
        ),
        needs=r"\b(?:off|free|discount|deal|special|surprise|gift|save|half|complimentary|upgrade|treat"
        r"|at the register|get|receive|redeem|extra|bonus)\b",
        near=r"\b(?:id|pick ?up|check[- ]?in|desk|parking|entry|enter|admitted)\b",
    ),
)

RULE = Rule(
    id="promo-code",
    title="A promotion code or a coupon",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    category="discount",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” invites to redeem an offer.", *_SIGNS),
    covers=COVERS,
    causes=CAUSES,
    why="A coupon or a code turns a service text into a promotion, whatever the rest of it says.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Corner Books: your order shipped. «Use code READ10 at checkout» to save on the next one."),
        Example("Everclean: your «coupon» is waiting, use it this week."),
        Example("Harvest Table: «show this text» for a free dessert."),
    ),
    compliant=(
        Example("Ironclad Storage: use code 441802 to verify your phone."),
        Example("Corner Books: the promo code you used did not apply, so we credited $8."),
        Example("Maple Ridge: show this text and your ID at the desk to pick up the keys."),
    ),
)
