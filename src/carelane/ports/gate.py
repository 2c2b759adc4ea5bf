"""What the gate reads before each text, in one look, and how a text that goes out is noted without a gap.

A store that cannot answer raises StoreUnavailable, which the gate takes for a denial.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from carelane.domain.consent_records import SentCounts
from carelane.domain.consent_state import ScopeState


@dataclass(slots=True)
class GateAsk:
    """Whom a text is for, and which. recipient: the keyed hash of the number; text: that of the text.

    Not frozen, for the same reason as `Finding`; do not change it.

    key: the caller's own id of the text, "" for none; what was noted under it is not counted against it.
    """

    recipient: str
    sender: str
    stream: str
    text: str
    key: str = ""


@dataclass(slots=True)
class GateRead:
    """What is kept of one person. confirmed_at: when a confirmation of an opt-out went out last.

    Not frozen, for the same reason as `Finding`; do not change it.

    seen: what `GateStore.note` compares; only the store knows what it means.
    """

    states: tuple[ScopeState, ...] = ()
    zone: str = ""
    region: str = ""
    sent: SentCounts = field(default_factory=SentCounts)
    confirmed_at: datetime | None = None
    seen: object = None


class Noted(StrEnum):
    """What became of a note."""

    NOTED = "noted"  # it is there, now or because its key was noted before
    CHANGED = "changed"  # an opt-out came or another text was noted: read and decide again
    OTHER_TEXT = "other_text"  # the key was noted for another text or person


class GateStore(Protocol):
    """The gate's own way to the store."""

    def read(self, workspace_id: str, asks: Sequence[GateAsk]) -> tuple[GateRead, ...]:
        """One answer for each, in the same order, all from one read for up to a few thousand.

        Raises:
            StoreUnavailable: nothing is known.
        """

    def note(self, workspace_id: str, ask: GateAsk, *, at: datetime, sells: bool, seen: object) -> Noted:
        """Note a text that is about to go out, if nothing of the person has changed since `seen` was read.

        What is noted is durable, and the next read sees it.

        Raises:
            StoreUnavailable: nothing was noted.
        """
