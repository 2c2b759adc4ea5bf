"""A public opt-in form: what it shows, and what is kept of whoever sends it.

Decides: that a form shows registered words only, each box empty and on its own; that what is kept is the page as it
was shown, which boxes were ticked, and when, from where and with what; and that a form alone never brings back a
number that asked for no more texts, because anybody can type any number.
Leaves alone: how it looks (`theme`, `web`), whether a text may go (the gate), and the "yes" from the phone by which
what waits is confirmed (`inbound`).
Source: CTIA Messaging Principles and Best Practices 2023-05, 5.1.2 (what a record of consent holds).
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from carelane.domain.access import ActorKind
from carelane.domain.consent import ALL, ConsentEvent, ConsentLevel, ConsentScope, EventKind, Method, NewEvent
from carelane.domain.consent_records import Disclosure, Stream
from carelane.domain.consent_state import ScopeState, standing
from carelane.domain.errors import InputError
from carelane.domain.kept import Actor
from carelane.domain.opt_in_form import LANGUAGES, OptInForm, Theme
from carelane.domain.phone import PhoneNumber, parse_phone
from carelane.ports.accounts import WorkspaceStore
from carelane.ports.campaigns import NotKept
from carelane.ports.ledger import ConsentLedger, ConsentSetup, EvidenceStore, People
from carelane.ports.opt_in_forms import OptInForms
from carelane.services.consent.theme import theme_of

PLACE: Final = "web_form"
MOST_PERSON_NAME: Final = 100
LASTS: Final = timedelta(hours=24)  # so long may what waits be confirmed from the phone
VISITOR: Final = Actor(ActorKind.SYSTEM, "", "the person, on a form")


class NothingTicked(InputError):
    """No box is ticked, so there is nothing that somebody agreed to."""

    slug = "nothing-ticked"


@dataclass(frozen=True, slots=True)
class Box:
    """One box: what it is for, and the registered words beside it."""

    stream: Stream
    disclosure: Disclosure


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form in one language. languages: those that it can be shown in; none: it is not ready, and is not shown."""

    form: OptInForm
    theme: Theme
    language: str
    languages: tuple[str, ...]
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class SentForm:
    """What arrived. html: the page as it was shown, b"" where it stood on the business's own website.

    view: names the one time that the page was shown; website: the site that it stood on, "" for ours.
    """

    number: str
    ticked: tuple[str, ...]
    view: str
    shown_at: datetime | None
    name: str = ""
    html: bytes = b""
    page: str = ""
    address: str = ""
    agent: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class TakenForm:
    """What was recorded. waiting: what has to be confirmed from the phone before it counts."""

    number: PhoneNumber
    recipient: str
    agreed: tuple[Box, ...]
    events: tuple[ConsentEvent, ...] = ()
    waiting: tuple[Box, ...] = field(default=())


def open_form(
    form_id: str,
    language: str,
    at: datetime,
    *,
    opt_in_forms: OptInForms,
    consent_setup: ConsentSetup,
    workspaces: WorkspaceStore,
) -> OpenForm:
    """The form in this language, or in the first one that it can be shown in.

    Raises:
        NotKept: there is none, it is closed, or no words are registered for one of its boxes.
    """
    form = opt_in_forms.form(form_id)
    known = {
        each: boxes
        for each in LANGUAGES
        if (boxes := boxes_of(form, each, at, consent_setup=consent_setup)) is not None
    }
    if not form.is_open or not known:
        raise NotKept("this form is not open", hint="ask the business how to sign up for its texts")
    chosen = language if language in known else next(iter(known))
    theme = theme_of(workspaces.workspace(form.workspace_id), opt_in_forms=opt_in_forms)
    return OpenForm(form, theme, chosen, tuple(known), known[chosen])


def boxes_of(form: OptInForm, language: str, at: datetime, *, consent_setup: ConsentSetup) -> tuple[Box, ...] | None:
    """The boxes of a form in one language; None when words are missing, or one of its streams is closed."""
    streams = {stream.id: stream for stream in consent_setup.streams(form.workspace_id) if stream.is_open}
    wordings = consent_setup.disclosures(form.workspace_id)
    boxes = []
    for name in form.streams:
        words = current(wordings, PLACE, name, language, at)
        if name not in streams or words is None:
            return None
        boxes.append(Box(streams[name], words))
    return tuple(boxes)


def current(wordings: Iterable[Disclosure], place: str, stream: str, language: str, at: datetime) -> Disclosure | None:
    """The registered words of a place that hold at a moment; the newest, where several do."""
    found = [
        each for each in wordings
        if (each.place, each.stream, each.language) == (place, stream, language)
        and each.since <= at and (each.until is None or each.until > at)
    ]  # fmt: skip
    return max(found, key=lambda each: each.since, default=None)


