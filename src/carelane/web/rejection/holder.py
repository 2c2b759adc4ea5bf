"""Where the decisions about a rejection are while its owner walks through the pages.

Decides: what a page needs to know of that: the address of each step, what its form carries, and when a form was made
from decisions that somebody else has changed since.
Leaves alone: the pages themselves, which are the same for both.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol, Self

from carelane.domain.attempt import Attempt
from carelane.domain.kept import Actor, Correction, KeptCampaign
from carelane.ports.campaigns import CampaignStore
from carelane.services.rejection_desk.decisions import Decisions
from carelane.web.rejection.state import pack


class CorrectionHolder(Protocol):
    """Decisions and where they are kept."""

    @property
    def decisions(self) -> Decisions:
        """As they stand."""

    @property
    def home(self) -> str:
        """The address below which the steps are."""

    @property
    def hidden(self) -> str:
        """What the form of each page carries."""

    @property
    def is_kept(self) -> bool:
        """They are in a workspace, so that every step has an address that can be opened again."""

    @property
    def can_change(self) -> bool:
        """The visitor may decide, and not only read."""

    @property
    def attempts(self) -> Sequence[Attempt]:
        """What is known of earlier submissions."""

    def is_stale(self, carried: str) -> bool:
        """The form was made from other decisions than those that stand now."""

    def shown_with(self, decisions: Decisions) -> Self:
        """For a page with decisions that are not saved."""

    def save(self, decisions: Decisions) -> Self:
        """The holder with other decisions. Raises EditConflict."""


@dataclass(frozen=True, slots=True)
class InPage:
    """Nothing is kept: the page carries everything."""

    decisions: Decisions
    home: str = "/rejection"
    is_kept: bool = False
    can_change: bool = True
    attempts: Sequence[Attempt] = ()

    @property
    def hidden(self) -> str:
        """The decisions as JSON."""
        return pack(self.decisions)

    def is_stale(self, carried: str) -> bool:
        """Never: what the page carries is all there is."""
        del carried
        return False

    def shown_with(self, decisions: Decisions) -> "InPage":
        """The same page with other decisions."""
        return replace(self, decisions=decisions)

    def save(self, decisions: Decisions) -> "InPage":
        """The same page with other decisions."""
        return replace(self, decisions=decisions)


@dataclass(frozen=True, slots=True)
class InWorkspace:
    """Kept in a workspace, about a campaign as it stands now."""

    store: CampaignStore
    kept: KeptCampaign
    correction: Correction
    actor: Actor
    can_change: bool
    attempts: Sequence[Attempt] = ()
    unsaved: Decisions | None = None
    is_kept: bool = True

    @property
    def decisions(self) -> Decisions:
        """As they were saved, or as the page shows them."""
        if self.unsaved is not None:
            return self.unsaved
        each = self.correction
        return Decisions(
            each.rejection,
            each.provider,
            self.kept.registration,
            each.answers,
            each.confirmed,
            each.picked,
            each.refused,
        )

    @property
    def campaign_home(self) -> str:
        """The address of the campaign."""
        return f"/w/{self.kept.workspace_id}/campaigns/{self.kept.id}"

    @property
    def home(self) -> str:
        """The address of the correction."""
        return f"{self.campaign_home}/corrections/{self.correction.id}"

    @property
    def hidden(self) -> str:
        """The versions that the page was made from."""
        return f"{self.correction.version}.{self.kept.version}"

    def is_stale(self, carried: str) -> bool:
        """Whether somebody saved the correction or the campaign since."""
        return carried != self.hidden

    def shown_with(self, decisions: Decisions) -> "InWorkspace":
        """The same correction with decisions that are not saved."""
        return replace(self, unsaved=decisions)

    def save(self, decisions: Decisions) -> "InWorkspace":
        """Keep them.

        Raises:
            EditConflict: somebody else was quicker.
        """
        decided = replace(
            self.correction,
            answers=dict(decisions.answers),
            confirmed=decisions.confirmed,
            picked=decisions.picked,
            refused=decisions.refused,
        )
        saved = self.store.save_correction(decided, expected=self.correction.version, by=self.actor)
        return replace(self, correction=saved, unsaved=None)
