"""A registration without a call to action.

Decides: the message flow is empty.
Leaves alone: what it says (the rules on invitations).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care, excerpt, field
from carelane.rules.campaign._record import refused_unless_excerpt
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission


def _check(submission: Submission) -> Iterator[Issue]:
    if submission.campaign.message_flow.strip():
        return
    what = "the call to action is empty: nothing says how people opt in"
    if submission.methods:
        what = "the call to action is empty; the ways to opt in of the file have to be told there in words"
    yield Issue(field="messageFlow", what=what, severity=refused_unless_excerpt(submission))


RULE = Rule(
    id="message-flow-missing",
    title="The call to action is empty",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "The registry refuses a campaign without a call to action, and reviewers judge the opt-in by that field "
        "before anything else."
    ),
    how_to_fix=(
        "Tell the opt-in as steps: where people see the invitation, what they do, which words they agree to, "
        "and which text "
        "answers them."
    ),
    check_campaign=_check,
    covers=("CTA-11", "CTA-20"),
    causes=("cta-missing-path", "cta-incomplete"),
    non_compliant=(
        CampaignExample(file=care(drop=("messageFlow",)), at=("messageFlow",)),
        CampaignExample(
            file=care(
                drop=("messageFlow",), methods=[{"method": "verbal", "script": "May we text you about your lease?"}]
            ),
            at=("messageFlow",),
        ),
        CampaignExample(file=excerpt(usecase="CUSTOMER_CARE", sample1=field("sample1")), at=("messageFlow",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=excerpt(messageFlow=field("messageFlow"))),
    ),
)
