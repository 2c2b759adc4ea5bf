"""An opt-out reply that does not name the brand."""

from carelane.domain.finding import Confidence, Severity
from carelane.rules.auto_reply._parts import OPT_OUT, missing_brand
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="optout-message-missing-brand",
    title="The opt-out reply does not name the brand",
    looks_at=OPT_OUT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="The person must see from whom the messages end; reviewers decline an opt-out reply without the brand name.",
    how_to_fix="Begin the reply with the brand name, followed by a colon.",
    check=missing_brand("the opt-out reply"),
    covers=("OUT-01",),
    causes=("optout-msg-missing-brand",),
    limits="Without the brand names it can only see whether some sender is named, not whether it is the right one.",
    non_compliant=(
        Example("«»You have been unsubscribed and will receive no further messages."),
        Example("«»You are opted out and will get no more texts from this number.", brand=("Example Plumbing",)),
    ),
    compliant=(
        Example(
            "Example Plumbing: you are unsubscribed and will receive no further messages.", brand=("Example Plumbing",)
        ),
        Example("You have successfully unsubscribed from [Brand Name]. You will receive no further messages."),
    ),
)
