"""A registration without the reply to HELP.

Decides: the HELP message is empty.
Leaves alone: what it says (the rules on automatic replies) and the keywords (`help-keyword-missing`).
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care, excerpt, field
from carelane.rules.campaign._replies import reply_missing
from carelane.rules.rule import CampaignExample, Rule

RULE = Rule(
    id="help-message-missing",
    title="The reply to HELP is empty",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why="Some carriers require standard HELP support, and reviewers look for a contact in the reply.",
    how_to_fix="Write the reply: “[brand]: for help write to [e-mail] or call [phone]. Reply STOP to opt out.”",
    check_campaign=reply_missing("helpMessage", "help_message", "no reply to HELP is given"),
    covers=("HLP-02", "HLP-05"),
    causes=("help-msg-missing-contact",),
    non_compliant=(
        CampaignExample(file=care(drop=("helpMessage",)), at=("helpMessage",)),
        CampaignExample(file=excerpt(usecase="CUSTOMER_CARE", messageFlow=field("messageFlow")), at=("helpMessage",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(drop=("helpMessage",), usecase="2FA"), note="one-time codes only"),
    ),
)
