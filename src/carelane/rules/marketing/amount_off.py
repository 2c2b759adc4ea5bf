"""A price cut or a gift of money written as an amount.

Decides: "$20 off", "save $50", "a $25 gift card when you ...".
Leaves alone: credits that were posted, amounts due, prices of what was ordered.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED, CALL, GAP24, MONEY, SETTLED
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_REWARD_FOR = (
    r"\b(?:when you|if you|for (?:each|every|signing|joining|booking|switching|new|any)|toward|towards"
    r"|your next|on your next|to (?:use|spend)"
    r"|just for|claim|redeem|refer|sign up|reply|enjoy|get (?:a|your)|earn|review|spend)\b"
)
_SIGNS = (
    Sign(
        (rf"{MONEY} (?:off|discount|rebate|(?:in )?savings|coupon|voucher|cash ?back|instant savings)\b",),
        near=SETTLED,
        around=ASKED,
        despite=CALL,
    ),
    Sign(
        (
            (
                rf"\bsave (?:you |an extra |an additional |up to |over |at least |another |as much as |around "
                rf"|about )*{MONEY}"
            ),
        )
    ),
    Sign(
        (
            (
                rf"{MONEY} (?:(?:visa|amazon|store|account|service|bill|statement|e)[- ]?)?(?:credit|gift ?cards?"
                rf"|bonus|reward)\b"
            ),
        ),
        near=SETTLED,
        despite=CALL,
        needs=_REWARD_FOR,
    ),
    Sign(
        (rf"\b(?:spend|buy|purchase) (?:over |at least )?{MONEY}{GAP24}\b(?:get|receive|earn|save|take)\b",),
        anchors=(r"\b(?:spend|buy|purchase) (?:over |at least )?\$",),
    ),
    Sign((rf"\b(?:give|get) {MONEY},? (?:and )?(?:get|give) {MONEY}",)),
)

RULE = Rule(
    id="amount-off",
    title="Money off, or money as a gift",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    category="discount",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” offers money off, which makes the message marketing.", *_SIGNS),
    covers=COVERS,
    causes=CAUSES,
    why="An amount off the next purchase is an offer, and a campaign that is not registered for marketing "
    "may make none.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Example Plumbing: thanks for your business. Here is «$25 off» your next service."),
        Example("Harbor Internet: «save $50» when you add a phone line."),
        Example("Peak Gym: get a «$20 gift card» when you join this week."),
    ),
    compliant=(
        Example("Harbor Internet: a credit of $40 for the outage was posted to your account."),
        Example("Example Plumbing: we took $50 off invoice 2231 because the technician was late."),
        Example("Harbor Internet: we will take $25 off your balance for the trouble."),
        Example("Corner Books: your $50 store credit from the return has been issued."),
    ),
)
