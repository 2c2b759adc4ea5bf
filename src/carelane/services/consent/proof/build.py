"""Everything that is recorded about one number, gathered.

Decides: that the head of the ledger is signed first, so that every entry is under it; that evidence is looked at and
not only named; and which texts went while an opt-out stood.
Leaves alone: sentences (`sentences`), layout (`report`), and who may ask.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from carelane.domain.consent import ALL, ConsentEvent, EventKind
from carelane.domain.consent_records import Checkpoint, Disclosure
from carelane.domain.consent_state import fold, standing
from carelane.domain.inclusion import Inclusion
from carelane.domain.phone import PhoneNumber
from carelane.ports.accounts import SealBroken
from carelane.ports.campaigns import NotKept
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentLedger, ConsentSetup, EvidenceStore, Inclusions, People, SentLog
from carelane.services.consent.proof.proof import Entry, EvidenceShown, EvidenceState, Proof, StreamStanding, TextsSent
from carelane.services.consent.proof.sentences import summary_of, title_of
from carelane.sources import citations

REQUIREMENTS: Final = ("CON-10", "CON-11", "CON-12", "CON-19")
_READABLE: Final = ("text/", "application/json")
_MOST_SHOWN: Final = 4_000


@dataclass(frozen=True, slots=True)
class ProofStores:
    """Where everything is read."""

    ledger: ConsentLedger
    people: People
    evidence: EvidenceStore
    setup: ConsentSetup
    sent_log: SentLog
    inclusions: Inclusions


@dataclass(frozen=True, slots=True)
class BuildProof:
    """The number, and the name of the business for the document."""

    workspace_id: str
    number: PhoneNumber
    business: str


def build_proof(command: BuildProof, *, stores: ProofStores, clock: Clock) -> Proof:
    """Gather it. A number that nothing is recorded about gives a proof that says so.

    Raises:
        StoreUnavailable: it cannot be read.
    """
    workspace_id, now = command.workspace_id, clock.now()
    recipient = stores.people.recipient(workspace_id, command.number)
    events = stores.ledger.history(workspace_id, recipient)
    checkpoint = stores.ledger.checkpoint(workspace_id) if events else None
    entries = _entries(workspace_id, events, checkpoint, stores)
    streams = _streams(workspace_id, events, now, stores.setup)
    sent = _sent(workspace_id, recipient, events, now, stores)
    return Proof(
        workspace_id=workspace_id,
        business=command.business,
        number=command.number,
        recipient=recipient,
        is_erased=_is_erased(workspace_id, recipient, stores.people),
        made_at=now,
        entries=entries,
        streams=streams,
        sent=sent,
        checkpoint=checkpoint,
        summary=summary_of(command.business, entries, streams, sent, checkpoint),
        citations=citations(REQUIREMENTS),
    )


def _entries(
    workspace_id: str, events: Sequence[ConsentEvent], checkpoint: Checkpoint | None, stores: ProofStores
) -> tuple[Entry, ...]:
    wordings = {each.id: each for each in stores.setup.disclosures(workspace_id)}
    corrected = {each.event.refers_to for each in events if each.event.kind is EventKind.CORRECTION}
    paths: dict[int, Inclusion] = {}
    if checkpoint:
        numbers = [each.number for each in events if each.number <= checkpoint.size]
        found = stores.inclusions.inclusions(workspace_id, checkpoint, numbers)
        paths = {inclusion.number: inclusion for inclusion in found}
    return tuple(
        Entry(
            event=each,
            title=title_of(each),
            evidence=tuple(_evidence(workspace_id, name, stores.evidence) for name in each.event.evidence),
            words=_words(each, wordings),
            said=each.event.detail.get("text", ""),
            corrected=each.id in corrected,
            inclusion=paths.get(each.number),
        )
        for each in sorted(events, key=lambda item: (item.counts_at, item.number))
    )


def _words(each: ConsentEvent, wordings: dict[str, Disclosure]) -> Disclosure | None:
    return wordings.get(each.event.disclosure)


def _evidence(workspace_id: str, name: str, store: EvidenceStore) -> EvidenceShown:
    try:
        item = store.item(workspace_id, name)
    except NotKept:
        return EvidenceShown(name, None, EvidenceState.MISSING)
    try:
        content = store.content(workspace_id, name)
    except SealBroken:
        return EvidenceShown(name, item, EvidenceState.CHANGED)
    if content is None:
        return EvidenceShown(name, item, EvidenceState.ERASED)
    text = ""
    if item.media_type.startswith(_READABLE) and len(content) <= _MOST_SHOWN:
        text = content.decode("utf-8", "replace")
    return EvidenceShown(name, item, EvidenceState.MATCHES, text)


def _streams(
    workspace_id: str, events: Iterable[ConsentEvent], now: datetime, setup: ConsentSetup
) -> tuple[StreamStanding, ...]:
    """How the person stands for each kind of text from any number of the business."""
    states = tuple(fold(events).values())
    senders = {state.scope.sender for state in states} - {ALL}
    found = []
    for stream in setup.streams(workspace_id):
        each = [
            standing(states, sender, stream.id, at=now, purpose_changed_at=stream.purpose_changed_at)
            for sender in (ALL, *sorted(senders))
        ]
        stopped = [stands for stands in each if stands.is_stopped]
        best = max(each, key=lambda stands: stands.level.rank)
        found.append(StreamStanding(stream, stopped[0] if stopped else best))
    return tuple(found)


def _sent(
    workspace_id: str, recipient: str, events: Sequence[ConsentEvent], now: datetime, stores: ProofStores
) -> TextsSent:
    times: set[datetime] = set()
    firsts: list[datetime] = []
    senders = [str(each.number) for each in stores.setup.senders(workspace_id)] or [ALL]
    for sender in senders:
        for stream in stores.setup.streams(workspace_id):
            counts = stores.sent_log.counts(workspace_id, recipient, sender=sender, stream=stream.id, text="", at=now)
            times.update(counts.times)
            firsts += [counts.first_at] if counts.first_at else []
            times.update([counts.last_at] if counts.last_at else [])
    ordered = tuple(sorted(times, reverse=True))
    return TextsSent(
        times=ordered,
        first_at=min(firsts, default=None),
        last_at=ordered[0] if ordered else None,
        after_opt_out=sum(_was_out(events, at) for at in ordered),
    )


def _was_out(events: Sequence[ConsentEvent], at: datetime) -> bool:
    """Whether an opt-out from everything stood at a moment."""
    before = [each for each in events if each.counts_at <= at]
    return standing(tuple(fold(before).values()), ALL, ALL, at=at).opted_out is not None


def _is_erased(workspace_id: str, recipient: str, people: People) -> bool:
    try:
        return people.person(workspace_id, recipient).number is None
    except NotKept:
        return False
