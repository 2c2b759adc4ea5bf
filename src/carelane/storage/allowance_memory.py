"""Allowances in the memory of this process, where there is only one.

Decides: that the one whose last request is longest ago is forgotten when there are too many.
The one number that is kept is the moment at which all of an allowance is there again (the generic cell rate algorithm,
ITU-T I.371): each request moves it on, and none may move it further than a burst into the future.
Leaves alone: processes that share a database (`allowance_store`).
"""

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from carelane.ports.allowances import Rate, TooManyRequests

_MOST: Final = 10_000
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_A_SECOND: Final = 1_000_000


def microseconds(moment: datetime) -> int:
    """A moment as a whole number, without the rounding of floats."""
    return (moment - _EPOCH) // _MICROSECOND


def refused(full_at: int, rate: Rate, at: int) -> TooManyRequests:
    """The refusal, with how long to wait."""
    return TooManyRequests((full_at + rate.each - at - rate.span) / _A_SECOND)


@dataclass(frozen=True, slots=True)
class MemoryAllowances:
    """See the port `Allowances`."""

    _full_at: dict[str, int] = field(default_factory=dict, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def take(self, about: str, rate: Rate, now: datetime) -> int:
        """Take one request; gives how many are left."""
        at = microseconds(now)
        latest = at + rate.span
        with self._lock:
            before = self._full_at.pop(about, at)
            if before > latest + rate.each:  # only a clock that was set back leaves such a moment
                before = at
            after = max(before, at) + rate.each
            if len(self._full_at) >= _MOST:
                self._full_at.pop(next(iter(self._full_at)))
            self._full_at[about] = after if after <= latest else before
        if after > latest:
            raise refused(before, rate, at)
        return (latest - after) // rate.each

    def forget_full(self, now: datetime) -> None:
        """Forget those who have all of their allowance again."""
        at = microseconds(now)
        with self._lock:
            for about in [about for about, full_at in self._full_at.items() if full_at <= at]:
                del self._full_at[about]
