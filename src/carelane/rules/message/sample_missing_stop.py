"""A sample without a STOP instruction.

Decides: the sample does not say how to stop.
Leaves alone: whether another sample does (`samples-missing-stop` looks at all of them), and one-time codes.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import STOP_INSTRUCTION
from carelane.rules.context import unless_codes_only
from carelane.rules.rule import Example, Rule, missing
from carelane.wording.lines import STOP_LINE

RULE = Rule(
    id="sample-missing-stop",
    title="The sample does not say how to stop",
    looks_at=(Target.SAMPLE,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why=(
        "At least one sample has to carry the STOP line; some providers want it in every sample that opens a "
        "conversation."
    ),
    how_to_fix="Add “Reply STOP to opt out.” at the end.",
    check=missing("the sample does not say how to stop", STOP_INSTRUCTION, add=STOP_LINE, safe=True),
    absence_of=(STOP_INSTRUCTION,),
    holds=unless_codes_only,
    covers=("SMP-02",),
    causes=("sample-missing-optout",),
    conflict="stop-in-samples",
    non_compliant=(
        Example("Example Plumbing: your technician arrives at 3 pm.«»"),
        Example("Maple Ridge: the plumber comes tomorrow«»"),
    ),
    compliant=(
        Example("Example Plumbing: your technician arrives at 3 pm. Reply STOP to opt out."),
        Example("Northgate Dental: see you Monday. Txt STOP 2 end."),
        Example("Your code is 123456.", use_case="2FA"),
    ),
)
