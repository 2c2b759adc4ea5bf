"""Batches of verdicts to a file or a stream: Parquet, Arrow, or JSON lines.

Decides: the kind of a file by the ending of its name, and that a file appears whole or not at all.
Leaves alone: what stands in the batches (`screening.py`).
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, Final

import msgspec
import pyarrow as pa
import pyarrow.parquet

from carelane.archive.screening import ERROR, result_schema
from carelane.domain.errors import BadSetting, UnreadableFile

ENDINGS: Final = (".parquet", ".arrow", ".jsonl")
_encode: Final = msgspec.json.Encoder(enc_hook=str).encode


def refuse_ending(path: Path) -> None:
    """Nothing, where the ending names a kind of file that can be written.

    Raises:
        BadSetting: it names none.
    """
    if path.suffix.lower() not in ENDINGS:
        raise BadSetting(f"{path} has no ending that can be written", hint=f"end it with one of: {', '.join(ENDINGS)}")


def write_batches(batches: Iterable[Any], path: Path) -> None:
    """Write all batches to a neighbour of the file, which then takes its place.

    Raises:
        BadSetting: the ending is unknown.
        UnreadableFile: the folder cannot be written to.
    """
    refuse_ending(path)
    target = path.resolve()
    neighbour = target.with_name(f".{target.name[:100]}.{os.getpid()}.tmp")
    try:
        with _blamed(path):
            file = neighbour.open("xb")
        with file:
            _write(batches, file, target.suffix.lower(), path)
        with _blamed(path):
            neighbour.replace(target)
    finally:
        with suppress(OSError):  # it has taken its place, or could not be written
            neighbour.unlink(missing_ok=True)


def _write(batches: Iterable[Any], file: BinaryIO, ending: str, path: Path) -> None:
    if ending == ".jsonl":
        for batch in batches:
            lines = as_lines(batch)
            with _blamed(path):
                file.write(lines)
        return
    writer: Any = None
    try:
        for batch in batches:
            with _blamed(path):
                writer = writer or _writer(ending, file, batch.schema)
                writer.write_batch(batch)
        writer = writer or _writer(ending, file, result_schema(pa.string()))
    finally:
        if writer is not None:
            with _blamed(path):
                writer.close()


def _writer(ending: str, file: BinaryIO, schema: Any) -> Any:  # noqa: ANN401  of two kinds
    if ending == ".arrow":
        return pa.ipc.new_file(file, schema)
    return pyarrow.parquet.ParquetWriter(file, schema, compression="zstd")


def as_lines(batch: Any) -> bytes:  # noqa: ANN401  a record batch
    """The rows of a batch as JSON lines."""
    return b"".join(_encode(_line(row)) + b"\n" for row in batch.to_pylist())


def _line(row: dict[str, Any]) -> dict[str, Any]:
    error = row.pop(ERROR)
    if error is None:
        return {"carelane": 1, **row}
    slug, _, message = error.partition(": ")
    return {"carelane": 1, "id": row["id"], "error": {"slug": slug, "message": message}}


@contextmanager
def _blamed(path: Path) -> Iterator[None]:
    """Errors of writing as ours."""
    try:
        yield
    except OSError as error:
        raise UnreadableFile(
            f"{path} could not be written: {error.strerror or 'unknown reason'}", hint="choose another place"
        ) from error
