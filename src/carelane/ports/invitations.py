"""Where open invitations to workspaces are kept."""

from datetime import datetime
from typing import Protocol

from carelane.domain.access import OpenInvitation, Role
from carelane.domain.kept import Actor


class InvitationStore(Protocol):
    """Invitations that were neither accepted nor taken back. The secret of a link is never kept, only its hash."""

    def add(
        self, workspace_id: str, email: str, role: Role, *, token_hash: str, expires_at: datetime, by: Actor
    ) -> OpenInvitation:
        """Keep a new one, made by a person. Raises NotKept."""

    def open(self, workspace_id: str, now: datetime) -> tuple[OpenInvitation, ...]:
        """Those of a workspace that have not run out, the newest first; also those that count no more."""

    def by_hash(self, token_hash: str, now: datetime) -> OpenInvitation | None:
        """The one that counts; None when used, taken back, run out, unknown, or of somebody who owns it no more."""

    def use(self, token_hash: str, now: datetime) -> OpenInvitation | None:
        """The same, once. Atomic between processes."""

    def take_back(self, workspace_id: str, invitation_id: str, by: Actor) -> None:
        """Its link opens nothing from now on. Raises NotKept."""

    def remove_expired(self, now: datetime) -> None:
        """Forget those that ran out."""
