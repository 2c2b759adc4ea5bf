"""Which column of a table about people holds what.

Decides: by the names of the columns that providers and spreadsheets use, by what stands in them, and by an example that
the user gives. Whatever is found can be set otherwise.
Source: field names of the RingCentral message store and consent export (developers.ringcentral.com/guide/messaging),
of Twilio's message log (From, To, Body, SentDate, Direction, Sid), and of common address books.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from carelane.domain.errors import BadSetting
from carelane.domain.phone import BadPhoneNumber, parse_phone
from carelane.formats.people.moments import moment
from carelane.formats.table import Table

# The fields of a contact and of a text, each with the names of columns that stand for it, in lower case, letters only;
# the earlier a name stands, the more it is worth.
CONTACT_FIELDS: Final = MappingProxyType({
    "number": ("mobilephone", "mobile", "mobilenumber", "cell", "cellphone", "cellnumber", "phonevalue",
               "externalpartynumber",
               "phonenumber", "phone", "telephone", "tel", "contactnumber", "number", "to", "primaryphone", "homephone",
               "businessphone", "celular", "telefono"),
    "name": ("name", "fullname", "displayname", "contactname", "customer", "customername", "client", "patient",
             "firstname", "nombre", "lastname"),
    "transaction": ("lastvisit", "lastorder", "lastpurchase", "lastappointment", "lastservice", "lastinvoice",
                    "lasttransaction", "purchasedate", "orderdate", "visitdate", "appointmentdate", "servicedate",
                    "invoicedate", "customersince"),
    "opted_out": ("optedout", "optout", "smsoptout", "donottext", "dnt", "donotcontact", "dnc", "unsubscribed",
                  "consentstatus", "optstatus", "smsstatus", "status"),
    "opted_out_at": ("optedouton", "optedoutat", "optoutdate", "unsubscribedat", "unsubscribedon", "lastmodifiedtime"),
    "sender": ("internalpartynumber", "from", "ournumber", "businessnumber"),
    "consent": ("smsoptin", "smsok", "textsok", "oktosms", "optin", "optedin", "smsconsent", "consent", "subscribed",
                "textok", "oktotext"),
    "origin": ("listsource", "leadsource", "source", "origin", "list"),
})  # fmt: skip
TEXT_FIELDS: Final = MappingProxyType({
    "direction": ("direction", "messagedirection", "inout", "inboundoutbound", "sentreceived", "folder"),
    "from": ("from", "fromnumber", "fromphonenumber", "sendernumber", "sender", "frommdn"),
    "to": ("to", "tonumber", "tophonenumber", "recipientnumber", "recipient", "recipients", "receiver"),
    "number": ("customernumber", "contactnumber", "customerphone", "clientphone", "phonenumber", "phone", "contact"),
    "text": ("body", "message", "messagetext", "text", "subject", "messagebody", "messagecontent", "content", "sms",
             "smstext", "mensaje", "texto"),
    "at": ("creationtime", "datesent", "sentdate", "datecreated", "datetime", "timestamp", "senttime", "sentat",
           "receivedat", "date", "time", "createdat", "when", "fecha"),
    "clock": ("clock", "timeofday", "hour"),
    "id": ("sid", "messagesid", "messageid", "id", "smsmessagesid"),
    "type": ("type", "messagetype", "channel"),
})  # fmt: skip
_LOOKED_AT: Final = 200
_DIGITS: Final = re.compile(r"\d")


def letters(cell: str) -> str:
    """A column's name as it is compared."""
    return re.sub(r"[\W_\d]", "", cell.casefold())


def has_names(table: Table) -> bool:
    """Whether the first row names the columns: it holds no number of a person, and is followed by rows."""
    if not table.rows:
        return False
    first = table.rows[0].cells
    if any(_is_number(cell) or moment(cell) for cell in first):
        return False
    known = {name for names in (*CONTACT_FIELDS.values(), *TEXT_FIELDS.values()) for name in names}
    return any(letters(cell) in known for cell in first) or len(table.rows) > 1


