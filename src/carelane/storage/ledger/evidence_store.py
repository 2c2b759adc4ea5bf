"""What proves events, in the database: found by the hash of a random salt and the content.

Decides: the salt keeps anybody from trying out what a short text was; the same content of the same person is one item,
found by a keyed hash; with a recipient it is sealed with that person's key, otherwise with the installation's.
Leaves alone: what is evidence of what (`ports.ledger`), and how long it is kept (`services`).
"""

import hashlib
import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from carelane.domain.consent_records import EvidenceItem, NewEvidence
from carelane.ports.accounts import SealBroken, Vault
from carelane.storage.campaign_rows import not_kept
from carelane.storage.columns import storable
from carelane.storage.consent_tables import consent_evidence
from carelane.storage.database import Database, rows_of
from carelane.storage.ledger.event_rows import read_keys
from carelane.storage.ledger.personal import PersonalKey, open_key
from carelane.storage.workspace_rows import require_workspace

_SALT_BYTES: Final = 32
_PIECE: Final = 500
_WITHOUT_CONTENT: Final = tuple(column for column in consent_evidence.c if column.name != "content")


@dataclass(frozen=True, slots=True)
class SqlEvidenceStore:
    """See the port `EvidenceStore`."""

    database: Database
    vault: Vault

    def keep(
        self, workspace_id: str, kind: str, media_type: str, content: bytes, *, recipient: str = "", at: datetime
    ) -> EvidenceItem:
        """Keep it once."""
        given = NewEvidence(kind, media_type, content, storable(recipient))
        workspace_id = storable(workspace_id)
        with self.database.reading() as connection:  # nearly always what is asked for again is there
            found = _kept(connection, workspace_id, [self._mark(workspace_id, given)])
        return next(iter(found.values())) if found else self.keep_all(workspace_id, [given], at)[0]

    def keep_all(self, workspace_id: str, given: Sequence[NewEvidence], at: datetime) -> tuple[EvidenceItem, ...]:
        """Keep each once, in one transaction."""
        workspace_id = storable(workspace_id)
        marks = [self._mark(workspace_id, each) for each in given]
        with self.database.writing() as connection:
            require_workspace(connection, workspace_id)
            found = _kept(connection, workspace_id, marks)
            keys = self._keys(connection, workspace_id, {each.recipient for each in given if each.recipient})
            new: dict[str, dict[str, object]] = {}
            for mark, each in zip(marks, given, strict=True):
                if mark not in found and mark not in new:
                    new[mark] = self._values(workspace_id, mark, each, at, keys)
            if new:
                _insert_once(connection, list(new.values()))
                found |= _kept(connection, workspace_id, list(new))
        return tuple(found[mark] for mark in marks)

    def item(self, workspace_id: str, evidence_id: str) -> EvidenceItem:
        """What is known of it."""
        query = sa.select(*_WITHOUT_CONTENT).where(*_of(workspace_id, evidence_id))
        with self.database.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        if row is None:
            raise not_kept("evidence")
        return _item(row)

    def content(self, workspace_id: str, evidence_id: str) -> bytes | None:
        """What was kept."""
        query = sa.select(consent_evidence).where(*_of(workspace_id, evidence_id))
        with self.database.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
            if row is None:
                raise not_kept("evidence")
            recipient = row["recipient"]
            keys = read_keys(rows_of(connection), row["workspace_id"], [recipient]) if recipient else {}
        sealed = (row["id"], recipient, row["content"])
        opened = opened_evidence(self.vault, row["workspace_id"], sealed, keys.get(recipient))
        if opened is None:
            return None
        salt, content = opened
        if hashlib.sha256(salt + content).hexdigest() != row["id"]:
            raise SealBroken("this evidence is not what was kept", hint="put back a backup from before")
        return content

    def _values(
        self, workspace_id: str, mark: str, given: NewEvidence, at: datetime, keys: Mapping[str, PersonalKey]
    ) -> dict[str, object]:
        """The row of something new."""
        content = os.urandom(_SALT_BYTES) + given.content
        name = hashlib.sha256(content).hexdigest()
        if given.recipient and given.recipient not in keys:
            raise not_kept("person")
        seal = keys[given.recipient].seal if given.recipient else self.vault.seal
        return {
            "workspace_id": workspace_id,
            "id": name,
            "kind": given.kind,
            "media_type": given.media_type,
            "size": len(given.content),
            "kept_at": at,
            "recipient": given.recipient,
            "mark": mark,
            "content": seal(_purpose(name), content),
        }

    def _keys(
        self, connection: sa.Connection, workspace_id: str, recipients: Collection[str]
    ) -> dict[str, PersonalKey]:
        """The data keys of those who have one."""
        if not recipients:
            return {}
        sealed = read_keys(rows_of(connection), workspace_id, recipients)
        return {
            recipient: open_key(self.vault, workspace_id, recipient, key) for recipient, key in sealed.items() if key
        }

    def _mark(self, workspace_id: str, given: NewEvidence) -> str:
        purpose = f"consent-evidence/{workspace_id}/{given.kind}/{storable(given.recipient)}"
        return self.vault.keyed_hash(purpose, hashlib.sha256(given.content).hexdigest())


def _kept(connection: sa.Connection, workspace_id: str, marks: Sequence[str]) -> dict[str, EvidenceItem]:
    """What is there already, by its mark."""
    found: dict[str, EvidenceItem] = {}
    for start in range(0, len(marks), _PIECE):
        query = sa.select(*_WITHOUT_CONTENT).where(
            consent_evidence.c.workspace_id == workspace_id,
            consent_evidence.c.mark.in_(marks[start : start + _PIECE]),
        )
        found |= {row["mark"]: _item(row) for row in connection.execute(query).mappings()}
    return found


def opened_evidence(
    vault: Vault, workspace_id: str, row: tuple[str, str, bytes | None], data_key: bytes | None
) -> tuple[bytes, bytes] | None:
    """The salt and the content of a row (id, recipient, sealed); None when the person was erased.

    Raises:
        SealBroken: somebody changed it.
    """
    evidence_id, recipient, sealed = row
    if sealed is None or (recipient and data_key is None):
        return None
    purpose = _purpose(evidence_id)
    if recipient and data_key is not None:
        content = open_key(vault, workspace_id, recipient, data_key).unseal(purpose, sealed)
    else:
        content = vault.unseal(purpose, sealed)
    return None if content is None else (content[:_SALT_BYTES], content[_SALT_BYTES:])


def _insert_once(connection: sa.Connection, values: list[dict[str, object]]) -> None:
    """Keep them, unless somebody kept the same meanwhile."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as insert_there  # noqa: PLC0415  one of the two

        connection.execute(insert_there(consent_evidence).on_conflict_do_nothing(), values)
        return
    from sqlalchemy.dialects.sqlite import insert as insert_here  # noqa: PLC0415

    connection.execute(insert_here(consent_evidence).on_conflict_do_nothing(), values)


def _purpose(evidence_id: str) -> str:
    return f"consent-evidence/{evidence_id}"


def _of(workspace_id: str, evidence_id: str) -> tuple[sa.ColumnElement[bool], ...]:
    return (consent_evidence.c.workspace_id == workspace_id, consent_evidence.c.id == evidence_id)


def _item(row: sa.RowMapping) -> EvidenceItem:
    return EvidenceItem(
        id=row["id"],
        kind=row["kind"],
        media_type=row["media_type"],
        size=row["size"],
        kept_at=row["kept_at"],
        recipient=row["recipient"],
    )
