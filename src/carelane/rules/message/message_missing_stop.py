"""A message to be sent that does not say how to stop."""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import STOP_INSTRUCTION
from carelane.rules.context import unless_codes_only
from carelane.rules.rule import Example, Rule, missing
from carelane.wording.lines import STOP_LINE

RULE = Rule(
    id="message-missing-stop",
    title="The message does not say how to stop",
    looks_at=(Target.MESSAGE,),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    why=(
        "RingCentral asks for the STOP line in informational, promotional and automated texts; an answer in a "
        "running conversation can do without."
    ),
    how_to_fix="Add “Reply STOP to opt out.” unless this answers somebody in a running conversation.",
    check=missing("the message does not say how to stop", STOP_INSTRUCTION, add=STOP_LINE, safe=True),
    absence_of=(STOP_INSTRUCTION,),
    holds=unless_codes_only,
    covers=("CON-23",),
    conflict="stop-in-live-texts",
    non_compliant=(
        Example("Example Plumbing: your technician arrives at 3 pm.«»"),
        Example("Maple Ridge: the water is off on Monday«»"),
    ),
    compliant=(
        Example("Example Plumbing: your technician arrives at 3 pm. Reply STOP to opt out."),
        Example("Maple Ridge: water off on Monday. Text STOP to end."),
    ),
)
