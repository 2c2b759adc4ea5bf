"""Files of messages as Arrow batches: Parquet, Arrow (file or stream) and CSV.

Decides: what a file is (by its first bytes, and CSV otherwise), which two columns of it are read, and that rows are
read a few thousand at a time, so that memory stays flat however large the file is.
Leaves alone: what the texts mean (`screening.py`).
Batches of a CSV file have a third column with what is wrong with a row that cannot be read, and reading goes on.
"""

import csv
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet

from carelane.domain.errors import BadSetting, UnreadableFile

ROWS: Final = 8_192  # of a batch
NOT_READ: Final = "carelane: not read"  # what the third column is called
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


def read_batches(path: Path, columns: Columns = NAMES) -> Iterator[Any]:
    """The messages of a file as record batches with the text, and the id where the file has one.

    Raises:
        UnreadableFile: the file is missing, damaged or of another kind.
        BadSetting: it has no column of texts with that name.
    """
    with _told(path):
        start = _first_bytes(path)
        if start.startswith(b"PAR1"):
            yield from _from_parquet(path, columns)
        elif start.startswith(b"ARROW1"):
            with pa.memory_map(os.fspath(path)) as source:
                file = pa.ipc.open_file(source)
                names = _wanted(file.schema, columns)
                yield from _cut(names, (file.get_batch(number) for number in range(file.num_record_batches)))
        elif start.startswith(b"\xff\xff\xff\xff"):
            with pa.OSFile(os.fspath(path)) as source, pa.ipc.open_stream(source) as stream:
                yield from _cut(_wanted(stream.schema, columns), stream)
        elif start:
            yield from _from_csv(path, columns)


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(8)


def _from_parquet(path: Path, columns: Columns) -> Iterator[Any]:
    with pyarrow.parquet.ParquetFile(path) as file:
        names = _wanted(file.schema_arrow, columns)
        yield from file.iter_batches(ROWS, columns=names, use_threads=False)


def _cut(names: list[str], batches: Any) -> Iterator[Any]:  # noqa: ANN401  an iterable of record batches
    """The wanted columns of batches, in parts of a few thousand rows."""
    for batch in batches:
        chosen = batch.select(names)
        for first in range(0, chosen.num_rows, ROWS):
            yield chosen.slice(first, ROWS)


def _from_csv(path: Path, columns: Columns) -> Iterator[Any]:
    """By Python's own reader, which is fast enough: Arrow's gives up a whole block for one row of wrong bytes."""
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        reader = csv.reader(file)
        heading = next(reader, [])
        _wanted(pa.schema([(name, pa.string()) for name in heading]), columns)
        text = heading.index(columns.text)
        number = heading.index(columns.id) if columns.id in heading else None
        rows = (
            _row(row, place, heading, text, number) for place, row in enumerate(_rows(reader), start=1) if row != []
        )
        types = (pa.int64() if number is None else pa.string(), pa.string(), pa.string())
        while found := list(islice(rows, ROWS)):
            made = [pa.array(values, kind) for values, kind in zip(zip(*found, strict=True), types, strict=True)]
            yield pa.record_batch(made, [columns.id, columns.text, NOT_READ])


def _rows(reader: Iterator[list[str]]) -> Iterator[list[str] | None]:
    """The rows; None for one that cannot be read, such as one with a field of more than 131,072 characters."""
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield None


def _row(
    row: list[str] | None, place: int, heading: list[str], text: int, number: int | None
) -> tuple[str | int | None, str | None, str | None]:
    """Id, text and error of one row; without ids, rows are called by their place below the names."""
    if row is None or len(row) != len(heading):
        found = "a field that is too long" if row is None else f"{len(row)} columns, not {len(heading)}"
        return None if number is not None else place, None, f"bad-line: row {place} of the file has {found}"
    ids = place if number is None else row[number].encode(errors="surrogateescape").decode(errors="replace")
    try:
        row[text].encode()
    except UnicodeEncodeError:
        return ids, None, NO_UTF_8
    return ids, row[text], None


def _wanted(schema: Any, columns: Columns) -> list[str]:  # noqa: ANN401  a schema
    """The names of the columns to read.

    Raises:
        BadSetting: there is no such column of texts.
    """
    if schema.names.count(columns.text) != 1:
        raise BadSetting(
            f"there is no column called {columns.text!r}", hint=f"name one with --text-column: {_listed(schema.names)}"
        )
    kind = schema.field(columns.text).type
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    if not any(is_text(kind) for is_text in _TEXTS):
        raise BadSetting(f"the column {columns.text!r} holds {kind}, not text", hint="name another with --text-column")
    if columns.id not in schema.names:
        if columns.id != NAMES.id:
            raise BadSetting(
                f"there is no column called {columns.id!r}", hint=f"name one with --id-column: {_listed(schema.names)}"
            )
        return [columns.text]
    return list(dict.fromkeys((columns.id, columns.text)))


def _listed(names: list[str]) -> str:
    return ", ".join(names[:20]) + (", ..." if len(names) > 20 else "")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Errors of Arrow as ours. Their words are left out, since they may quote a row."""
    try:
        yield
    except pa.ArrowException as error:
        raise UnreadableFile(
            f"{path} could not be read ({type(error).__name__})",
            hint="give a Parquet, Arrow or CSV file that is whole and has one row of column names",
        ) from error
    except OSError as error:
        raise UnreadableFile(f"{path} could not be read: {error.strerror or 'unknown reason'}") from error
