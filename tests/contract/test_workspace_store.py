"""The store of workspaces, members, keys and the audit trail, on every database."""

import threading
from datetime import timedelta

import pytest
import sqlalchemy as sa

from carelane.domain.access import Role, Scope, WorkspaceKind
from carelane.ports.accounts import LastOwner, StaleChange
from carelane.ports.campaigns import NotKept
from tests.contract.kept_things import ANN, registration


@pytest.fixture
def owner(stores):
    return stores.somebody("Olga Owner")


@pytest.fixture
def workspace(stores, owner):
    return stores.workspaces.add_workspace("Maple Ridge", WorkspaceKind.CLIENT, "twilio", owner=owner, by=ANN)


def test_a_new_workspace_has_one_owner(stores, owner, workspace):
    assert stores.workspaces.workspace(workspace.id) == workspace
    assert (workspace.name, workspace.kind, workspace.provider) == ("Maple Ridge", WorkspaceKind.CLIENT, "twilio")
    assert (workspace.version, workspace.is_example) == (1, False)
    assert stores.workspaces.workspaces_of(owner.id) == ((workspace, Role.OWNER),)


def test_workspaces_are_listed_by_name_and_only_to_members(stores, owner):
    for name in ("beta", "Alpha", "gamma"):
        stores.workspaces.add_workspace(name, WorkspaceKind.BUSINESS, "", owner=owner, by=ANN)
    assert [found.name for found, _ in stores.workspaces.workspaces_of(owner.id)] == ["Alpha", "beta", "gamma"]
    assert stores.workspaces.workspaces_of(stores.somebody().id) == ()


def test_settings_change_once_for_one_version(stores, workspace):
    given = {"kind": WorkspaceKind.BUSINESS, "provider": "telnyx", "by": ANN}
    changed = stores.workspaces.change_workspace(workspace.id, name="Oak Hill", expected=1, **given)
    assert (changed.name, changed.provider, changed.version) == ("Oak Hill", "telnyx", 2)
    with pytest.raises(StaleChange):
        stores.workspaces.change_workspace(workspace.id, name="Elm", expected=1, **given)
    assert stores.workspaces.workspace(workspace.id) == changed


def test_members_are_owners_first_and_then_by_name(stores, owner, workspace):
    people = {name: stores.somebody(name) for name in ("zoe", "Adam", "Bea")}
    stores.workspaces.set_member(workspace.id, people["zoe"].id, Role.VIEWER, ANN)
    stores.workspaces.set_member(workspace.id, people["Adam"].id, Role.EDITOR, ANN)
    stores.workspaces.set_member(workspace.id, people["Bea"].id, Role.OWNER, ANN)
    listed = [(member.user.name, member.role) for member in stores.workspaces.members(workspace.id)]
    assert listed == [
        ("Bea", Role.OWNER), ("Olga Owner", Role.OWNER), ("Adam", Role.EDITOR), ("zoe", Role.VIEWER),
    ]  # fmt: skip


def test_the_last_owner_can_be_neither_lowered_nor_removed(stores, owner, workspace):
    with pytest.raises(LastOwner):
        stores.workspaces.set_member(workspace.id, owner.id, Role.EDITOR, ANN)
    with pytest.raises(LastOwner):
        stores.workspaces.remove_member(workspace.id, owner.id, ANN)
    other = stores.somebody()
    stores.workspaces.set_member(workspace.id, other.id, Role.OWNER, ANN)
    stores.workspaces.remove_member(workspace.id, owner.id, ANN)
    assert [member.user.id for member in stores.workspaces.members(workspace.id)] == [other.id]


def test_an_owner_who_is_disabled_counts_as_none(stores, owner, workspace):
    other = stores.somebody()
    stores.workspaces.set_member(workspace.id, other.id, Role.OWNER, ANN)
    stores.users.change_user(other.id, disabled_at=stores.clock.now())
    with pytest.raises(LastOwner):
        stores.workspaces.remove_member(workspace.id, owner.id, ANN)


