"""A first message that does not say how to stop."""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import STOP_INSTRUCTION
from carelane.rules.auto_reply._parts import FIRST, missing_part
from carelane.rules.context import unless_codes_only
from carelane.rules.rule import Example, Rule
from carelane.wording.lines import STOP_LINE

RULE = Rule(
    id="first-message-missing-stop",
    title="The first message does not say how to stop",
    looks_at=FIRST,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "The first text to a person has to say how to stop the messages; providers and reviewers ask for the "
        "STOP line there."
    ),
    how_to_fix="Add “Reply STOP to opt out.”.",
    check=missing_part("the first message does not say how to stop", STOP_INSTRUCTION, add=STOP_LINE, always_true=True),
    absence_of=(STOP_INSTRUCTION,),
    holds=unless_codes_only,
    covers=("CON-21", "FST-01"),
    non_compliant=(
        Example("Example Plumbing: your technician arrives at 3 pm.«»"),
        Example("Maple Ridge: thanks for your text, we are looking into it.«»"),
    ),
    compliant=(
        Example("Example Plumbing: your technician arrives at 3 pm. Reply STOP to opt out."),
        Example("Maple Ridge: we got your text. Text STOP to end messages, HELP for help."),
    ),
)
