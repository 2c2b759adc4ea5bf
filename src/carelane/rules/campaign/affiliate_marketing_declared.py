"""A campaign that says that it does affiliate marketing.

Decides: the flag is true.
Leaves alone: wording that suggests lead generation (the rules on forbidden content).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission


def _check(submission: Submission) -> Iterator[Issue]:
    if submission.campaign.affiliate_marketing is True:
        yield Issue(field="affiliateMarketing", what="affiliate marketing is declared, which carriers do not carry")


RULE = Rule(
    id="affiliate-marketing-declared",
    title="Affiliate marketing is declared",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Affiliate marketing and lead generation are refused for good, whatever the texts say.",
    how_to_fix=(
        "Set the flag to false if you text only your own customers about your own business. Otherwise do not register."
    ),
    check_campaign=_check,
    covers=("CNT-05",),
    causes=("prohibited-lead-gen",),
    non_compliant=(
        CampaignExample(file=care(affiliateMarketing=True), at=("affiliateMarketing",)),
        CampaignExample(file=care(affiliateMarketing=True, usecase="MARKETING"), at=("affiliateMarketing",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(affiliateMarketing=False)),
    ),
)
