"""What time it is: asked for, so that tests and replays can say it."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Gives the present moment."""

    def now(self) -> datetime:
        """An aware moment in UTC."""
