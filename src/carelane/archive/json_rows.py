"""JSON lines as Arrow batches, the lines that cannot be read included.

Decides: what is wrong with a line (a third column says it), that reading goes on after it, and that ids are texts
here: a column has one type, and the lines of a file may not agree on one. A line without an id is called by its number.
Leaves alone: what the texts mean (`screening.py`).
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, Final

import msgspec
import pyarrow as pa

from carelane.archive.columns import NOT_READ, ROWS, Columns

MOST_BYTES_A_LINE: Final = 8_000_000
_TOO_LONG: Final = b"\x00"  # stands for a line beyond that
_TYPES: Final = (pa.string(), pa.string(), pa.string())
_decode: Final = msgspec.json.Decoder().decode
_encode: Final = msgspec.json.Encoder().encode


def from_json_lines(path: Path, columns: Columns) -> Iterator[Any]:
    """The messages of a file of JSON lines. Blank lines are left out, but count."""
    with path.open("rb") as file:
        lines = enumerate(_lines(file), start=1)
        rows = (_row(line, number, columns) for number, line in lines if line.strip())
        while found := list(islice(rows, ROWS)):
            made = [pa.array(values, kind) for values, kind in zip(zip(*found, strict=True), _TYPES, strict=True)]
            yield pa.record_batch(made, [columns.id, columns.text, NOT_READ])


def _lines(file: BinaryIO) -> Iterator[bytes]:
    while line := file.readline(MOST_BYTES_A_LINE + 1):
        if len(line) <= MOST_BYTES_A_LINE:
            yield line
            continue
        yield _TOO_LONG
        while line and not line.endswith(b"\n"):
            line = file.readline(MOST_BYTES_A_LINE)


def _row(line: bytes, number: int, columns: Columns) -> tuple[str, str | None, str | None]:
    """Id, text and error of one line."""
    if line == _TOO_LONG:
        return str(number), None, f"bad-line: line {number} is longer than 8 MB"
    try:
        found = _decode(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return str(number), None, f"bad-line: line {number} is not JSON in UTF-8"
    if not isinstance(found, dict):
        return str(number), None, f"bad-line: line {number} is not a JSON object"
    row_id = found.get(columns.id, number)
    name = row_id if isinstance(row_id, str) else _encode(row_id).decode()
    text = found.get(columns.text)
    if not isinstance(text, str):
        return name, None, f"bad-line: line {number} has no {columns.text!r} that is a text"
    return name, text, None
