"""A START line in an opt-out reply that is more than neutral.

Decides: an invitation to resubscribe with a lure or urgency.
Leaves alone: "Reply START to resubscribe", which RingCentral's own reply carries.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.auto_reply._parts import OPT_OUT
from carelane.rules.rule import Example, Rule, each

_LURES: Final = (
    (
        r"\b(?:reply|text|send) \"?(?:start|join|yes|unstop|subscribe)\"?[^.\n]{0,24}\b(?:coupon|gift|month"
        r"|bonus|now|today|exclusive"
        r"|deals?|offers?|save|savings|free|discounts?|benefits|rewards|perks|best|special|never miss|not miss"
        r"|again soon)\b"
    ),
    (
        r"\b(?:come back|rejoin|resubscribe)[^.\n]{0,24}\b(?:today|now|exclusive|deals?|offers?|save|free"
        r"|discounts?|rewards|perks|special)\b"
    ),
)

RULE = Rule(
    id="optout-message-start-line",
    instead_of=("marketing",),
    title="The line about coming back is not neutral",
    looks_at=OPT_OUT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    why="A neutral START line is tolerated in the opt-out reply; a lure in it is marketing to somebody who said stop.",
    how_to_fix="Write “Reply START to resubscribe.” or leave the line out.",
    check=each("“{match}” is more than a neutral START line", *_LURES),
    triggers=_LURES,
    covers=("OUT-07", "OUT-04"),
    causes=("marketing-in-nonmarketing",),
    conflict="start-line-in-opt-out-reply",
    non_compliant=(
        Example("Example Plumbing: you are unsubscribed, no more messages. «Text START now to keep your perks»."),
        Example("Northgate Dental: you are opted out and get no more texts. «Rejoin for exclusive» news."),
    ),
    compliant=(
        Example("Example Plumbing: you are unsubscribed, no more messages. Reply START to resubscribe."),
        Example("Northgate Dental: you are opted out and get no more texts. To opt in again, reply START."),
    ),
)
