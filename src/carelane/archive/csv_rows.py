"""Rows of a CSV file as Arrow batches, the ones that cannot be read included.

Decides: what separates the columns (of comma, semicolon and tab the one that makes the names asked for), what is wrong
with a row (a third column says it), and that reading goes on after it.
Leaves alone: which columns are wanted (`columns.py`).
By Python's own reader, which is fast enough: Arrow's gives up a whole block for one row of wrong bytes.
"""

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

import pyarrow as pa

from carelane.archive.columns import NO_UTF_8, NOT_READ, ROWS, Columns, wanted

_SEPARATORS: Final = (",", ";", "\t")
_LONGEST_HEADING: Final = 1_000_000  # characters
_NAMES: Final = "the first row of a CSV file holds the names of its columns"


class _Places(NamedTuple):
    """Where a row has what. id: None where rows are numbered."""

    width: int
    text: int
    id: int | None


def from_csv(path: Path, columns: Columns) -> Iterator[Any]:
    """The messages of a CSV file.

    Raises:
        BadSetting: it has no column of texts with that name.
        csv.Error: the row of names cannot be read.
    """
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        separator = _separator(file.readline(_LONGEST_HEADING), columns)
        file.seek(0)
        reader = csv.reader(file, delimiter=separator)
        heading = next(reader, [])
        wanted(heading, columns, _NAMES)
        ids = heading.index(columns.id) if columns.id in heading else None
        places = _Places(len(heading), heading.index(columns.text), ids)
        types = (pa.int64() if ids is None else pa.string(), pa.string(), pa.string())
        rows = (_row(row, number, places) for number, row in enumerate(_rows(reader), start=1) if row != [])
        while found := list(islice(rows, ROWS)):
            made = [pa.array(values, kind) for values, kind in zip(zip(*found, strict=True), types, strict=True)]
            yield pa.record_batch(made, [columns.id, columns.text, NOT_READ])


def _separator(line: str, columns: Columns) -> str:
    by_each = ((separator, next(csv.reader([line], delimiter=separator), [])) for separator in _SEPARATORS)
    return next((separator for separator, names in by_each if columns.text in names), ",")


def _rows(reader: Iterator[list[str]]) -> Iterator[list[str] | None]:
    """The rows; None for one that cannot be read, such as one with a field of more than 131,072 characters."""
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield None


def _row(row: list[str] | None, number: int, places: _Places) -> tuple[str | int | None, str | None, str | None]:
    """Id, text and error of one row; without ids, rows are called by their number below the names."""
    if row is None or len(row) != places.width:
        found = "a field that is too long" if row is None else f"{len(row)} columns, not {places.width}"
        return None if places.id is not None else number, None, f"bad-line: row {number} of the file has {found}"
    row_id = number if places.id is None else row[places.id].encode(errors="surrogateescape").decode(errors="replace")
    try:
        row[places.text].encode()
    except UnicodeEncodeError:
        return row_id, None, NO_UTF_8
    return row_id, row[places.text], None
