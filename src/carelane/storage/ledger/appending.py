"""Add events: all of them or none, each chained to the one before, with the states that follow.

Decides: what an event has to name truly (people, wordings and evidence of this workspace; what a correction takes
back), that the same key is one event, and that one transaction at a time adds to a workspace.
Leaves alone: transactions (`consent_ledger`, `people`), and what events mean (`domain.consent_state`).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from carelane.domain.consent import GIVING, BadEvent, ConsentEvent, EventKind, NewEvent
from carelane.domain.consent_state import fold
from carelane.domain.merkle import HASH_BYTES, grow, leaf_hash, root_of
from carelane.ports.accounts import Vault
from carelane.storage.campaign_rows import not_kept
from carelane.storage.ledger import event_rows
from carelane.storage.ledger.event_body import cleaned, written
from carelane.storage.ledger.personal import PersonalKey, open_key, seal_detail
from carelane.storage.ledger.state_rows import States, join, read_states, write_changed
from carelane.storage.plain_rows import Rows
from carelane.storage.workspace_rows import no_workspace

_REFERRING: Final = frozenset({EventKind.CORRECTION, EventKind.RELEASE})
_HEAD: Final = (
    "SELECT h.size, h.hash, h.stack FROM consent_heads h JOIN workspaces w ON w.id = h.workspace_id"
    " WHERE h.workspace_id = ?"
)
_LOCKED: Final = f"{_HEAD} FOR UPDATE OF h FOR KEY SHARE OF w"
_FIRST: Final = (
    "INSERT INTO consent_heads (workspace_id, size, hash, stack) SELECT id, 0, ?, ? FROM workspaces WHERE id = ?"
    " ON CONFLICT (workspace_id) DO NOTHING"
)
_KEPT: Final = "SELECT size, hash, stack FROM consent_heads WHERE workspace_id = ?"
_FIRST_KEPT: Final = (
    "INSERT INTO consent_heads (workspace_id, size, hash, stack) VALUES (?, 0, ?, ?)"
    " ON CONFLICT (workspace_id) DO NOTHING"
)
_MOVE: Final = "UPDATE consent_heads SET size = ?, hash = ?, stack = ? WHERE workspace_id = ?"
_WORDINGS: Final = "SELECT id FROM consent_disclosures WHERE workspace_id = ? AND id = ANY (?)"
_EVIDENCE: Final = "SELECT id FROM consent_evidence WHERE workspace_id = ? AND id = ANY (?)"


@dataclass(slots=True)
class Head:
    """Where the ledger of a workspace ends: how many events, the hash of the last, the complete subtrees."""

    size: int
    hash: bytes
    stack: list[bytes]

    @property
    def root(self) -> bytes:
        """The hash of the tree over all events."""
        return root_of(self.stack)


def lock_head(rows: Rows, workspace_id: str) -> Head:
    """The end of the ledger; nobody else adds to it before this transaction ends.

    Raises:
        NotKept: there is no such workspace.
    """
    query = _HEAD if rows.is_sqlite else _LOCKED
    found = rows.all(query, (workspace_id,))
    if not found:
        rows.run(_FIRST, (b"", b"", workspace_id))
        found = rows.all(query, (workspace_id,))
    if not found:
        raise no_workspace()
    return _head(*found[0])


def lock_kept_head(rows: Rows, workspace_id: str) -> Head:
    """The same for what is done to a ledger that may have outlived its workspace."""
    query = _KEPT if rows.is_sqlite else f"{_KEPT} FOR UPDATE"
    found = rows.all(query, (workspace_id,))
    if not found:
        rows.run(_FIRST_KEPT, (workspace_id, b"", b""))
        found = rows.all(query, (workspace_id,))
    return _head(*found[0])


def _head(size: int, digest: bytes, stack: bytes) -> Head:
    return Head(size, digest, [stack[at : at + HASH_BYTES] for at in range(0, len(stack), HASH_BYTES)])


def append_events(
    rows: Rows, vault: Vault, workspace_id: str, given: Sequence[NewEvent], *, head: Head, now: datetime
) -> tuple[ConsentEvent, ...]:
    """Record what is new, under the lock of `lock_head`; gives one event for each that was given.

    Raises:
        BadEvent, NotKept: see `ports.ledger.ConsentLedger.append`.
    """
    wanted = [cleaned(each) for each in given]
    there = _read(rows, vault, workspace_id, wanted)
    known = there.known
    fresh: dict[str, NewEvent] = {}
    for position, each in enumerate(wanted):
        if each.key not in known:
            fresh.setdefault(each.key or f"\x00{position}", each)  # a key holds no zero byte
    new = list(fresh.values())
    keys = _people(vault, workspace_id, new, there.data_keys)
    _require(rows, workspace_id, _WORDINGS, "wording", {each.disclosure for each in new if each.disclosure})
    _require(rows, workspace_id, _EVIDENCE, "evidence", {item for each in new for item in each.evidence})
    for each in new:
        if each.kind in _REFERRING:
            _check_reference(rows, workspace_id, each)
    recorded, values = _recorded(keys, workspace_id, new, head=head, now=now)
    if recorded:
        before, after = _states(rows, workspace_id, recorded, there)
        event_rows.put_events(rows, values)
        rows.run(_MOVE, (head.size, head.hash, b"".join(head.stack), workspace_id))
        write_changed(rows, workspace_id, before, after)
    known.update({each.event.key: each for each in recorded if each.event.key})
    unkeyed = iter([each for each in recorded if not each.event.key])
    return tuple(known[each.key] if each.key else next(unkeyed) for each in wanted)


@dataclass(frozen=True, slots=True)
class _There:
    """What is there of the keys and the people that new events name."""

    known: dict[str, ConsentEvent]
    data_keys: dict[str, bytes | None]
    states: dict[str, States]
    unreadable: frozenset[str]  # people of whom a state was changed so that nobody can read it


def _read(rows: Rows, vault: Vault, workspace_id: str, wanted: Sequence[NewEvent]) -> _There:
    recipients = {each.recipient for each in wanted}
    data_keys = event_rows.read_keys(rows, workspace_id, recipients)
    states, unreadable = read_states(rows, workspace_id, recipients)
    keys = {each.key for each in wanted if each.key}
    found = event_rows.read_by_key(rows, workspace_id, keys) if keys else []
    known = event_rows.opened(rows, vault, workspace_id, found) if found else []
    return _There({each.event.key: each for each in known}, data_keys, states, unreadable)


def _people(
    vault: Vault, workspace_id: str, events: Sequence[NewEvent], sealed: Mapping[str, bytes | None]
) -> dict[str, PersonalKey | None]:
    """The data keys of those whose words have to be sealed."""
    recipients = {each.recipient for each in events}
    if recipients - sealed.keys():
        raise not_kept("person")
    said = {each.recipient for each in events if each.detail}
    keys = {recipient: sealed[recipient] for recipient in recipients}
    return {
        recipient: open_key(vault, workspace_id, recipient, key) if key and recipient in said else None
        for recipient, key in keys.items()
    }


def _require(rows: Rows, workspace_id: str, query: str, what: str, ids: Collection[str]) -> None:
    if ids and len(rows.all(query, (workspace_id, rows.listed(ids)))) < len(ids):
        raise not_kept(what)


def _check_reference(rows: Rows, workspace_id: str, event: NewEvent) -> None:
    """A correction only takes consent back, a release only what was held, both of the same person.

    A release that reached beyond its hold would let later ones go too.
    """
    found = rows.all(event_rows.BY_NUMBER, (workspace_id, event_rows.number_in(event.refers_to)))
    about = next((each for each in event_rows.closed(workspace_id, found) if each.id == event.refers_to), None)
    if about is None or about.event.recipient != event.recipient:
        raise BadEvent("the entry that it is about is not there; nothing was recorded", hint="look at the timeline")
    if event.kind is EventKind.CORRECTION and about.event.kind not in GIVING:
        raise BadEvent(
            "only an entry that gives consent can be taken back; nothing was recorded",
            hint="what stops texts stays until the person comes back",
        )
    is_held = about.event.kind is EventKind.HOLD and event.until is not None and event.until <= about.counts_at
    if event.kind is EventKind.RELEASE and not is_held:
        raise BadEvent(
            "only an unclear reply can be released, up to its own moment; nothing was recorded",
            hint="release the entry of the reply itself",
        )


def _recorded(
    keys: Mapping[str, PersonalKey | None],
    workspace_id: str,
    new: Sequence[NewEvent],
    *,
    head: Head,
    now: datetime,
) -> tuple[list[ConsentEvent], list[tuple[Any, ...]]]:
    """The events as they are recorded, with their rows; the head moves on."""
    recorded, values = [], []
    for each in new:
        number = head.size + 1
        event = ConsentEvent(event_rows.new_event_id(number), workspace_id, number, now, each)
        key = keys[each.recipient]
        sealed = seal_detail(key, event.id, each.detail) if key and each.detail else None
        body = written(event, head.hash, sealed)
        digest = leaf_hash(body)
        grow(head.stack, head.size, digest)
        head.size, head.hash = number, digest
        recorded.append(event)
        values.append(event_rows.row_values(event, body, sealed, digest))
    return recorded, values


def _states(
    rows: Rows, workspace_id: str, recorded: Sequence[ConsentEvent], there: _There
) -> tuple[dict[str, States], dict[str, States]]:
    """How the people concerned stand before and after: what is new is joined.

    Who is corrected is folded anew, as is somebody whose row cannot be read: STOP is recorded all the same.
    """
    of_person: dict[str, list[ConsentEvent]] = {}
    for each in recorded:
        of_person.setdefault(each.event.recipient, []).append(each)
    before = {recipient: there.states.get(recipient, {}) for recipient in of_person}
    after = {}
    for recipient, events in of_person.items():
        is_corrected = any(each.event.kind is EventKind.CORRECTION for each in events)
        if is_corrected or recipient in there.unreadable:
            whole = event_rows.closed(workspace_id, rows.all(event_rows.OF_PERSON, (workspace_id, recipient)))
            after[recipient] = fold([*whole, *events])
        else:
            after[recipient] = join(before[recipient], events)
    return before, after
