"""Prove that one event is among those of a checkpoint.

Decides: the newest checkpoint, and that a proof that would not hold is not given out.
Leaves alone: the tree (`domain.merkle`) and who signed its head (`checkpoints`).
"""

from collections.abc import Iterator
from typing import Final

import sqlalchemy as sa

from carelane.domain.consent_records import Inclusion
from carelane.domain.merkle import path_to
from carelane.ports.accounts import SealBroken
from carelane.storage.campaign_rows import not_kept
from carelane.storage.database import rows_of
from carelane.storage.ledger.checkpoints import read_checkpoints
from carelane.storage.ledger.event_rows import number_in
from carelane.storage.plain_rows import Rows

_PIECE: Final = 10_000
_BODY: Final = "SELECT body FROM consent_events WHERE workspace_id = ? AND number = ? AND id = ?"
_HASHES: Final = "SELECT number, hash FROM consent_events WHERE workspace_id = ? AND number > ? ORDER BY number LIMIT ?"


def prove_inclusion(connection: sa.Connection, workspace_id: str, event_id: str) -> Inclusion:
    """See `ports.ledger.ConsentLedger.inclusion`."""
    rows, number = rows_of(connection), number_in(event_id)
    found = rows.all(_BODY, (workspace_id, number, event_id)) if number else []
    if not found:
        raise not_kept("entry")
    newest = next(iter(read_checkpoints(connection, workspace_id, most=1)), None)
    if newest is None or newest.size < number:
        raise not_kept("checkpoint with this entry")
    path = path_to(_hashes(rows, workspace_id), newest.size, number - 1)
    proof = Inclusion(number, bytes(found[0][0]), tuple(each.hex() for each in path), newest)
    if not proof.is_true:
        raise SealBroken(
            "the events are not those of the last checkpoint any more", hint="carelane ledger verify names what changed"
        )
    return proof


def _hashes(rows: Rows, workspace_id: str) -> Iterator[bytes]:
    last = 0
    while True:
        found = rows.all(_HASHES, (workspace_id, last, _PIECE))
        for _, digest in found:
            yield bytes(digest)
        if len(found) < _PIECE:
            return
        last = found[-1][0]
