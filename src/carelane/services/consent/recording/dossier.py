"""How consent was received from one person: what a carrier or provider asks after a complaint, as data.

Decides: what belongs to the answer: every entry in the order of time with its words and evidence, what the person had
agreed to when the complaint came, and sentences that say it.
Leaves alone: how it is printed (`report`), and the proof of the chain.
Source: CON-19; RingCentral content policy: proof of the opt-in of named numbers, and an overview of the process.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from carelane.domain.consent import ALL, ConsentEvent, ConsentLevel, EventKind
from carelane.domain.consent_records import CARE_STREAM, Disclosure, EvidenceItem
from carelane.domain.consent_state import Standing, fold, standing
from carelane.domain.phone import parse_phone
from carelane.ports.campaigns import NotKept
from carelane.ports.clock import Clock
from carelane.ports.ledger import ConsentLedger, ConsentSetup, EvidenceStore, People

_LEVELS: Mapping[ConsentLevel, str] = {
    ConsentLevel.NONE: "no consent",
    ConsentLevel.IMPLIED: "a text of their own, which may be answered",
    ConsentLevel.EXPRESS: "express consent",
    ConsentLevel.EXPRESS_WRITTEN: "express consent in writing",
}


@dataclass(frozen=True, slots=True)
class DossierEntry:
    """One entry: the event, the exact words that were shown (None: none), and what proves it."""

    event: ConsentEvent
    words: Disclosure | None
    evidence: tuple[EvidenceItem, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """The answer. basis: the entry that the texts rested on when the complaint came; None: there was none.

    complaint: the latest one, None where nobody complained: then everything is as of now.
    """

    workspace_id: str
    recipient: str
    stream: str
    made_at: datetime
    complaint: ConsentEvent | None
    basis: DossierEntry | None
    at_the_time: Standing
    timeline: tuple[DossierEntry, ...]
    sentences: tuple[str, ...]


def complaint_dossier(
    workspace_id: str,
    number: str,
    *,
    stream: str = CARE_STREAM,
    ledger: ConsentLedger,
    people: People,
    evidence: EvidenceStore,
    setup: ConsentSetup,
    clock: Clock,
) -> Dossier:
    """Everything that answers "explain how you received consent".

    Raises:
        BadPhoneNumber: the number is none.
        NotKept: nothing is on record for it.
        StoreUnavailable: it cannot be read.
    """
    recipient = people.recipient(workspace_id, parse_phone(number))
    events = ledger.history(workspace_id, recipient)
    if not events:
        raise NotKept("nothing is on record for this number", hint="look whether it is written as it was entered")
    words = {each.id: each for each in setup.disclosures(workspace_id)}
    ordered = sorted(events, key=lambda each: (each.counts_at, each.number))
    timeline = tuple(
        DossierEntry(
            each,
            words.get(each.event.disclosure),
            tuple(evidence.item(workspace_id, item) for item in each.event.evidence),
        )
        for each in ordered
    )
    complaints = [each for each in ordered if each.event.kind is EventKind.COMPLAINT]
    complaint = complaints[-1] if complaints else None
    moment = complaint.counts_at if complaint else clock.now()
    before = [each for each in events if complaint is None or each.counts_at < moment]
    stood = standing(fold(before).values(), ALL, stream, at=moment)
    basis = next((each for each in timeline if stood.consent and each.event.id == stood.consent.event), None)
    return Dossier(
        workspace_id=workspace_id,
        recipient=recipient,
        stream=stream,
        made_at=clock.now(),
        complaint=complaint,
        basis=basis,
        at_the_time=stood,
        timeline=timeline,
        sentences=_sentences(complaint, basis, stood, timeline),
    )


def _sentences(
    complaint: ConsentEvent | None, basis: DossierEntry | None, stood: Standing, timeline: Sequence[DossierEntry]
) -> tuple[str, ...]:
    """The answer in words, without anything about the person."""
    said = []
    when = "When the complaint came" if complaint else "At this moment"
    if basis is None:
        said.append(f"{when}, no consent stood on record.")
    else:
        what = basis.event.event
        said.append(
            f"{when}, {_LEVELS[stood.level]} stood on record, given on {_day(basis.event)} by "
            f"{what.method.value.replace('_', ' ')}."
        )
        if basis.words is not None:
            said.append("The exact words that the person agreed to are attached.")
        elif stood.level is not ConsentLevel.IMPLIED:
            said.append("The words that the person agreed to are not on record.")
        if not basis.evidence:
            said.append("No file proves this entry beside its own facts.")
    if stood.opted_out is not None:
        out = next((each.event for each in timeline if each.event.id == stood.opted_out.event), None)
        said.append("Before it, the person had opted out" + (f" on {_day(out)}." if out else "."))
    confirmed = [each for each in timeline if each.event.event.kind is EventKind.CONFIRMATION]
    if confirmed:
        said.append(f"The person confirmed the opt-in on {_day(confirmed[-1].event)}.")
    return tuple(said)


def _day(event: ConsentEvent) -> str:
    return f"{event.event.happened_at:%Y-%m-%d %H:%M %Z}".strip()
