"""Terms without the rates notice.

Decides: whether a rates notice stands in the terms.
Leaves alone: its exact words.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import RATES
from carelane.rules.policy._parts import COMPLETE_TERMS, TERMS, part_missing
from carelane.rules.rule import Example, Rule
from carelane.wording.lines import RATES_LINE

RULE = Rule(
    id="terms-missing-rates",
    title="The terms do not state the rates",
    looks_at=TERMS,
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    absence_of=(RATES,),
    covers=("TRM-04",),
    causes=("terms-incomplete",),
    part_of_page=True,
    why="Reviewers look for the rates notice in the terms as well.",
    how_to_fix='Add "Message and data rates may apply" to the terms.',
    check=part_missing(
        RATES,
        "the terms do not say that message and data rates may apply",
        RATES_LINE,
        "people pay their carrier for texts or data, as most do",
        of_the_list=True,
    ),
    non_compliant=(
        Example("Harbor Tax texts you about your return. Message frequency varies.«»"),
        Example("Copper Kettle order texts. Reply STOP to opt out or HELP for help.«»"),
    ),
    compliant=(Example(COMPLETE_TERMS), Example("Copper Kettle order texts. Msg & data rates may apply.")),
)
