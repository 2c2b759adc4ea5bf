"""The call to action repeats the description instead of describing the opt-in.

Decides: the two fields are the same or nearly the same text.
Leaves alone: shared sentences in otherwise different texts.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.similarity import near_duplicates
from carelane.rules.invitation._declared import declared, web_form
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_SAME = (
    "Maple Ridge Property Management sends its tenants texts about repairs and rent questions. No marketing is sent."
)


def _check(submission: Submission) -> Iterator[Issue]:
    campaign = submission.campaign
    pair = (campaign.description, campaign.message_flow)
    if not all(text.strip() for text in pair):
        return
    if near_duplicates(pair):
        yield Issue("messageFlow", "the call to action is the description once more", related=("description",))


RULE = Rule(
    id="call-to-action-copies-description",
    title="The call to action repeats the description",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("CTA-11",),
    causes=("cta-missing-path", "duplicate-content"),
    why="The description says what is sent; the call to action has to say how people agree to it.",
    how_to_fix=(
        "Write the opt-in step by step into the call to action: where, what people read, what they do, "
        "what happens next."
    ),
    check_campaign=_check,
    non_compliant=(
        CampaignExample(declared(flow=_SAME, description=_SAME), at=("messageFlow",)),
        CampaignExample(declared(flow=f"{_SAME} Thank you.", description=_SAME), at=("messageFlow",)),
    ),
    compliant=(
        CampaignExample(declared(web_form(), description=_SAME)),
        CampaignExample(declared(web_form())),
    ),
)
