"""Terms without a message frequency.

Decides: whether a frequency disclosure stands in the terms.
Leaves alone: "unlimited" (`unlimited-messages`).
"""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import FREQUENCY
from carelane.rules.policy._parts import COMPLETE_TERMS, TERMS, part_missing
from carelane.rules.rule import Example, Rule
from carelane.wording.lines import FREQUENCY_LINE

RULE = Rule(
    id="terms-missing-frequency",
    title="The terms do not state the frequency",
    looks_at=TERMS,
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    absence_of=(FREQUENCY,),
    covers=("TRM-03",),
    causes=("terms-incomplete",),
    part_of_page=True,
    why="Reviewers look for the message frequency in the terms as well.",
    how_to_fix='Add "Message frequency varies." or a true number.',
    check=part_missing(
        FREQUENCY,
        "the terms do not say how often messages come",
        FREQUENCY_LINE,
        "you send no fixed number of messages",
        of_the_list=True,
    ),
    non_compliant=(
        Example("Harbor Tax texts you about your return. Message and data rates may apply.«»"),
        Example("Copper Kettle order texts. Reply STOP to opt out or HELP for help.«»"),
    ),
    compliant=(Example(COMPLETE_TERMS), Example("Copper Kettle order texts, up to 4 messages a month.")),
)
