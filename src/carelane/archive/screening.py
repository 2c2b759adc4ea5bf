"""Batches of messages in, batches of verdicts out.

Decides: the columns of a result, and that a row without a readable text gives a row with an error, never an end.
Leaves alone: how a message is judged (the caller hands that in, see `services/screen_messages.py`) and files
(`reading.py`, `writing.py`).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, Protocol

import pyarrow as pa

from carelane.archive.columns import NAMES, NO_UTF_8, NOT_READ, Columns
from carelane.domain.errors import CarelaneError

ERROR: Final = "error"
COLUMNS: Final = ("band", "probability", "categories", ERROR)
_TYPES: Final = (pa.string(), pa.float64(), pa.list_(pa.string()), pa.string())
_NO_TEXT: Final = "bad-line: this row has no text"


class Reading(Protocol):
    """What is kept of a verdict."""

    @property
    def band(self) -> str:
        """Clean, review or flag."""

    @property
    def probability(self) -> float:
        """That the message is marketing."""

    @property
    def categories(self) -> tuple[str, ...]:
        """Kinds of selling that were seen."""


ReadMany = Callable[[Sequence[str]], Sequence[Reading | CarelaneError]]


def result_schema(id_type: Any) -> Any:  # noqa: ANN401  Arrow types and schemas
    """The columns of a result whose ids are of this type."""
    return pa.schema([("id", id_type), *zip(COLUMNS, _TYPES, strict=True)])


def screen_batches(batches: Iterable[Any], read_many: ReadMany, columns: Columns = NAMES) -> Iterator[Any]:
    """For each record batch of messages one with id, band, probability, categories and error, in the same order.

    The id is that of the message; where the batches have none, rows are numbered from 1. A row has either a band or
    an error ("slug: what happened").
    """
    first = 1
    for batch in batches:
        yield screen_batch(batch, read_many, columns, first)
        first += batch.num_rows


def screen_batch(batch: Any, read_many: ReadMany, columns: Columns = NAMES, first: int = 1) -> Any:  # noqa: ANN401
    """The result for one record batch, whose rows are numbered from `first` where they have no id."""
    known = batch.column(NOT_READ).to_pylist() if NOT_READ in batch.schema.names else None
    texts = _texts(batch.column(columns.text))
    readable = [text for text in texts if isinstance(text, str)]
    found = iter(read_many(readable))
    rows = [next(found) if isinstance(text, str) else None for text in texts]
    errors = [
        f"{row.slug}: {row.message}" if isinstance(row, CarelaneError)
        else (known[place] if known else None) or (_NO_TEXT if texts[place] is None else NO_UTF_8) if row is None
        else None
        for place, row in enumerate(rows)
    ]  # fmt: skip
    read = [None if row is None or isinstance(row, CarelaneError) else row for row in rows]
    made = [
        _ids(batch, columns, first),
        pa.array([row and row.band for row in read], pa.string()),
        pa.array([None if row is None else row.probability for row in read], pa.float64()),
        pa.array([None if row is None else list(row.categories) for row in read], pa.list_(pa.string())),
        pa.array(errors, pa.string()),
    ]
    return pa.record_batch(made, schema=result_schema(made[0].type))


def _ids(batch: Any, columns: Columns, first: int) -> Any:  # noqa: ANN401  an array
    if columns.id not in batch.schema.names:
        return pa.array(range(first, first + batch.num_rows), pa.int64())
    return batch.column(columns.id)


def _texts(column: Any) -> list[str | bytes | None]:  # noqa: ANN401  an array
    """The texts; bytes stand for one that is no UTF-8."""
    try:
        values = column.to_pylist()
    except UnicodeDecodeError:
        values = column.cast(pa.binary()).to_pylist()
    return [_decoded(value) if isinstance(value, bytes) else value for value in values]


def _decoded(value: bytes) -> str | bytes:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value
