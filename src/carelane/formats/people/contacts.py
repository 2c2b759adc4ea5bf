"""A table of people as contacts.

Decides: how cells are read, which rows are refused and why, and which words of a list mean "no texts".
Leaves alone: what a contact may be sent (`services.consent.grading`): that a list says "yes" proves nothing.
"""

import re
from collections.abc import Mapping
from datetime import UTC, tzinfo
from typing import Final

from carelane.domain.phone import BadPhoneNumber, PhoneNumber, parse_phone
from carelane.formats.people.columns import CONTACT_FIELDS, has_names
from carelane.formats.people.moments import Dating, dating_of, moment
from carelane.formats.people.rows import Contact, Holds, PeopleFile, RefusedRow
from carelane.formats.table import Row, Table

_YES: Final = frozenset({"yes", "y", "true", "1", "x", "si", "sí", "on", "ok"})
_OUT: Final = frozenset({"optout", "optedout", "out", "stop", "stopped", "unsubscribed", "blocked", "revoked", "dnc"})
_BOUGHT: Final = re.compile(
    r"\b(?:bought|purchased|rented|leased|shared|third[ -]party|lead ?list|(?:list|data) ?broker|scraped|affiliate)\b",
    re.IGNORECASE,
)
PROVIDERS_LIST: Final = "RingCentral consent list"
_MOST_OF_A_NAME: Final = 200
_MOST_OF_AN_ORIGIN: Final = 100


def read_contacts(
    table: Table, columns: tuple[str, ...], mapping: Mapping[str, int], *, kind: str, most: int, zone: tzinfo = UTC
) -> PeopleFile:
    """Every row as a contact, or refused."""
    rows = table.rows[1 if has_names(table) else 0 :]
    datings = {
        field: dating_of((_cell(row, mapping, field) for row in rows), zone)
        for field in ("transaction", "opted_out_at")
    }
    out_named = _names_out(columns, mapping)
    contacts: list[Contact] = []
    refused = [RefusedRow(row.line, row.why) for row in table.bad]
    for row in rows[:most]:
        made = _contact(row, mapping, datings, out_named=out_named, of_provider=kind == PROVIDERS_LIST)
        if isinstance(made, Contact):
            contacts.append(made)
        else:
            refused.append(made)
    if len(rows) > most:
        refused.append(RefusedRow(rows[most].line, f"only the first {most:,} rows are read at once"))
    refused.sort(key=lambda item: item.row)
    return PeopleFile(
        Holds.CONTACTS, kind, tuple(contacts), refused=tuple(refused), columns=columns, mapping=tuple(mapping.items())
    )


def _contact(
    row: Row, mapping: Mapping[str, int], datings: Mapping[str, Dating], *, out_named: bool, of_provider: bool
) -> Contact | RefusedRow:
    number = number_in(_cell(row, mapping, "number"))
    if not number.startswith("+"):
        return RefusedRow(row.line, number)
    origin = _cell(row, mapping, "origin")
    if _BOUGHT.search(origin):
        return RefusedRow(
            row.line, "the list says that it was bought, rented or shared; nobody on it agreed to your texts"
        )
    status = _cell(row, mapping, "opted_out").casefold()
    plain = re.sub(r"[\W_]", "", status)
    sender = number_in(_cell(row, mapping, "sender"))
    return Contact(
        row=row.line,
        number=PhoneNumber(number),
        name=_cell(row, mapping, "name")[:_MOST_OF_A_NAME],
        transaction_at=moment(_cell(row, mapping, "transaction"), datings["transaction"]),
        opted_out=plain in _OUT or (out_named and plain in _YES),
        opted_out_at=moment(_cell(row, mapping, "opted_out_at"), datings["opted_out_at"]),
        sender=sender if sender.startswith("+") else "",
        claims_consent=_cell(row, mapping, "consent").casefold() in _YES | {"optin", "opted in", "subscribed"},
        origin=origin[:_MOST_OF_AN_ORIGIN],
        is_of_provider=of_provider,
    )


def number_in(cell: str) -> str:
    """The number of a cell in E.164, or why there is none (never beginning with "+")."""
    if not cell:
        return "there is no telephone number"
    try:
        return parse_phone(cell.lstrip("'"))
    except BadPhoneNumber as error:
        return f"{error.message}; {error.hint}"


def _names_out(columns: tuple[str, ...], mapping: Mapping[str, int]) -> bool:
    """Whether "yes" in the column means "no texts": a column called "status" needs the words themselves."""
    place = mapping.get("opted_out", -1)
    called = re.sub(r"[\W_\d]", "", columns[place].casefold()) if 0 <= place < len(columns) else ""
    return called not in {"status", "consentstatus", "optstatus", "smsstatus"}


def _cell(row: Row, mapping: Mapping[str, int], field: str) -> str:
    place = mapping.get(field, -1)
    return row.cells[place].strip() if 0 <= place < len(row.cells) else ""


def fields() -> tuple[str, ...]:
    """The fields that a column may be taken for."""
    return tuple(CONTACT_FIELDS)
