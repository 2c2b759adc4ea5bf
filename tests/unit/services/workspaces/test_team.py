"""Invite people, change their roles, take them out."""

from typing import Any

import pytest

from carelane.domain.access import Role
from carelane.domain.errors import BadSetting
from carelane.ports.accounts import LastOwner
from carelane.ports.campaigns import NotKept
from carelane.services.workspaces.joining import accept_anew, accept_as, invitation_of
from carelane.services.workspaces.team import (
    Invite,
    change_role,
    invite,
    open_invitations,
    remove_member,
    take_back,
)
from carelane.services.workspaces.workspaces import CreateWorkspace, create_workspace
from tests.unit.services.installation import as_actor, clock_of

PASSWORD = "seven grey herons land"


def ports(services, *more) -> Any:
    return {name: getattr(services, name) for name in ("workspaces", "users", "invitations", "vault", "clock", *more)}


@pytest.fixture
def workspace(services, ann):
    return create_workspace(CreateWorkspace(ann, "Maple Ridge"), as_actor(ann), workspaces=services.workspaces)


@pytest.fixture
def invited(services, ann, workspace):
    command = Invite(workspace.id, "bob@example.com", Role.EDITOR)
    return invite(command, as_actor(ann), **ports(services, "tokens"))


def join(services, token, name="Bob") -> Any:
    return accept_anew(token, name, PASSWORD, **ports(services, "hasher"))


def roles(services, workspace) -> Any:
    return {member.user.email: member.role for member in services.workspaces.members(workspace.id)}


def test_somebody_without_an_account_joins_with_a_new_one(services, workspace, invited):
    read = invitation_of(invited.token, **ports(services))
    assert (read.workspace, read.email, read.role, read.invited_by, read.user) == (
        workspace, "bob@example.com", Role.EDITOR, "Ann", None,
    )  # fmt: skip
    user, joined = join(services, invited.token)
    assert (user.email, user.name, joined) == ("bob@example.com", "Bob", workspace)
    assert roles(services, workspace) == {"ann@example.com": Role.OWNER, "bob@example.com": Role.EDITOR}
    assert services.hasher.verify(user.password_hash, PASSWORD)


def test_an_invitation_works_once_and_for_a_week(services, workspace, invited):
    join(services, invited.token)
    with pytest.raises(NotKept, match="no longer good"):
        invitation_of(invited.token, **ports(services))
    with pytest.raises(NotKept):
        join(services, invited.token)


def test_an_invitation_runs_out(services, workspace, invited):
    clock_of(services).pass_(days=8)
    with pytest.raises(NotKept):
        join(services, invited.token)


def test_somebody_with_an_account_joins_as_who_they_are(services, workspace, invited):
    bob = services.users.add_user("Bob@Example.com", "Bob", services.hasher.hash(PASSWORD))
    carol = services.users.add_user("carol@example.com", "Carol", "")
    assert invitation_of(invited.token, **ports(services)).user == bob
    with pytest.raises(BadSetting, match="another e-mail address"):
        accept_as(invited.token, carol, **ports(services))
    assert accept_as(invited.token, bob, **ports(services)) == workspace
    assert roles(services, workspace)["Bob@Example.com"] is Role.EDITOR


def test_a_bad_password_or_name_uses_nothing_up(services, workspace, invited):
    with pytest.raises(BadSetting):
        accept_anew(invited.token, "Bob", "short", **ports(services, "hasher"))
    with pytest.raises(BadSetting):
        accept_anew(invited.token, "  ", PASSWORD, **ports(services, "hasher"))
    assert services.users.user_by_email("bob@example.com") is None
    join(services, invited.token)


@pytest.mark.parametrize("loss", ["lowered", "removed", "disabled", "workspace"])
def test_an_invitation_counts_only_while_its_maker_is_an_owner(services, ann, workspace, invited, loss):
    other = services.users.add_user("olga@example.com", "Olga", "")
    services.workspaces.set_member(workspace.id, other.id, Role.OWNER, as_actor(ann))
    if loss == "lowered":
        change_role(workspace.id, ann.id, Role.EDITOR, as_actor(other), workspaces=services.workspaces)
    elif loss == "removed":
        remove_member(workspace.id, ann.id, as_actor(other), workspaces=services.workspaces)
    elif loss == "disabled":
        services.users.change_user(ann.id, disabled_at=services.clock.now())
    else:
        services.workspaces.remove_workspace(workspace.id, as_actor(ann))
    with pytest.raises(NotKept, match="no longer good"):
        join(services, invited.token)
    assert services.users.user_by_email("bob@example.com") is None


