"""A table of messages as texts between the business and people: Twilio's log, RingCentral's exports, and any other.

Decides: which way a text went (a column that says so, else which side is one of our numbers, else the number that
stands in most rows), and which rows are refused.
Leaves alone: what texts mean (`services.consent.grading`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, tzinfo
from typing import Final

from carelane.domain.phone import PhoneNumber
from carelane.formats.people.columns import has_names
from carelane.formats.people.contacts import number_in
from carelane.formats.people.moments import Dating, dating_of, has_zone, moment
from carelane.formats.people.rows import Holds, PastText, PeopleFile, RefusedRow
from carelane.formats.table import Row, Table

MOST_OF_A_TEXT: Final = 20_000
MOST_RECIPIENTS: Final = 50
_IN: Final = ("inbound", "incoming", "received", "receive", "in", "inbox", "from customer", "recibido", "mo")
_OUT: Final = ("outbound", "outgoing", "sent", "send", "out", "outbox", "to customer", "enviado", "mt", "draft")
_OTHER_TYPES: Final = frozenset({"fax", "voicemail", "voice", "call", "pager", "email", "chat", "whatsapp"})
_MOST_OF_OURS: Final = 50


def read_history(
    table: Table,
    columns: tuple[str, ...],
    mapping: Mapping[str, int],
    *,
    kind: str,
    most: int,
    zone: tzinfo = UTC,
    ours: frozenset[str] = frozenset(),
) -> PeopleFile:
    """Every row as a text (one for each recipient), or refused. ours: the numbers of the business, as far as known."""
    rows = table.rows[1 if has_names(table) else 0 :]
    cells = [_at(row, mapping) for row in rows[:most]]
    dating = dating_of(cells, zone)
    notes: list[str] = []
    if "direction" not in mapping and not ours:
        ours = ours_by_count(_pairs(rows[:most], mapping))
        notes.append(f"which way each text went was taken from the {len(ours)} numbers that stand in most rows")
    if cells and not any(map(has_zone, cells)):
        notes.append(f"the times name no zone and were taken as {zone}")
    texts: list[PastText] = []
    refused = [RefusedRow(row.line, row.why) for row in table.bad]
    skipped = 0
    for row in rows[:most]:
        if _cell(row, mapping, "type").casefold() in _OTHER_TYPES:
            skipped += 1
            continue
        made = _texts(row, mapping, dating, ours)
        if isinstance(made, RefusedRow):
            refused.append(made)
        else:
            texts.extend(made)
    if len(rows) > most:
        refused.append(RefusedRow(rows[most].line, f"only the first {most:,} rows are read at once"))
    refused.sort(key=lambda item: item.row)
    return PeopleFile(
        Holds.TEXTS, kind, texts=tuple(texts), refused=tuple(refused), columns=columns, mapping=tuple(mapping.items()),
        skipped=skipped, notes=tuple(notes),
    )  # fmt: skip


def direction_of(word: str) -> bool | None:
    """Whether a text came in; None when the word says nothing. "outbound-api" and "Inbound" are known."""
    told = word.strip().casefold()
    for is_inbound, words in ((True, _IN), (False, _OUT)):
        if any(told == known or told.startswith((f"{known}-", f"{known} ", f"{known}_")) for known in words):
            return is_inbound
    return None


def ours_by_count(pairs: Iterable[tuple[str, str]]) -> frozenset[str]:
    """The numbers of the business: each time the one in most rows that are not explained yet, until all are."""
    left = list(pairs)
    found: set[str] = set()
    while left and len(found) < _MOST_OF_OURS:
        counts = Counter(number for pair in left for number in set(pair))
        best, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
        if count == 1 and found:
            break
        found.add(best)
        left = [pair for pair in left if best not in pair]
    return frozenset(found)


def _texts(row: Row, mapping: Mapping[str, int], dating: Dating, ours: frozenset[str]) -> list[PastText] | RefusedRow:
    at = moment(_at(row, mapping), dating)
    if at is None:
        return RefusedRow(row.line, "the time of the message cannot be read; write it as 2025-01-31 14:05")
    text = _cell(row, mapping, "text")
    if len(text) > MOST_OF_A_TEXT:
        return RefusedRow(row.line, f"the message has more than {MOST_OF_A_TEXT:,} characters")
    sides = _sides(row, mapping, ours)
    if isinstance(sides, str):
        return RefusedRow(row.line, sides)
    is_inbound, people, sender = sides
    said = _cell(row, mapping, "id")[:100]
    return [PastText(row.line, PhoneNumber(person), is_inbound, text, at, sender, said) for person in people]


def _sides(row: Row, mapping: Mapping[str, int], ours: frozenset[str]) -> tuple[bool, list[str], str] | str:
    """Which way it went, the people, and our number; or why that cannot be told."""
    is_inbound = direction_of(_cell(row, mapping, "direction"))
    if "number" in mapping and not {"from", "to"} <= set(mapping):
        number = number_in(_cell(row, mapping, "number"))
        if not number.startswith("+"):
            return number
        return "it is not said which way the message went" if is_inbound is None else (is_inbound, [number], "")
    came_from, went_to = _cell(row, mapping, "from"), _recipients(_cell(row, mapping, "to"))
    first = number_in(came_from)
    others = [number_in(cell) for cell in went_to]
    if is_inbound is None and first.startswith("+"):
        if first in ours:
            is_inbound = False
        elif any(number in ours for number in others):
            is_inbound = True
    if is_inbound is None:
        return "it is not said which way the message went, and neither number is known as yours"
    if is_inbound:
        sender = next((number for number in others if number.startswith("+")), "")
        return (True, [first], sender) if first.startswith("+") else first
    people = [number for number in others if number.startswith("+")]
    if not people:
        return others[0] if others else "there is no telephone number"
    return False, people, first if first.startswith("+") else ""


def _recipients(cell: str) -> list[str]:
    return [part.strip() for part in cell.replace(";", ",").replace("|", ",").split(",") if part.strip()][
        :MOST_RECIPIENTS
    ]


def _pairs(rows: Iterable[Row], mapping: Mapping[str, int]) -> list[tuple[str, str]]:
    found = []
    for row in rows:
        first = number_in(_cell(row, mapping, "from"))
        others = _recipients(_cell(row, mapping, "to"))
        second = number_in(others[0]) if others else ""
        if first.startswith("+") and second.startswith("+"):
            found.append((first, second))
    return found


def _at(row: Row, mapping: Mapping[str, int]) -> str:
    day, clock = _cell(row, mapping, "at"), _cell(row, mapping, "clock")
    return f"{day} {clock}".strip()


def _cell(row: Row, mapping: Mapping[str, int], field: str) -> str:
    place = mapping.get(field, -1)
    return row.cells[place].strip() if 0 <= place < len(row.cells) else ""
