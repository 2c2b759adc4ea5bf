"""An opt-in reply that does not say how often messages come."""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import FREQUENCY
from carelane.rules.auto_reply._parts import OPT_IN, missing_part
from carelane.rules.rule import Example, Rule
from carelane.wording.lines import FREQUENCY_LINE

RULE = Rule(
    id="optin-message-missing-frequency",
    title="The opt-in reply does not say how often messages come",
    looks_at=OPT_IN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Reviewers ask for the frequency in the opt-in reply: a number, or that it varies.",
    how_to_fix="Add “Message frequency varies.” or the real number, for example “Up to 4 messages a month.”.",
    check=missing_part(
        "the opt-in reply does not say how often messages come",
        FREQUENCY,
        add=FREQUENCY_LINE,
        true_only_if="you do not send a fixed number of messages; otherwise write the number",
    ),
    absence_of=(FREQUENCY,),
    part_of_page=True,
    covers=("OIN-03",),
    causes=("optin-msg-missing-frequency",),
    non_compliant=(
        Example(
            "Northgate Dental: you are subscribed. Msg & data rates may apply. Reply HELP for help, STOP to opt out.«»"
        ),
        Example("Example Plumbing: welcome to job updates. Reply STOP to opt out.«»"),
    ),
    compliant=(
        Example("Northgate Dental: you are subscribed. Msg freq varies. Reply STOP to opt out."),
        Example("Example Plumbing: welcome. Up to 4 msgs per month. Reply STOP to opt out."),
        Example("Maple Ridge: you get recurring texts about your unit. Reply STOP to opt out."),
    ),
)