def test_two_owners_who_leave_at_the_same_time_do_not_both_leave(stores, owner, workspace):
    other = stores.somebody()
    stores.workspaces.set_member(workspace.id, other.id, Role.OWNER, ANN)
    refused: list[str] = []
    together = threading.Barrier(2)

    def leave(user_id: str) -> None:
        together.wait()
        try:
            stores.workspaces.remove_member(workspace.id, user_id, ANN)
        except LastOwner:
            refused.append(user_id)

    threads = [threading.Thread(target=leave, args=(user.id,)) for user in (owner, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refused) == 1
    assert [member.user.id for member in stores.workspaces.members(workspace.id)] == refused


def test_a_key_is_found_by_its_hash_until_it_is_revoked(stores, workspace):
    key = stores.workspaces.add_key(
        workspace.id, "nightly", (Scope.READ, Scope.CHECK), prefix="clk_abc", secret_hash="f" * 64, by=ANN
    )
    assert stores.workspaces.key_by_hash("f" * 64) == key
    assert (key.scopes, key.prefix, key.created_by) == ((Scope.READ, Scope.CHECK), "clk_abc", ANN.id)
    assert stores.workspaces.key_by_hash("0" * 64) is None
    stores.workspaces.revoke_key(workspace.id, key.id, ANN)
    assert stores.workspaces.key_by_hash("f" * 64) is None
    [listed] = stores.workspaces.keys(workspace.id)
    assert listed.revoked_at is not None
    stores.workspaces.revoke_key(workspace.id, key.id, ANN)
    assert stores.workspaces.keys(workspace.id) == (listed,)


def test_the_last_use_of_a_key_is_noted_to_the_minute(stores, workspace):
    key = stores.workspaces.add_key(workspace.id, "k", (Scope.READ,), prefix="p", secret_hash="a" * 64, by=ANN)
    at = stores.clock.now().replace(second=30)
    stores.workspaces.key_used(key.id, at)
    stores.workspaces.key_used(key.id, at + timedelta(seconds=20))
    [used] = stores.workspaces.keys(workspace.id)
    assert used.last_used_at == at.replace(second=0, microsecond=0)


def test_what_is_removed_takes_everything_with_it_but_its_trail(stores, owner, workspace):
    kept = stores.campaigns.add(workspace.id, "Tenants", registration(), ANN)
    stores.jobs.add(workspace.id, "scan", "Scan", b"x", ANN)
    stores.workspaces.add_key(workspace.id, "k", (Scope.READ,), prefix="p", secret_hash="a" * 64, by=ANN)
    stores.workspaces.remove_workspace(workspace.id, ANN)
    with pytest.raises(NotKept):
        stores.workspaces.workspace(workspace.id)
    with pytest.raises(NotKept):
        stores.campaigns.get(workspace.id, kept.id)
    assert stores.workspaces.workspaces_of(owner.id) == ()
    assert stores.workspaces.key_by_hash("a" * 64) is None
    assert stores.jobs.claim("w", now=stores.clock.now(), lease_seconds=9) is None
    actions = [entry.action for entry in stores.workspaces.trail(workspace.id)]
    assert actions == ["workspace.removed", "key.added", "job.added", "campaign.added", "workspace.added"]


def test_the_trail_is_numbered_without_gaps_and_read_page_by_page(stores, workspace):
    for number in range(5):
        stores.workspaces.note(workspace.id, ANN, "packet.made", f"campaign {number}", "PDF")
    newest = stores.workspaces.trail(workspace.id, most=4)
    assert [entry.number for entry in newest] == [6, 5, 4, 3]
    assert (newest[0].actor, newest[0].action, newest[0].subject, newest[0].detail) == (
        ANN, "packet.made", "campaign 4", "PDF",
    )  # fmt: skip
    assert [entry.number for entry in stores.workspaces.trail(workspace.id, before=3)] == [2, 1]


@pytest.mark.parametrize("change", ["UPDATE audit SET detail = 'nothing happened'", "DELETE FROM audit"])
def test_the_database_refuses_to_change_the_trail(stores, workspace, change):
    before = stores.workspaces.trail(workspace.id)
    with pytest.raises(sa.exc.DBAPIError, match="only ever added to"), stores.database.engine.begin() as connection:
        connection.exec_driver_sql(change)
    assert stores.workspaces.trail(workspace.id) == before


def test_the_database_refuses_to_empty_the_trail_at_once(stores, workspace):
    # SQLite has no TRUNCATE; a DELETE of everything is its short way.
    change = "DELETE FROM audit WHERE 1 = 1" if stores.database.is_sqlite else "TRUNCATE audit"
    with pytest.raises(sa.exc.DBAPIError, match="only ever added to"), stores.database.engine.begin() as connection:
        connection.exec_driver_sql(change)
    assert len(stores.workspaces.trail(workspace.id)) == 1


def test_a_change_that_cannot_be_told_does_not_happen(stores, workspace, monkeypatch):
    def no_ink(*_: object, **__: object) -> None:
        raise RuntimeError("no ink")

    monkeypatch.setattr("carelane.storage.campaign_store.add_line", no_ink)
    monkeypatch.setattr("carelane.storage.workspace_store.add_line", no_ink)
    with pytest.raises(RuntimeError):
        stores.campaigns.add(workspace.id, "Tenants", registration(), ANN)
    with pytest.raises(RuntimeError):
        stores.workspaces.remove_workspace(workspace.id, ANN)
    assert stores.campaigns.all(workspace.id) == ()
    assert stores.workspaces.workspace(workspace.id) == workspace


def test_lines_written_at_the_same_time_all_get_a_number(stores, workspace):
    def write(name: str) -> None:
        for _ in range(5):
            stores.workspaces.note(workspace.id, ANN, "told", name)

    threads = [threading.Thread(target=write, args=(str(number),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [entry.number for entry in stores.workspaces.trail(workspace.id)] == list(range(21, 0, -1))
