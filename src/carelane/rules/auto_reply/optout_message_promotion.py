"""An offer in the reply to an opt-out.

Decides: a discount, a gift, an offer or a reward, whatever the use case: the law allows none here.
Leaves alone: pleas to stay (`optout-message-retention-attempt`) and a neutral START line.
Source: 47 CFR 64.1200(a)(12): the one confirmation may not contain marketing.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.auto_reply._parts import OPT_OUT
from carelane.rules.rule import Example, Rule, each

_OFFERS: Final = (
    r"\b\d{1,3} ?% (?:off|discount)",
    r"\$ ?\d{1,4} (?:off|credit|gift|coupon|bonus)\b",
    (
        r"\b(?:free|complimentary) (?:\w+ ){0,2}(?:gift|month|week|trial|coupon|shipping|sample|session|class"
        r"|upgrade|coffee|consultation)\b"
    ),
    r"\b(?:special|exclusive|last|one final|limited) (?:offer|deal|discount|coupon)s?\b",
    r"\b(?:promo|coupon|discount) codes?\b",
    r"\b(?:shop|order|book) (?:now|online|today)\b",
    r"\b(?:our|this|the) (?:\w+ )?(?:sale|clearance)\b",
)

RULE = Rule(
    id="optout-message-promotion",
    instead_of=("marketing",),
    title="The opt-out reply sells",
    looks_at=OPT_OUT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="After STOP the law allows one confirmation and no marketing in it, also in a marketing campaign.",
    how_to_fix="Remove the offer; confirm the opt-out and nothing else.",
    check=each("“{match}” is an offer to somebody who said stop", *_OFFERS),
    triggers=_OFFERS,
    covers=("OUT-04",),
    causes=("marketing-in-nonmarketing",),
    non_compliant=(
        Example("Example Plumbing: you are unsubscribed, no more texts. Stay for «20% off» your next visit."),
        Example(
            "Fit Studio: you are opted out and get no more texts. Reply BACK for a «free month».", use_case="MARKETING"
        ),
    ),
    compliant=(
        Example("Example Plumbing: you are unsubscribed and will receive no more messages. Reply START to rejoin."),
        Example("Free Clinic of Dayton: you are opted out. No more messages will be sent."),
    ),
)
