"""A database of reassigned numbers that a caller may plug in.

None is built in: the FCC's database is open to registered senders only. Its answers: yes, no, no data.
"""

from datetime import date
from typing import Protocol

from carelane.domain.gate_facts import Reassigned
from carelane.domain.phone import PhoneNumber


class ReassignedNumbers(Protocol):
    """Whether a number changed hands since a day."""

    def look_up(self, number: PhoneNumber, since: date) -> Reassigned:
        """What the database says. Whatever it raises is a denial of the text.

        since: the day of consent, or of the last sure contact.
        """
