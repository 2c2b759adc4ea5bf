"""The label "Conversational", which the registry does not have.

Decides: the use case is the old code or a provider's label of that name.
Leaves alone: whether the texting is person to person (`description-reads-personal`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care, excerpt
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission


def _check(submission: Submission) -> Iterator[Issue]:
    given = submission.campaign.usecase
    if submission.context.usecase == "CONVERSATIONAL" or "conversation" in given.lower():
        yield Issue(field="usecase", what=f"“{given.strip()}” is a provider's label, not a use case of the registry")


RULE = Rule(
    id="conversational-use-case",
    title="“Conversational” is no use case of the registry",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.ADVICE,
    confidence=Confidence.HIGH,
    why=(
        "The registry's lists hold no Conversational use case; the provider turns the label into another code that "
        "you do not see."
    ),
    how_to_fix=(
        "Choose Customer Care, or Low Volume Mixed with Customer Care in it, unless people text people without "
        "any automation."
    ),
    check_campaign=_check,
    covers=("UC-13",),
    conflict="conversational-use-case",
    non_compliant=(
        CampaignExample(file=care(usecase="CONVERSATIONAL"), at=("usecase",), provider="ringcentral"),
        CampaignExample(file=excerpt(usecase="CONVERSATIONAL"), at=("usecase",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(usecase="LOW_VOLUME", subUsecases=["CUSTOMER_CARE"]), provider="ringcentral"),
    ),
)
