"""Where campaigns, their versions, attempts and corrections are kept.

Every method names the workspace: a campaign of another workspace is not there. Every change that is acknowledged is
durable, and is written together with its line of the audit trail.
"""

from collections.abc import Collection, Mapping
from typing import Protocol

from carelane.domain.attempt import Attempt
from carelane.domain.campaign import Registration
from carelane.domain.errors import CarelaneError
from carelane.domain.kept import Actor, CampaignVersion, Correction, KeptCampaign, Status


class NotKept(CarelaneError):
    """There is no such thing in this workspace."""

    slug = "not-found"
    exit_code = 2


class EditConflict(CarelaneError):
    """Somebody saved meanwhile. Nothing is lost: `aside` is the version that holds what was not accepted."""

    slug = "edit-conflict"

    def __init__(self, current: KeptCampaign, aside: CampaignVersion | None) -> None:
        super().__init__(
            "somebody else saved this campaign while you were working on it",
            hint="your version is kept beside theirs; compare both and choose what stands",
        )
        self.current = current
        self.aside = aside


class CampaignStore(Protocol):
    """Campaigns of all workspaces."""

    def add(self, workspace_id: str, name: str, registration: Registration, by: Actor, note: str = "") -> KeptCampaign:
        """Keep a new campaign as version 1."""

    def get(self, workspace_id: str, campaign_id: str) -> KeptCampaign:
        """The campaign as it stands. Raises NotKept."""

    def all(self, workspace_id: str, *, archived: bool = False) -> tuple[KeptCampaign, ...]:
        """The campaigns of a workspace, the last changed first."""

    def count_by_status(
        self, workspace_ids: Collection[str], *, archived: bool = False
    ) -> Mapping[str, tuple[tuple[Status, int], ...]]:
        """How many campaigns of each workspace have which status; most first, then the last changed.

        For lists: no registration is read. A workspace without campaigns has no counts.
        """

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
        """Make this the current version, if `expected` still is. Raises NotKept, EditConflict (kept aside).

        What reads as the current version already is no conflict: a form that was sent twice is saved once.
        """

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
        """Change name, status or whether it is archived; no new version. Raises NotKept."""

    def versions(self, workspace_id: str, campaign_id: str) -> tuple[CampaignVersion, ...]:
        """Every version, the newest first. Raises NotKept."""

    def version(self, workspace_id: str, campaign_id: str, number: int) -> CampaignVersion:
        """The version of a number. Raises NotKept."""

    def remove(self, workspace_id: str, campaign_id: str, by: Actor) -> None:
        """Remove an archived campaign with all that belongs to it. Raises NotKept (also when not archived)."""

    def attempts(self, workspace_id: str, campaign_id: str) -> tuple[Attempt, ...]:
        """The attempts that stand, the first one first. Raises NotKept."""

    def add_attempt(
        self, workspace_id: str, campaign_id: str, attempt: Attempt, by: Actor, status: Status | None = None
    ) -> Attempt:
        """Keep an attempt under the next number (numbers are never used again). Raises NotKept.

        `status` becomes that of the campaign, in the same transaction.
        """

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
        """Put a completed attempt in its place, if it still reads as expected; `status` as in `add_attempt`.

        Raises:
            NotKept: there is none of that number.
            EditConflict: it reads otherwise by now (`aside` is None).
        """

    def remove_attempt(self, workspace_id: str, campaign_id: str, number: int, by: Actor) -> None:
        """Take an attempt out of the list; its record stays, marked as removed. Raises NotKept."""

    def start_correction(
        self, workspace_id: str, campaign_id: str, rejection: str, provider: str, by: Actor
    ) -> Correction:
        """Begin to work on a rejection. Raises NotKept."""

    def correction(self, workspace_id: str, campaign_id: str, correction_id: str) -> Correction:
        """Raises NotKept."""

    def corrections(self, workspace_id: str, campaign_id: str) -> tuple[Correction, ...]:
        """The newest first. Raises NotKept."""

    def save_correction(self, correction: Correction, *, expected: int, by: Actor) -> Correction:
        """Keep what was decided, if `expected` is the version still. Raises NotKept, EditConflict (aside None)."""
