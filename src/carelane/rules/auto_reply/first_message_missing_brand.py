"""A first message that does not say who sends it."""

from carelane.domain.finding import Confidence, Severity
from carelane.rules.auto_reply._parts import FIRST, missing_brand
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="first-message-missing-brand",
    title="The first message does not name the sender",
    looks_at=FIRST,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Whoever gets a first text from a new number must see at once who sends it; providers require the name there.",
    how_to_fix="Begin the message with the brand name, followed by a colon.",
    check=missing_brand("the first message"),
    covers=("CON-21",),
    limits="Without the brand names it can only see whether some sender is named, not whether it is the right one.",
    non_compliant=(
        Example("«»Hi Ann, your technician arrives at 3 pm. Reply STOP to opt out."),
        Example("«»Your request was received. Reply STOP to opt out.", brand=("Example Plumbing",)),
    ),
    compliant=(
        Example(
            "Example Plumbing: your technician arrives at 3 pm. Reply STOP to opt out.", brand=("Example Plumbing",)
        ),
        Example("Hi Ann, this is Maple Ridge Property Management about your request. Reply STOP to opt out."),
    ),
)