def test_an_older_invitation_does_not_lower_a_role(services, ann, workspace, invited):
    bob = services.users.add_user("bob@example.com", "Bob", "")
    services.workspaces.set_member(workspace.id, bob.id, Role.OWNER, as_actor(ann))
    accept_as(invited.token, bob, **ports(services))
    assert roles(services, workspace)["bob@example.com"] is Role.OWNER


def test_who_belongs_already_and_what_is_no_address_is_not_invited(services, ann, workspace):
    for email in ("ANN@example.com", "no address"):
        with pytest.raises(BadSetting):
            invite(Invite(workspace.id, email, Role.VIEWER), as_actor(ann), **ports(services, "tokens"))


def test_a_role_is_changed_only_of_a_member(services, ann, workspace):
    bob = services.users.add_user("bob@example.com", "Bob", "")
    with pytest.raises(NotKept):
        change_role(workspace.id, bob.id, Role.OWNER, as_actor(ann), workspaces=services.workspaces)
    with pytest.raises(LastOwner):
        change_role(workspace.id, ann.id, Role.VIEWER, as_actor(ann), workspaces=services.workspaces)
    with pytest.raises(LastOwner):
        remove_member(workspace.id, ann.id, as_actor(ann), workspaces=services.workspaces)


def test_the_trail_tells_of_invitations_without_addresses_and_no_token_is_kept(services, workspace, invited):
    with services.database.reading() as connection:
        kept = connection.exec_driver_sql("SELECT token_hash, email FROM invitations").one()
    assert invited.token not in " ".join(kept)
    join(services, invited.token)
    trail = services.workspaces.trail(workspace.id)
    assert [entry.action for entry in trail] == ["member.added", "member.invited", "workspace.added"]
    assert all("bob" not in f"{entry.subject} {entry.detail}" for entry in trail)


def listed(services, workspace) -> Any:
    return open_invitations(workspace.id, invitations=services.invitations, clock=services.clock)


def test_open_invitations_are_listed_until_somebody_joins_or_they_run_out(services, ann, workspace, invited):
    [one] = listed(services, workspace)
    assert (one.email, one.role, one.made_by_name, one.counts) == ("bob@example.com", Role.EDITOR, "Ann", True)
    assert one.expires_at == invited.expires_at
    assert invited.token not in str(one)
    second = invite(Invite(workspace.id, "cat@example.com", Role.VIEWER), as_actor(ann), **ports(services, "tokens"))
    assert [each.email for each in listed(services, workspace)] == ["cat@example.com", "bob@example.com"]
    join(services, invited.token)
    assert [each.email for each in listed(services, workspace)] == [second.email]
    clock_of(services).pass_(days=8)
    assert listed(services, workspace) == ()


def test_an_invitation_that_is_taken_back_opens_nothing(services, ann, workspace, invited):
    [one] = listed(services, workspace)
    take_back(workspace.id, one.id, as_actor(ann), invitations=services.invitations)
    assert listed(services, workspace) == ()
    with pytest.raises(NotKept, match="no longer good"):
        join(services, invited.token)
    assert services.users.user_by_email("bob@example.com") is None
    with pytest.raises(NotKept):
        take_back(workspace.id, one.id, as_actor(ann), invitations=services.invitations)
    actions = [entry.action for entry in services.workspaces.trail(workspace.id)]
    assert actions == ["member.invitation-taken-back", "member.invited", "workspace.added"]


def test_an_invitation_whose_maker_owns_it_no_more_is_listed_as_such(services, ann, workspace, invited):
    other = services.users.add_user("olga@example.com", "Olga", "")
    services.workspaces.set_member(workspace.id, other.id, Role.OWNER, as_actor(ann))
    change_role(workspace.id, ann.id, Role.EDITOR, as_actor(other), workspaces=services.workspaces)
    assert [each.counts for each in listed(services, workspace)] == [False]
    change_role(workspace.id, ann.id, Role.OWNER, as_actor(other), workspaces=services.workspaces)
    assert [each.counts for each in listed(services, workspace)] == [True]
