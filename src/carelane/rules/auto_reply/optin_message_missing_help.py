"""An opt-in reply that does not say how to get help."""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import EMAIL_ADDRESS, HELP_INSTRUCTION, PHONE_NUMBER
from carelane.rules.auto_reply._parts import OPT_IN, missing_part
from carelane.rules.rule import Example, Rule
from carelane.wording.lines import HELP_LINE

RULE = Rule(
    id="optin-message-missing-help",
    title="The opt-in reply does not say how to get help",
    looks_at=OPT_IN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "The opt-in reply has to tell the person how to get help: the HELP keyword or a contact; reviewers "
        "decline it without."
    ),
    how_to_fix="Add “Reply HELP for help.” (and make sure that HELP is answered), or a phone number or e-mail address.",
    check=missing_part(
        "the opt-in reply does not say how to get help", HELP_INSTRUCTION, EMAIL_ADDRESS, PHONE_NUMBER, add=HELP_LINE
    ),
    absence_of=(HELP_INSTRUCTION, EMAIL_ADDRESS, PHONE_NUMBER),
    covers=("OIN-05",),
    causes=("optin-msg-missing-help",),
    non_compliant=(
        Example("Northgate Dental: you are subscribed to appointment texts. Reply STOP to opt out.«»"),
        Example("Example Plumbing: welcome to job updates. Msg & data rates may apply.«»"),
    ),
    compliant=(
        Example("Northgate Dental: you are subscribed. Reply STOP to opt out, HELP for help."),
        Example("Example Plumbing: welcome. Questions? Call 614-555-0142. Reply STOP to opt out."),
    ),
)
