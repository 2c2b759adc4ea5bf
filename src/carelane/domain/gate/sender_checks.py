"""Which number sends, for which stream, and under which campaign.

Decides: that a text leaves only from a number of the workspace that is linked to an approved campaign, of the brand and
for the purpose that the person agreed to.
Leaves alone: who approves campaigns (the attempts that are kept).
Source: requirements CON-06, CON-07, CON-26.
"""

from carelane.domain.gate.consent_checks import Reasons
from carelane.domain.gate.reasons import reason
from carelane.domain.gate.text_checks import RINGCENTRAL
from carelane.domain.gate_facts import CampaignState, SendFacts
from carelane.domain.send_decision import Reason


def sender_reasons(facts: SendFacts) -> Reasons:
    """What speaks against this number and stream."""
    sender, stream = facts.sender, facts.stream
    found: list[Reason] = []
    if stream is None:
        found.append(reason("stream-unknown"))
    elif not stream.is_open:
        found.append(reason("stream-closed"))
    if not sender.is_ours:
        found.append(reason("sender-unknown"))
        return tuple(found)
    if not sender.is_linked:
        found.append(reason("sender-not-linked"))
    if sender.campaign is not CampaignState.APPROVED:
        found.append(reason(_CAMPAIGN[sender.campaign]))
    if not sender.same_campaign:
        found.append(reason("wrong-campaign"))
    if not sender.same_brand:
        found.append(reason("wrong-brand"))
    pace = sender.last_minute
    if pace is not None and sender.provider == RINGCENTRAL and pace >= facts.law.pace:
        found.append(reason("too-fast"))
    return tuple(found)


_CAMPAIGN = {
    CampaignState.NOT_NAMED: "campaign-not-named",
    CampaignState.NOT_APPROVED: "campaign-not-approved",
    CampaignState.MISSING: "campaign-missing",
}