def take_form(
    shown: OpenForm,
    sent: SentForm,
    at: datetime,
    *,
    ledger: ConsentLedger,
    people: People,
    evidence: EvidenceStore,
    consent_setup: ConsentSetup,
) -> TakenForm:
    """Record what somebody agreed to; durable when this returns. The same view sent twice is recorded once.

    Raises:
        BadPhoneNumber: the number is none.
        NothingTicked: no box is.
        StoreUnavailable: nothing is known to have been recorded.
    """
    number = parse_phone(sent.number)
    agreed = tuple(box for box in shown.boxes if box.stream.id in sent.ticked)
    if not agreed:
        raise NothingTicked(
            "no box is ticked, so nothing was recorded", hint="tick what you agree to, or leave the page"
        )
    workspace_id = shown.form.workspace_id
    (recipient,) = people.meet(workspace_id, [number], at)
    is_double = shown.form.is_double or consent_setup.policy(workspace_id).double_opt_in
    states = ledger.states(workspace_id, recipient)
    sender = shown.form.sender or ALL
    waiting = tuple(box for box in agreed if is_double or is_stopped(states, sender, box.stream.id, at))
    proofs = _keep(shown, sent, number, recipient, at, evidence=evidence)
    about = _About(shown, sent, recipient, proofs, at)
    events = [_event(about, box, counts=box not in waiting) for box in agreed]
    return TakenForm(number, recipient, agreed, ledger.append(workspace_id, events), waiting)


def is_stopped(states: Iterable[ScopeState], sender: str, stream: str, at: datetime) -> bool:
    """Whether something stands against texts from this sender; with "*" from any that is known of."""
    known = tuple(states)
    senders = {sender} if sender != ALL else {ALL, *(state.scope.sender for state in known)}
    return any(standing(known, each, stream, at=at).is_stopped for each in senders)


@dataclass(frozen=True, slots=True)
class _About:
    """What all events of one sending share."""

    shown: OpenForm
    sent: SentForm
    recipient: str
    proofs: tuple[str, ...]
    at: datetime


def _event(about: _About, box: Box, *, counts: bool) -> NewEvent:
    shown, sent, recipient, proofs, at = about.shown, about.sent, about.recipient, about.proofs, about.at
    detail = {
        "act": "ticked the box and sent the form", "name": sent.name[:MOST_PERSON_NAME], "page": sent.page,
        "website": sent.website, "ip": sent.address, "agent": sent.agent,
    }  # fmt: skip
    return NewEvent(
        kind=EventKind.OPT_IN if counts else EventKind.OPT_IN_REQUESTED,
        recipient=recipient,
        happened_at=at,
        actor=VISITOR,
        source=f"form:{shown.form.id}",
        scope=ConsentScope(shown.form.sender or ALL, box.stream.id),
        level=ConsentLevel(box.disclosure.level),
        method=Method.WEB_FORM,
        disclosure=box.disclosure.id,
        evidence=proofs,
        until=None if counts else at + LASTS,
        key=f"form:{sent.view}:{box.stream.id}:{recipient[:16]}",
        detail={name: value for name, value in detail.items() if value},
    )


def _keep(
    shown: OpenForm, sent: SentForm, number: PhoneNumber, recipient: str, at: datetime, *, evidence: EvidenceStore
) -> tuple[str, ...]:
    """The page that was shown (one item for all who saw it), and the snapshot of what this person did on it."""
    workspace_id, proofs = shown.form.workspace_id, []
    if sent.html:
        page = evidence.keep(workspace_id, "form", "text/html", sent.html, at=at)
        proofs.append(page.id)
    snapshot = json.dumps(snapshot_of(shown, sent, number, at), indent=1, ensure_ascii=False, sort_keys=True)
    kept = evidence.keep(workspace_id, "form", "application/json", snapshot.encode(), recipient=recipient, at=at)
    return (kept.id, *proofs)


def snapshot_of(shown: OpenForm, sent: SentForm, number: PhoneNumber, at: datetime) -> dict[str, object]:
    """What is kept of one sending: the fields, every box with its words and its state, and the circumstances."""
    boxes = [
        {
            "stream": box.stream.id,
            "words": box.disclosure.text,
            "wording": box.disclosure.id,
            "ticked_when_shown": False,
            "ticked_when_sent": box.stream.id in sent.ticked,
        }
        for box in shown.boxes
    ]
    return {
        "form": shown.form.id,
        "page": sent.page,
        "website": sent.website,
        "language": shown.language,
        "page_sha256": hashlib.sha256(sent.html).hexdigest() if sent.html else "",
        "shown_at": sent.shown_at.isoformat() if sent.shown_at else "",
        "sent_at": at.isoformat(),
        "fields": {"phone": number, "name": sent.name[:MOST_PERSON_NAME]},
        "boxes": boxes,
        "network_address": sent.address,
        "browser": sent.agent,
    }
