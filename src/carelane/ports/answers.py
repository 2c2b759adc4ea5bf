"""Answers that were given to programs, so that a request sent twice is carried out once."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """What was answered. `status` is 0 while the request is still being carried out."""

    request_hash: str
    status: int
    body: bytes
    begun_at: datetime


class AnswerStore(Protocol):
    """By API key and by the idempotency key that the program chose."""

    def begin(self, key_id: str, chosen: str, request_hash: str, now: datetime) -> GivenAnswer | None:
        """Claim it; None when this request is the first and shall be carried out. Atomic between processes."""

    def finish(self, key_id: str, chosen: str, status: int, body: bytes) -> None:
        """Keep what was answered."""

    def abandon(self, key_id: str, chosen: str) -> None:
        """The request failed before anything was changed: it may be sent again."""

    def remove_due(self, before: datetime) -> int:
        """Remove answers that were begun before; gives how many."""
