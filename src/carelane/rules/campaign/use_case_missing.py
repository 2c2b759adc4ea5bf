"""A registration that does not say what the campaign is for.

Decides: the use case field is empty.
Leaves alone: which use case fits (`description-use-case-mismatch` and its neighbours).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care, excerpt, field
from carelane.rules.campaign._record import core_texts, is_formal
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite


def _check(submission: Submission) -> Iterator[Issue]:
    if submission.campaign.usecase.strip():
        return
    certain = is_formal(submission) or core_texts(submission.campaign) == 0
    yield Issue(
        field="usecase",
        what="no use case is given",
        severity=Severity.BLOCKER if certain else Severity.WARNING,
    )


RULE = Rule(
    id="use-case-missing",
    title="No use case is given",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="The registry takes no campaign without a use case, and every other check depends on it.",
    how_to_fix=(
        "Choose the one purpose of your texts, for example CUSTOMER_CARE, or LOW_VOLUME with a sub use case for each "
        "purpose when there are several."
    ),
    check_campaign=_check,
    causes=("fields-missing-or-invalid",),
    cites=(
        Cite("telnyx-campaign-api", "the use case is required"),
        Cite("tcr-csp-api-client", "a campaign is created for one use case"),
    ),
    non_compliant=(
        CampaignExample(file=care(drop=("usecase",)), at=("usecase",)),
        CampaignExample(file=excerpt(description=field("description")), at=("usecase",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=excerpt(usecase="LOW_VOLUME", subUsecases=["CUSTOMER_CARE"])),
    ),
)
