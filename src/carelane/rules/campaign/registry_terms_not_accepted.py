"""The registry's own terms declined.

Decides: `termsAndConditions` is false.
Leaves alone: answers that are not given (`flags-not-answered`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite


def _check(submission: Submission) -> Iterator[Issue]:
    if submission.campaign.terms_and_conditions is False:
        yield Issue(
            field="termsAndConditions", what="the registry's terms are not accepted (termsAndConditions is false)"
        )


RULE = Rule(
    id="registry-terms-not-accepted",
    title="The registry's own terms are not accepted",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="The registry takes no campaign whose sender has not accepted its terms.",
    how_to_fix="Read the registry's terms in the form and set termsAndConditions to true if you accept them.",
    check_campaign=_check,
    causes=("fields-missing-or-invalid",),
    cites=(Cite("telnyx-campaign-api", "the terms have to be accepted"),),
    non_compliant=(
        CampaignExample(file=care(termsAndConditions=False), at=("termsAndConditions",)),
        CampaignExample(file=care(termsAndConditions=False), at=("termsAndConditions",), provider="telnyx"),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(drop=("termsAndConditions",)), note="not said: see flags-not-answered"),
    ),
)
