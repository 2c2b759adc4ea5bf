"""The example workspace: a made-up property manager whose campaign was declined, to explore and to throw away.

Decides: what is in it: the campaign of the demo, its declined submission, and a correction that was begun.
Leaves alone: the texts (`services.demo_campaign`). It is marked (`is_example`), and removed like any workspace.
"""

from datetime import timedelta
from typing import Final

from carelane.domain.access import User, Workspace, WorkspaceKind
from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.kept import Actor, Status
from carelane.formats.campaign_file import load_registration
from carelane.ports.accounts import WorkspaceStore
from carelane.ports.campaigns import CampaignStore
from carelane.ports.clock import Clock
from carelane.profiles.profile import load_profile
from carelane.services.demo_campaign import CAMPAIGN_FILE, FILE_NAME, REJECTION

NAME: Final = "Example: Maple Ridge Property Management"
CAMPAIGN: Final = "Texts to tenants (example)"
_PROVIDER: Final = "ringcentral"
_NOTE: Final = "made up, to explore"


def example_of(user: User, *, workspaces: WorkspaceStore) -> Workspace | None:
    """The example that somebody has; None without one."""
    return next((workspace for workspace, _ in workspaces.workspaces_of(user.id) if workspace.is_example), None)


def add_example(
    user: User, by: Actor, *, workspaces: WorkspaceStore, campaigns: CampaignStore, clock: Clock
) -> Workspace:
    """Make the example for somebody, or give the one that is there."""
    known = example_of(user, workspaces=workspaces)
    if known is not None:
        return known
    workspace = workspaces.add_workspace(NAME, WorkspaceKind.BUSINESS, _PROVIDER, owner=user, by=by, is_example=True)
    registration = load_registration(CAMPAIGN_FILE, name=FILE_NAME).registration
    kept = campaigns.add(workspace.id, CAMPAIGN, registration, by, _NOTE)
    today = clock.now().date()
    sent = Attempt(
        number=1,
        date=(today - timedelta(days=9)).isoformat(),
        registration=registration,
        provider=_PROVIDER,
        outcome=Outcome.DECLINED,
        answer=REJECTION,
        answered=(today - timedelta(days=2)).isoformat(),
        fee_usd=load_profile(_PROVIDER).fees.submission_usd(today),
        note=_NOTE,
    )
    campaigns.add_attempt(workspace.id, kept.id, sent, by, Status.DECLINED)
    campaigns.start_correction(workspace.id, kept.id, REJECTION, _PROVIDER, by)
    return workspace
