"""Description and use case tell different things.

Decides: a description that announces codes, promotion, surveys and the like which the use case does not hold.
Leaves alone: denials (“no marketing is sent”), special use cases, and the samples (rules of their own).
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._announced import ANNOUNCED, announced
from carelane.rules.campaign._uses import says_what_is_sent
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_ALSO_FITS: Final = {
    "ACCOUNT_NOTIFICATION": {
        "DELIVERY_NOTIFICATION",
        "HIGHER_EDUCATION",
        "PUBLIC_SERVICE_ANNOUNCEMENT",
        "FRAUD_ALERT",
        "SECURITY_ALERT",
    },
    "DELIVERY_NOTIFICATION": {"ACCOUNT_NOTIFICATION"},
    "FRAUD_ALERT": {"SECURITY_ALERT", "ACCOUNT_NOTIFICATION", "2FA"},
    "POLLING_VOTING": {"MARKETING"},
}


def _check(text: Text) -> Iterator[Hit]:
    purposes = text.context.purposes or frozenset()
    for code, match in announced(text):
        if code in purposes or purposes & _ALSO_FITS.get(code, set()):
            continue
        span = text.original_span(match.start(), match.end())
        words = text.original[span.start : span.end]
        certain = says_what_is_sent(text.context.purposes)
        declared = ", ".join(sorted(purposes))
        what = f"“{words}” belongs to {code}, and declared is {declared}"
        if not certain:
            what = f"“{words}” belongs to {code}: declare it" + (
                f" as a sub use case of {declared}" if declared else ""
            )
        yield Hit(match.start(), match.end(), what, severity=None if certain else Severity.ADVICE)


RULE = Rule(
    id="description-use-case-mismatch",
    title="The description announces a use that is not declared",
    looks_at=(Target.DESCRIPTION,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why=(
        "Reviewers compare the description with the use case word by word; what is announced and not declared is a "
        "mismatch (code 602)."
    ),
    how_to_fix=(
        "Declare every use that the description announces (LOW_VOLUME or MIXED with sub use cases), or take it out "
        "of the description."
    ),
    check=_check,
    triggers=tuple(ANNOUNCED.values()),
    covers=("DSC-02", "UC-08", "UC-01"),
    causes=("description-usecase-mismatch",),
    non_compliant=(
        Example("Example Plumbing answers customers and sends «promotional offers» to them."),
        Example("Northgate Dental answers patients and sends «appointment reminders»."),
    ),
    compliant=(
        Example("Northgate Dental sends appointment reminders to its patients.", use_case="ACCOUNT_NOTIFICATION"),
        Example("Example Plumbing answers customers about repairs. No promotional offers are sent."),
    ),
)
