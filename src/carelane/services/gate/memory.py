"""What the gate of one process remembers: setups for a second, readings of texts, and how fast each number sends.

Decides: nothing about consent: that is read for every text.
"""

import threading
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from carelane.ports.accounts import Vault
from carelane.services.gate.setup import Setups
from carelane.services.gate.text_reading import Readings, digest_of

_MINUTE: Final = timedelta(minutes=1)
_MOST_SENDERS: Final = 10_000
_MOST_TIMES: Final = 1_000
_MOST_HASHES: Final = 50_000


@dataclass(slots=True)
class Pace:
    """How many texts each number sent in the last minute, as far as this process noted them."""

    _times: dict[tuple[str, str], deque[datetime]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def of(self, workspace_id: str, sender: str, at: datetime) -> int:
        """How many."""
        times = self._times.get((workspace_id, sender))
        if not times:
            return 0
        with self._lock:
            while times and times[0] <= at - _MINUTE:
                times.popleft()
            return len(times)

    def add(self, workspace_id: str, sender: str, at: datetime) -> None:
        """One more."""
        with self._lock:
            if len(self._times) >= _MOST_SENDERS:
                self._times.clear()
            self._times.setdefault((workspace_id, sender), deque(maxlen=_MOST_TIMES)).append(at)


@dataclass(slots=True)
class TextHashes:
    """The keyed hashes under which texts are noted as sent; the same text goes to many people."""

    _known: dict[bytes, str] = field(default_factory=dict)

    def of(self, text: str, vault: Vault) -> str:
        """That of a text."""
        digest = digest_of(text)
        known = self._known.get(digest)
        if known is None:
            if len(self._known) >= _MOST_HASHES:
                self._known.clear()
            known = self._known[digest] = text_hash(text, vault)
        return known


def text_hash(text: str, vault: Vault) -> str:
    """The keyed hash of a text, for whoever notes texts or asks about them."""
    return vault.keyed_hash("sent-text", text)


@dataclass(slots=True)
class GateMemory:
    """All of it."""

    setups: Setups = field(default_factory=Setups)
    readings: Readings = field(default_factory=Readings)
    hashes: TextHashes = field(default_factory=TextHashes)
    pace: Pace = field(default_factory=Pace)
