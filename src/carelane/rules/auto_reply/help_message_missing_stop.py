"""A HELP reply without a STOP instruction or rates line."""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import STOP_INSTRUCTION
from carelane.rules.auto_reply._parts import HELP, missing_part
from carelane.rules.rule import Example, Rule
from carelane.wording.lines import STOP_LINE

RULE = Rule(
    id="help-message-missing-stop",
    title="The HELP reply does not repeat how to stop",
    looks_at=HELP,
    severity=Severity.ADVICE,
    confidence=Confidence.HIGH,
    why=(
        "Brand and contact are what reviewers insist on; many templates, RingCentral's among them, also repeat "
        "STOP here."
    ),
    how_to_fix="Add “Reply STOP to opt out.”.",
    check=missing_part("the HELP reply does not repeat how to stop", STOP_INSTRUCTION, add=STOP_LINE, always_true=True),
    absence_of=(STOP_INSTRUCTION,),
    covers=("HLP-04",),
    conflict="help-message-parts",
    non_compliant=(
        Example("Maple Ridge: for help call 614-555-0142.«»"),
        Example("Northgate Dental: write to care@northgatedental.example for help.«»"),
    ),
    compliant=(
        Example("Maple Ridge: for help call 614-555-0142. Reply STOP to opt out."),
        Example("Northgate Dental: call 614-555-0142. Text STOP to end messages."),
    ),
)
