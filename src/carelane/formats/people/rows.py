"""What a file about people holds once it is read: contacts, texts, and the rows that could not be used.

Decides: which facts of a contact and of a text are read at all.
Leaves alone: what follows from them (`services.consent.grading`).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from carelane.domain.phone import PhoneNumber


class Holds(StrEnum):
    """What a file is a list of."""

    CONTACTS = "contacts"
    TEXTS = "texts"


@dataclass(frozen=True, slots=True)
class Contact:
    """One entry of a list of people.

    row: where it stands, from 1. transaction_at: the latest purchase, visit or appointment that the list states.
    opted_out: the list says that this person wants no texts; opted_out_at: since when, if it says so; sender: from
    which of our numbers, "" for all. claims_consent: the list says "yes" to texts, which proves nothing by itself.
    origin: where the entry comes from, in the words of the list. is_of_provider: the provider's own list, which it
    blocks by. file: the beginning of the SHA-256 of its file.
    """

    row: int
    number: PhoneNumber
    name: str = ""
    transaction_at: datetime | None = None
    opted_out: bool = False
    opted_out_at: datetime | None = None
    sender: str = ""
    claims_consent: bool = False
    origin: str = ""
    is_of_provider: bool = False
    file: str = ""


@dataclass(frozen=True, slots=True)
class PastText:
    """One text that went between the business and a person. sender: our number, "" when the file does not say.

    id: the provider's of the message. file: the beginning of the SHA-256 of its file.
    """

    row: int
    number: PhoneNumber
    is_inbound: bool
    text: str
    at: datetime
    sender: str = ""
    id: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that was not used, and why. Never holds anything of the row itself."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class PeopleFile:
    """A file that was read.

    kind: its format in words ("RingCentral message store"). columns: the names of the columns, () where there are none.
    mapping: which column was taken for what, by its place. skipped: rows of other sorts (faxes, internal messages).
    notes: what was assumed on the way.
    """

    holds: Holds
    kind: str
    contacts: tuple[Contact, ...] = ()
    texts: tuple[PastText, ...] = ()
    refused: tuple[RefusedRow, ...] = ()
    columns: tuple[str, ...] = ()
    mapping: tuple[tuple[str, int], ...] = ()
    skipped: int = 0
    notes: tuple[str, ...] = ()
