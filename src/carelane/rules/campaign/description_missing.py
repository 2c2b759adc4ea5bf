"""A registration without a description.

Decides: the description is empty.
Leaves alone: what it says (`description-vague` and its neighbours).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care, excerpt, field
from carelane.rules.campaign._record import refused_unless_excerpt
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission


def _check(submission: Submission) -> Iterator[Issue]:
    if not submission.campaign.description.strip():
        yield Issue(field="description", what="the description is empty", severity=refused_unless_excerpt(submission))


RULE = Rule(
    id="description-missing",
    title="The description is empty",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="The registry refuses a campaign without a description of at least 40 characters.",
    how_to_fix="Write who sends, to whom, and why, in two or three full sentences.",
    check_campaign=_check,
    covers=("DSC-01", "DSC-03"),
    causes=("description-vague", "fields-missing-or-invalid"),
    non_compliant=(
        CampaignExample(file=care(drop=("description",)), at=("description",)),
        CampaignExample(
            file=excerpt(usecase="CUSTOMER_CARE", messageFlow=field("messageFlow")),
            at=("description",),
            note="only a warning: the file may be an excerpt",
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=excerpt(description=field("description"))),
    ),
)
