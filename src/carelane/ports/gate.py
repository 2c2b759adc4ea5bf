"""What the gate reads before each text, in one look, and how a text that goes out is noted without a gap.

A store that cannot answer raises StoreUnavailable, which the gate takes for a denial.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from carelane.domain.consent_records import SentCounts
from carelane.domain.consent_state import ScopeState


@dataclass(frozen=True, slots=True)
class GateAsk:
    """Whom a text is for, and which. recipient: the keyed hash of the number; text: that of the text.

    key: the caller's own id of the text, "" for none; what was noted under it is not counted against it.
    """

    recipient: str
    sender: str
    stream: str
    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class GateRead:
    """What is kept of one person. confirmed_at: when a confirmation of an opt-out went out last.

    seen: what `GateStore.note` compares; only the store knows what it means.
    """

    states: tuple[ScopeState, ...] = ()
    zone: str = ""
    region: str = ""
    sent: SentCounts = field(default_factory=SentCounts)
    confirmed_at: datetime | None = None
    seen: object = None


class GateStore(Protocol):
    """The gate's own way to the store."""

    def read(self, workspace_id: str, asks: Sequence[GateAsk]) -> tuple[GateRead, ...]:
        """One answer for each, in the same order, all from one read for up to a few thousand.

        Raises:
            StoreUnavailable: nothing is known.
        """

    def note(self, workspace_id: str, ask: GateAsk, *, at: datetime, sells: bool, seen: object) -> bool:
        """Note a text that is about to go out, if nothing of the person has changed since `seen` was read.

        True: it is noted (also when its key was before), durably; the next read sees it. False: an opt-out came, or
        another text was noted: read and decide again.

        Raises:
            StoreUnavailable: nothing was noted.
        """
