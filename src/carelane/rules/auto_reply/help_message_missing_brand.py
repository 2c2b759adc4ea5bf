"""A HELP reply that does not name the brand."""

from carelane.domain.finding import Confidence, Severity
from carelane.rules.auto_reply._parts import HELP, missing_brand
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="help-message-missing-brand",
    title="The HELP reply does not name the brand",
    looks_at=HELP,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Somebody who texts HELP often asks “who are you?”; reviewers decline a HELP reply without the brand name.",
    how_to_fix="Begin the reply with the brand name, followed by a colon.",
    check=missing_brand("the HELP reply"),
    covers=("HLP-01",),
    causes=("help-msg-missing-brand",),
    limits="Without the brand names it can only see whether some sender is named, not whether it is the right one.",
    non_compliant=(
        Example("«»For help call 614-555-0142 or write to office@mapleridgepm.example. Reply STOP to opt out."),
        Example("«»Please call 614-555-0142 for assistance.", brand=("Example Plumbing",)),
    ),
    compliant=(
        Example("Maple Ridge: for help call 614-555-0142. Reply STOP to opt out.", brand=("Maple Ridge",)),
        Example("For more information about [Company Name], call [Company Phone]. Reply STOP to opt out."),
    ),
)
