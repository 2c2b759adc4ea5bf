"""Terms that do not say how to stop the texts.

Decides: whether a STOP instruction stands in the terms.
Leaves alone: cancelling of other services.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import STOP_INSTRUCTION
from carelane.rules.policy._parts import COMPLETE_TERMS, TERMS, part_missing
from carelane.rules.rule import Example, Rule
from carelane.wording.lines import STOP_LINE

RULE = Rule(
    id="terms-missing-opt-out",
    title="The terms do not say how to stop",
    looks_at=TERMS,
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    absence_of=(STOP_INSTRUCTION,),
    covers=("TRM-06",),
    causes=("terms-incomplete",),
    part_of_page=True,
    why="Reviewers look for the opt-out instruction in the terms.",
    how_to_fix='Add "Reply STOP to opt out" to the terms.',
    check=part_missing(
        STOP_INSTRUCTION,
        "the terms do not say how to stop the messages",
        STOP_LINE,
        "STOP is honoured",
        of_the_list=True,
    ),
    non_compliant=(
        Example("Harbor Tax texts you about your return. You may unsubscribe at any time.«»"),
        Example("Copper Kettle order texts. Message frequency varies.«»"),
    ),
    compliant=(Example(COMPLETE_TERMS), Example("Copper Kettle order texts. Text STOP to end them.")),
)
