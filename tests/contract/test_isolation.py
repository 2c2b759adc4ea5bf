"""What belongs to one workspace is not there for another: every method of every store that names a workspace."""

import inspect
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from carelane.domain.access import Role, Scope, WorkspaceKind
from carelane.domain.attempt import Attempt
from carelane.domain.campaign import Registration
from carelane.domain.kept import Correction
from carelane.ports.accounts import WorkspaceStore
from carelane.ports.campaigns import CampaignStore, EditConflict, NotKept
from carelane.ports.invitations import InvitationStore
from carelane.ports.jobs import JobStore
from carelane.storage.audit import INSTALLATION
from tests.contract.kept_things import ANN, Stores, as_actor, registration

# What lists, or adds to, the workspace that it names: nothing of another one can be named.
LISTS = {
    ("campaigns", "add"), ("campaigns", "all"), ("jobs", "add"), ("jobs", "all"), ("workspaces", "members"),
    ("workspaces", "keys"), ("workspaces", "trail"), ("workspaces", "add_key"), ("workspaces", "note"),
    ("workspaces", "workspace"), ("workspaces", "change_workspace"), ("workspaces", "remove_workspace"),
    ("workspaces", "set_member"), ("invitations", "add"), ("invitations", "open"),
}  # fmt: skip
PORTS = {"campaigns": CampaignStore, "invitations": InvitationStore, "jobs": JobStore, "workspaces": WorkspaceStore}
METHODS = [
    (store, name)
    for store, port in PORTS.items()
    for name, method in inspect.getmembers(port, inspect.isfunction)
    if {"workspace_id", "correction"} & set(inspect.signature(method).parameters) and not name.startswith("_")
]


@dataclass(frozen=True, slots=True)
class Theirs:
    """Ids and values of the other workspace."""

    workspace_id: str
    campaign_id: str
    job_id: str
    key_id: str
    user_id: str
    invitation_id: str
    correction: Correction
    attempt: Attempt


@pytest.fixture
def theirs(stores: Stores) -> Theirs:
    workspace = stores.new_workspace("Theirs")
    campaign = stores.campaigns.add(workspace.id, "Tenants", registration(), ANN)
    stores.campaigns.describe(workspace.id, campaign.id, by=ANN, archived=True)
    attempt = stores.campaigns.add_attempt(workspace.id, campaign.id, Attempt(1, "", registration()), ANN)
    correction = stores.campaigns.start_correction(workspace.id, campaign.id, "Declined.", "", ANN)
    job = stores.jobs.add(workspace.id, "scan", "Scan", b"x", ANN)
    stores.jobs.cancel(workspace.id, job.id, ANN)
    key = stores.workspaces.add_key(workspace.id, "k", (Scope.READ,), prefix="p", secret_hash="a" * 64, by=ANN)
    user = stores.somebody()
    stores.workspaces.set_member(workspace.id, user.id, Role.VIEWER, ANN)
    until = stores.clock.now() + timedelta(days=1)
    invitation = stores.invitations.add(
        workspace.id, "v@example.com", Role.VIEWER, token_hash="c" * 64, expires_at=until, by=as_actor(user)
    )
    return Theirs(workspace.id, campaign.id, job.id, key.id, user.id, invitation.id, correction, attempt)


def given(theirs: Theirs, ours: str, name: str) -> dict[str, object]:
    """What a method is called with: our workspace, and the rest theirs."""
    return {
        "workspace_id": ours,
        "registration": Registration(),
        "expected": theirs.attempt if name == "replace_attempt" else 1,
        "by": ANN,
        "number": 1,
        "rejection": "Declined.",
        "provider": "",
        "correction_id": theirs.correction.id,
        "correction": replace(theirs.correction, workspace_id=ours),
        "role": Role.VIEWER,
        "kind": WorkspaceKind.BUSINESS,
        **{
            field: getattr(theirs, field)
            for field in ("campaign_id", "job_id", "key_id", "user_id", "invitation_id", "attempt")
        },
    }


