"""Signed heads: so many events with this root, at that time, said with the key of the installation.

Decides: an Ed25519 key for each workspace, derived from the key of the installation (a backup that holds the one holds
the other), and that a head is signed once.
Leaves alone: what is signed (`domain.consent_records.Checkpoint.statement`), and keeping a copy elsewhere, without
which nobody can prove what somebody with the whole database and its key wrote anew.
Source: RFC 8032 (Ed25519), https://www.rfc-editor.org/rfc/rfc8032
"""

import base64
from dataclasses import replace
from datetime import datetime
from typing import Final

import sqlalchemy as sa
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from carelane.domain.consent_records import Checkpoint
from carelane.ports.accounts import Vault
from carelane.storage.consent_tables import consent_checkpoints
from carelane.storage.ledger.appending import Head

DUE: Final = (
    "SELECT h.workspace_id FROM consent_heads h JOIN workspaces w ON w.id = h.workspace_id WHERE h.size >"
    " (SELECT coalesce(max(c.size), 0) FROM consent_checkpoints c WHERE c.workspace_id = h.workspace_id)"
)


def sign_head(connection: sa.Connection, vault: Vault, workspace_id: str, head: Head, at: datetime) -> Checkpoint:
    """Sign the end of a ledger that is locked, unless just that is signed already."""
    last = next(iter(read_checkpoints(connection, workspace_id, most=1)), None)
    root = head.root.hex()
    if last and (last.size, last.root) == (head.size, root) and is_signed(vault, last):
        return last
    key = _signing_key(vault, workspace_id)
    unsigned = Checkpoint(workspace_id, head.size, root, at, "", public_key(vault, workspace_id))
    signature = base64.b64encode(key.sign(unsigned.statement)).decode()
    signed = replace(unsigned, signature=signature)
    last_number = sa.select(sa.func.coalesce(sa.func.max(consent_checkpoints.c.number), 0)).where(
        consent_checkpoints.c.workspace_id == workspace_id
    )
    connection.execute(
        sa.insert(consent_checkpoints).values(
            workspace_id=workspace_id,
            number=connection.execute(last_number).scalar_one() + 1,
            size=signed.size,
            root=signed.root,
            at=at,
            signature=signature,
            public_key=signed.key,
            stamp=signed.stamp,
        )
    )
    return signed


def read_checkpoints(
    connection: sa.Connection, workspace_id: str, *, most: int | None = None
) -> tuple[Checkpoint, ...]:
    """The newest first."""
    query = sa.select(consent_checkpoints).where(consent_checkpoints.c.workspace_id == workspace_id)
    rows = connection.execute(query.order_by(consent_checkpoints.c.number.desc()).limit(most)).mappings()
    return tuple(
        Checkpoint(
            workspace_id=row["workspace_id"],
            size=row["size"],
            root=row["root"],
            at=row["at"],
            signature=row["signature"],
            key=row["public_key"],
            stamp=row["stamp"],
        )
        for row in rows
    )


def public_key(vault: Vault, workspace_id: str) -> str:
    """The key by which signatures of this workspace are checked, in base64."""
    return base64.b64encode(_signing_key(vault, workspace_id).public_key().public_bytes_raw()).decode()


def is_signed(vault: Vault, checkpoint: Checkpoint) -> bool:
    """Whether this installation signed it."""
    if checkpoint.key != public_key(vault, checkpoint.workspace_id):
        return False
    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(checkpoint.key))
        key.verify(base64.b64decode(checkpoint.signature), checkpoint.statement)
    except (InvalidSignature, ValueError):
        return False
    return True


def _signing_key(vault: Vault, workspace_id: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(vault.keyed_hash("consent-signature", workspace_id)))
