"""What cannot be changed once the campaign is handed in, said before it is.

Decides: a registration that has no campaign id yet names a use case that stays for good.
Leaves alone: whether the use case is right, and the fee (the report shows it).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission


def _check(submission: Submission) -> Iterator[Issue]:
    campaign, profile = submission.campaign, submission.context.profile
    if not campaign.usecase.strip() or campaign.campaign_id.strip() or profile.can_edit("usecase"):
        return
    fee = profile.fees.submission_usd(submission.context.as_of)
    yield Issue(
        field="usecase",
        what=f"{submission.context.usecase} cannot be changed after submission, and each submission costs ${fee:g}",
        related=tuple(sorted(profile.fixed - {"brandId", "usecase"})),
    )


RULE = Rule(
    id="use-case-is-final",
    title="The use case cannot be changed later",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.ADVICE,
    confidence=Confidence.LOW,
    why=(
        "A wrong use case means a new campaign and a new fee, because neither the registry nor the provider changes it."
    ),
    how_to_fix="Go through the use case and the attributes once more before you submit.",
    check_campaign=_check,
    covers=("UC-12",),
    non_compliant=(
        CampaignExample(file=care(), at=("usecase",)),
        CampaignExample(file=care(usecase="MARKETING"), at=("usecase",), provider="telnyx"),
    ),
    compliant=(
        CampaignExample(file=care(campaignId="CEXMPL1"), note="the campaign exists already"),
        CampaignExample(file=care(drop=("usecase",))),
    ),
)
