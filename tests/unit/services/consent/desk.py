"""A desk of consent for tests: the ports of the ledger in memory, two numbers, streams, words, and a clock to move."""

import hashlib
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from carelane.domain.access import ActorKind
from carelane.domain.campaign import Registration
from carelane.domain.consent import GIVING, BadEvent, ConsentEvent, EventKind, NewEvent
from carelane.domain.consent_records import (
    Disclosure,
    EvidenceItem,
    HeldReply,
    SenderNumber,
    Stream,
    TextKind,
)
from carelane.domain.consent_state import ScopeState, Standing, fold, standing
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.kept import Actor
from carelane.domain.phone import PhoneNumber, parse_phone
from carelane.ports.campaigns import NotKept
from carelane.services.consent.inbound.arriving import InboundText
from carelane.services.consent.inbound.handle import handle_inbound
from carelane.services.consent.inbound.handled import Handled

START = datetime(2026, 11, 25, 15, 0, tzinfo=UTC)
OFFICE, SHOP = parse_phone("608-555-0100"), parse_phone("608-555-0101")
PERSON = "(608) 555-0143"
WORKSPACE = "w1"
STAFF = Actor(ActorKind.USER, "u1", "Olga")
INBOUND = ("ledger", "people", "evidence", "setup", "held", "campaigns", "workspaces", "tokens", "clock")
FORM_WORDS = "I agree to receive text messages from Birch Property about my repairs. Reply STOP to opt out."


@dataclass
class Clock:
    """A clock that tests move."""

    at: datetime = START

    def now(self) -> datetime:
        return self.at

    def pass_(self, **much: float) -> datetime:
        """Let time pass."""
        self.at += timedelta(**much)
        return self.at


@dataclass
class Memory:
    """Every port of the ledger, as the protocols promise, for one process."""

    clock: Clock
    kept: list[ConsentEvent] = field(default_factory=list)
    items: dict[str, tuple[EvidenceItem, bytes]] = field(default_factory=dict)
    replies: dict[str, HeldReply] = field(default_factory=dict)
    closed: dict[str, str] = field(default_factory=dict)
    the_policy: GatePolicy = field(default_factory=GatePolicy)
    the_senders: tuple[SenderNumber, ...] = (SenderNumber(OFFICE, provider="ringcentral"), SenderNumber(SHOP))
    the_streams: tuple[Stream, ...] = (
        Stream("care", "Repairs"),
        Stream("rent", "Rent reminders"),
        Stream("offers", "Offers", TextKind.MARKETING),
        Stream("sales", "Sales", TextKind.MARKETING),
    )
    the_disclosures: tuple[Disclosure, ...] = ()
    fails: Exception | None = None

    # ConsentLedger
    def append(self, workspace_id: str, events: Sequence[NewEvent]) -> tuple[ConsentEvent, ...]:
        if self.fails:
            raise self.fails
        found: list[ConsentEvent] = []
        for event in events:
            there = next((each for each in self.kept if event.key and each.event.key == event.key), None)
            if (
                event.kind is EventKind.CORRECTION
                and self.event(workspace_id, event.refers_to).event.kind not in GIVING
            ):
                raise BadEvent("only what gives consent can be taken back")
            number = len(self.kept) + 1
            made = there or ConsentEvent(f"e{number}", workspace_id, number, self.clock.now(), event)
            if there is None:
                self.kept.append(made)
            found.append(made)
        return tuple(found)

    def states(self, workspace_id: str, recipient: str) -> tuple[ScopeState, ...]:
        return tuple(fold(self.history(workspace_id, recipient)).values())

    def states_of(self, workspace_id: str, recipients: Sequence[str]) -> dict[str, tuple[ScopeState, ...]]:
        return {each: states for each in recipients if (states := self.states(workspace_id, each))}

    def history(self, workspace_id: str, recipient: str) -> tuple[ConsentEvent, ...]:
        if self.fails:
            raise self.fails
        return tuple(e for e in self.kept if e.event.recipient == recipient and e.workspace_id == workspace_id)

    def events(self, workspace_id: str, *, after: int = 0) -> Iterator[ConsentEvent]:
        return (e for e in tuple(self.kept) if e.workspace_id == workspace_id and e.number > after)

    def event(self, workspace_id: str, event_id: str) -> ConsentEvent:
        for each in self.events(workspace_id):
            if each.id == event_id:
                return each
        raise NotKept("no such event")

    # People
    def recipient(self, workspace_id: str, number: PhoneNumber) -> str:
        return hashlib.sha256(f"{workspace_id}/{number}".encode()).hexdigest()

    def meet(self, workspace_id: str, numbers: Sequence[PhoneNumber], at: datetime) -> tuple[str, ...]:
        return tuple(self.recipient(workspace_id, number) for number in numbers)

    # EvidenceStore
    def keep(
        self, workspace_id: str, kind: str, media_type: str, content: bytes, *, recipient: str = "", at: datetime
    ) -> EvidenceItem:
        name = hashlib.sha256(f"{workspace_id}/{recipient}/{kind}/".encode() + content).hexdigest()
        self.items[name] = (EvidenceItem(name, kind, media_type, len(content), at, recipient), content)
        return self.items[name][0]

    def item(self, workspace_id: str, evidence_id: str) -> EvidenceItem:
        return self.items[evidence_id][0]

    def content(self, workspace_id: str, evidence_id: str) -> bytes | None:
        return self.items[evidence_id][1]

    # ConsentSetup
    def policy(self, workspace_id: str) -> GatePolicy:
        return self.the_policy

    def senders(self, workspace_id: str) -> tuple[SenderNumber, ...]:
        return self.the_senders

    def streams(self, workspace_id: str) -> tuple[Stream, ...]:
        return self.the_streams

    def put_stream(self, workspace_id: str, stream: Stream, by: Actor) -> None:
        others = tuple(each for each in self.the_streams if each.id != stream.id)
        self.the_streams = (*others, stream)

    def disclosures(self, workspace_id: str) -> tuple[Disclosure, ...]:
        return self.the_disclosures

    def put_disclosure(self, workspace_id: str, disclosure: Disclosure, by: Actor) -> Disclosure:
        ended = tuple(
            replace(each, until=disclosure.since)
            if (each.place, each.stream, each.language) == (disclosure.place, disclosure.stream, disclosure.language)
            and each.until is None
            else each
            for each in self.the_disclosures
        )
        self.the_disclosures = (disclosure, *ended)
        return disclosure

    # HeldReplies
    def add(self, held: HeldReply) -> None:
        self.replies.setdefault(held.event_id, held)

    def open(self, workspace_id: str) -> tuple[HeldReply, ...]:
        return tuple(each for each in self.replies.values() if each.event_id not in self.closed)

    def due(self, at: datetime) -> tuple[HeldReply, ...]:
        return tuple(each for each in self.open(WORKSPACE) if each.deadline <= at)

    def close(self, workspace_id: str, event_id: str, decision: str, at: datetime, by: Actor) -> None:
        if event_id in self.closed or event_id not in self.replies:
            raise NotKept("closed")
        self.closed[event_id] = decision


