"""A file about people, whatever it is: found out, read within bounds, every row used or refused.

Decides: the formats that are known, how large a file may be, and which settings of the user win over what was guessed.
Leaves alone: what the rows mean (`services.consent`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import Final

from carelane.domain.errors import BadSetting, UnreadableFile
from carelane.formats.people.columns import (
    CONTACT_FIELDS,
    TEXT_FIELDS,
    by_example,
    guessed,
    has_names,
    holds_texts,
    letters,
    named,
)
from carelane.formats.people.contacts import PROVIDERS_LIST, read_contacts
from carelane.formats.people.histories import read_history
from carelane.formats.people.ringcentral import archived, read_records, records_in
from carelane.formats.people.rows import Holds, PeopleFile
from carelane.formats.people.spreadsheet import is_spreadsheet, read_spreadsheet
from carelane.formats.people.vcard import is_vcard, read_vcards
from carelane.formats.table import Table, decoded, read_table

MOST_BYTES: Final = 50 * 1024 * 1024
MOST_ROWS: Final = 250_000
_TWILIO: Final = frozenset({"sid", "accountsid"})


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is to be read where it does not say so itself.

    holds: None to find out. mapping: field to the name or number of its column, "" for none. example: field to the
    words of one row. zone: of times without one. ours: the numbers of the business.
    """

    holds: Holds | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    example: Mapping[str, str] = field(default_factory=dict)
    zone: tzinfo = UTC
    ours: frozenset[str] = frozenset()


def read_people(content: bytes, name: str = "the file", reading: Reading | None = None) -> PeopleFile:
    """The contacts or texts of a file.

    Raises:
        UnreadableFile: it is too large, damaged, or nothing that is known.
        BadSetting: a field or column that was named does not exist, or a needed one was not found.
    """
    reading = reading or Reading()
    if len(content) > MOST_BYTES:
        problem = f"{name} is larger than {MOST_BYTES // 1024 // 1024} MB"
        raise UnreadableFile(problem, hint="split it into several files")
    if is_spreadsheet(content):
        return _table(read_spreadsheet(content, name), "spreadsheet", name, reading)
    if content.startswith(b"PK\x03\x04") and (records := archived(content, name)) is not None:
        return read_records(records, most=MOST_ROWS)
    text = decoded(content, name)
    if is_vcard(text):
        return read_vcards(text, most=MOST_ROWS)
    if (records := records_in(text)) is not None:
        return read_records(records, most=MOST_ROWS)
    return _table(read_table(text, may_be_prose=False), "table", name, reading)


def columns_of(table: Table) -> tuple[str, ...]:
    """What the columns are called; by number where no row names them."""
    head = table.rows[0].cells if has_names(table) else ()
    return tuple(
        head[place] if place < len(head) and head[place] else f"Column {place + 1}" for place in range(table.width)
    )


def _table(table: Table, sort: str, name: str, reading: Reading) -> PeopleFile:
    if not table.rows:
        raise UnreadableFile(f"{name} holds no rows", hint="look whether it is the right file")
    columns = columns_of(table)
    holds = reading.holds or (Holds.TEXTS if holds_texts(table) else Holds.CONTACTS)
    fields = TEXT_FIELDS if holds is Holds.TEXTS else CONTACT_FIELDS
    mapping = guessed(table, fields)
    if reading.example:
        mapping |= by_example(table, _of(reading.example, fields))
    mapping |= named(_of(reading.mapping, fields), columns, fields)
    mapping = {key: place for key, place in mapping.items() if place >= 0}
    _refuse_incomplete(mapping, holds, columns)
    kind = _kind(columns, holds, sort)
    if holds is Holds.TEXTS:
        return read_history(
            table, columns, mapping, kind=kind, most=MOST_ROWS, zone=reading.zone, ours=reading.ours
        )  # fmt: skip
    return read_contacts(table, columns, mapping, kind=kind, most=MOST_ROWS, zone=reading.zone)


def _of(given: Mapping[str, str], fields: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """What is said about a table of this sort; a field of the other sort is about another file.

    Raises:
        BadSetting: there is no such field in any table.
    """
    known = {*CONTACT_FIELDS, *TEXT_FIELDS}
    for name in given:
        if name not in known:
            raise BadSetting(f"there is no field {name!r}", hint=f"fields: {', '.join(fields)}")
    return {name: words for name, words in given.items() if name in fields}


def _refuse_incomplete(mapping: Mapping[str, int], holds: Holds, columns: tuple[str, ...]) -> None:
    missing = []
    if holds is Holds.CONTACTS:
        missing = [] if "number" in mapping else ["number"]
    else:
        missing = [key for key in ("text", "at") if key not in mapping]
        if "number" not in mapping and not {"from", "to"} <= set(mapping):
            missing.append("from and to")
        elif "number" in mapping and not {"from", "to"} <= set(mapping) and "direction" not in mapping:
            missing.append("direction")
    if missing:
        raise BadSetting(
            f"it was not found which column holds: {', '.join(missing)}",
            hint=f"say it, such as --column {missing[0].split()[0]}=NAME; columns: {', '.join(columns[:20])}",
        )


def _kind(columns: tuple[str, ...], holds: Holds, sort: str) -> str:
    """The format in words."""
    names = {letters(column) for column in columns}
    if holds is Holds.TEXTS:
        if names >= _TWILIO or {"messagesid"} & names:
            return "Twilio message log"
        return f"{sort} of messages"
    if {"externalpartynumber", "consentstatus"} <= names or {"from", "to", "status", "source"} == names:
        return PROVIDERS_LIST
    return f"{sort} of contacts"
