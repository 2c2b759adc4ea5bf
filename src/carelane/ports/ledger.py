"""Where consent is kept: events that nobody can change, people, evidence, disclosures, streams, what was sent.

Every method names the workspace; what belongs to another one is not there. What is acknowledged is durable. A store
that cannot answer raises StoreUnavailable, which callers of the gate take for a denial.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

from carelane.domain.consent import ConsentEvent, NewEvent
from carelane.domain.consent_records import (
    Checkpoint,
    Disclosure,
    EvidenceItem,
    HeldReply,
    NewEvidence,
    Person,
    SenderNumber,
    SentCounts,
    Stream,
    Verification,
)
from carelane.domain.consent_state import ListedState, ScopeState
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.inclusion import Inclusion
from carelane.domain.kept import Actor
from carelane.domain.phone import PhoneNumber


class ConsentLedger(Protocol):
    """The events of all workspaces, and the state that follows from them."""

    def append(self, workspace_id: str, events: Sequence[NewEvent]) -> tuple[ConsentEvent, ...]:
        """Record all of them or none; durable when this returns. Never more than a few thousand at once.

        An event whose key is there already is not recorded again: the one that is there is returned in its place.
        The states of the people concerned change in the same transaction. A correction of what does not give consent
        raises BadEvent, as does one that refers to nothing.

        Raises:
            BadEvent: see above; nothing was recorded.
            NotKept: a recipient, a disclosure or evidence that is named is not of this workspace.
            StoreUnavailable: nothing is known to have been recorded; with the same keys it may be tried again.
        """

    def states(self, workspace_id: str, recipient: str) -> tuple[ScopeState, ...]:
        """The states of one person, one a scope. Empty for somebody nobody knows. This is the gate's read."""

    def states_of(self, workspace_id: str, recipients: Sequence[str]) -> dict[str, tuple[ScopeState, ...]]:
        """The same for up to a few thousand people in one read; those without any state are missing."""

    def listed(
        self, workspace_id: str, *, is_out: bool, after: ListedState | None = None, most: int = 100
    ) -> tuple[ListedState, ...]:
        """A page of those who are out (or not) in some scope, the latest change first; `after` is the last one seen.

        One person may stand in several scopes, one row each.
        """

    def history(self, workspace_id: str, recipient: str) -> tuple[ConsentEvent, ...]:
        """Every event of one person in the order of the ledger, details opened (empty after erasure)."""

    def events(self, workspace_id: str, *, after: int = 0) -> Iterator[ConsentEvent]:
        """Every event of a workspace in order, from the one after this number, without holding all in memory."""

    def event(self, workspace_id: str, event_id: str) -> ConsentEvent:
        """Raises NotKept."""

    def size(self, workspace_id: str) -> int:
        """How many events there are."""

    def rebuild(self, workspace_id: str) -> int:
        """Work every state out again from the events; how many rows were wrong."""

    def verify(self, workspace_id: str, *, kept: Sequence[Checkpoint] = ()) -> Verification:
        """Whether every event is there as it was recorded, and every state is what follows from them.

        kept: checkpoints that were kept elsewhere, where nobody could remove them together with events.
        """

    def checkpoint(self, workspace_id: str) -> Checkpoint:
        """Sign the tree head of what is there now, and keep that."""

    def checkpoints(self, workspace_id: str) -> tuple[Checkpoint, ...]:
        """The newest first."""


class Inclusions(Protocol):
    """What proves single entries to somebody who has the signed head and not the ledger."""

    def inclusions(self, workspace_id: str, checkpoint: Checkpoint, numbers: Sequence[int]) -> tuple[Inclusion, ...]:
        """The entries with their paths to the root of a checkpoint; numbers beyond its size are left out."""


