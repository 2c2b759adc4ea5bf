"""What led to a text: the customer wrote, something was done for the customer, or nothing that we know of.

Decides: the words for it.
Leaves alone: what follows from it (`profiles/marketing_policy.py`); the text alone does not show it.
"""

from enum import StrEnum


class Situation(StrEnum):
    """The values are the words of `--context` and of the field `context` of a line."""

    NONE = "none"
    REPLY_TO_INBOUND = "reply_to_inbound"  # the text answers what the customer wrote, and only that
    AFTER_TRANSACTION = "after_transaction"  # it follows a purchase, a visit, a ticket, a booking
