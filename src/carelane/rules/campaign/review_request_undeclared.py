"""Requests for a public review under customer care.

Decides: a text that asks people to review or rate the business in public.
Leaves alone: private feedback (`survey-undeclared`), and documents to be reviewed.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._uses import REVIEW_REQUEST, undeclared
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    match = text.first(REVIEW_REQUEST)
    if match is not None:
        yield Hit(match.start(), match.end(), "no source lets customer care ask for a review")


RULE = Rule(
    id="review-request-undeclared",
    title="Reviews are asked for in a care campaign",
    looks_at=(Target.SAMPLE, Target.MESSAGE),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why=(
        "A request for a review serves the business, not the customer: guides place it under polling or marketing, "
        "never under care."
    ),
    how_to_fix="Declare POLLING_VOTING or MARKETING with the consent that it needs, or take the request out.",
    check=_check,
    triggers=(REVIEW_REQUEST,),
    holds=undeclared("POLLING_VOTING", "MARKETING"),
    covers=("UC-06", "UC-01"),
    causes=("usecase-sample-mismatch", "marketing-in-nonmarketing"),
    conflict="review-requests-use-case",
    non_compliant=(
        Example("Example Plumbing: would you «leave us a quick Google review»? Reply STOP to opt out."),
        Example("Northgate Dental: please «review us» at northgatedental.example/r. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Example Plumbing: would you leave us a review?", use_case="MARKETING"),
        Example("Maple Ridge: please review the lease that we sent by e-mail. Reply STOP to opt out."),
    ),
)
