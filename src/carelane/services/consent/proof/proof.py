"""A proof of consent as data.

Decides: what it consists of. Leaves alone: how it looks (`report.consent_proof`), and gathering it (`build`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from carelane.domain.consent import ConsentEvent, told
from carelane.domain.consent_records import Checkpoint, Disclosure, EvidenceItem, Stream
from carelane.domain.consent_state import Standing
from carelane.domain.finding import Citation
from carelane.domain.inclusion import Inclusion
from carelane.domain.phone import PhoneNumber


class EvidenceState(StrEnum):
    """How a piece of evidence was found when the proof was made."""

    MATCHES = "matches"  # it is there, and is what was kept then
    CHANGED = "changed"  # it is there, and is not what was kept
    ERASED = "erased"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class EvidenceShown:
    """One piece. item: None when it is missing. text: what it says, where it is text and short."""

    id: str
    item: EvidenceItem | None
    state: EvidenceState
    text: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of the timeline.

    title: a sentence. words: the exact words that the person saw, None where none were shown or kept. said: their own
    words. corrected: a later entry says that this one counts no more. inclusion: None where the chain cannot be shown.
    """

    event: ConsentEvent
    title: str
    evidence: tuple[EvidenceShown, ...]
    words: Disclosure | None = None
    said: str = ""
    corrected: bool = False
    inclusion: Inclusion | None = None

    @property
    def details(self) -> Mapping[str, str]:
        """What else was kept about it, without the person's own words."""
        return {name: value for name, value in told(self.event.event.detail).items() if name != "text"}


@dataclass(frozen=True, slots=True)
class StreamStanding:
    """How the person stands for one kind of text, today."""

    stream: Stream
    standing: Standing


@dataclass(frozen=True, slots=True)
class TextsSent:
    """What the log of sent texts shows: the moments, the newest first (of the last 400 days at most).

    after_opt_out: how many of them went while an opt-out stood.
    """

    times: tuple[datetime, ...]
    first_at: datetime | None
    last_at: datetime | None
    after_opt_out: int


@dataclass(frozen=True, slots=True)
class Proof:
    """Everything about one number in one workspace. number: None once erased."""

    workspace_id: str
    business: str
    number: PhoneNumber
    recipient: str
    is_erased: bool
    made_at: datetime
    entries: tuple[Entry, ...]
    streams: tuple[StreamStanding, ...]
    sent: TextsSent
    checkpoint: Checkpoint | None
    summary: tuple[str, ...]
    citations: tuple[Citation, ...]

    @property
    def faults(self) -> tuple[str, ...]:
        """What does not fit together; none in a sound ledger."""
        found = [
            f"entry {entry.event.number}: it is not proved to be under the signed head"
            for entry in self.entries
            if entry.inclusion is None or not entry.inclusion.holds
        ]
        found += [
            f"entry {entry.event.number}: evidence {shown.id[:12]} is {shown.state.value}"
            for entry in self.entries
            for shown in entry.evidence
            if shown.state in {EvidenceState.CHANGED, EvidenceState.MISSING}
        ]
        return tuple(found)
