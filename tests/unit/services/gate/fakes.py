"""A workspace in memory for the gate: its store, people and setup, each able to fail."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, cast

from carelane.accounts.vault import KeyVault
from carelane.domain.access import ActorKind
from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.consent import ConsentEvent, ConsentLevel, ConsentScope, EventKind, Method, NewEvent
from carelane.domain.consent_records import SenderNumber, SentCounts, Stream, TextKind
from carelane.domain.consent_state import fold
from carelane.domain.gate_facts import CONFIRMATION_STREAM
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.kept import Actor, KeptCampaign, Status
from carelane.domain.phone import PhoneNumber
from carelane.ports.campaigns import CampaignStore, NotKept
from carelane.ports.gate import GateAsk, GateRead, Noted
from carelane.ports.ledger import ConsentSetup, People
from carelane.ports.store_errors import StoreUnavailable
from carelane.services.gate.memory import GateMemory
from carelane.services.gate.question import GateParts, SendQuestion

AT = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)  # a Wednesday: noon in Chicago
SENDER, OTHER_SENDER = PhoneNumber("+16085550100"), PhoneNumber("+16085550101")
ANN = PhoneNumber("+16085550143")
BOB = PhoneNumber("+16085550144")
TEXT = "Maple Ridge: your appointment is tomorrow at 3 pm. Reply STOP to opt out."
STAFF = Actor(ActorKind.USER, "u1", "Bo")


@dataclass
class Sent:
    recipient: str
    sender: str
    stream: str
    text: str
    at: datetime
    key: str
    sells: bool


@dataclass
class MemoryGateStore:
    """See the port `GateStore`."""

    events: list[ConsentEvent] = field(default_factory=list)
    sent: list[Sent] = field(default_factory=list)
    places: dict[str, tuple[str, str]] = field(default_factory=dict)
    failing: Exception | None = None
    reads: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def read(self, workspace_id: str, asks: Sequence[GateAsk]) -> tuple[GateRead, ...]:
        del workspace_id
        if self.failing:
            raise self.failing
        self.reads += 1
        return tuple(self._one(ask) for ask in asks)

    def note(self, workspace_id: str, ask: GateAsk, *, at: datetime, sells: bool, seen: object) -> Noted:
        del workspace_id
        with self.lock:
            for each in self.sent:
                if each.key == ask.key:
                    is_same = (each.recipient, each.sender, each.text) == (ask.recipient, ask.sender, ask.text)
                    return Noted.NOTED if is_same else Noted.OTHER_TEXT
            if self._seen(ask) != seen:
                return Noted.CHANGED
            self.sent.append(Sent(ask.recipient, ask.sender, ask.stream, ask.text, at, ask.key, sells))
            return Noted.NOTED

    def _seen(self, ask: GateAsk) -> object:
        """How many texts to the person are noted, and how many events of theirs there are."""
        sent = sum(each.recipient == ask.recipient and each.key != ask.key for each in self.sent)
        return sent, sum(each.event.recipient == ask.recipient for each in self.events)

    def _one(self, ask: GateAsk) -> GateRead:
        states = fold(each for each in self.events if each.event.recipient == ask.recipient)
        mine = [each for each in self.sent if each.recipient == ask.recipient and each.key != ask.key]
        times = sorted((each.at for each in mine), reverse=True)
        same = [each.at for each in mine if each.sender == ask.sender and each.text == ask.text]
        confirmed = [each.at for each in mine if each.stream == CONFIRMATION_STREAM]
        sent = SentCounts(
            first_at=min(times, default=None),
            last_at=max(times, default=None),
            times=tuple(each.at for each in mine if each.stream == ask.stream),
            selling=tuple(each.at for each in mine if each.sells),
            same_at=max(same, default=None),
        )
        zone, region = self.places.get(ask.recipient, ("", ""))
        return GateRead(tuple(states.values()), zone, region, sent, max(confirmed, default=None), self._seen(ask))


@dataclass
class Workspace:
    """One workspace with everything that the gate asks for."""

    store: MemoryGateStore = field(default_factory=MemoryGateStore)
    policy_: GatePolicy = field(default_factory=GatePolicy)
    senders_: list[SenderNumber] = field(
        default_factory=lambda: [SenderNumber(SENDER, campaign_id="c1", is_linked=True)]
    )
    streams_: list[Stream] = field(
        default_factory=lambda: [
            Stream("care", "your appointments", TextKind.INFORMATION, "c1"),
            Stream("club", "our offers", TextKind.MARKETING, "c1"),
        ]
    )
    status: Status = Status.APPROVED
    use_case: str = "CUSTOMER_CARE"
    failing: Exception | None = None
    vault: KeyVault = field(default_factory=lambda: KeyVault(b"k" * 32))
    memory: GateMemory = field(default_factory=GateMemory)

    def policy(self, workspace_id: str) -> GatePolicy:
        del workspace_id
        if self.failing:
            raise self.failing
        return self.policy_

    def senders(self, workspace_id: str) -> tuple[SenderNumber, ...]:
        del workspace_id
        return tuple(self.senders_)

    def streams(self, workspace_id: str) -> tuple[Stream, ...]:
        del workspace_id
        return tuple(self.streams_)

    def recipient(self, workspace_id: str, number: PhoneNumber) -> str:
        return self.vault.keyed_hash(f"consent-recipient/{workspace_id}", number)

    def get(self, workspace_id: str, campaign_id: str) -> KeptCampaign:
        if campaign_id != "c1":
            raise NotKept("no such campaign", hint="look at the list")
        brand = Brand(company_name="Maple Ridge Property Management LLC", display_name="Maple Ridge")
        registration = Registration(brand=brand, campaign=Campaign(usecase=self.use_case))
        return KeptCampaign(campaign_id, workspace_id, "c", registration, self.status, 1, AT, AT, STAFF)

    def parts(self, **more: Any) -> GateParts:
        return GateParts(
            store=self.store,
            people=cast("People", self),
            setup=cast("ConsentSetup", self),
            campaigns=cast("CampaignStore", self),
            vault=self.vault,
            memory=self.memory,
            **more,
        )

    def happened(
        self,
        kind: EventKind,
        at: datetime,
        *,
        number: PhoneNumber = ANN,
        level: ConsentLevel = ConsentLevel.NONE,
        method: Method = Method.KEYWORD,
        scope: ConsentScope | None = None,
        until: datetime | None = None,
    ) -> str:
        """An event of the person, recorded when it happened."""
        event = NewEvent(
            kind, self.recipient("w1", number), at, STAFF, "test", scope or ConsentScope(), level, method, until=until
        )
        event_id = f"e{len(self.store.events) + 1}"
        self.store.events.append(ConsentEvent(event_id, "w1", len(self.store.events) + 1, at, event))
        return event_id

    def agreed(self, *, level: ConsentLevel = ConsentLevel.EXPRESS, number: PhoneNumber = ANN) -> str:
        """The person agreed on a form a month ago."""
        month_ago = AT.replace(month=10)
        return self.happened(EventKind.OPT_IN, month_ago, level=level, method=Method.WEB_FORM, number=number)


def question(**changes: Any) -> SendQuestion:
    """A reminder to Ann."""
    return replace(SendQuestion(SENDER, ANN, TEXT), **changes)


def unavailable() -> StoreUnavailable:
    return StoreUnavailable()
