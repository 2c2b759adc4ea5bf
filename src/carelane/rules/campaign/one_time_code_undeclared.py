"""One-time codes in a campaign that does not declare them.

Decides: a text that delivers a code for a log-in or a check of identity, or a password reset.
Leaves alone: door codes, booking numbers and promotion codes.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._uses import ONE_TIME_CODE, undeclared
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    match = text.first(ONE_TIME_CODE)
    if match is not None:
        yield Hit(match.start(), match.end(), "a one-time code or password reset belongs to the use case 2FA")


RULE = Rule(
    id="one-time-code-undeclared",
    title="One-time codes are not declared",
    looks_at=(Target.SAMPLE, Target.MESSAGE),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why=(
        "The registry has a use case of its own for codes and log-in checks; codes under another use case are a "
        "mismatch (code 602)."
    ),
    how_to_fix="Declare 2FA as a use case or sub use case, or take the sample out.",
    check=_check,
    triggers=(ONE_TIME_CODE,),
    holds=undeclared("2FA"),
    covers=("UC-02", "SMP-06"),
    causes=("usecase-sample-mismatch",),
    conflict="one-time-codes-in-care",
    non_compliant=(
        Example("Example Plumbing: «your verification code is 482913». Reply STOP to opt out."),
        Example("Northgate Dental: follow this link to «reset your password»: northgatedental.example/r/8"),
    ),
    compliant=(
        Example("Example Plumbing: your verification code is 482913.", use_case="2FA"),
        Example("Maple Ridge: the gate code for the moving truck is 4821. Reply STOP to opt out."),
    ),
)
