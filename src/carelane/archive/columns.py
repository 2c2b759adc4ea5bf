"""The columns of an archive: which two are read, and what they are called.

Decides: that there is one column of texts with the name asked for, and whether there are ids.
Leaves alone: reading files (`reading.py`) and texts (`screening.py`).
"""

from dataclasses import dataclass
from typing import Any, Final

import pyarrow as pa

from carelane.domain.errors import BadSetting

ROWS: Final = 8_192  # of a batch
NOT_READ: Final = "carelane: not read"  # a third column: what is wrong with a row that cannot be read
NO_UTF_8: Final = "bad-line: the text of this row is not UTF-8"
_TEXTS: Final = (
    pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view, pa.types.is_binary,
    pa.types.is_large_binary, pa.types.is_binary_view, pa.types.is_null,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns are called. A file without the id column has its rows numbered."""

    text: str = "text"
    id: str = "id"


NAMES: Final = Columns()


def wanted(names: list[str], columns: Columns, known: str) -> list[str]:
    """The names of the columns to read, out of those that a file has.

    known: what a message says of the names that there are. Those of a CSV file stay out of it: without a row of names
    its first row is a message.

    Raises:
        BadSetting: there is no such column, or there are two.
    """
    for name, option in ((columns.text, "--text-column"), (columns.id, "--id-column")):
        count = names.count(name)
        if count > 1:
            raise BadSetting(f"there are {count} columns called {name!r}", hint=f"name another with {option}")
        if not count and (option == "--text-column" or name != NAMES.id):
            raise BadSetting(f"there is no column called {name!r}", hint=f"name one with {option}: {known}")
    return list(dict.fromkeys(name for name in (columns.id, columns.text) if name in names))


def wanted_of(schema: Any, columns: Columns) -> list[str]:  # noqa: ANN401  a schema
    """The names of the columns to read of a file whose columns have types.

    Raises:
        BadSetting: there is no such column of texts.
    """
    names: list[str] = schema.names
    found = wanted(names, columns, ", ".join(names[:20]) + (", ..." if len(names) > 20 else ""))
    kind = schema.field(columns.text).type
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    if not any(is_text(kind) for is_text in _TEXTS):
        raise BadSetting(f"the column {columns.text!r} holds {kind}, not text", hint="name another with --text-column")
    return found
