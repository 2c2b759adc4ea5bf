"""The paths that prove single entries against a signed head.

Decides: that the hashes of the whole list are read once, however many entries are asked for, and that more entries than
fit the memory are read in pieces.
Leaves alone: how paths are worked out (`domain.merkle`), and who signs (`checkpoints`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from carelane.domain.consent_records import Checkpoint
from carelane.domain.inclusion import Inclusion
from carelane.domain.merkle import path_to
from carelane.storage.columns import storable
from carelane.storage.database import Database, rows_of
from carelane.storage.plain_rows import Rows

_PIECE: Final = 5_000
_MOST_IN_MEMORY: Final = 500_000
_HASHES: Final = (
    "SELECT number, hash FROM consent_events"
    " WHERE workspace_id = ? AND number > ? AND number <= ? ORDER BY number LIMIT ?"
)
_BODY: Final = "SELECT body FROM consent_events WHERE workspace_id = ? AND number = ?"


@dataclass(frozen=True, slots=True)
class SqlInclusions:
    """See the port `Inclusions`."""

    database: Database

    def inclusions(self, workspace_id: str, checkpoint: Checkpoint, numbers: Sequence[int]) -> tuple[Inclusion, ...]:
        """Read the hashes up to the head, then one body for each entry."""
        workspace_id = storable(workspace_id)
        wanted = [number for number in dict.fromkeys(numbers) if 0 < number <= checkpoint.size]
        if not wanted:
            return ()
        with self.database.reading() as connection:
            rows = rows_of(connection)
            kept = list(_hashes(rows, workspace_id, checkpoint.size)) if checkpoint.size <= _MOST_IN_MEMORY else None
            return tuple(
                Inclusion(
                    number=number,
                    content=_body(rows, workspace_id, number),
                    path=path_to(
                        kept if kept is not None else _hashes(rows, workspace_id, checkpoint.size),
                        checkpoint.size,
                        number - 1,
                    ),
                    size=checkpoint.size,
                    root=checkpoint.root,
                )
                for number in wanted
            )


def _hashes(rows: Rows, workspace_id: str, size: int) -> Iterator[bytes]:
    """The hash of each entry in order; a missing one is no hash at all, so that the root comes out wrong."""
    expected, after = 1, 0
    while after < size:
        found = rows.all(_HASHES, (workspace_id, after, size, _PIECE))
        for number, digest in found:
            yield from [b""] * (number - expected)
            yield bytes(digest)
            expected = number + 1
        if len(found) < _PIECE:
            break
        after = found[-1][0]
    yield from [b""] * (size - expected + 1)


def _body(rows: Rows, workspace_id: str, number: int) -> bytes:
    found = rows.all(_BODY, (workspace_id, number))
    return bytes(found[0][0]) if found else b""
