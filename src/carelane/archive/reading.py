"""Files of messages as Arrow batches: Parquet, Arrow (file or stream), JSON lines and CSV.

Decides: what a file is (by its first bytes or the ending of its name, and CSV otherwise), and that rows are read a few
thousand at a time, so that memory stays flat however large the file is.
Leaves alone: which columns are read (`columns.py`) and what the texts mean (`screening.py`).
"""

import csv
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet

from carelane.archive.columns import NAMES, ROWS, Columns, wanted_of
from carelane.archive.csv_rows import from_csv
from carelane.archive.json_rows import from_json_lines
from carelane.domain.errors import UnreadableFile

_JSON_LINES: Final = frozenset({".jsonl", ".ndjson"})
_READ_AHEAD: Final = 1 << 20  # bytes


def read_batches(path: Path, columns: Columns = NAMES) -> Iterator[Any]:
    """The messages of a file as record batches with the text, and the id where the file has one.

    Batches of text files have a third column that says what is wrong with a row that cannot be read.

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
                names = wanted_of(file.schema, columns)
                yield from _cut(names, (file.get_batch(number) for number in range(file.num_record_batches)))
        elif start.startswith(b"\xff\xff\xff\xff"):
            with pa.OSFile(os.fspath(path)) as source, pa.ipc.open_stream(source) as stream:
                yield from _cut(wanted_of(stream.schema, columns), stream)
        elif path.suffix.lower() in _JSON_LINES or start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
            yield from from_json_lines(path, columns)
        elif start:
            yield from from_csv(path, columns)


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(64)


def _from_parquet(path: Path, columns: Columns) -> Iterator[Any]:
    # Without the buffers of its own, Arrow would hold a whole row group, and a file may have but one.
    with pyarrow.parquet.ParquetFile(path, pre_buffer=False, buffer_size=_READ_AHEAD) as file:
        names = wanted_of(file.schema_arrow, columns)
        yield from file.iter_batches(ROWS, columns=names, use_threads=False)


def _cut(names: list[str], batches: Any) -> Iterator[Any]:  # noqa: ANN401  an iterable of record batches
    """The wanted columns of batches, in parts of a few thousand rows."""
    for batch in batches:
        chosen = batch.select(names)
        for first in range(0, chosen.num_rows, ROWS):
            yield chosen.slice(first, ROWS)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Errors of Arrow as ours. Their words are left out, since they may quote a row."""
    try:
        yield
    except (pa.ArrowException, csv.Error) as error:
        raise UnreadableFile(
            f"{path} could not be read ({type(error).__name__})",
            hint="give a Parquet, Arrow, CSV or JSON lines file that is whole; CSV begins with a row of column names",
        ) from error
    except OSError as error:
        raise UnreadableFile(f"{path} could not be read: {error.strerror or 'unknown reason'}") from error
