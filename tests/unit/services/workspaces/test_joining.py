"""Join by a password: wrong ones given through an invitation stop the invitation, and never the account."""

from typing import Any

import pytest

from carelane.domain.access import Role
from carelane.ports.campaigns import NotKept
from carelane.services.people.sign_in import SignIn, sign_in
from carelane.services.people.tries import (
    MOST_BY_ADDRESS,
    MOST_BY_INVITATION,
    MOST_BY_INVITED,
    SignInRefused,
    TooManyTries,
)
from carelane.services.workspaces.joining import AcceptByPassword, accept_by_password
from carelane.services.workspaces.team import Invite, invite
from carelane.services.workspaces.workspaces import CreateWorkspace, create_workspace
from tests.unit.services.installation import as_actor, clock_of

PASSWORD = "seven grey herons land"


def ports(services, *more) -> Any:
    return {name: getattr(services, name) for name in ("workspaces", "users", "invitations", "vault", "clock", *more)}


@pytest.fixture
def bob(services):
    return services.users.add_user("bob@example.com", "Bob", services.hasher.hash(PASSWORD))


@pytest.fixture
def workspace(services, ann):
    return create_workspace(CreateWorkspace(ann, "Maple Ridge"), as_actor(ann), workspaces=services.workspaces)


@pytest.fixture
def link(services, ann, bob, workspace):
    """Makes invitations for Bob."""

    def make() -> str:
        command = Invite(workspace.id, "BOB@example.com", Role.EDITOR)
        made: str = invite(command, as_actor(ann), **ports(services, "tokens")).token
        return made

    return make


def join(services, token, password=PASSWORD, address="192.0.2.1") -> Any:
    return accept_by_password(AcceptByPassword(token, password, address), **ports(services, "hasher"))


def guess(services, token, times, first=0) -> None:
    for number in range(first, first + times):
        with pytest.raises(SignInRefused, match="the password is not right"):
            join(services, token, "wrong guess here", f"192.0.2.{number}")


def enter(services) -> Any:
    parts = {name: getattr(services, name) for name in ("users", "hasher", "vault", "tokens", "second_factor", "clock")}
    return sign_in(SignIn("bob@example.com", PASSWORD, "198.51.100.7"), **parts)


def test_the_password_of_the_account_joins_and_signs_nobody_in(services, workspace, bob, link):
    assert join(services, link()) == workspace
    assert {member.user.id: member.role for member in services.workspaces.members(workspace.id)}[bob.id] is Role.EDITOR
    with services.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sessions").scalar_one() == 0


def test_guesses_through_an_invitation_stop_it_and_lock_nobody_out(services, bob, link):
    token = link()
    guess(services, token, MOST_BY_INVITATION)
    with pytest.raises(TooManyTries):
        join(services, token, address="192.0.2.99")
    assert enter(services).user.id == bob.id
    clock_of(services).pass_(minutes=16)
    join(services, token)


def test_guesses_through_one_invitation_leave_another_one_open(services, workspace, bob, link):
    guess(services, link(), MOST_BY_INVITATION)
    assert join(services, link()) == workspace


def test_many_invitations_are_no_way_to_guess_more(services, bob, link):
    for number in range(MOST_BY_INVITED):
        guess(services, link(), 1, first=number)
    with pytest.raises(TooManyTries):
        join(services, link(), address="192.0.2.99")
    assert enter(services).user.id == bob.id, "signing in is open still"


def test_guesses_at_the_sign_in_count_for_no_invitation(services, workspace, bob, link):
    parts = {name: getattr(services, name) for name in ("users", "hasher", "vault", "tokens", "second_factor", "clock")}
    for _ in range(10):
        with pytest.raises(SignInRefused):
            sign_in(SignIn("bob@example.com", "wrong guess here", "192.0.2.1"), **parts)
    assert join(services, link()) == workspace


def test_an_address_that_guesses_much_has_to_wait_here_too(services, ann, bob, workspace, link):
    for number in range(MOST_BY_ADDRESS // 10):
        email = f"guest{number}@example.com"
        services.users.add_user(email, "Guest", services.hasher.hash(PASSWORD))
        command = Invite(workspace.id, email, Role.EDITOR)
        token = invite(command, as_actor(ann), **ports(services, "tokens")).token
        for _ in range(10):
            with pytest.raises(SignInRefused):
                join(services, token, "wrong guess here")
    with pytest.raises(TooManyTries):
        join(services, link())


def test_a_disabled_person_does_not_join(services, bob, link):
    token = link()
    services.users.change_user(bob.id, disabled_at=services.clock.now())
    with pytest.raises(SignInRefused):
        join(services, token)


def test_an_invitation_for_somebody_without_an_account_takes_no_password(services, ann, workspace):
    token = invite(
        Invite(workspace.id, "new@example.com", Role.VIEWER), as_actor(ann), **ports(services, "tokens")
    ).token
    with pytest.raises(SignInRefused):
        join(services, token)
    with pytest.raises(NotKept):
        join(services, "no such token")
