"""Corrections as rows, and back. The rejection and the owner's answers are sealed.

Decides: nothing; what a correction holds is said in `domain.kept`.
Leaves alone: transactions and the audit trail (`campaign_store`).
"""

import json
from typing import Any

import sqlalchemy as sa

from carelane.domain.kept import Correction
from carelane.ports.accounts import Vault
from carelane.storage.campaign_rows import not_kept
from carelane.storage.sealing import seal_text, unseal_text
from carelane.storage.tables import campaigns, corrections


def insert_correction(connection: sa.Connection, vault: Vault, correction: Correction) -> None:
    """Keep a new correction."""
    fixed = {"id": correction.id, "campaign_id": correction.campaign_id, "created_at": correction.created_at}
    connection.execute(sa.insert(corrections).values(**fixed, **_values(correction, vault)))


def update_correction(connection: sa.Connection, vault: Vault, correction: Correction) -> None:
    """Put a correction in the place of what is kept of it."""
    connection.execute(
        sa.update(corrections).where(corrections.c.id == correction.id).values(**_values(correction, vault))
    )


def read_correction(
    connection: sa.Connection, vault: Vault, workspace_id: str, campaign_id: str, correction_id: str
) -> Correction:
    """A correction of a campaign.

    Raises:
        NotKept: there is no such correction of this campaign in this workspace.
    """
    query = _select(workspace_id, campaign_id).where(corrections.c.id == correction_id)
    row = connection.execute(query).mappings().one_or_none()
    if row is None:
        raise not_kept("correction")
    return _correction(row, vault)


def read_corrections(
    connection: sa.Connection, vault: Vault, workspace_id: str, campaign_id: str
) -> tuple[Correction, ...]:
    """Every correction of a campaign, the newest first."""
    query = _select(workspace_id, campaign_id).order_by(corrections.c.created_at.desc(), corrections.c.sequence.desc())
    return tuple(_correction(row, vault) for row in connection.execute(query).mappings())


def _select(workspace_id: str, campaign_id: str) -> sa.Select[Any]:
    joined = corrections.join(campaigns, corrections.c.campaign_id == campaigns.c.id)
    columns = sa.select(corrections, campaigns.c.workspace_id).select_from(joined)
    return columns.where(campaigns.c.workspace_id == workspace_id, campaigns.c.id == campaign_id)


def _values(correction: Correction, vault: Vault) -> dict[str, Any]:
    return {
        "rejection": seal_text(vault, f"rejection/{correction.id}", correction.rejection),
        "provider": correction.provider,
        "changed_at": correction.changed_at,
        "version": correction.version,
        "answers": seal_text(vault, f"answers/{correction.id}", json.dumps(dict(correction.answers))),
        "confirmed": correction.confirmed,
        "picked": correction.picked,
        "refused": correction.refused,
        "is_done": correction.is_done,
    }


def _correction(row: sa.RowMapping, vault: Vault) -> Correction:
    return Correction(
        id=row["id"],
        workspace_id=row["workspace_id"],
        campaign_id=row["campaign_id"],
        rejection=unseal_text(vault, f"rejection/{row['id']}", row["rejection"]),
        provider=row["provider"],
        created_at=row["created_at"],
        changed_at=row["changed_at"],
        version=row["version"],
        answers=json.loads(unseal_text(vault, f"answers/{row['id']}", row["answers"])),
        confirmed=row["confirmed"],
        picked=row["picked"],
        refused=row["refused"],
        is_done=row["is_done"],
    )
