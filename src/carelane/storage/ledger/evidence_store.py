"""What proves events, in the database: found by the hash of a random salt and the content.

Decides: the salt keeps anybody from trying out what a short text was; the same content of the same person is one item,
found by a keyed hash; with a recipient it is sealed with that person's key, otherwise with the installation's.
Leaves alone: what is evidence of what (`ports.ledger`), and how long it is kept (`services`).
"""

import hashlib
import os
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from carelane.domain.consent_records import EvidenceItem
from carelane.ports.accounts import SealBroken, Vault
from carelane.storage.campaign_rows import not_kept
from carelane.storage.columns import storable
from carelane.storage.consent_tables import consent_evidence
from carelane.storage.database import Database, rows_of
from carelane.storage.ledger.event_rows import read_keys
from carelane.storage.ledger.personal import open_key
from carelane.storage.workspace_rows import require_workspace

_SALT_BYTES: Final = 32
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
        workspace_id, recipient = storable(workspace_id), storable(recipient)
        mark = self._mark(workspace_id, kind, recipient, content)
        same = (consent_evidence.c.workspace_id == workspace_id, consent_evidence.c.mark == mark)
        with self.database.reading() as connection:
            row = connection.execute(sa.select(*_WITHOUT_CONTENT).where(*same)).mappings().one_or_none()
        if row is not None:
            return _item(row)
        salt = os.urandom(_SALT_BYTES)
        item = EvidenceItem(hashlib.sha256(salt + content).hexdigest(), kind, media_type, len(content), at, recipient)
        with self.database.writing() as connection:
            require_workspace(connection, workspace_id)
            sealed = self._sealed(connection, workspace_id, item, salt + content)
            values = {
                "workspace_id": workspace_id,
                "id": item.id,
                "kind": kind,
                "media_type": media_type,
                "size": item.size,
                "kept_at": at,
                "recipient": recipient,
                "mark": mark,
                "content": sealed,
            }
            _insert_once(connection, values)
            return _item(connection.execute(sa.select(*_WITHOUT_CONTENT).where(*same)).mappings().one())

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

    def _sealed(self, connection: sa.Connection, workspace_id: str, item: EvidenceItem, content: bytes) -> bytes:
        purpose = _purpose(item.id)
        if not item.recipient:
            return self.vault.seal(purpose, content)
        sealed_key = read_keys(rows_of(connection), workspace_id, [item.recipient]).get(item.recipient)
        if sealed_key is None:
            raise not_kept("person")
        return open_key(self.vault, workspace_id, item.recipient, sealed_key).seal(purpose, content)

    def _mark(self, workspace_id: str, kind: str, recipient: str, content: bytes) -> str:
        purpose = f"consent-evidence/{workspace_id}/{kind}/{recipient}"
        return self.vault.keyed_hash(purpose, hashlib.sha256(content).hexdigest())


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


def _insert_once(connection: sa.Connection, values: dict[str, object]) -> None:
    """Keep it, unless somebody kept the same meanwhile."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as insert_there  # noqa: PLC0415  one of the two

        connection.execute(insert_there(consent_evidence).values(values).on_conflict_do_nothing())
        return
    from sqlalchemy.dialects.sqlite import insert as insert_here  # noqa: PLC0415

    connection.execute(insert_here(consent_evidence).values(values).on_conflict_do_nothing())


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
