"""Whether a ledger is as it was recorded: every event, the end, every signed head, every state, every evidence.

Decides: which fault a trace shows, and which event it names. An event holds the hash of the one before it and its own
number, so that a row that was changed is told apart from its neighbours, even where its hash was worked out anew.
Leaves alone: what nobody can see from inside: somebody with the database and the key of the installation can write all
of it anew. A checkpoint that was kept elsewhere shows that.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import sqlalchemy as sa

from carelane.domain.consent_records import Checkpoint, Fault, LedgerFault, Verification
from carelane.domain.merkle import grow, leaf_hash, root_of
from carelane.ports.accounts import Vault
from carelane.storage.database import rows_of
from carelane.storage.ledger.checkpoints import is_signed, read_checkpoints
from carelane.storage.ledger.event_body import BrokenBody, EventBody, body_of, event_of, micros, sealed_hash
from carelane.storage.ledger.evidence_check import evidence_faults, missing_proof, wording_faults
from carelane.storage.ledger.rebuilding import wrong_states
from carelane.storage.plain_rows import Rows

_PIECE: Final = 2_000
_ROWS: Final = (
    "SELECT number, id, recipient, kind, happened_at, recorded_at, key, body, detail, hash FROM consent_events"
    " WHERE workspace_id = ? AND number > ? ORDER BY number LIMIT ?"
)
_HEAD: Final = "SELECT size, hash, stack FROM consent_heads WHERE workspace_id = ?"
_STATES: Final = "SELECT count(*) FROM consent_states WHERE workspace_id = ?"
_MOST_NAMED: Final = 200  # of one long gap; the sentence says how long it is


@dataclass(slots=True)
class _Walk:
    """What is known of the rows so far. roots: of the sizes that checkpoints speak of."""

    workspace_id: str
    sizes: frozenset[int]
    faults: list[LedgerFault] = field(default_factory=list)
    last_number: int = 0
    last_hash: bytes = b""
    is_last_sound: bool = True
    count: int = 0
    subtrees: list[bytes] = field(default_factory=list)
    roots: dict[int, str] = field(default_factory=dict)

    def say(self, fault: Fault, number: int, what: str) -> None:
        """Note a fault, once for each event and sort."""
        if not any(known.fault is fault and known.number == number for known in self.faults[-4:]):
            self.faults.append(LedgerFault(fault, number, what))


def verify_ledger(
    connection: sa.Connection, vault: Vault, workspace_id: str, kept: Sequence[Checkpoint] = ()
) -> Verification:
    """Look at everything of one moment."""
    rows = rows_of(connection)
    ours = read_checkpoints(connection, workspace_id)
    checkpoints = [*ours, *(each for each in kept if each not in ours)]
    walk = _Walk(workspace_id, frozenset(each.size for each in checkpoints))
    if 0 in walk.sizes:
        walk.roots[0] = root_of([]).hex()
    for piece in _pieces(rows, workspace_id):
        looked_at = [(row[0], _look(walk, workspace_id, row)) for row in piece]
        named = [(number, body) for number, body in looked_at if body is not None]
        walk.faults.extend(missing_proof(rows, workspace_id, named))
    _look_at_head(walk, rows, workspace_id)
    for checkpoint in checkpoints:
        _look_at_checkpoint(walk, vault, checkpoint)
    for wrong in wrong_states(rows, workspace_id):
        what = "says something else than the events do" if wrong.state else "follows from no event"
        walk.faults.append(LedgerFault(Fault.STATE, wrong.last_number, f"how a person stands {what}"))
    walk.faults.extend(wording_faults(connection, workspace_id))
    walk.faults.extend(evidence_faults(rows, vault, workspace_id))
    return Verification(
        workspace_id=workspace_id,
        size=walk.count,
        root=root_of(walk.subtrees).hex(),
        faults=tuple(walk.faults),
        checkpoints=len(checkpoints),
        states=rows.all(_STATES, (workspace_id,))[0][0],
    )


def _pieces(rows: Rows, workspace_id: str) -> Iterator[list[tuple[Any, ...]]]:
    last = -(2**31)
    while True:
        found = rows.all(_ROWS, (workspace_id, last, _PIECE))
        yield found
        if len(found) < _PIECE:
            return
        last = found[-1][0]


def _look(walk: _Walk, workspace_id: str, row: tuple[Any, ...]) -> EventBody | None:
    number, *columns, body, detail, digest = row
    _name_gap(walk, number)
    leaf = leaf_hash(body)
    is_sound = leaf == digest
    try:
        parts = body_of(body)
        event_of(workspace_id, parts)
    except BrokenBody:
        walk.say(Fault.CHANGED, number, f"event {number} cannot be read")
        parts, is_sound = None, False
    if parts:
        is_sound = _look_inside(walk, number, columns, parts, detail, is_sound=is_sound)
    walk.last_number, walk.last_hash, walk.is_last_sound = number, bytes(digest), is_sound
    grow(walk.subtrees, walk.count, leaf)
    walk.count += 1
    if walk.count in walk.sizes:
        walk.roots[walk.count] = root_of(walk.subtrees).hex()
    return parts if is_sound else None


def _look_inside(
    walk: _Walk, number: int, columns: list[Any], parts: EventBody, detail: bytes | None, *, is_sound: bool
) -> bool:
    """Whether the event of a row is the one that was recorded there."""
    if parts.number != number:
        walk.say(Fault.REORDERED, number, f"where event {number} was, event {parts.number} stands")
        return False
    if not is_sound:
        walk.say(Fault.CHANGED, number, f"event {number} is not what was recorded")
        return False
    expected = [
        parts.id, parts.recipient, parts.kind.value, micros(parts.happened_at), micros(parts.recorded_at),
        parts.key or None,
    ]  # fmt: skip
    if columns != expected:
        walk.say(Fault.CHANGED, number, f"the columns of event {number} say something else than the event")
    if sealed_hash(detail) != parts.detail:
        walk.say(Fault.CHANGED, number, f"the sealed words of event {number} are not those that were recorded")
    follows = walk.last_number + 1 == number
    if follows and walk.is_last_sound and parts.prev != walk.last_hash.hex():
        before = number - 1
        if before:
            walk.say(Fault.CHANGED, before, f"event {before} is not the one that event {number} was recorded after")
        else:
            walk.say(Fault.CHANGED, number, "the first event was recorded after another one")
    return True


def _name_gap(walk: _Walk, number: int) -> None:
    missing = number - walk.last_number - 1
    if number < 1:
        walk.say(Fault.REORDERED, number, f"no event has the number {number}")
        return
    for absent in range(walk.last_number + 1, min(number, walk.last_number + 1 + _MOST_NAMED)):
        what = f"event {absent} is missing" if missing == 1 else f"event {absent} is missing, one of {missing}"
        walk.say(Fault.REMOVED, absent, what)


def _look_at_head(walk: _Walk, rows: Rows, workspace_id: str) -> None:
    """Whether the end is the one that was recorded last."""
    found = rows.all(_HEAD, (workspace_id,))
    size, digest, stack = found[0] if found else (0, b"", b"")
    if size > walk.last_number:
        _name_gap(walk, size + 1)
        walk.last_number = size
    elif size < walk.last_number:
        walk.say(Fault.CHANGED, size + 1, f"there are events after the last one that was recorded, number {size}")
    elif walk.is_last_sound and bytes(digest) != walk.last_hash:
        walk.say(Fault.CHANGED, size, f"event {size} is not the one that was recorded last")
    elif not walk.faults and bytes(stack) != b"".join(walk.subtrees):
        walk.say(Fault.CHANGED, 0, "the head of the tree does not belong to the events")


def _look_at_checkpoint(walk: _Walk, vault: Vault, checkpoint: Checkpoint) -> None:
    size, when = checkpoint.size, checkpoint.at.isoformat(timespec="seconds")
    if checkpoint.workspace_id != walk.workspace_id or not is_signed(vault, checkpoint):
        walk.say(
            Fault.CHECKPOINT, size, f"the checkpoint of {when} was not signed by this installation for this workspace"
        )
    elif size > max(walk.count, walk.last_number):
        walk.say(Fault.CHECKPOINT, size, f"the checkpoint of {when} knows {size} events")
        _name_gap(walk, size + 1)
        walk.last_number = size
    elif walk.roots.get(size) != checkpoint.root:
        walk.say(Fault.CHECKPOINT, size, f"the first {size} events are not those of the checkpoint of {when}")
