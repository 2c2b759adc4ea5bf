"""How often somebody may ask: a burst, then a steady rate."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class TooManyRequests(Exception):
    """The allowance is used up; `wait_seconds` until there is one request again."""

    def __init__(self, wait_seconds: float) -> None:
        super().__init__()
        self.wait_seconds = wait_seconds


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests a minute, and so many at once after a rest."""

    a_minute: float
    burst: float

    @property
    def each(self) -> int:
        """How long one request takes to come back, in microseconds."""
        return max(1, round(60_000_000 / self.a_minute))

    @property
    def span(self) -> int:
        """How long the whole burst takes to come back, in microseconds."""
        return round(self.burst * self.each)


class Allowances(Protocol):
    """Allowances of keys and visitors, each by a name of its own."""

    def take(self, about: str, rate: Rate, now: datetime) -> int:
        """Take one request; gives how many are left. Raises TooManyRequests, which takes none."""

    def forget_full(self, now: datetime) -> None:
        """Forget those who have all of their allowance again."""
