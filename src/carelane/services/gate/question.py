"""What is asked of the gate, what it works with, and what it answers.

Decides: the parts of a question. A caller names one of the contexts that are for callers; the others belong to inbound
handling.
"""

from dataclasses import dataclass, field

from carelane.domain.consent_records import CARE_STREAM
from carelane.domain.gate_facts import SendContext, SendFacts
from carelane.domain.phone import PhoneNumber
from carelane.domain.send_decision import SendDecision
from carelane.ports.accounts import Vault
from carelane.ports.campaigns import CampaignStore
from carelane.ports.gate import GateStore
from carelane.ports.ledger import ConsentSetup, People
from carelane.ports.reassigned import ReassignedNumbers
from carelane.services.gate.memory import GateMemory


@dataclass(frozen=True, slots=True)
class SendQuestion:
    """A question: may this text go from this number to this person now.

    zone, region: where the person is, if the caller knows it; goes before what is kept. send: note the text as sent in
    the same step when it may go, so that caps hold for whoever asks next; key: the same key is one text, however often
    it is asked about.
    """

    sender: PhoneNumber
    recipient: PhoneNumber
    text: str
    stream: str = CARE_STREAM
    context: SendContext = SendContext.UNPROMPTED
    is_automated: bool = False
    zone: str = ""
    region: str = ""
    send: bool = False
    key: str = ""


@dataclass(slots=True)
class SendAnswer:
    """The decision. Not frozen, for the same reason as `Finding`; do not change it.

    is_enforced: False where the workspace only watches; is_noted: the text is noted as sent.

    facts: what it rests on, for the explanation; None where they could not be gathered.
    """

    decision: SendDecision
    is_enforced: bool = True
    is_noted: bool = False
    facts: SendFacts | None = field(default=None, repr=False)

    @property
    def may_go(self) -> bool:
        """What the caller does: a workspace that only watches sends all the same."""
        return self.decision.is_allowed or not self.is_enforced


@dataclass(frozen=True, slots=True)
class GateParts:
    """What the gate works with."""

    store: GateStore
    people: People
    setup: ConsentSetup
    campaigns: CampaignStore
    vault: Vault
    memory: GateMemory
    reassigned: ReassignedNumbers | None = None
