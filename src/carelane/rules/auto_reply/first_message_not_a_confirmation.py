"""A first message after a spoken opt-in that is not the confirmation.

Decides: where the campaign file says that people opt in by voice, the first message has to confirm it.
Leaves alone: campaigns with no spoken opt-in; the order in which messages are really sent.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.opt_in import OptInKind
from carelane.rules.auto_reply._parts import FIRST
from carelane.rules.context import Context
from carelane.rules.rule import CampaignExample, Rule, missing

_CONFIRMS: Final = (
    r"\b(?:opted|signed|signing|opting)[- ]?(?:in|up)\b",
    r"\b(?:subscribed|subscribing|enrolled|registered)\b",
    r"\b(?:agreed|agreeing|consented|consenting|asked|requested) to (?:receive|get|texts?|messages?|sms)\b",
    r"\bconfirm\w*\b[^.\n]{0,24}\b(?:opt|text|texts|messages|sms|consent|subscription|you)\b",
    r"\b(?:reply|text) (?:yes|y|start|join)\b",
    r"\byou(?:'ll| will) (?:now )?(?:receive|get)\b",
)


def _spoken(context: Context) -> bool | None:
    if context.standalone:
        return None
    return any(method.kind is OptInKind.VERBAL for method in context.opt_in_methods)


_BRAND = {"displayName": "Northgate Dental"}
_VERBAL = [{"method": "verbal", "script": "May we text you about your visits?"}]

RULE = Rule(
    id="first-message-not-a-confirmation",
    title="The first message after a spoken opt-in does not confirm it",
    looks_at=FIRST,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="A spoken yes leaves no trace; the first text has to confirm it, so that the person can see and stop it.",
    how_to_fix="Make the first text a confirmation: who you are, what was agreed to, how often, rates, HELP and STOP.",
    check=missing("people opt in by voice, but the first message does not confirm the opt-in", *_CONFIRMS),
    absence_of=_CONFIRMS,
    holds=_spoken,
    covers=("FST-03",),
    conflict="verbal-consent",
    non_compliant=(
        CampaignExample(
            file={
                "brand": _BRAND,
                "campaign": {"usecase": "CUSTOMER_CARE"},
                "optInMethods": _VERBAL,
                "texts": {"firstMessage": "Northgate Dental: your cleaning is on Monday at 9. Reply STOP to opt out."},
            },
            at=("texts.firstMessage",),
        ),
    ),
    compliant=(
        CampaignExample(
            file={
                "brand": _BRAND,
                "campaign": {"usecase": "CUSTOMER_CARE"},
                "optInMethods": _VERBAL,
                "texts": {
                    "firstMessage": "Northgate Dental: you agreed to receive visit reminders. Reply STOP to opt out."
                },
            },
        ),
        CampaignExample(
            file={
                "brand": _BRAND,
                "campaign": {"usecase": "CUSTOMER_CARE"},
                "optInMethods": [{"method": "paper"}],
                "texts": {"firstMessage": "Northgate Dental: your cleaning is on Monday at 9. Reply STOP to opt out."},
            },
        ),
    ),
)
