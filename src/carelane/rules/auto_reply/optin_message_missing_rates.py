"""An opt-in reply without the rates notice."""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import RATES
from carelane.rules.auto_reply._parts import OPT_IN, missing_part
from carelane.rules.rule import Example, Rule
from carelane.wording.lines import RATES_LINE

RULE = Rule(
    id="optin-message-missing-rates",
    title="The opt-in reply does not say that message and data rates may apply",
    looks_at=OPT_IN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Reviewers ask for the cost notice in the opt-in reply, even when the business charges nothing.",
    how_to_fix="Add “Message and data rates may apply.” in these words (“Msg & data” is accepted too).",
    check=missing_part(
        "the opt-in reply does not say that message and data rates may apply", RATES, add=RATES_LINE, always_true=True
    ),
    absence_of=(RATES,),
    part_of_page=True,
    covers=("OIN-04",),
    causes=("optin-msg-missing-rates",),
    non_compliant=(
        Example(
            "Northgate Dental: you are subscribed. Message frequency varies. Reply HELP for help, STOP to opt out.«»"
        ),
        Example("Example Plumbing: welcome to job updates.«»"),
    ),
    compliant=(
        Example("Northgate Dental: you are subscribed. Msg & data rates may apply. Reply STOP to opt out."),
        Example("Example Plumbing: welcome. Your carrier's message and data rates will apply."),
    ),
)
