"""An opt-in reply that does not say how to stop."""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import STOP_INSTRUCTION
from carelane.rules.auto_reply._parts import OPT_IN, missing_part
from carelane.rules.rule import Example, Rule
from carelane.wording.lines import STOP_LINE

RULE = Rule(
    id="optin-message-missing-stop",
    title="The opt-in reply does not say how to stop",
    looks_at=OPT_IN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "The opt-in reply has to tell the person how to stop the messages; reviewers decline it without a STOP "
        "instruction."
    ),
    how_to_fix="Add a STOP instruction, for example “Reply STOP to opt out.”.",
    check=missing_part("the opt-in reply does not say how to stop", STOP_INSTRUCTION, add=STOP_LINE, always_true=True),
    absence_of=(STOP_INSTRUCTION,),
    covers=("OIN-06",),
    causes=("optin-msg-missing-stop",),
    non_compliant=(
        Example("Northgate Dental: you are subscribed to appointment texts. Reply HELP for help.«»"),
        Example("Example Plumbing: welcome. You can unsubscribe at any time.«»", note="says that one can, not how"),
    ),
    compliant=(
        Example("Northgate Dental: you are subscribed. Reply STOP to opt out, HELP for help."),
        Example("Example Plumbing: thanks for joining. Text STOP to end."),
        Example("Clínica Norte: suscripción activa. Responda ALTO para cancelar."),
    ),
)