@pytest.mark.parametrize(("store", "name"), sorted(set(METHODS) - LISTS))
def test_nothing_of_another_workspace_can_be_read_or_changed(stores, theirs, store, name):
    ours = stores.new_workspace("Ours")
    method = getattr(getattr(stores, store), name)
    known = given(theirs, ours.id, name)
    arguments = {
        parameter.name: known[parameter.name]
        for parameter in inspect.signature(method).parameters.values()
        if parameter.default is parameter.empty
    }
    trails = [stores.workspaces.trail(workspace_id) for workspace_id in (ours.id, theirs.workspace_id)]
    with pytest.raises(NotKept):
        method(**arguments)
    assert trails == [stores.workspaces.trail(workspace_id) for workspace_id in (ours.id, theirs.workspace_id)]
    arguments["workspace_id"] = theirs.workspace_id
    if "correction" in arguments:
        arguments = {**arguments, "correction": theirs.correction}
        del arguments["workspace_id"]
    if name == "result":  # the job never ran
        return
    method(**arguments)


def test_lists_hold_nothing_of_another_workspace(stores, theirs):
    ours = stores.new_workspace("Ours")
    for archived in (True, False):
        assert stores.campaigns.all(ours.id, archived=archived) == ()
    assert stores.jobs.all(ours.id) == ()
    assert stores.workspaces.keys(ours.id) == ()
    assert stores.invitations.open(ours.id, stores.clock.now()) == ()
    assert theirs.user_id not in {member.user.id for member in stores.workspaces.members(ours.id)}
    assert {entry.workspace_id for entry in stores.workspaces.trail(ours.id)} == {ours.id}


@pytest.mark.parametrize("add", ["campaign", "job", "key", "member"])
def test_nothing_can_be_added_to_a_workspace_that_is_not_there(stores, add):
    user = stores.somebody()
    calls = {
        "campaign": lambda: stores.campaigns.add("nowhere", "T", Registration(), ANN),
        "job": lambda: stores.jobs.add("nowhere", "scan", "Scan", b"", ANN),
        "key": lambda: stores.workspaces.add_key(
            "nowhere", "k", (Scope.READ,), prefix="p", secret_hash="b" * 64, by=ANN
        ),
        "member": lambda: stores.workspaces.set_member("nowhere", user.id, Role.VIEWER, ANN),
    }
    with pytest.raises(NotKept):
        calls[add]()
    assert stores.workspaces.trail("nowhere") == ()


ODD_IDS = ["", "\x00", "a\x00b", "\ud83d", "' OR 1=1 --", "%", "x" * 10_000]


@pytest.mark.parametrize("odd", ODD_IDS, ids=range(len(ODD_IDS)))
def test_whatever_is_typed_into_an_address_is_no_id(stores, theirs, odd):
    campaign = (theirs.workspace_id, theirs.campaign_id)
    for read in (
        lambda: stores.workspaces.workspace(odd),
        lambda: stores.campaigns.get(odd, theirs.campaign_id),
        lambda: stores.campaigns.get(theirs.workspace_id, odd),
        lambda: stores.campaigns.correction(*campaign, odd),
        lambda: stores.jobs.get(theirs.workspace_id, odd),
        lambda: stores.workspaces.revoke_key(theirs.workspace_id, odd, ANN),
        lambda: stores.workspaces.remove_member(theirs.workspace_id, odd, ANN),
        lambda: stores.invitations.take_back(theirs.workspace_id, odd, ANN),
        lambda: stores.users.user(odd),
    ):
        with pytest.raises(NotKept):
            read()
    assert stores.users.user_by_email(odd) is None
    assert stores.workspaces.key_by_hash(odd) is None
    assert stores.users.session_user(odd, stores.clock.now()) is None
    assert odd == INSTALLATION or stores.workspaces.trail(odd) == ()
    assert stores.workspaces.workspaces_of(odd) == ()


@pytest.mark.parametrize("number", [0, -1, 2**31, 2**63, 10**30, -(10**30)])
def test_whatever_is_typed_into_an_address_is_no_number(stores, theirs, number):
    campaign = (theirs.workspace_id, theirs.campaign_id)
    attempt = replace(theirs.attempt, number=number)
    for read in (
        lambda: stores.campaigns.version(*campaign, number),
        lambda: stores.campaigns.remove_attempt(*campaign, number, ANN),
        lambda: stores.campaigns.replace_attempt(*campaign, attempt, expected=attempt, by=ANN),
    ):
        with pytest.raises(NotKept):
            read()
    with pytest.raises(EditConflict) as raised:
        stores.campaigns.save(*campaign, registration("new"), expected=number, by=ANN)
    assert raised.value.aside is not None
    assert raised.value.aside.based_on == 0
    with pytest.raises(EditConflict):
        stores.campaigns.save_correction(theirs.correction, expected=number, by=ANN)
    assert len(stores.workspaces.trail(theirs.workspace_id, before=max(number, 0))) > 1
