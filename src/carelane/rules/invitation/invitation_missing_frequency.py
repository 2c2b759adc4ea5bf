"""An invitation that does not say how often messages come.

Decides: whether any customary form of a frequency disclosure stands in the text.
Leaves alone: whether the number given is kept to, and "unlimited" (`unlimited-messages`).
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.language.elements import FREQUENCY
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._parts import SHOWN_TO_THEM, part_missing
from carelane.rules.rule import Example, Rule
from carelane.wording.lines import FREQUENCY_LINE

RULE = Rule(
    id="invitation-missing-frequency",
    title="The invitation does not say how often messages come",
    looks_at=INVITED,
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    absence_of=(FREQUENCY,),
    covers=("CTA-03",),
    causes=("cta-no-frequency",),
    part_of_page=True,
    why="Reviewers ask for a frequency disclosure in the wording by which people opt in (codes 806 and 861).",
    how_to_fix=(
        'Add "Message frequency varies.", or a number such as "up to 4 messages a month", to the opt-in wording.'
    ),
    check=part_missing(
        FREQUENCY,
        "{noun} does not say how often messages come",
        FREQUENCY_LINE,
        true_only_if=f"you send no fixed number of messages, and {SHOWN_TO_THEM}",
        of_the_list=True,
    ),
    non_compliant=(
        Example(
            "Patients tick a box on northgatedental.example/new-patient to receive text messages from "
            "Northgate Dental about their "
            "visits. Message and data rates may apply. Reply STOP to opt out or HELP for help.«»"
        ),
        Example(
            "I agree to receive texts from Example Plumbing about my repair. Reply STOP to opt out.«»", Target.WEB_FORM
        ),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_FORM, Target.WEB_FORM),
        Example(
            "Text HELLO to 555-0142 for repair updates from Example Plumbing, up to 4 msgs/month.", Target.TEXT_TO_JOIN
        ),
    ),
)
