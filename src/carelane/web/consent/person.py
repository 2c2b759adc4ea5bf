"""The page of one person: how they stand, everything that happened, and what proves it.

Decides: that viewers see whose page it is by the last digits only, and nothing that the person said or sent; that
senders for which the person stands alike share a row.
Leaves alone: the events (`ports.ledger`) and the words (`words`).
"""

from dataclasses import dataclass, field
from datetime import datetime

from fastapi import Request

from carelane.domain.access import Permission
from carelane.domain.consent import ALL, GIVING, ConsentEvent, EventKind
from carelane.domain.consent_records import Disclosure, EvidenceItem, Person, SenderNumber, Stream
from carelane.domain.consent_state import standing
from carelane.domain.phone import masked, national
from carelane.ports.campaigns import NotKept
from carelane.web.access import Visit, services_of
from carelane.web.account_forms import WithErrors
from carelane.web.consent.words import KINDS, LEVELS, Stand, reach, sender_name, stand_of, way

# What stands in the sealed detail of an event, in the order and words in which it is shown.
DETAILS = {
    "text": "Their words", "words": "Their words", "act": "What they did", "name": "Name", "taken_by": "Taken by",
    "where": "Where", "page": "Page", "website": "Website", "ip": "Network address", "agent": "Browser",
    "message_id": "Message", "reason": "Reason",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proof:
    """Something that proves an event."""

    id: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Happened:
    """One line of the timeline."""

    event: ConsentEvent
    title: str
    how: str
    reach: str
    level: str
    who: str
    words: Disclosure | None
    details: tuple[tuple[str, str], ...]
    proofs: tuple[Proof, ...]
    is_annulled: bool = False

    @property
    def can_take_back(self) -> bool:
        """Whether a correction may take it back: only what gives consent, and only once."""
        return self.event.event.kind in GIVING and not self.is_annulled


@dataclass(frozen=True, slots=True)
class PersonPage(WithErrors):
    """Everything about one person. link and code: of their preference page, right after they were made."""

    person: Person = field(kw_only=True)
    shown: str = field(kw_only=True)
    stands: tuple[Stand, ...] = ()
    timeline: tuple[Happened, ...] = ()
    sent: tuple[datetime, ...] = ()
    link: str = ""
    code: str = ""

    @property
    def home(self) -> str:
        """The person in addresses."""
        return self.person.recipient


@dataclass(frozen=True, slots=True)
class _Setup:
    senders: dict[str, SenderNumber]
    streams: dict[str, Stream]
    wordings: dict[str, Disclosure]


def shown_number(person: Person, visit: Visit) -> str:
    """The number, for those who work with people; its last digits for others; words once it is erased."""
    if person.number is None:
        return "an erased number"
    return national(person.number) if visit.may(Permission.EDIT.value) else masked(person.number)


def person_page(request: Request, visit: Visit, recipient: str, **more: object) -> PersonPage:
    """The page.

    Raises:
        NotKept: there is nobody like that in this workspace.
    """
    services, workspace_id = services_of(request), visit.workspace.id
    person = services.people.person(workspace_id, recipient)
    setup = _Setup(
        {each.number: each for each in services.consent_setup.senders(workspace_id)},
        {each.id: each for each in services.consent_setup.streams(workspace_id)},
        {each.id: each for each in services.consent_setup.disclosures(workspace_id)},
    )
    history = services.ledger.history(workspace_id, recipient)
    annulled = {each.event.refers_to for each in history if each.event.kind is EventKind.CORRECTION}
    timeline = tuple(
        _happened(request, visit, each, setup, is_annulled=each.id in annulled) for each in reversed(history)
    )
    return PersonPage(
        person=person, shown=shown_number(person, visit), stands=_stands(request, visit, recipient, setup),
        timeline=timeline, sent=_sent(request, visit, recipient, setup), **more,  # type: ignore[arg-type]
    )  # fmt: skip


def _stands(request: Request, visit: Visit, recipient: str, setup: _Setup) -> tuple[Stand, ...]:
    """One row for each stream; several where the person stands differently for our numbers."""
    services = services_of(request)
    states, now = services.ledger.states(visit.workspace.id, recipient), services.clock.now()
    rows: list[Stand] = []
    for stream in setup.streams.values():
        found: dict[tuple[str, str], list[str]] = {}
        stands: dict[tuple[str, str], Stand] = {}
        for sender in setup.senders or (ALL,):
            stand = stand_of(
                standing(states, sender, stream.id, at=now, purpose_changed_at=stream.purpose_changed_at),
                sender, stream.name,
            )  # fmt: skip
            stands.setdefault((stand.title, stand.sentence), stand)
            found.setdefault((stand.title, stand.sentence), []).append(sender_name(sender, setup.senders))
        for key, names in found.items():
            each = stands[key]
            whose = "any of your numbers" if len(found) == 1 else ", ".join(names)
            rows.append(Stand(whose, each.stream, each.mark, each.title, each.sentence, each.event))
    return tuple(rows)


def _happened(request: Request, visit: Visit, each: ConsentEvent, setup: _Setup, *, is_annulled: bool) -> Happened:
    may_see, event = visit.may(Permission.EDIT.value), each.event
    details = tuple((words, event.detail[name]) for name, words in DETAILS.items() if event.detail.get(name))
    return Happened(
        event=each,
        title=KINDS[event.kind],
        how=way(event.method.value),
        reach=reach(event.scope, setup.streams, setup.senders),
        level=LEVELS[event.level] if event.level.rank else "",
        who=event.actor.name,
        words=setup.wordings.get(event.disclosure),
        details=details if may_see else (),
        proofs=tuple(_proof(request, visit, name) for name in event.evidence),
        is_annulled=is_annulled,
    )


_PROOFS = {
    "inbound_text": "The text as it arrived", "form": "The form", "recording": "Recording", "scan": "Scan",
    "contract": "Contract", "import_row": "Row of the imported file", "script": "Script",
    "provider_payload": "Notice of the provider",
}  # fmt: skip


_SORTS = {
    "text/plain": "text", "text/html": "the page as it was shown", "application/json": "what was done on it",
    "image/png": "picture", "image/jpeg": "picture", "application/pdf": "PDF", "audio/mpeg": "sound",
    "audio/wav": "sound", "audio/mp4": "sound",
}  # fmt: skip


def _proof(request: Request, visit: Visit, evidence_id: str) -> Proof:
    try:
        item: EvidenceItem = services_of(request).evidence.item(visit.workspace.id, evidence_id)
    except NotKept:
        return Proof("", "Evidence that is not there any more", 0)
    name = _PROOFS.get(item.kind, item.kind.replace("_", " ").capitalize())
    sort = _SORTS.get(item.media_type.partition(";")[0], "file")
    return Proof(item.id, f"{name} ({sort})", item.size)


def _sent(request: Request, visit: Visit, recipient: str, setup: _Setup) -> tuple[datetime, ...]:
    """When texts went to them, the newest first."""
    services = services_of(request)
    times: set[datetime] = set()
    for stream in setup.streams:
        for sender in setup.senders or (ALL,):
            counts = services.sent_log.counts(
                visit.workspace.id, recipient, sender=sender, stream=stream, text="", at=services.clock.now()
            )
            times.update(counts.times)
            times.update(at for at in (counts.first_at, counts.last_at) if at)
    return tuple(sorted(times, reverse=True)[:50])
