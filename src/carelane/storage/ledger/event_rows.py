"""Events as rows, and back, with their details opened.

Decides: how events are found: by number, by key, by person, by id (an id ends in the number of its event, so that it
needs no index; the rest of it is random). What is recorded twice under one key is one event.
Leaves alone: adding (`appending`) and checking (`verifying`).
"""

import secrets
from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from carelane.domain.consent import ConsentEvent
from carelane.ports.accounts import SealBroken, Vault
from carelane.storage.ledger.event_body import BrokenBody, body_of, event_of, micros
from carelane.storage.ledger.personal import PersonalKey, open_key, unseal_detail
from carelane.storage.plain_rows import Rows

_FROM: Final = "SELECT number, recipient, body, detail FROM consent_events"
_BY_KEY: Final = " INDEXED BY ix_consent_events_workspace_id_key WHERE workspace_id = ?"
_BY_PERSON: Final = " INDEXED BY ix_consent_events_workspace_id_recipient_number WHERE workspace_id = ?"
BY_KEY: Final = f"{_FROM}{_BY_KEY} AND key = ANY (?)"
BY_ONE_KEY: Final = f"{_FROM}{_BY_KEY} AND key = ?"
BY_NUMBER: Final = f"{_FROM} WHERE workspace_id = ? AND number = ?"
OF_PERSON: Final = f"{_FROM}{_BY_PERSON} AND recipient = ? ORDER BY number"
AFTER: Final = f"{_FROM} WHERE workspace_id = ? AND number > ? ORDER BY number LIMIT ?"
KEYS: Final = "SELECT recipient, data_key FROM consent_people WHERE workspace_id = ? AND recipient = ANY (?)"
KEY: Final = "SELECT recipient, data_key FROM consent_people WHERE workspace_id = ? AND recipient = ?"
_PUT: Final = (
    "INSERT INTO consent_events"
    " (workspace_id, number, id, recipient, kind, happened_at, recorded_at, key, body, detail, hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_NUMBER_DIGITS: Final = 12
_RANDOM_BYTES: Final = 10
_ID_CHARACTERS: Final = 2 * _RANDOM_BYTES + _NUMBER_DIGITS

Row = tuple[int, str, bytes, bytes | None]


def new_event_id(number: int) -> str:
    """An id that nobody can guess, by which the event is found again."""
    return f"{secrets.token_hex(_RANDOM_BYTES)}{number:0{_NUMBER_DIGITS}x}"


def number_in(event_id: str) -> int:
    """The number of the event that an id names; 0 for what is no id of an event."""
    try:
        return int(event_id[-_NUMBER_DIGITS:], 16) if len(event_id) == _ID_CHARACTERS else 0
    except ValueError:
        return 0


def row_values(event: ConsentEvent, body: bytes, sealed: bytes | None, digest: bytes) -> tuple[Any, ...]:
    """The values of a new row."""
    what = event.event
    return (
        event.workspace_id, event.number, event.id, what.recipient, what.kind.value, micros(what.happened_at),
        micros(event.recorded_at), what.key or None, body, sealed, digest,
    )  # fmt: skip


def put_events(rows: Rows, values: Sequence[tuple[Any, ...]]) -> None:
    """Add rows."""
    rows.many(_PUT, values)


def read_keys(rows: Rows, workspace_id: str, recipients: Collection[str]) -> dict[str, bytes | None]:
    """The sealed data keys of those of these people whom the workspace knows; None for who was erased."""
    if len(recipients) == 1:
        return dict(rows.all(KEY, (workspace_id, *recipients)))
    return dict(rows.all(KEYS, (workspace_id, rows.listed(recipients))))


def read_by_key(rows: Rows, workspace_id: str, keys: Collection[str]) -> list[Row]:
    """The rows of the events that bear these keys."""
    if len(keys) == 1:
        return rows.all(BY_ONE_KEY, (workspace_id, *keys))
    return rows.all(BY_KEY, (workspace_id, rows.listed(keys)))


def opened(rows: Rows, vault: Vault, workspace_id: str, some: Iterable[Row]) -> list[ConsentEvent]:
    """The events of rows with their details.

    Raises:
        SealBroken: somebody changed one.
    """
    found = list(some)
    sealed_keys = read_keys(rows, workspace_id, {recipient for _, recipient, _, detail in found if detail})
    keys: dict[str, PersonalKey | None] = {}
    for recipient, sealed in sealed_keys.items():
        keys[recipient] = open_key(vault, workspace_id, recipient, sealed) if sealed else None
    return [_opened(workspace_id, body, detail, keys.get(recipient)) for _, recipient, body, detail in found]


def closed(workspace_id: str, some: Iterable[Row]) -> list[ConsentEvent]:
    """The events of rows without their details, which the fold does not need.

    Raises:
        SealBroken: somebody changed one.
    """
    return [_opened(workspace_id, body, None, None) for _, _, body, _ in some]


def _opened(workspace_id: str, body: bytes, sealed: bytes | None, key: PersonalKey | None) -> ConsentEvent:
    try:
        parts = body_of(body)
        return event_of(workspace_id, parts, unseal_detail(key, parts.id, sealed))
    except BrokenBody:
        raise SealBroken(
            "an event of the ledger cannot be read: somebody changed it",
            hint="carelane ledger verify names it; put back a backup from before",
        ) from None
