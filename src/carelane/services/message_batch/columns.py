"""Which column of a table holds the messages, and whether the first row names the columns.

Decides: by the names of the columns, and where these say nothing by what stands in them.
"""

import re
from typing import Final

from carelane.formats.table import Table

_NAMES: Final = {
    "message": 5, "text": 5, "body": 5, "sms": 5, "messagetext": 6, "messagebody": 6, "textmessage": 6, "smstext": 6,
    "messagecontent": 6, "content": 4, "sample": 4, "samplemessage": 6, "msg": 5, "template": 4, "reply": 3,
    "wording": 3, "mensaje": 5, "texto": 5,
}  # fmt: skip
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_LOOKED_AT: Final = 100


def has_names(table: Table) -> bool:
    """Whether the first row names the columns rather than being a row of them."""
    if not table.rows:
        return False
    first = table.rows[0].cells
    if any(_name(cell) in _NAMES for cell in first):
        return True
    if table.width < 2 or len(table.rows) < 2 or any(not cell or len(cell) > 40 for cell in first):
        return False
    others = table.rows[1:_LOOKED_AT]
    longest = max(_words(table, place, others_from=1) for place in range(table.width))
    return (
        longest >= 4
        and all(len(_WORD.findall(cell)) <= 3 and not re.search(r"[.!?]|\d{3}", cell) for cell in first)
        and bool(others)
    )


def message_column(table: Table, *, names: bool) -> int:
    """The column that holds the messages, counted from 0."""
    if table.width < 2:
        return 0
    head = table.rows[0].cells if names else ()

    def score(place: int) -> tuple[float, int]:
        called = _NAMES.get(_name(head[place]), 0) if place < len(head) else 0
        return (called * 4 + min(_words(table, place, others_from=1 if names else 0), 30), -place)

    return max(range(table.width), key=score)


def column_names(table: Table, *, names: bool) -> tuple[str, ...]:
    """What the columns are called: by the first row, else by a number and the beginning of what stands in them."""
    head = table.rows[0].cells if names and table.rows else ()
    return tuple(
        head[place] if place < len(head) and head[place] else f"Column {place + 1}" for place in range(table.width)
    )


def _name(cell: str) -> str:
    return re.sub(r"[\W_\d]", "", cell.casefold())


def _words(table: Table, place: int, *, others_from: int) -> float:
    """How many words the cells of a column have, on average."""
    cells = [row.cells[place] for row in table.rows[others_from : others_from + _LOOKED_AT] if place < len(row.cells)]
    return sum(len(_WORD.findall(cell)) for cell in cells) / len(cells) if cells else 0.0
