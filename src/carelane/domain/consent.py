"""What happened to a person's consent: events, their kinds, how far each reaches, and what it rests on.

Decides: which kinds of events there are, which of them give consent, end it, or lift an opt-out, and when an event
counts as having happened.
Leaves alone: what follows from many events (`consent_state`), where they are kept (`ports.ledger`), and whether a text
may go (`send_decision`).
Source: CTIA Messaging Principles and Best Practices 2023-05, 5.1 (levels, records);
47 CFR 64.1200(a)(10)-(12) (revocation). Kinds are only ever added: the words are part of the file format.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from carelane.domain.errors import InputError
from carelane.domain.kept import Actor

ALL: Final = "*"  # every sender, or every stream


class EventKind(StrEnum):
    """What happened."""

    OPT_IN = "opt_in"  # consent of some level; implied when the person texted first
    OPT_IN_REQUESTED = "opt_in_requested"  # a form was sent, and the person has yet to confirm (double opt-in)
    CONFIRMATION = "confirmation"  # the person confirmed what was asked for
    OPT_OUT = "opt_out"
    RESUBSCRIBE = "resubscribe"  # START after an opt-out: restores what there was
    COMPLAINT = "complaint"  # marked as spam, or a notice of a carrier
    WRONG_NUMBER = "wrong_number"  # the person reached is not, or no longer, the one who agreed
    REASSIGNED = "reassigned"  # a database of numbers says that it belongs to somebody else now
    HOLD = "hold"  # an unclear reply: nothing automatic goes out until a person has decided; `until` is the deadline
    RELEASE = "release"  # a person decided that the reply was no opt-out; `until` is the moment of what is released
    SCOPE_CHANGE = "scope_change"  # consent now reaches something else, with the words that say so
    EXPIRY = "expiry"  # consent given before ends
    DISCLOSURE_CHANGE = "disclosure_change"  # the purpose changed: what was agreed to before covers it no more
    PROVIDER_UNBLOCKED = "provider_unblocked"  # the provider delivers to this number again
    CORRECTION = "correction"  # `refers_to` was entered wrongly and counts no more
    ERASURE = "erasure"  # the person's data were erased; what stops texts stays


class ConsentLevel(StrEnum):
    """How much a person agreed to, as CTIA counts it."""

    NONE = "none"
    IMPLIED = "implied"  # by inquiry: covers the answer only
    EXPRESS = "express"
    EXPRESS_WRITTEN = "express_written"

    @property
    def rank(self) -> int:
        """0 for none; a level covers every lower one."""
        return _RANKS[self]


_RANKS: Final = {level: rank for rank, level in enumerate(ConsentLevel)}


class Method(StrEnum):
    """By which road it reached the business."""

    INBOUND_TEXT = "inbound_text"  # the person's own words in a text
    KEYWORD = "keyword"  # one of the registered words in a text
    WEB_FORM = "web_form"
    PREFERENCE_PAGE = "preference_page"
    VERBAL = "verbal"  # on the phone or at the counter, entered by staff
    PAPER = "paper"
    POINT_OF_SALE = "point_of_sale"
    CONTRACT = "contract"
    EMPLOYEE = "employee"
    EMAIL = "email"
    VOICE = "voice"  # a voicemail or a key pressed in a call
    IN_PERSON = "in_person"
    IMPORT = "import"
    PROVIDER = "provider"  # the provider's own list
    CARRIER_CODE = "carrier_code"  # a send failed with a code that means "opted out"
    DEADLINE = "deadline"  # nobody decided on an unclear reply in time
    SYSTEM = "system"


GIVING: Final = frozenset(
    {EventKind.OPT_IN, EventKind.CONFIRMATION, EventKind.RESUBSCRIBE, EventKind.SCOPE_CHANGE}
)  # what a correction may take back: a correction never makes a text possible
STOPPING: Final = frozenset(
    {EventKind.OPT_OUT, EventKind.COMPLAINT, EventKind.WRONG_NUMBER, EventKind.REASSIGNED, EventKind.HOLD}
)
# Roads by which the person acts. A list, a contract on file or the provider's say-so brings nobody back after STOP.
BY_THE_PERSON: Final = frozenset(
    {
        Method.INBOUND_TEXT,
        Method.KEYWORD,
        Method.WEB_FORM,
        Method.PREFERENCE_PAGE,
        Method.VERBAL,
        Method.PAPER,
        Method.POINT_OF_SALE,
    }
)


class BadEvent(InputError):
    """An event that cannot be true, or lacks what it has to rest on."""

    slug = "bad-event"


@dataclass(frozen=True, slots=True, order=True)
class ConsentScope:
    """How far an event reaches. sender: one of our numbers (E.164) or "*"; stream: the id of a stream or "*"."""

    sender: str = ALL
    stream: str = ALL

    def covers(self, sender: str, stream: str) -> bool:
        """Whether a text of this stream from this sender is within."""
        return (self.sender == ALL or self.sender == sender) and (self.stream == ALL or self.stream == stream)  # noqa: PLR1714  asked for every text


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event as it is handed to the ledger.

    recipient: the keyed hash of the person's number. happened_at: when it happened, aware.
    source: where it comes from, such as "form:<id>" or "import:<id>"; key: the same key is one event, however often it
    arrives ("" for none). disclosure: the hash of the words that the person saw. evidence: ids of what proves it.
    detail: what only people who may see the person's data see ("text": their own words, "name", "ip" ...); it is
    encrypted. Names that begin with "_" are workings, which are shown to nobody.
    until, refers_to: see `EventKind`.
    """

    kind: EventKind
    recipient: str
    happened_at: datetime
    actor: Actor
    source: str
    scope: ConsentScope = ConsentScope()
    level: ConsentLevel = ConsentLevel.NONE
    method: Method = Method.SYSTEM
    disclosure: str = ""
    evidence: tuple[str, ...] = ()
    refers_to: str = ""
    until: datetime | None = None
    key: str = ""
    detail: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        problem = _problem(self)
        if problem:
            raise BadEvent(f"{problem}; nothing was recorded", hint="complete the entry and record it again")


