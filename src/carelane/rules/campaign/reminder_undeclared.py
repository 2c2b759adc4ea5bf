"""Reminders of appointments, invoices and renewals in a campaign that does not declare them.

Decides: a text that reminds; a date that a customer asked for is no reminder.
Leaves alone: confirmations and answers about an appointment.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._uses import REMINDER, undeclared
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    match = text.first(REMINDER)
    if match is not None:
        yield Hit(
            match.start(),
            match.end(),
            "a reminder belongs to the use case ACCOUNT_NOTIFICATION, also next to customer care",
        )


RULE = Rule(
    id="reminder-undeclared",
    title="Reminders are not declared",
    looks_at=(Target.SAMPLE, Target.MESSAGE),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why=(
        "The registry lists reminders of appointments, invoices and renewals under account notification, not under "
        "customer care."
    ),
    how_to_fix=(
        "Register LOW_VOLUME or MIXED with CUSTOMER_CARE and ACCOUNT_NOTIFICATION, or take the reminder out of the "
        "samples."
    ),
    check=_check,
    triggers=(REMINDER,),
    holds=undeclared(
        "ACCOUNT_NOTIFICATION", "DELIVERY_NOTIFICATION", "HIGHER_EDUCATION", "PUBLIC_SERVICE_ANNOUNCEMENT"
    ),
    covers=("UC-04", "SMP-06"),
    causes=("usecase-sample-mismatch",),
    conflict="appointment-reminders-use-case",
    non_compliant=(
        Example("Northgate Dental: «reminder of your cleaning» on Monday at 9. Reply STOP to opt out."),
        Example("Maple Ridge: «your rent is due» on Friday. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Northgate Dental: reminder of your cleaning on Monday at 9.", use_case="ACCOUNT_NOTIFICATION"),
        Example("Northgate Dental: yes, your cleaning moved to Monday at 9 as you asked. Reply STOP to opt out."),
    ),
)
