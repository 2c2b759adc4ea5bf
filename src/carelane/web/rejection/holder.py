"""Where the decisions about a rejection are while its owner walks through the pages.

Decides: what a page needs to know of that: the address of each step, and what its form carries.
Leaves alone: the pages themselves, which are the same for both.
"""

from dataclasses import dataclass, replace
from typing import Protocol, Self

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
        """What the form of each page carries, "" when nothing."""

    @property
    def is_kept(self) -> bool:
        """They are in a workspace, so that every step has an address that can be opened again."""

    def save(self, decisions: Decisions) -> Self:
        """The holder with other decisions. Raises EditConflict."""


@dataclass(frozen=True, slots=True)
class InPage:
    """Nothing is kept: the page carries everything."""

    decisions: Decisions
    home: str = "/rejection"
    is_kept: bool = False

    @property
    def hidden(self) -> str:
        """The decisions as JSON."""
        return pack(self.decisions)

    def save(self, decisions: Decisions) -> "InPage":
        """The same page with other decisions."""
        return replace(self, decisions=decisions)
