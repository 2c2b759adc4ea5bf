"""A list as a table for people (CSV).

Decides: columns and words, and that no cell is run as a formula by a spreadsheet program. Numbers are written as people
in North America write them; programs take the ledger's own lines, or the shape of the provider.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Final

from carelane.domain.consent import ALL
from carelane.domain.phone import national
from carelane.domain.spreadsheet import safe_cell
from carelane.services.consent.exports.lists import ListKind, ListRow

BOM: Final = "\ufeff"  # by which spreadsheet programs know that it is UTF-8
_HEADS: Final = {
    ListKind.OPTED_OUT: ("number", "do not text since (UTC)", "why", "by", "from number", "about", "entry"),
    ListKind.OPTED_IN: ("number", "agreed on (UTC)", "level", "by", "from number", "about", "entry"),
    ListKind.BACK_IN: (
        "number",
        "opted out on (UTC)",
        "back since (UTC)",
        "level",
        "by",
        "from number",
        "about",
        "entry",
    ),
}
_WORDS: Final = {
    "opt_out": "opted out",
    "wrong_number": "wrong number",
    "reassigned": "the number belongs to somebody else now",
    "complaint": "complained",
    "unclear_reply": "a reply that nobody has read yet",
    "implied": "implied: answers to what they ask only",
    "express": "express",
    "express_written": "express written",
    "none": "none: ask them anew",
}


def list_csv(kind: ListKind, rows: Iterable[ListRow]) -> Iterator[str]:
    """The table, piece by piece."""
    made = io.StringIO()
    writer = csv.writer(made)
    made.write(BOM)
    writer.writerow(_HEADS[kind])
    for row in rows:
        writer.writerow([safe_cell(cell) for cell in _cells(kind, row)])
        if made.tell() > 1 << 16:
            yield made.getvalue()
            made.seek(0)
            made.truncate()
    yield made.getvalue()


def _cells(kind: ListKind, row: ListRow) -> list[str]:
    number = national(row.number) if row.number else "(erased)"
    tail = [
        row.method.replace("_", " "),
        "all" if row.scope.sender == ALL else national(row.scope.sender),  # type: ignore[arg-type]
        "everything" if row.scope.stream == ALL else row.scope.stream,
        row.event,
    ]
    since = _shown(row.since)
    if kind is ListKind.BACK_IN:
        out = _shown(row.before) if row.before else ""
        return [number, out, since, _WORDS[row.why], *tail]
    return [number, since, _WORDS[row.why], *tail]


def _shown(at: datetime) -> str:
    """A moment as spreadsheet programs read it."""
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")