class People(Protocol):
    """Numbers, found by keyed hash and stored encrypted with a data key of each person."""

    def recipient(self, workspace_id: str, number: PhoneNumber) -> str:
        """The keyed hash of a number in this workspace. Pure: nothing is stored."""

    def meet(self, workspace_id: str, numbers: Sequence[PhoneNumber], at: datetime) -> tuple[str, ...]:
        """The same, and keep the numbers of people that are new. An erased person who comes again gets a new key."""

    def person(self, workspace_id: str, recipient: str) -> Person:
        """Raises NotKept. The number is None once erased."""

    def people(self, workspace_id: str, recipients: Sequence[str]) -> dict[str, Person]:
        """Several at once."""

    def place(self, workspace_id: str, recipient: str, *, zone: str, region: str, at: datetime, by: Actor) -> None:
        """Keep where a person lives (an IANA zone and a two-letter state, either may be ""). Raises NotKept."""

    def erase(self, workspace_id: str, recipient: str, by: Actor) -> None:
        """Destroy the data key: number, details and evidence of the person cannot be read any more.

        The keyed hash, the events and what stops texts stay, also when the workspace was removed. Raises NotKept.
        """

    def erase_all(self, workspace_id: str, by: Actor) -> int:
        """Erase everybody of a workspace; how many were not erased yet."""


class EvidenceStore(Protocol):
    """What proves an event, found by its content."""

    def keep(
        self, workspace_id: str, kind: str, media_type: str, content: bytes, *, recipient: str = "", at: datetime
    ) -> EvidenceItem:
        """Keep it; with a recipient it can be read no more once the person is erased. The same again is one item."""

    def keep_all(self, workspace_id: str, given: Sequence[NewEvidence], at: datetime) -> tuple[EvidenceItem, ...]:
        """Keep up to a few thousand at once: all of them or none."""

    def item(self, workspace_id: str, evidence_id: str) -> EvidenceItem:
        """Raises NotKept."""

    def content(self, workspace_id: str, evidence_id: str) -> bytes | None:
        """What was kept; None once erased. Raises NotKept, SealBroken (somebody changed it)."""


class ConsentSetup(Protocol):
    """What a workspace texts with and for: senders, streams, disclosures, and its settings."""

    def policy(self, workspace_id: str) -> GatePolicy:
        """The settings of the gate; the defaults where none were made."""

    def put_policy(self, workspace_id: str, policy: GatePolicy, by: Actor) -> None:
        """Change them."""

    def senders(self, workspace_id: str) -> tuple[SenderNumber, ...]:
        """By number."""

    def put_sender(self, workspace_id: str, sender: SenderNumber, by: Actor) -> None:
        """Add or change one."""

    def streams(self, workspace_id: str) -> tuple[Stream, ...]:
        """By name; every workspace has at least the care stream."""

    def put_stream(self, workspace_id: str, stream: Stream, by: Actor) -> None:
        """Add or change one."""

    def disclosures(self, workspace_id: str) -> tuple[Disclosure, ...]:
        """The newest first."""

    def put_disclosure(self, workspace_id: str, disclosure: Disclosure, by: Actor) -> Disclosure:
        """Keep a wording; its id is its hash, so the same words are one. Ends the one before of its place."""


class SentLog(Protocol):
    """What was sent or decided, as far as the gate has to remember: times, and keyed hashes of texts."""

    def note(
        self,
        workspace_id: str,
        recipient: str,
        *,
        sender: str,
        stream: str,
        text: str,
        at: datetime,
        key: str,
        sells: bool,
    ) -> None:
        """Note a text that went out (`text` is its keyed hash). The same key is noted once."""

    def counts(
        self, workspace_id: str, recipient: str, *, sender: str, stream: str, text: str, at: datetime
    ) -> SentCounts:
        """What the gate asks of one person before a text."""

    def forget_before(self, at: datetime) -> int:
        """Remove times that no limit looks back to; the last and the first of each person stay."""


class HeldReplies(Protocol):
    """Unclear replies that a person has to decide on."""

    def add(self, held: HeldReply) -> None:
        """Keep one; the same event is kept once."""

    def open(self, workspace_id: str) -> tuple[HeldReply, ...]:
        """The one whose deadline comes first, first."""

    def due(self, at: datetime) -> tuple[HeldReply, ...]:
        """Those of every workspace whose deadline is over."""

    def close(self, workspace_id: str, event_id: str, decision: str, at: datetime, by: Actor) -> None:
        """Take one off the list. Raises NotKept (also when it is closed)."""
