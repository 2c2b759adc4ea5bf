"""What a workspace texts with, as the gate needs it: policy, numbers, streams, campaigns; remembered for a second.

Decides: that a change of the settings counts within two seconds everywhere (the store may believe for one, and so does
this), and that consent is never remembered.
Leaves alone: consent itself, which is read for every text (`ports.gate`).
"""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from carelane.domain.consent_records import SenderNumber, Stream
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.kept import Status
from carelane.ports.campaigns import CampaignStore, NotKept
from carelane.ports.ledger import ConsentSetup

SECONDS: Final = 1.0
_MOST_WORKSPACES: Final = 10_000


@dataclass(frozen=True, slots=True)
class CampaignSetup:
    """A campaign as far as the gate needs it."""

    id: str
    is_approved: bool
    names: tuple[str, ...]
    website: str
    use_case: str
    sub_use_cases: tuple[str, ...]
    provider: str


@dataclass(frozen=True, slots=True)
class WorkspaceSetup:
    """The setup of one workspace. routes: what `facts` worked out from it, for as long as it stays the same."""

    policy: GatePolicy
    senders: Mapping[str, SenderNumber]
    streams: Mapping[str, Stream]
    campaigns: Mapping[str, CampaignSetup]
    routes: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)


def read_setup(workspace_id: str, *, setup: ConsentSetup, campaigns: CampaignStore) -> WorkspaceSetup:
    """Read it all. Raises StoreUnavailable."""
    senders: dict[str, SenderNumber] = {each.number: each for each in setup.senders(workspace_id)}
    streams = {each.id: each for each in setup.streams(workspace_id)}
    named = {each.campaign_id for each in senders.values()} | {each.campaign_id for each in streams.values()}
    found = {name: kept for name in sorted(named - {""}) if (kept := _campaign(workspace_id, name, campaigns))}
    return WorkspaceSetup(setup.policy(workspace_id), senders, streams, found)


@dataclass(slots=True)
class Setups:
    """The setups of this process, each read again when it is older than a second."""

    clock: Callable[[], float] = time.monotonic
    _known: dict[str, tuple[float, WorkspaceSetup]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def of(self, workspace_id: str, *, setup: ConsentSetup, campaigns: CampaignStore) -> WorkspaceSetup:
        """The setup as it was at most a second ago. Raises StoreUnavailable."""
        now = self.clock()
        known = self._known.get(workspace_id)
        if known is not None and now - known[0] < SECONDS:
            return known[1]
        found = read_setup(workspace_id, setup=setup, campaigns=campaigns)
        if known is not None and known[1] == found:
            found = known[1]  # what was worked out for it stays good
        with self._lock:
            if len(self._known) >= _MOST_WORKSPACES:
                self._known.clear()
            self._known[workspace_id] = (now, found)
        return found

    def forget(self, workspace_id: str) -> None:
        """Read it again at the next text; for who has changed it in this process."""
        with self._lock:
            self._known.pop(workspace_id, None)


def _campaign(workspace_id: str, campaign_id: str, campaigns: CampaignStore) -> CampaignSetup | None:
    try:
        kept = campaigns.get(workspace_id, campaign_id)
    except NotKept:
        return None
    registration = kept.registration
    campaign = registration.campaign
    return CampaignSetup(
        id=campaign_id,
        is_approved=kept.status is Status.APPROVED and kept.archived_at is None,
        names=tuple(name for name in registration.brand.names if name.strip()),
        website=registration.brand.website,
        use_case=campaign.usecase,
        sub_use_cases=tuple(campaign.sub_usecases),
        provider=registration.provider,
    )
