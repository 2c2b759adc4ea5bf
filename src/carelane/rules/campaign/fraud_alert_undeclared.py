"""Fraud and security alerts in a campaign that does not declare them.

Decides: a text that warns of misuse of an account or of a breach.
Leaves alone: alarms about buildings and weather.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._uses import FRAUD_OR_SECURITY, undeclared
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    match = text.first(FRAUD_OR_SECURITY)
    if match is not None:
        yield Hit(
            match.start(), match.end(), "a warning of misuse or a breach belongs to FRAUD_ALERT or SECURITY_ALERT"
        )


RULE = Rule(
    id="fraud-alert-undeclared",
    title="Fraud or security alerts are not declared",
    looks_at=(Target.SAMPLE, Target.MESSAGE),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why=(
        "The registry has use cases of their own for such alerts, and scams imitate them: undeclared they raise "
        "suspicion."
    ),
    how_to_fix="Declare FRAUD_ALERT or SECURITY_ALERT as a use case or sub use case, or take the sample out.",
    check=_check,
    triggers=(FRAUD_OR_SECURITY,),
    holds=undeclared("FRAUD_ALERT", "SECURITY_ALERT", "2FA", "ACCOUNT_NOTIFICATION"),
    covers=("SMP-06", "UC-08"),
    causes=("usecase-sample-mismatch",),
    non_compliant=(
        Example("Lakeside Credit Union: we saw a «suspicious charge» of $84. Answer YES or NO. Reply STOP to opt out."),
        Example("Lakeside Rowing Club: «security alert»: change your password. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Lakeside Credit Union: we saw a suspicious charge of $84. Answer YES or NO.", use_case="FRAUD_ALERT"),
        Example("Maple Ridge: the alarm in the garage is fixed. Reply STOP to opt out."),
    ),
)
