"""An invitation without the rates notice.

Decides: whether any wording of "message and data rates may apply" stands in the text.
Leaves alone: a notice in other words (`invitation-rates-wording`).
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.language.elements import RATES
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._parts import part_missing
from carelane.rules.rule import Example, Rule
from carelane.wording.lines import RATES_LINE

RULE = Rule(
    id="invitation-missing-rates",
    title="The invitation lacks the rates notice",
    looks_at=INVITED,
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    absence_of=(RATES,),
    covers=("CTA-04",),
    causes=("cta-no-rates",),
    part_of_page=True,
    why="Reviewers ask for the sentence about message and data rates in the opt-in wording, word for word.",
    how_to_fix='Add the sentence "Message and data rates may apply." to the opt-in wording.',
    check=part_missing(
        RATES, "{noun} does not say that message and data rates may apply", RATES_LINE, of_the_list=True
    ),
    non_compliant=(
        Example(
            "Patients tick a box on northgatedental.example/new-patient to receive text messages from "
            "Northgate Dental about their "
            "visits. Message frequency varies. Reply STOP to opt out or HELP for help.«»"
        ),
        Example(
            "Poster: text REPAIR to 555-0142 for updates from Example Plumbing. Text STOP to end, HELP for help«»",
            Target.TEXT_TO_JOIN,
        ),
    ),
    compliant=(Example(COMPLETE_CTA), Example(COMPLETE_FORM, Target.WEB_FORM)),
)
