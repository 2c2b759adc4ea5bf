"""The store of invitations, on every database."""

import json
import threading
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from carelane.domain.access import Role, User, Workspace, WorkspaceKind
from carelane.ports.campaigns import NotKept
from carelane.storage.database import open_database
from carelane.storage.upgrading import run_steps, upgrade
from tests.contract.kept_things import ANN, as_actor, stores_on


@pytest.fixture
def olga(stores) -> User:
    return stores.somebody("Olga")


@pytest.fixture
def workspace(stores, olga) -> Workspace:
    return stores.workspaces.add_workspace("Ours", WorkspaceKind.BUSINESS, "", owner=olga, by=ANN)


def add(stores, workspace, olga, token="a", email="vera@example.com", **lasts: float) -> Any:
    until = stores.clock.now() + timedelta(**(lasts or {"days": 7}))
    return stores.invitations.add(
        workspace.id, email, Role.VIEWER, token_hash=token * 64, expires_at=until, by=as_actor(olga)
    )


def test_an_invitation_is_found_by_its_hash_once(stores, workspace, olga):
    made = add(stores, workspace, olga)
    assert (made.email, made.role, made.made_by, made.made_by_name) == (
        "vera@example.com",
        Role.VIEWER,
        olga.id,
        "Olga",
    )
    now = stores.clock.now()
    assert stores.invitations.open(workspace.id, now) == (made,)
    assert stores.invitations.by_hash("a" * 64, now) == made
    assert stores.invitations.by_hash("b" * 64, now) is None
    assert stores.invitations.use("a" * 64, now) == made
    assert stores.invitations.use("a" * 64, now) is None
    assert stores.invitations.open(workspace.id, now) == ()


def test_one_that_ran_out_opens_nothing_and_is_forgotten(stores, workspace, olga):
    add(stores, workspace, olga, hours=1)
    later = stores.clock.pass_(hours=2)
    assert stores.invitations.by_hash("a" * 64, later) is None
    assert stores.invitations.use("a" * 64, later) is None
    assert stores.invitations.open(workspace.id, later) == ()
    stores.invitations.remove_expired(later)
    with stores.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM invitations").scalar_one() == 0


def test_the_newest_is_listed_first_and_each_workspace_lists_its_own(stores, workspace, olga):
    first, second = add(stores, workspace, olga), add(stores, workspace, olga, "b", "wim@example.com")
    elsewhere = stores.new_workspace("Theirs")
    assert stores.invitations.open(workspace.id, stores.clock.now()) == (second, first)
    assert stores.invitations.open(elsewhere.id, stores.clock.now()) == ()
    with pytest.raises(NotKept):
        stores.invitations.take_back(elsewhere.id, first.id, ANN)
    stores.invitations.take_back(workspace.id, first.id, ANN)
    assert stores.invitations.open(workspace.id, stores.clock.now()) == (second,)


def test_it_counts_only_while_its_maker_is_an_owner_who_can_sign_in(stores, workspace, olga):
    made = add(stores, workspace, olga)
    stores.workspaces.set_member(workspace.id, stores.somebody("Ed").id, Role.OWNER, ANN)
    stores.workspaces.set_member(workspace.id, olga.id, Role.EDITOR, ANN)
    assert stores.invitations.by_hash("a" * 64, stores.clock.now()) is None
    assert stores.invitations.use("a" * 64, stores.clock.now()) is None
    assert [each.counts for each in stores.invitations.open(workspace.id, stores.clock.now())] == [False]
    stores.workspaces.set_member(workspace.id, olga.id, Role.OWNER, ANN)
    assert stores.invitations.by_hash("a" * 64, stores.clock.now()) == made
    stores.users.change_user(olga.id, disabled_at=stores.clock.now())
    assert stores.invitations.use("a" * 64, stores.clock.now()) is None


def test_the_trail_tells_without_the_address(stores, workspace, olga):
    made = add(stores, workspace, olga)
    stores.invitations.take_back(workspace.id, made.id, as_actor(olga))
    entries = stores.workspaces.trail(workspace.id)
    assert [(entry.action, entry.subject, entry.detail) for entry in entries[:2]] == [
        ("member.invitation-taken-back", f"invitation {made.id}", "viewer"),
        ("member.invited", f"invitation {made.id}", "viewer"),
    ]


def test_invitations_go_with_their_workspace(stores, workspace, olga):
    add(stores, workspace, olga)
    stores.workspaces.remove_workspace(workspace.id, ANN)
    assert stores.invitations.by_hash("a" * 64, stores.clock.now()) is None


def test_nobody_is_invited_to_what_is_not_there_or_by_nobody(stores, workspace, olga):
    until = stores.clock.now() + timedelta(days=1)
    for place, by in (("nowhere", as_actor(olga)), (workspace.id, ANN)):
        with pytest.raises(NotKept):
            stores.invitations.add(place, "x@example.com", Role.VIEWER, token_hash="c" * 64, expires_at=until, by=by)


def test_an_invitation_that_several_accept_at_once_works_for_one(stores, workspace, olga):
    add(stores, workspace, olga)
    used: list[bool] = []
    together = threading.Barrier(6)

    def use() -> None:
        together.wait()
        used.append(stores.invitations.use("a" * 64, stores.clock.now()) is not None)

    threads = [threading.Thread(target=use) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(used) == [False] * 5 + [True]


def test_invitations_that_were_kept_as_links_are_taken_along(empty_address):
    database = open_database(empty_address)
    with database.writing() as connection:
        run_steps(connection, "0002")
    stores = stores_on(database)
    olga = stores.somebody("Olga")
    workspace = stores.workspaces.add_workspace("Ours", WorkspaceKind.BUSINESS, "", owner=olga, by=ANN)
    until = stores.clock.now() + timedelta(days=7)
    said = {"workspace": workspace.id, "email": "vera@example.com", "role": "editor", "by": olga.id}
    stores.users.keep_link("a" * 64, "invitation", json.dumps(said), until)
    stores.users.keep_link("b" * 64, "invitation", json.dumps({**said, "workspace": "removed"}), until)
    stores.users.keep_link("c" * 64, "sign-in", olga.id, until)
    upgrade(database)
    [one] = stores.invitations.open(workspace.id, stores.clock.now())
    assert (one.email, one.role, one.made_by, one.expires_at) == ("vera@example.com", Role.EDITOR, olga.id, until)
    assert stores.invitations.by_hash("a" * 64, stores.clock.now()) == one
    with database.reading() as connection:
        assert connection.execute(sa.text("SELECT purpose FROM links")).scalars().all() == ["sign-in"]
    database.close()
