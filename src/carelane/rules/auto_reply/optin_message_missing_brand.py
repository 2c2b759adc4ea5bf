"""An opt-in reply that does not name the brand.

Decides: no known name of the sender, no brand placeholder and nothing that reads as a sender's name.
Leaves alone: whether a name that stands there is the registered one (`brand-name-differs` compares).
"""

from carelane.domain.finding import Confidence, Severity
from carelane.rules.auto_reply._parts import OPT_IN, missing_brand
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="optin-message-missing-brand",
    title="The opt-in reply does not name the brand",
    looks_at=OPT_IN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "The opt-in reply is the first automatic text a person gets; reviewers decline it when it does not say "
        "who sends it."
    ),
    how_to_fix="Begin the reply with the brand name as customers know it, followed by a colon.",
    check=missing_brand("the opt-in reply"),
    covers=("OIN-01",),
    causes=("optin-msg-missing-brand",),
    limits="Without the brand names it can only see whether some sender is named, not whether it is the right one.",
    non_compliant=(
        Example(
            "«»Thanks for signing up! Message frequency varies. Msg & data rates may apply. Reply HELP for "
            "help, STOP to opt out."
        ),
        Example("«»You are subscribed. Reply STOP to cancel.", brand=("Northgate Dental",)),
    ),
    compliant=(
        Example(
            "Northgate Dental: you are subscribed to appointment texts. Reply STOP to opt out.",
            brand=("Northgate Dental",),
        ),
        Example("[Brand]: You are now subscribed. Reply STOP to cancel or HELP for help."),
        Example("You have opted in to texts from Maple Ridge Property Management. Reply STOP to opt out."),
    ),
)
