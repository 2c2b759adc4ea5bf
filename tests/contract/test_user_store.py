"""The store of people, sessions and links, on every database."""

import threading
from datetime import timedelta
from typing import Any

import pytest

from carelane.ports.accounts import AlreadyThere
from carelane.ports.campaigns import NotKept
from carelane.storage.audit import INSTALLATION


@pytest.fixture
def ann(stores):
    return stores.users.add_user("Ann@Example.com", "Ann", "hash")


def test_people_are_found_by_their_address_in_any_case(stores, ann):
    assert stores.users.user(ann.id) == ann
    assert stores.users.user_by_email(" ANN@example.COM") == ann
    assert stores.users.user_by_email("bob@example.com") is None
    assert (ann.email, ann.name, ann.password_hash) == ("Ann@Example.com", "Ann", "hash")


def test_an_address_belongs_to_one_person(stores, ann):
    with pytest.raises(AlreadyThere):
        stores.users.add_user("ann@example.com", "Another Ann", "")
    bob = stores.users.add_user("bob@example.com", "Bob", "")
    with pytest.raises(AlreadyThere):
        stores.users.change_user(bob.id, email="ANN@example.com")
    assert stores.users.users() == (ann, bob)


def test_nobody_is_not_kept(stores):
    with pytest.raises(NotKept):
        stores.users.user("nobody")
    with pytest.raises(NotKept):
        stores.users.change_user("nobody", name="X")


def test_what_is_not_given_stays(stores, ann):
    changed = stores.users.change_user(ann.id, name="Ann B.")
    assert (changed.name, changed.email, changed.password_hash) == ("Ann B.", ann.email, "hash")
    moved = stores.users.change_user(ann.id, email="new@example.com")
    assert stores.users.user_by_email("new@example.com") == moved
    assert stores.users.user_by_email("ann@example.com") is None


def in_an_hour(stores) -> Any:
    return stores.clock.now() + timedelta(hours=1)


def test_a_session_says_who_is_signed_in_until_it_ends_or_runs_out(stores, ann):
    stores.users.start_session(ann.id, "s" * 64, in_an_hour(stores), "a browser")
    assert stores.users.session_user("s" * 64, stores.clock.now()) == ann
    assert stores.users.session_user("t" * 64, stores.clock.now()) is None
    assert stores.users.session_user("s" * 64, stores.clock.now() + timedelta(hours=2)) is None
    stores.users.end_session("s" * 64)
    stores.users.end_session("s" * 64)
    assert stores.users.session_user("s" * 64, stores.clock.now()) is None


@pytest.mark.parametrize("change", ["password", "disabled"])
def test_a_new_password_or_a_disabled_person_ends_every_session(stores, ann, change):
    bob = stores.users.add_user("bob@example.com", "Bob", "")
    stores.users.start_session(ann.id, "1" * 64, in_an_hour(stores))
    stores.users.start_session(bob.id, "2" * 64, in_an_hour(stores))
    if change == "password":
        stores.users.change_user(ann.id, password_hash="new")
    else:
        stores.users.change_user(ann.id, disabled_at=stores.clock.now())
    assert stores.users.session_user("1" * 64, stores.clock.now()) is None
    assert stores.users.session_user("2" * 64, stores.clock.now()) == bob


def test_a_hash_that_is_made_anew_ends_no_session_and_replaces_no_newer_one(stores, ann):
    stores.users.start_session(ann.id, "1" * 64, in_an_hour(stores))
    stores.users.renew_hash(ann.id, "hash", "costlier")
    assert stores.users.session_user("1" * 64, stores.clock.now()) is not None
    stores.users.renew_hash(ann.id, "hash", "stale")
    assert stores.users.user(ann.id).password_hash == "costlier"


def test_signing_out_everywhere_ends_all_sessions(stores, ann):
    for number in "12":
        stores.users.start_session(ann.id, number * 64, in_an_hour(stores))
    stores.users.end_sessions(ann.id)
    assert all(stores.users.session_user(number * 64, stores.clock.now()) is None for number in "12")