def holds_texts(table: Table) -> bool:
    """Whether it is a history of texts: it has a column of texts and one of times, or of directions."""
    if not has_names(table):
        return False
    named = {letters(cell) for cell in table.rows[0].cells}
    has_text = any(name in named for name in TEXT_FIELDS["text"])
    has_at = any(name in named for name in TEXT_FIELDS["at"])
    has_way = any(name in named for name in TEXT_FIELDS["direction"]) or (
        any(name in named for name in TEXT_FIELDS["from"]) and any(name in named for name in TEXT_FIELDS["to"])
    )
    return has_text and (has_at or has_way)


def guessed(table: Table, fields: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """The column of each field that is found, counted from 0: by its name, else by what stands in it."""
    found: dict[str, int] = {}
    head = [letters(cell) for cell in table.rows[0].cells] if has_names(table) else []
    for field, names in fields.items():
        places = [(names.index(cell), place) for place, cell in enumerate(head) if cell in names]
        free = [item for item in places if item[1] not in found.values()]
        if free:
            found[field] = min(free)[1]
    if not {"number", "from", "to"} & set(found) and (place := _column_of_numbers(table)) is not None:
        found["number"] = place
    return found


def by_example(table: Table, example: Mapping[str, str]) -> dict[str, int]:
    """The columns in which the words of an example stand, all of them in one row: "text" -> "See you at 2".

    Raises:
        BadSetting: no row holds all of them. The sentence does not repeat them.
    """
    wanted = {field: " ".join(words.split()).casefold() for field, words in example.items() if words.strip()}
    for row in table.rows:
        cells = [" ".join(cell.split()).casefold() for cell in row.cells]
        places = {field: _place_of(words, cells) for field, words in wanted.items()}
        if places and None not in places.values():
            return {field: place for field, place in places.items() if place is not None}
    raise BadSetting(
        "no row of the file holds all the words of the example",
        hint="copy the words of one row exactly as they stand there",
    )


def named(
    mapping: Mapping[str, str], columns: tuple[str, ...], fields: Mapping[str, tuple[str, ...]]
) -> dict[str, int]:
    """Columns that the user named, by name or by number from 1; "" takes a field's column away (-1).

    Raises:
        BadSetting: there is no such field or column.
    """
    places: dict[str, int] = {}
    for field, column in mapping.items():
        if field not in fields:
            raise BadSetting(f"there is no field {field!r}", hint=f"fields: {', '.join(fields)}")
        places[field] = _column_called(column, columns) if column else -1
    return places


def _column_called(column: str, columns: tuple[str, ...]) -> int:
    if column.isascii() and column.isdigit() and 1 <= int(column[:6]) <= len(columns):
        return int(column) - 1
    for place, name in enumerate(columns):
        if name.casefold() == column.strip().casefold():
            return place
    shown = ", ".join(columns[:20])
    raise BadSetting(f"the file has no column {column!r}", hint=f"columns: {shown}")


def _place_of(words: str, cells: list[str]) -> int | None:
    """The place of a cell: the words themselves, or the same telephone number."""
    if words in cells:
        return cells.index(words)
    try:
        number = parse_phone(words)
    except BadPhoneNumber:
        return None
    for place, cell in enumerate(cells):
        if _DIGITS.search(cell) and _number(cell) == number:
            return place
    return None


def _column_of_numbers(table: Table) -> int | None:
    rows = table.rows[:_LOOKED_AT]
    counts = [
        sum(place < len(row.cells) and _is_number(row.cells[place]) for row in rows) for place in range(table.width)
    ]
    best = max(counts, default=0)
    return counts.index(best) if best and best * 2 >= len(rows) - 1 else None


def _is_number(cell: str) -> bool:
    return sum(map(str.isdigit, cell)) >= 10 and _number(cell) is not None


def _number(cell: str) -> str | None:
    try:
        return parse_phone(cell)
    except BadPhoneNumber:
        return None
