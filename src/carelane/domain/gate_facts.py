"""Everything that the decision about one text needs to know, as plain facts.

Decides: what a decision may rest on: nothing beside these facts.
Leaves alone: what follows from them (`decide_send`) and where they come from (`services.gate`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from carelane.domain.consent import ConsentScope
from carelane.domain.consent_records import SentCounts, Stream
from carelane.domain.consent_state import Point, Standing
from carelane.domain.gate.hours import Hours
from carelane.domain.gate_policy import GatePolicy


class SendContext(StrEnum):
    """What led to a text. The first three are the words that callers use; the others belong to inbound handling."""

    UNPROMPTED = "none"
    REPLY = "reply_to_inbound"
    AFTER_TRANSACTION = "after_transaction"
    OPT_OUT_CONFIRMATION = "opt_out_confirmation"
    OPT_IN_CONFIRMATION = "opt_in_confirmation"
    OPT_IN_REQUEST = "opt_in_request"  # the code that confirms a form
    HELP_REPLY = "help_reply"

    __hash__ = str.__hash__  # that of enumerations is written in Python, and is asked for by every text


CONFIRMATION_STREAM: Final = "opt-out-confirmation"  # under which confirmations of opt-outs are noted
FOR_CALLERS: Final = frozenset({SendContext.UNPROMPTED, SendContext.REPLY, SendContext.AFTER_TRANSACTION})


class Selling(StrEnum):
    """Whether a text sells."""

    NO = "no"
    MAYBE = "maybe"
    YES = "yes"


class Reassigned(StrEnum):
    """What a database of reassigned numbers says: whether it changed hands since consent was given."""

    NOT_ASKED = "not_asked"
    NO = "no"
    NO_DATA = "no_data"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Blocker:
    """One thing in a text that must not be sent: the rule, what it says, and what to do."""

    rule: str
    what: str
    how_to_fix: str


@dataclass(frozen=True, slots=True)
class TextFacts:
    """What a text is and says. Worked out once for each wording.

    unchecked: rules that failed, so that nothing is known of what they look for. other_sender: it names somebody else
    than the brand as its sender. tells_why, tells_stop: what the first text has to say. completed: the text with what
    it lacks of brand, reason and STOP, "" when nothing is missing or nothing true can be added; with_stop: with the
    STOP line alone.
    """

    selling: Selling = Selling.NO
    blockers: tuple[Blocker, ...] = ()
    unchecked: tuple[str, ...] = ()
    names_brand: bool = True
    other_sender: bool = False
    tells_why: bool = True
    tells_stop: bool = True
    completed: str = ""
    with_stop: str = ""


class CampaignState(StrEnum):
    """What is known of the campaign that a text belongs to."""

    NOT_NAMED = "not_named"  # neither the stream nor the sender names one that is kept here
    APPROVED = "approved"
    NOT_APPROVED = "not_approved"
    MISSING = "missing"  # one is named, and there is none of that id


@dataclass(frozen=True, slots=True)
class SenderFacts:
    """The number that sends. is_ours: the workspace has it. same_campaign, same_brand: as the stream's.

    last_minute: how many texts it sent in the last minute, None when that is not counted.
    """

    is_ours: bool = True
    is_linked: bool = True
    provider: str = ""
    campaign: CampaignState = CampaignState.NOT_NAMED
    same_campaign: bool = True
    same_brand: bool = True
    last_minute: int | None = None


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """Where the person is, as far as it is known: zones and states that come into question.

    also_states: states whose law reaches the number whatever the residence. is_abroad: outside North America with
    nothing stated.
    """

    zones: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    also_states: tuple[str, ...] = ()
    known_by: str = "nothing"
    is_abroad: bool = False


@dataclass(frozen=True, slots=True)
class LawOfDay:
    """The dated values that hold on the day of the decision.

    sales_hours, caps: by state. unknown_hours: where the state is not known. revoke_all: an opt-out of one kind of text
    ends every kind. category_rules: FCC 26-67 is known to be in effect. confirm_minutes: within which the one
    confirmation of an opt-out goes out. pace: texts a minute of one number in the RingCentral app.
    """

    federal: Hours
    unknown_hours: Hours
    sales_hours: Mapping[str, Hours]
    caps: Mapping[str, int]
    confirm_minutes: int
    pace: int
    revoke_all: bool
    category_rules: bool


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An opt-out that stands for another sender or stream. is_marketing: of a stream that sells."""

    scope: ConsentScope
    point: Point
    is_marketing: bool = False


@dataclass(slots=True)
class SendFacts:
    """The facts of one decision. Not frozen, for the same reason as `Finding`; do not change it.

    standing: None when the ledger could not be read. stream: None when the workspace has none of that id.
    confirmed_at: when a confirmation of an opt-out went out last.
    """

    at: datetime
    policy: GatePolicy
    law: LawOfDay
    standing: Standing | None
    text: TextFacts
    stream: Stream | None
    sender: SenderFacts = SenderFacts()
    place: PlaceFacts = PlaceFacts()
    sent: SentCounts = field(default_factory=SentCounts)
    context: SendContext = SendContext.UNPROMPTED
    is_automated: bool = False
    elsewhere: tuple[Elsewhere, ...] = ()
    reassigned: Reassigned = Reassigned.NOT_ASKED
    confirmed_at: datetime | None = None
