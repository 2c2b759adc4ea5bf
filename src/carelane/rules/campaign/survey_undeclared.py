"""Surveys, ratings and votes in a campaign that does not declare them.

Decides: a text that asks for an opinion.
Leaves alone: requests for a public review (`review-request-undeclared`) and questions that belong to a request.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._uses import REVIEW_REQUEST, SURVEY, undeclared
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    match = text.first(SURVEY)
    if match is not None and not text.has(REVIEW_REQUEST):
        yield Hit(match.start(), match.end(), "asking for an opinion belongs to the use case POLLING_VOTING")


RULE = Rule(
    id="survey-undeclared",
    title="Surveys are not declared",
    looks_at=(Target.SAMPLE, Target.MESSAGE),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why=(
        "The registry keeps surveys and requests for feedback apart from care; under another use case they are a "
        "mismatch."
    ),
    how_to_fix="Declare POLLING_VOTING as a use case or sub use case, or take the question out.",
    check=_check,
    triggers=(SURVEY,),
    absence_of=(REVIEW_REQUEST,),
    holds=undeclared("POLLING_VOTING"),
    covers=("UC-05", "SMP-06"),
    causes=("usecase-sample-mismatch",),
    non_compliant=(
        Example("Example Plumbing: «how did we do» yesterday? Answer 1 to 5. Reply STOP to opt out."),
        Example("Northgate Dental: please complete «our survey»: northgatedental.example/s"),
    ),
    compliant=(
        Example("Example Plumbing: how did we do yesterday? Answer 1 to 5.", use_case="POLLING_VOTING"),
        Example("Example Plumbing: did the leak stop? Write back and we come again. Reply STOP to opt out."),
    ),
)