@dataclass(frozen=True, slots=True)
class ConsentEvent:
    """An event as the ledger holds it; its number counts the events of the workspace from 1 without gaps."""

    id: str
    workspace_id: str
    number: int
    recorded_at: datetime
    event: NewEvent

    @property
    def counts_at(self) -> datetime:
        """When it happened. A clock that runs ahead gains nothing: never later than it was recorded."""
        return min(self.event.happened_at, self.recorded_at)


def told(detail: Mapping[str, str]) -> dict[str, str]:
    """What a detail says to people: without workings and what is empty."""
    return {name: value for name, value in detail.items() if value and not name.startswith("_")}


def lifts(event: NewEvent) -> bool:
    """Whether it ends an opt-out that came before: the person came back, by an act of their own.

    Source: an opt-out holds until fresh consent (CTIA 5.1.3); lists and purchases are none.
    """
    if event.method not in BY_THE_PERSON:
        return False
    if event.kind is EventKind.RESUBSCRIBE:
        return True
    gives = event.kind in {EventKind.OPT_IN, EventKind.CONFIRMATION}
    return gives and event.level.rank >= ConsentLevel.EXPRESS.rank


def _problem(event: NewEvent) -> str:
    """Why an event cannot be recorded; "" when it can."""
    if event.happened_at.tzinfo is None:
        return "the moment has no time zone"
    if not event.recipient:
        return "nobody is named"
    if event.kind in {EventKind.OPT_IN, EventKind.CONFIRMATION} and event.level is ConsentLevel.NONE:
        return "an opt-in needs its level"
    if event.kind is EventKind.RESUBSCRIBE and event.method not in BY_THE_PERSON:
        return "only the person can come back after an opt-out"
    if event.kind in {EventKind.CORRECTION, EventKind.RELEASE} and not event.refers_to:
        return "it does not say which entry it is about"
    if event.kind in {EventKind.HOLD, EventKind.RELEASE} and event.until is None:
        return "it needs a moment beside its own"
    return ""
