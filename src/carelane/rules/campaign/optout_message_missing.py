"""A registration without the reply to an opt-out.

Decides: the opt-out message is empty.
Leaves alone: what it says (the rules on automatic replies) and the keywords (`stop-keyword-missing`).
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care, excerpt, field
from carelane.rules.campaign._replies import reply_missing
from carelane.rules.rule import CampaignExample, Rule

RULE = Rule(
    id="optout-message-missing",
    title="The reply to an opt-out is empty",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why="Reviewers read the reply to STOP to see that people get out; providers send exactly the text of this field.",
    how_to_fix="Write the goodbye: “[brand]: you are unsubscribed and will receive no further messages.”",
    check_campaign=reply_missing("optoutMessage", "optout_message", "no reply to an opt-out is given"),
    covers=("OUT-02", "OUT-06"),
    causes=("optout-workflow-unclear",),
    non_compliant=(
        CampaignExample(file=care(drop=("optoutMessage",)), at=("optoutMessage",)),
        CampaignExample(file=excerpt(usecase="CUSTOMER_CARE", messageFlow=field("messageFlow")), at=("optoutMessage",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(drop=("optoutMessage",), usecase="2FA"), note="one-time codes only"),
    ),
)
