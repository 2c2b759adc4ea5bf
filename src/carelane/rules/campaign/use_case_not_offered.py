"""A use case that the chosen provider does not take.

Decides: the provider's list is closed and the use case is not on it, or the provider is known to refuse it.
Leaves alone: providers whose list is not published, and what the brand would have to bring
(`use-case-needs-qualification`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite


def _check(submission: Submission) -> Iterator[Issue]:
    profile, code = submission.context.profile, submission.context.usecase
    if code and profile.offers(code) is False:
        yield Issue(field="usecase", what=f"{profile.title} does not take {code}")


RULE = Rule(
    id="use-case-not-offered",
    title="The provider does not take this use case",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="The provider's form refuses a use case that it does not offer.",
    how_to_fix="Choose a use case that the provider offers and that covers what you send, or ask for another provider.",
    check_campaign=_check,
    causes=("usecase-not-eligible",),
    covers=("UC-10",),
    cites=(
        Cite("aws-registration-guide", "the closed list of use cases of the form"),
        Cite("bandwidth-campaign-api", "sole proprietors are not taken"),
    ),
    non_compliant=(
        CampaignExample(file=care(usecase="K12_EDUCATION"), at=("usecase",), provider="aws"),
        CampaignExample(
            file=care(usecase="SOLE_PROPRIETOR", subUsecases=["CUSTOMER_CARE"]), at=("usecase",), provider="bandwidth"
        ),
    ),
    compliant=(
        CampaignExample(file=care(), provider="aws"),
        CampaignExample(file=care(usecase="K12_EDUCATION")),
    ),
)
