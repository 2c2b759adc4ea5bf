"""Save a campaign, compare two of its states, take one back, settle a conflict.

Decides: that saving what stands already makes no new version; that taking back is a new version with the old text, so
that nothing is ever lost; which fields of a conflict both sides changed.
Leaves alone: locking (`CampaignStore`) and what counts as a field (`services.attempts.changes`).
"""

from dataclasses import dataclass
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.kept import Actor, CampaignVersion, KeptCampaign
from carelane.formats.own.layout import FACT_KEYS
from carelane.ports.campaigns import CampaignStore
from carelane.services.attempts.changes import Change, Part, changes, said

_PREFIX: Final = "facts."


@dataclass(frozen=True, slots=True)
class SaveCampaign:
    """What is to stand from now on, and the version that it was made from."""

    workspace_id: str
    campaign_id: str
    registration: Registration
    expected: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states, and everything that differs, in the order of the form."""

    before: CampaignVersion
    after: CampaignVersion
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """What was kept aside, beside what stands. base: what both began with; None when it is not there.

    both: paths that both sides changed, and differently; the rest of either side does not touch the other's.
    """

    aside: CampaignVersion
    standing: CampaignVersion
    base: CampaignVersion | None
    ours: tuple[Change, ...]
    theirs: tuple[Change, ...]
    both: tuple[str, ...]


def save_campaign(command: SaveCampaign, by: Actor, *, campaigns: CampaignStore) -> KeptCampaign:
    """Make it the version that stands.

    Raises:
        NotKept: there is no such campaign.
        EditConflict: somebody else saved meanwhile; what was given is kept aside.
    """
    standing = campaigns.get(command.workspace_id, command.campaign_id)
    if standing.version == command.expected and standing.registration == command.registration:
        return standing
    return campaigns.save(
        command.workspace_id,
        command.campaign_id,
        command.registration,
        expected=command.expected,
        by=by,
        note=command.note,
    )


def compare_versions(
    workspace_id: str, campaign_id: str, before: int, after: int, *, campaigns: CampaignStore
) -> Comparison:
    """What changed from one version to another.

    Raises:
        NotKept: there is no such campaign, or no such version of it.
    """
    old = campaigns.version(workspace_id, campaign_id, before)
    new = campaigns.version(workspace_id, campaign_id, after)
    return Comparison(old, new, all_changes(old.registration, new.registration))


def restore_version(
    workspace_id: str, campaign_id: str, number: int, by: Actor, *, expected: int, campaigns: CampaignStore
) -> KeptCampaign:
    """Make a former version, or one that was kept aside, the one that stands.

    Raises:
        NotKept: there is no such campaign, or no such version of it.
        EditConflict: somebody else saved meanwhile.
    """
    wanted = campaigns.version(workspace_id, campaign_id, number)
    command = SaveCampaign(workspace_id, campaign_id, wanted.registration, expected, f"version {number} again")
    return save_campaign(command, by, campaigns=campaigns)


def conflict_of(workspace_id: str, campaign_id: str, aside: int, *, campaigns: CampaignStore) -> Conflict:
    """Both sides of a conflict.

    Raises:
        NotKept: there is no such campaign, or no such version of it.
    """
    every = {version.number: version for version in campaigns.versions(workspace_id, campaign_id)}
    standing = every[campaigns.get(workspace_id, campaign_id).version]
    mine = campaigns.version(workspace_id, campaign_id, aside)
    base = every.get(mine.based_on)
    begun = base.registration if base else standing.registration
    ours, theirs = all_changes(begun, mine.registration), all_changes(begun, standing.registration)
    new = {change.field: change.new for change in theirs}
    both = tuple(change.field for change in ours if new.get(change.field, change.new) != change.new)
    return Conflict(mine, standing, base, ours, theirs, both)


def all_changes(before: Registration, after: Registration) -> tuple[Change, ...]:
    """Everything that differs: what a reviewer sees, then the owner's facts and the provider."""
    return (*changes(before, after), *_fact_changes(before, after))


def _fact_changes(before: Registration, after: Registration) -> tuple[Change, ...]:
    pairs = [
        (f"{_PREFIX}{key.name}", getattr(before.facts, key.attribute), getattr(after.facts, key.attribute))
        for key in FACT_KEYS.values()
    ]
    pairs.append(("provider", before.provider, after.provider))
    pairs.append(("template", before.template or None, after.template or None))
    return tuple(Change(path, said(old), said(new), Part.WAY) for path, old, new in pairs if old != new)
