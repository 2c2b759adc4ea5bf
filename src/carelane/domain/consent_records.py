"""What stands beside the events: people, senders, streams, exact wordings, evidence, checkpoints, unclear replies.

Decides: which facts each of them has.
Leaves alone: events (`consent`), where they are kept (`ports.ledger`), and what is personal (the stores encrypt it).
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from carelane.domain.phone import PhoneNumber

CARE_STREAM: Final = "care"  # every workspace has it


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is texted. number: None once erased. zone (IANA) and region (two letters): what they stated."""

    recipient: str
    number: PhoneNumber | None
    met_at: datetime
    zone: str = ""
    region: str = ""
    erased_at: datetime | None = None


class TextKind(StrEnum):
    """What a stream is for, which decides the consent that it needs."""

    CONVERSATION = "conversation"  # answers only: implied consent is enough
    INFORMATION = "information"  # reminders, notices: express consent
    MARKETING = "marketing"  # anything that sells: express written consent


@dataclass(frozen=True, slots=True)
class Stream:
    """One purpose that people agree to, such as "appointment reminders".

    promised: at most so many texts in `promised_days` days, 0 for no promise. purpose_changed_at: consent given before
    covers it no more. campaign_id: the campaign that it is registered under, "" for none.
    """

    id: str
    name: str
    kind: TextKind = TextKind.INFORMATION
    campaign_id: str = ""
    is_automated: bool = False
    promised: int = 0
    promised_days: int = 30
    purpose_changed_at: datetime | None = None
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class SenderNumber:
    """One of the business's own numbers (these are public). is_linked: the provider confirmed the campaign for it."""

    number: PhoneNumber
    label: str = ""
    campaign_id: str = ""
    provider: str = ""
    is_linked: bool = False


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The exact words that a person saw when they agreed.

    place: where they stand ("web_form", "paper", "verbal", "keyword_ad", "preference_page", "confirmation").
    stream: what they ask consent for. level: what agreeing to them gives.
    """

    text: str
    language: str
    place: str
    stream: str
    level: str
    since: datetime
    until: datetime | None = None

    @property
    def id(self) -> str:
        """SHA-256 of language, place, stream and text: other words are another disclosure."""
        content = f"{self.language}\x00{self.place}\x00{self.stream}\x00{self.text}"
        return hashlib.sha256(content.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """Something that proves an event. id: SHA-256 of a random salt and the content; size in bytes.

    kind: "inbound_text", "form", "recording", "scan", "contract", "import_row", "script", "provider_payload".
    """

    id: str
    kind: str
    media_type: str
    size: int
    kept_at: datetime
    recipient: str = ""


@dataclass(frozen=True, slots=True)
class NewEvidence:
    """Something to keep; with a recipient it can be read no more once the person is erased."""

    kind: str
    media_type: str
    content: bytes
    recipient: str = ""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A signed statement: so many events with this tree head (RFC 6962) at that time."""

    workspace_id: str
    size: int
    root: str
    at: datetime
    signature: str  # Ed25519, base64
    key: str  # the public key, base64
    stamp: bytes = b""  # an RFC 3161 token, if one was asked for

    @property
    def statement(self) -> bytes:
        """What is signed, so that anybody can check it with the public key alone."""
        at = self.at.astimezone(UTC).isoformat(timespec="microseconds")
        return f"carelane checkpoint 1\n{self.workspace_id}\n{self.size}\n{self.root}\n{at}\n".encode()


class Fault(StrEnum):
    """What is wrong with a ledger."""

    CHANGED = "changed"
    REMOVED = "removed"
    REORDERED = "reordered"
    CHECKPOINT = "checkpoint"
    STATE = "state"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class LedgerFault:
    """One fault: of which event (its number; 0 for none), and in words."""

    fault: Fault
    number: int
    what: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check of a whole ledger found."""

    workspace_id: str
    size: int
    root: str
    faults: tuple[LedgerFault, ...]
    checkpoints: int = 0
    states: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class SentCounts:
    """What went to a person, as far as a decision needs it. `same_at`: when the same text went last from this sender.

    promised_days is for the caller: `times` holds the moments of texts of the stream in the last 400 days at most, the
    newest first (bounded), `selling` those of texts that sell, whatever stream.
    """

    first_at: datetime | None = None
    last_at: datetime | None = None
    times: tuple[datetime, ...] = ()
    selling: tuple[datetime, ...] = ()
    same_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class HeldReply:
    """An unclear reply. The text itself is evidence (`evidence`), readable by who may see the person's data."""

    workspace_id: str
    event_id: str
    recipient: str
    sender: str
    evidence: str
    why: str
    held_at: datetime
    deadline: datetime
