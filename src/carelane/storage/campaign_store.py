"""Campaigns, versions, attempts and corrections in the database.

Decides: each change, its version and its line of the audit trail are one transaction. A save that comes too late is
kept aside as a version of its own, and told; numbers of versions and attempts are given away once.
Leaves alone: rows (`campaign_rows`, `attempt_rows`, `correction_rows`) and what a save means (`services`).
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

import sqlalchemy as sa

from carelane.domain.attempt import Attempt
from carelane.domain.campaign import Registration
from carelane.domain.kept import Actor, CampaignVersion, Correction, KeptCampaign, Status
from carelane.ports.accounts import Vault
from carelane.ports.campaigns import EditConflict
from carelane.ports.clock import Clock
from carelane.storage.attempt_rows import insert_attempt, mark_removed, read_attempt, read_attempts, update_attempt
from carelane.storage.audit import add_line
from carelane.storage.campaign_rows import (
    count_campaigns,
    insert_version,
    lock_campaign,
    not_kept,
    read_campaign,
    read_campaigns,
    read_versions,
    require_campaign,
)
from carelane.storage.columns import actor_values, is_number, new_id
from carelane.storage.correction_rows import insert_correction, read_correction, read_corrections, update_correction
from carelane.storage.database import Database
from carelane.storage.tables import campaigns
from carelane.storage.workspace_rows import require_workspace


@dataclass(frozen=True, slots=True)
class SqlCampaignStore:
    """See the port `CampaignStore`."""

    database: Database
    vault: Vault
    clock: Clock

    def add(self, workspace_id: str, name: str, registration: Registration, by: Actor, note: str = "") -> KeptCampaign:
        """Keep a new campaign as version 1."""
        campaign_id, at = new_id(), self.clock.now()
        with self.database.writing() as connection:
            require_workspace(connection, workspace_id)
            connection.execute(
                sa.insert(campaigns).values(
                    id=campaign_id,
                    workspace_id=workspace_id,
                    name=name,
                    status=Status.DRAFT.value,
                    created_at=at,
                    changed_at=at,
                    **actor_values("changed_by", by),
                )
            )
            insert_version(
                connection, campaign_id, 1, registration, at=at, by=by, note=note, based_on=0, is_aside=False
            )
            self._tell(connection, workspace_id, by, "campaign.added", campaign_id)
            return read_campaign(connection, workspace_id, campaign_id)

    def get(self, workspace_id: str, campaign_id: str) -> KeptCampaign:
        """The campaign as it stands."""
        with self.database.reading() as connection:
            return read_campaign(connection, workspace_id, campaign_id)

    def all(self, workspace_id: str, *, archived: bool = False) -> tuple[KeptCampaign, ...]:
        """The campaigns of a workspace, the last changed first."""
        with self.database.reading() as connection:
            return read_campaigns(connection, workspace_id, archived=archived)

    def count_by_status(
        self, workspace_ids: Collection[str], *, archived: bool = False
    ) -> dict[str, tuple[tuple[Status, int], ...]]:
        """Most first, then the last changed."""
        with self.database.reading() as connection:
            found = count_campaigns(connection, workspace_ids, archived=archived)
        return {workspace_id: tuple(found.get(workspace_id, ())) for workspace_id in workspace_ids}

    def save(
        self,
        workspace_id: str,
        campaign_id: str,
        registration: Registration,
        *,
        expected: int,
        by: Actor,
        note: str = "",
    ) -> KeptCampaign:
        """Make this the version that stands, or keep it aside and raise EditConflict."""
        with self.database.writing() as connection:
            standing = lock_campaign(connection, workspace_id, campaign_id)
            is_aside = standing["version"] != expected
            if is_aside:
                current = read_campaign(connection, workspace_id, campaign_id)
                if current.registration == registration:
                    return current  # the same text sent twice loses nobody's work
            number, at = standing["last_version"] + 1, self.clock.now()
            insert_version(
                connection,
                campaign_id,
                number,
                registration,
                at=at,
                by=by,
                note=note,
                based_on=expected if expected in range(number) else 0,
                is_aside=is_aside,
            )
            change = {} if is_aside else {"version": number, "changed_at": at, **actor_values("changed_by", by)}
            self._change(connection, campaign_id, last_version=number, **change)
            action = "campaign.kept-aside" if is_aside else "campaign.saved"
            self._tell(connection, workspace_id, by, action, campaign_id, detail=f"version {number}")
            current = read_campaign(connection, workspace_id, campaign_id)
            aside = read_versions(connection, campaign_id, number)[0] if is_aside else None
        if aside is not None:  # only now: raised inside, it would undo what was kept
            raise EditConflict(current, aside)
        return current

    def describe(
        self,
        workspace_id: str,
        campaign_id: str,
        *,
        by: Actor,
        name: str | None = None,
        status: Status | None = None,
        archived: bool | None = None,
    ) -> KeptCampaign:
        """Change name, status or whether it is archived; no new version."""
        with self.database.writing() as connection:
            standing = lock_campaign(connection, workspace_id, campaign_id)
            at = self.clock.now()
            change: dict[str, object] = {}
            if name is not None and name != standing["name"]:
                change["name"] = name
            if status is not None and status.value != standing["status"]:
                change["status"] = status.value
            if archived is not None and archived != (standing["archived_at"] is not None):
                change["archived_at"] = at if archived else None
            if change:
                self._change(connection, campaign_id, changed_at=at, **actor_values("changed_by", by), **change)
                told = ", ".join(_told(item, value) for item, value in change.items())
                self._tell(connection, workspace_id, by, "campaign.described", campaign_id, detail=told)
            return read_campaign(connection, workspace_id, campaign_id)

    def versions(self, workspace_id: str, campaign_id: str) -> tuple[CampaignVersion, ...]:
        """Every version, the newest first."""
        with self.database.reading() as connection:
            require_campaign(connection, workspace_id, campaign_id)
            return read_versions(connection, campaign_id)

    def version(self, workspace_id: str, campaign_id: str, number: int) -> CampaignVersion:
        """The version of a number."""
        with self.database.reading() as connection:
            require_campaign(connection, workspace_id, campaign_id)
            found = read_versions(connection, campaign_id, number) if is_number(number) else ()
        if not found:
            raise not_kept("version")
        return found[0]

    def remove(self, workspace_id: str, campaign_id: str, by: Actor) -> None:
        """Remove an archived campaign with all that belongs to it."""
        with self.database.writing() as connection:
            standing = lock_campaign(connection, workspace_id, campaign_id)
            if standing["archived_at"] is None:
                raise not_kept("archived campaign")
            connection.execute(sa.delete(campaigns).where(campaigns.c.id == campaign_id))
            self._tell(connection, workspace_id, by, "campaign.removed", campaign_id)

    def attempts(self, workspace_id: str, campaign_id: str) -> tuple[Attempt, ...]:
        """The attempts that stand, the first one first."""
        with self.database.reading() as connection:
            require_campaign(connection, workspace_id, campaign_id)
            return read_attempts(connection, self.vault, campaign_id)

    def add_attempt(
        self, workspace_id: str, campaign_id: str, attempt: Attempt, by: Actor, status: Status | None = None
    ) -> Attempt:
        """Keep an attempt under the next number."""
        with self.database.writing() as connection:
            number = lock_campaign(connection, workspace_id, campaign_id)["last_attempt"] + 1
            insert_attempt(connection, self.vault, campaign_id, replace(attempt, number=number))
            self._change(connection, campaign_id, last_attempt=number, **self._standing(status, by))
            self._tell(connection, workspace_id, by, "attempt.added", campaign_id, detail=f"attempt {number}")
            return read_attempt(connection, self.vault, campaign_id, number)

    def replace_attempt(
        self,
        workspace_id: str,
        campaign_id: str,
        attempt: Attempt,
        *,
        expected: Attempt,
        by: Actor,
        status: Status | None = None,
    ) -> Attempt:
        """Put a completed attempt in its place, if it still reads as expected."""
        with self.database.writing() as connection:
            lock_campaign(connection, workspace_id, campaign_id)
            if not is_number(attempt.number):
                raise not_kept("attempt")
            if read_attempt(connection, self.vault, campaign_id, attempt.number) != expected:
                raise EditConflict(read_campaign(connection, workspace_id, campaign_id), None)
            update_attempt(connection, self.vault, campaign_id, attempt)
            if status is not None:
                self._change(connection, campaign_id, **self._standing(status, by))
            self._tell(connection, workspace_id, by, "attempt.changed", campaign_id, detail=f"attempt {attempt.number}")
            return read_attempt(connection, self.vault, campaign_id, attempt.number)

    def remove_attempt(self, workspace_id: str, campaign_id: str, number: int, by: Actor) -> None:
        """Take an attempt out of the list; its record stays, marked as removed."""
        with self.database.writing() as connection:
            lock_campaign(connection, workspace_id, campaign_id)
            if not is_number(number) or not mark_removed(connection, campaign_id, number, self.clock.now()):
                raise not_kept("attempt")
            self._tell(connection, workspace_id, by, "attempt.removed", campaign_id, detail=f"attempt {number}")

    def start_correction(
        self, workspace_id: str, campaign_id: str, rejection: str, provider: str, by: Actor
    ) -> Correction:
        """Begin to work on a rejection."""
        at = self.clock.now()
        begun = Correction(new_id(), workspace_id, campaign_id, rejection, provider, at, at)
        with self.database.writing() as connection:
            lock_campaign(connection, workspace_id, campaign_id)
            insert_correction(connection, self.vault, begun)
            self._tell(connection, workspace_id, by, "correction.started", campaign_id)
            return read_correction(connection, self.vault, workspace_id, campaign_id, begun.id)

    def correction(self, workspace_id: str, campaign_id: str, correction_id: str) -> Correction:
        """One correction."""
        with self.database.reading() as connection:
            return read_correction(connection, self.vault, workspace_id, campaign_id, correction_id)

    def corrections(self, workspace_id: str, campaign_id: str) -> tuple[Correction, ...]:
        """The newest first."""
        with self.database.reading() as connection:
            require_campaign(connection, workspace_id, campaign_id)
            return read_corrections(connection, self.vault, workspace_id, campaign_id)

    def save_correction(self, correction: Correction, *, expected: int, by: Actor) -> Correction:
        """Keep what was decided, if `expected` is the version still."""
        workspace_id, campaign_id = correction.workspace_id, correction.campaign_id
        decided = replace(correction, version=expected + 1, changed_at=self.clock.now())
        with self.database.writing() as connection:
            lock_campaign(connection, workspace_id, campaign_id)
            standing = read_correction(connection, self.vault, workspace_id, campaign_id, correction.id)
            if standing.version != expected:
                raise EditConflict(read_campaign(connection, workspace_id, campaign_id), None)
            update_correction(connection, self.vault, decided)
            action = "correction.finished" if correction.is_done else "correction.saved"
            self._tell(connection, workspace_id, by, action, campaign_id)
            return read_correction(connection, self.vault, workspace_id, campaign_id, correction.id)

    def _tell(
        self,
        connection: sa.Connection,
        workspace_id: str,
        by: Actor,
        action: str,
        campaign_id: str,
        *,
        detail: str = "",
    ) -> None:
        subject = f"campaign {campaign_id}"
        add_line(connection, workspace_id, at=self.clock.now(), by=by, action=action, subject=subject, detail=detail)

    def _standing(self, status: Status | None, by: Actor) -> dict[str, object]:
        """The columns of a campaign whose status an attempt changes."""
        if status is None:
            return {}
        return {"status": status.value, "changed_at": self.clock.now(), **actor_values("changed_by", by)}

    @staticmethod
    def _change(connection: sa.Connection, campaign_id: str, **values: object) -> None:
        connection.execute(sa.update(campaigns).where(campaigns.c.id == campaign_id).values(**values))


def _told(item: str, value: object) -> str:
    """A change in words for the trail; a name may be personal, so only that it changed is said."""
    if item == "archived_at":
        return "archived" if value else "taken out of the archive"
    return "renamed" if item == "name" else f"status {value}"
