"""Campaigns and their versions as rows, and back.

Decides: how a campaign is found: always by its workspace and its id, together with the version that stands.
Leaves alone: transactions and the audit trail (`campaign_store`).
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from carelane.domain.campaign import Registration
from carelane.domain.kept import Actor, CampaignVersion, KeptCampaign, Status
from carelane.formats.own.kept import keep_registration, kept_registration
from carelane.ports.campaigns import NotKept
from carelane.storage.columns import actor_of, actor_values
from carelane.storage.tables import campaign_versions, campaigns

_STANDING = campaigns.join(
    campaign_versions,
    (campaign_versions.c.campaign_id == campaigns.c.id) & (campaign_versions.c.number == campaigns.c.version),
)


def not_kept(what: str) -> NotKept:
    """The error for what is not in this workspace, whether or not it is in another one."""
    return NotKept(f"there is no such {what} in this workspace", hint="it may have been removed; go back to the list")


def lock_campaign(connection: sa.Connection, workspace_id: str, campaign_id: str) -> sa.RowMapping:
    """The campaign's own row, which nobody else can change before this transaction ends.

    Raises:
        NotKept: there is no such campaign in this workspace.
    """
    query = sa.select(campaigns).where(campaigns.c.workspace_id == workspace_id, campaigns.c.id == campaign_id)
    row = connection.execute(query.with_for_update()).mappings().one_or_none()
    if row is None:
        raise not_kept("campaign")
    return row


def require_campaign(connection: sa.Connection, workspace_id: str, campaign_id: str) -> None:
    """Nothing, when the campaign is in this workspace.

    Raises:
        NotKept: it is not.
    """
    query = sa.select(campaigns.c.id).where(campaigns.c.workspace_id == workspace_id, campaigns.c.id == campaign_id)
    if connection.execute(query).first() is None:
        raise not_kept("campaign")


def read_campaign(connection: sa.Connection, workspace_id: str, campaign_id: str) -> KeptCampaign:
    """The campaign as it stands.

    Raises:
        NotKept: there is no such campaign in this workspace.
    """
    query = _select(workspace_id).where(campaigns.c.id == campaign_id)
    row = connection.execute(query).mappings().one_or_none()
    if row is None:
        raise not_kept("campaign")
    return _campaign(row)


def read_campaigns(connection: sa.Connection, workspace_id: str, *, archived: bool) -> tuple[KeptCampaign, ...]:
    """Those that are archived, or those that are not; the last changed first."""
    is_archived = campaigns.c.archived_at.is_not(None)
    query = _select(workspace_id).where(is_archived if archived else ~is_archived)
    query = query.order_by(campaigns.c.changed_at.desc(), campaigns.c.sequence.desc())
    return tuple(_campaign(row) for row in connection.execute(query).mappings())


def count_campaigns(
    connection: sa.Connection, workspace_ids: Collection[str], *, archived: bool
) -> dict[str, list[tuple[Status, int]]]:
    """By workspace, then by status: most first, then the last changed. Of equal moments the newest campaign decides."""
    is_archived, count = campaigns.c.archived_at.is_not(None), sa.func.count()
    query = (
        sa.select(campaigns.c.workspace_id, campaigns.c.status, count)
        .where(campaigns.c.workspace_id.in_(list(workspace_ids)), is_archived if archived else ~is_archived)
        .group_by(campaigns.c.workspace_id, campaigns.c.status)
        .order_by(count.desc(), sa.func.max(campaigns.c.changed_at).desc(), sa.func.max(campaigns.c.sequence).desc())
    )
    found: dict[str, list[tuple[Status, int]]] = {}
    for workspace_id, status, number in connection.execute(query):
        found.setdefault(workspace_id, []).append((Status(status), number))
    return found


def _select(workspace_id: str) -> sa.Select[Any]:
    columns = sa.select(campaigns, campaign_versions.c.registration)
    return columns.select_from(_STANDING).where(campaigns.c.workspace_id == workspace_id)


def _campaign(row: sa.RowMapping) -> KeptCampaign:
    return KeptCampaign(
        id=row["id"],
        workspace_id=row["workspace_id"],
        name=row["name"],
        registration=kept_registration(row["registration"]),
        status=Status(row["status"]),
        version=row["version"],
        created_at=row["created_at"],
        changed_at=row["changed_at"],
        changed_by=actor_of(row, "changed_by"),
        archived_at=row["archived_at"],
    )


def insert_version(
    connection: sa.Connection,
    campaign_id: str,
    number: int,
    registration: Registration,
    *,
    at: datetime,
    by: Actor,
    note: str,
    based_on: int,
    is_aside: bool,
) -> None:
    """Keep a version under a number that is free."""
    connection.execute(
        sa.insert(campaign_versions).values(
            campaign_id=campaign_id,
            number=number,
            registration=keep_registration(registration),
            saved_at=at,
            note=note,
            based_on=based_on,
            is_aside=is_aside,
            **actor_values("saved_by", by),
        )
    )


def read_versions(connection: sa.Connection, campaign_id: str, number: int = 0) -> tuple[CampaignVersion, ...]:
    """Every version, the newest first; or the one of a number."""
    query = sa.select(campaign_versions).where(campaign_versions.c.campaign_id == campaign_id)
    if number:
        query = query.where(campaign_versions.c.number == number)
    rows = connection.execute(query.order_by(campaign_versions.c.number.desc())).mappings()
    return tuple(_version(row) for row in rows)


def _version(row: sa.RowMapping) -> CampaignVersion:
    return CampaignVersion(
        number=row["number"],
        registration=kept_registration(row["registration"]),
        saved_at=row["saved_at"],
        saved_by=actor_of(row, "saved_by"),
        note=row["note"],
        based_on=row["based_on"],
        is_aside=row["is_aside"],
    )