@dataclass
class Desk:
    """Everything at hand, and what tests ask it."""

    clock: Clock = field(default_factory=Clock)
    registration: Registration = field(default_factory=Registration)
    trail: list[tuple[Any, ...]] = field(default_factory=list)
    memory: Memory = field(init=False)
    other: dict[str, Any] = field(default_factory=dict)  # ports that a test puts in place of these
    _count: Iterator[int] = field(default_factory=itertools.count)

    def __post_init__(self) -> None:
        self.memory = Memory(self.clock)

    @property
    def ports(self) -> dict[str, Any]:
        """The ports of `handle_inbound` by their keywords."""
        memory = self.memory
        campaign = SimpleNamespace(registration=self.registration)
        has_one = bool(self.registration.brand.names or self.registration.campaign.usecase)
        return {
            "ledger": memory, "people": memory, "evidence": memory, "setup": memory, "held": memory,
            "campaigns": SimpleNamespace(all=lambda _: (campaign,) if has_one else (), get=lambda *_: campaign),
            "workspaces": SimpleNamespace(
                workspace=lambda _: SimpleNamespace(name="Birch Property", provider="ringcentral"),
                note=lambda *line: self.trail.append(line),
            ),
            "tokens": SimpleNamespace(token=lambda: f"token-{next(self._count)}"),
            "clock": self.clock,
            **self.other,
        }  # fmt: skip

    def some(self, *names: str) -> dict[str, Any]:
        """Some of the ports."""
        return {name: self.ports[name] for name in names}

    def text(self, words: str, *, to: str = OFFICE, number: str = PERSON, **more: Any) -> Handled:
        """The person texts; time has passed since the last thing."""
        at = more.pop("at", None) or self.clock.pass_(seconds=1)
        message = more.pop("message_id", "") or f"m{next(self._count)}"
        asked = InboundText(WORKSPACE, to, number, words, at, message, **more)
        return handle_inbound(asked, STAFF, **self.some(*INBOUND))

    @property
    def person(self) -> str:
        """The keyed hash of the person's number."""
        return self.memory.recipient(WORKSPACE, parse_phone(PERSON))

    def stands(self, sender: str = OFFICE, stream: str = "care") -> Standing:
        """How the person stands now."""
        return standing(self.memory.states(WORKSPACE, self.person), sender, stream, at=self.clock.now())

    def kinds(self) -> list[str]:
        """The kinds of all events in order."""
        return [each.event.kind.value for each in self.memory.kept]

    def words(self, place: str = "web_form", stream: str = "care", level: str = "express", **more: Any) -> str:
        """Keep words that people agree to; their id."""
        text = more.get("text", f"{FORM_WORDS} ({place} {stream})")
        made = Disclosure(text, "en", place, stream, level, more.get("since", START - timedelta(days=30)))
        return self.memory.put_disclosure(WORKSPACE, made, STAFF).id
