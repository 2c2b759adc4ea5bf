"""A registration without the reply to an opt-in.

Decides: the opt-in message is empty, also where customers always text first.
Leaves alone: what it says (the rules on automatic replies).
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care, excerpt, field
from carelane.rules.campaign._replies import reply_missing
from carelane.rules.rule import CampaignExample, Rule

RULE = Rule(
    id="optin-message-missing",
    title="The reply to an opt-in is empty",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why=(
        "Reviewers look for the confirmation that people get after they opt in. The field has to be filled in "
        "even where "
        "customers only ever text first."
    ),
    how_to_fix=(
        "Write the confirmation: brand, what it is about, “Message frequency varies. Message and data rates may "
        "apply. Reply "
        "HELP for help or STOP to opt out.”"
    ),
    check_campaign=reply_missing("optinMessage", "optin_message", "no reply to an opt-in is given"),
    covers=("OIN-09",),
    causes=("optin-msg-missing",),
    conflict="opt-in-fields-for-text-first",
    non_compliant=(
        CampaignExample(file=care(drop=("optinMessage",)), at=("optinMessage",)),
        CampaignExample(file=excerpt(usecase="CUSTOMER_CARE", messageFlow=field("messageFlow")), at=("optinMessage",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(drop=("optinMessage",), usecase="2FA"), note="one-time codes only"),
    ),
)
