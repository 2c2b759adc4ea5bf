"""Updates on orders and deliveries in a campaign that does not declare them.

Decides: a text that tells where an order stands.
Leaves alone: parts that were ordered for a repair, and orders that a customer asks about.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._uses import DELIVERY_UPDATE, undeclared
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    match = text.first(DELIVERY_UPDATE)
    if match is not None:
        yield Hit(
            match.start(),
            match.end(),
            "an update on an order or delivery belongs to the use case DELIVERY_NOTIFICATION",
        )


RULE = Rule(
    id="delivery-update-undeclared",
    title="Delivery updates are not declared",
    looks_at=(Target.SAMPLE, Target.MESSAGE),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="The registry keeps order and delivery updates apart from care; under another use case they are a mismatch.",
    how_to_fix=(
        "Declare DELIVERY_NOTIFICATION as a use case or sub use case, or show the text as the answer to a question."
    ),
    check=_check,
    triggers=(DELIVERY_UPDATE,),
    holds=undeclared("DELIVERY_NOTIFICATION", "ACCOUNT_NOTIFICATION"),
    covers=("UC-03", "SMP-06"),
    causes=("usecase-sample-mismatch",),
    non_compliant=(
        Example("Copper Kettle Bakery: «your order #1182 has shipped». Reply STOP to opt out."),
        Example("Copper Kettle Bakery: your cake is «out for delivery». Reply STOP to opt out."),
    ),
    compliant=(
        Example("Copper Kettle Bakery: your order #1182 has shipped.", use_case="DELIVERY_NOTIFICATION"),
        Example("Example Plumbing: the part for your boiler is here. When may we come? Reply STOP to opt out."),
    ),
)
