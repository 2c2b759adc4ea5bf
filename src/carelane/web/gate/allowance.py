"""How many decisions a key may ask for: a burst, then a steady rate, counted in this process.

Decides: that a batch counts as many as it asks about. Every process counts for itself: what all processes share is
counted in the database, which would cost more than the decision.
Leaves alone: the allowance of all other routes (`ports.allowances`).
"""

import threading
from dataclasses import dataclass, field
from typing import Final

from carelane.ports.allowances import TooManyRequests

_MOST_BUCKETS: Final = 10_000


@dataclass(slots=True)
class GateAllowance:
    """Token buckets by key."""

    a_minute: float
    burst: float
    _buckets: dict[str, tuple[float, float]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, name: str, now: float, count: float = 1) -> float:
        """Take as many as are asked for; gives how many are left.

        Raises:
            TooManyRequests: there are not so many; none is taken.
        """
        rate = self.a_minute / 60
        with self._lock:
            left, at = self._buckets.pop(name, (self.burst, now))
            left = min(self.burst, left + (now - at) * rate)
            if len(self._buckets) >= _MOST_BUCKETS:  # the one that was used longest ago
                self._buckets.pop(next(iter(self._buckets)))
            self._buckets[name] = (left - count if left >= count else left, now)
        if left < count:
            raise TooManyRequests((count - left) / rate)
        return left - count
