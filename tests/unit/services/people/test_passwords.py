"""What a password has to be, and changing it; the owner of a computer who gets an account."""

from typing import Any

import pytest

from carelane.domain.errors import BadSetting
from carelane.ports.accounts import AlreadyThere
from carelane.services.people.local_owner import local_owner, make_sign_in_link, sign_in_by_link
from carelane.services.people.passwords import (
    ChangePassword,
    GiveAccount,
    change_password,
    give_account,
    require_email,
    require_good_password,
)
from carelane.services.people.sessions import session_user
from carelane.services.people.sign_in import SignIn, sign_in
from carelane.services.people.tries import SignInRefused
from tests.unit.services.installation import clock_of

PASSWORD = "seven grey herons land"


def ports(services, *names) -> Any:
    return {name: getattr(services, name) for name in names}


@pytest.mark.parametrize(
    "password",
    [
        "", "elevensigns", "aaaaaaaaaaaa", "abababababab", "Password1234", "ann@example.com", "annexample12",
        "carelane1234", "x" * 1001,
    ],
)  # fmt: skip
def test_a_password_that_is_easy_to_guess_is_refused(password):
    with pytest.raises(BadSetting):
        require_good_password(password, email="ann@example.com", name="annexample")


@pytest.mark.parametrize("password", ["twelve signs", "annika walks home", "día de los muertos", "😀 grey heron ok"])
def test_a_few_words_in_a_row_are_good(password):
    require_good_password(password, email="ann@example.com", name="Ann Example")


@pytest.mark.parametrize("text", ["", "ann", "ann@", "@example.com", "ann@example", "a b@example.com", "a@b@c.de",
                                  "ann@example.com\nBcc: x@example.com", "ann@.", "ann\u202e@example.com"])  # fmt: skip
def test_what_is_no_address_is_refused(text):
    with pytest.raises(BadSetting):
        require_email(text)


def test_an_address_is_kept_as_it_was_typed():
    assert require_email(" Ann.Example+x@Example.co.uk ") == "Ann.Example+x@Example.co.uk"


def test_a_new_password_ends_every_session_but_the_new_one(services, ann):
    enter = ports(services, "users", "hasher", "vault", "tokens", "second_factor", "clock")
    before: Any = sign_in(SignIn(ann.email, PASSWORD, "192.0.2.1"), **enter)
    needs = ports(services, "users", "hasher", "vault", "tokens", "clock")
    with pytest.raises(SignInRefused):
        change_password(ChangePassword(ann, "wrong guess here", "nine quiet otters swim"), **needs)
    with pytest.raises(BadSetting):
        change_password(ChangePassword(ann, PASSWORD, "short"), **needs)
    after = change_password(ChangePassword(ann, PASSWORD, "nine quiet otters swim"), **needs)
    seen = ports(services, "users", "vault", "clock")
    assert session_user(before.token, **seen) is None
    assert session_user(after.token, **seen) is not None
    again: Any = sign_in(SignIn(ann.email, "nine quiet otters swim", "192.0.2.1"), **enter)
    assert again.user.id == ann.id


def test_the_local_owner_is_one_person_who_signs_in_by_a_link_once(services):
    owner = local_owner(users=services.users)
    assert local_owner(users=services.users) == owner
    needs = ports(services, "users", "vault", "tokens", "clock")
    token = make_sign_in_link(owner, **needs)
    entered = sign_in_by_link(token, **needs)
    assert session_user(entered.token, **ports(services, "users", "vault", "clock")) == owner
    with pytest.raises(SignInRefused, match="used already"):
        sign_in_by_link(token, **needs)
    late = make_sign_in_link(owner, **needs)
    clock_of(services).pass_(minutes=16)
    with pytest.raises(SignInRefused):
        sign_in_by_link(late, **needs)


def test_the_local_owner_can_get_an_account_with_a_password(services, ann):
    owner = local_owner(users=services.users)
    needs = ports(services, "users", "hasher")
    with pytest.raises(AlreadyThere):
        give_account(GiveAccount(owner, "ANN@example.com", "Olga", PASSWORD), **needs)
    given = give_account(GiveAccount(owner, "olga@example.com", "Olga", PASSWORD), **needs)
    assert (given.id, given.email, given.name) == (owner.id, "olga@example.com", "Olga")
    enter = ports(services, "users", "hasher", "vault", "tokens", "second_factor", "clock")
    entered: Any = sign_in(SignIn("olga@example.com", PASSWORD, "192.0.2.1"), **enter)
    assert entered.user.id == owner.id
    with pytest.raises(BadSetting, match="already"):
        give_account(GiveAccount(given, "other@example.com", "Olga", PASSWORD), **needs)