def test_a_link_works_once_for_its_purpose_and_its_time(stores):
    users, until = stores.users, in_an_hour(stores)
    users.keep_link("a" * 64, "sign-in", "ann", until)
    users.keep_link("b" * 64, "sign-in", "ann", stores.clock.now())
    now = stores.clock.now()
    assert users.link_subject("a" * 64, "sign-in", now) == "ann"
    assert users.use_link("a" * 64, "invitation", now) is None
    assert users.use_link("b" * 64, "sign-in", now) is None
    assert users.use_link("a" * 64, "sign-in", now) == "ann"
    assert users.use_link("a" * 64, "sign-in", now) is None
    assert users.link_subject("a" * 64, "sign-in", now) is None


def test_a_link_that_several_open_at_once_works_for_one(stores):
    stores.users.keep_link("a" * 64, "sign-in", "ann", in_an_hour(stores))
    opened: list[str | None] = []
    together = threading.Barrier(6)

    def use() -> None:
        together.wait()
        opened.append(stores.users.use_link("a" * 64, "sign-in", stores.clock.now()))

    threads = [threading.Thread(target=use) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, opened)) == ["None"] * 5 + ["ann"]


def test_failures_count_by_what_they_are_about_and_since_when(stores):
    first = stores.clock.now()
    stores.users.note_failure("ann", first)
    later = stores.clock.pass_(minutes=20)
    stores.users.note_failure("ann", later)
    stores.users.note_failure("bob", later)
    assert stores.users.failures("ann", first) == 2
    assert stores.users.failures("ann", later) == 1
    stores.users.clear_failures("ann")
    assert (stores.users.failures("ann", first), stores.users.failures("bob", first)) == (0, 1)


def test_no_more_tries_begin_than_there_may_be_however_many_come_at_once(stores):
    at = stores.clock.now()
    begun: list[bool] = []
    together = threading.Barrier(8)

    def begin() -> None:
        together.wait()
        begun.append(stores.users.begin_try("ann", at, since=at - timedelta(minutes=15), most=3))

    threads = [threading.Thread(target=begin) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(begun) == 3
    stores.users.end_try("ann", at)
    assert stores.users.failures("ann", at) == 2


def test_a_time_step_is_taken_once_and_never_after_a_later_one(stores, ann):
    assert stores.users.use_totp_step(ann.id, 100)
    assert not stores.users.use_totp_step(ann.id, 100)
    assert stores.users.use_totp_step(ann.id, 101)
    assert not stores.users.use_totp_step(ann.id, 100)


def test_recovery_codes_are_taken_once_and_go_with_the_second_factor(stores, ann):
    changed = stores.users.set_second_factor(ann.id, "sealed", ("1" * 64, "2" * 64))
    assert changed.totp_secret == "sealed"
    assert stores.users.use_recovery_code(ann.id, "1" * 64)
    assert not stores.users.use_recovery_code(ann.id, "1" * 64)
    assert stores.users.recovery_codes_left(ann.id) == 1
    stores.users.change_user(ann.id, totp_secret="")
    assert (stores.users.recovery_codes_left(ann.id), stores.users.user(ann.id).totp_secret) == (0, "")


def test_what_ran_out_is_forgotten(stores, ann):
    stores.users.start_session(ann.id, "1" * 64, in_an_hour(stores))
    stores.users.keep_link("a" * 64, "sign-in", "ann", in_an_hour(stores))
    stores.users.note_failure("ann", stores.clock.now())
    later = stores.clock.pass_(hours=2)
    stores.users.remove_expired(later, later)
    with stores.database.reading() as connection:
        for table in ("sessions", "links", "failures"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() == 0


def test_the_trail_of_the_installation_tells_of_people_without_their_data(stores, ann):
    stores.users.start_session(ann.id, "1" * 64, in_an_hour(stores))
    stores.users.change_user(ann.id, email="new@example.com", password_hash="new")
    entries = stores.workspaces.trail(INSTALLATION)
    assert [(entry.action, entry.detail) for entry in entries] == [
        ("user.changed", "email, password_hash"), ("user.signed-in", ""), ("user.added", ""),
    ]  # fmt: skip
    assert {entry.subject for entry in entries} == {f"user {ann.id}"}
