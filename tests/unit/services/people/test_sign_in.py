"""Sign in: the right ones come in, and wrong ones learn nothing and have to wait."""

import threading
from typing import Any

import pyotp
import pytest

from carelane.accounts.password_hasher import Argon2Hasher, Cost
from carelane.domain.errors import BadSetting
from carelane.services.people.passwords import ChangePassword, change_password, give_password
from carelane.services.people.second_factor import (
    begin_second_factor,
    confirm_second_factor,
    end_second_factor,
    setup_again,
    take_second_factor_off,
)
from carelane.services.people.sessions import session_user, sign_out
from carelane.services.people.sign_in import CodeNeeded, FinishSignIn, SignIn, finish_sign_in, sign_in
from carelane.services.people.tries import (
    MOST_BY_ACCOUNT,
    MOST_BY_ADDRESS,
    MOST_CODES,
    MOST_CODES_A_DAY,
    SignInRefused,
    TooManyTries,
)
from tests.unit.services.installation import clock_of, installation

PASSWORD = "seven grey herons land"


def ports(services, *names) -> Any:
    known = ("users", "hasher", "vault", "tokens", "second_factor", "clock")
    return {name: getattr(services, name) for name in names or known}


def enter(services, email="ann@example.com", password=PASSWORD, address="192.0.2.1", **given: str) -> Any:
    return sign_in(SignIn(email, password, address, **given), **ports(services))  # type: ignore[arg-type]


def finish(services, ticket, code, address="192.0.2.1") -> Any:
    command = FinishSignIn(ticket, code, address)
    return finish_sign_in(command, **ports(services, "users", "vault", "tokens", "second_factor", "clock"))


def wrong(services, times, **given) -> None:
    for _ in range(times):
        with pytest.raises(SignInRefused):
            enter(services, **{"password": "wrong guess here", **given})


def code_at(services, secret, steps=0) -> Any:
    at = clock_of(services).at.timestamp() + 30 * steps
    return pyotp.TOTP(secret).at(int(at))


@pytest.fixture
def secret(services, ann):
    setup = begin_second_factor(ann, **ports(services, "vault", "tokens", "second_factor"))
    code = code_at(services, setup.secret)
    confirm_second_factor(ann, setup.sealed, code, **ports(services, "users", "vault", "second_factor", "clock"))
    clock_of(services).pass_(seconds=60)
    return setup


def test_the_right_password_begins_a_session(services, ann):
    entered = enter(services, email="ANN@example.com ")
    assert entered.user.id == ann.id
    assert session_user(entered.token, **ports(services, "users", "vault", "clock")) == ann
    sign_out(entered.token, **ports(services, "users", "vault"))
    assert session_user(entered.token, **ports(services, "users", "vault", "clock")) is None


def test_a_session_runs_out(services, ann):
    entered = enter(services)
    clock_of(services).pass_(days=15)
    assert session_user(entered.token, **ports(services, "users", "vault", "clock")) is None


def test_wrong_unknown_and_disabled_are_told_alike_and_cost_alike(services, ann, monkeypatch):
    bob = services.users.add_user("bob@example.com", "Bob", services.hasher.hash(PASSWORD))
    services.users.change_user(bob.id, disabled_at=services.clock.now())
    services.users.add_user("", "Owner", "")
    verified: list[str] = []
    real = type(services.hasher).verify

    def counted(self, password_hash, password):
        verified.append(password_hash)
        return real(self, password_hash, password)

    monkeypatch.setattr(type(services.hasher), "verify", counted)
    said = set()
    for email, password in (
        ("ann@example.com", "wrong guess here"), ("nobody@example.com", PASSWORD), ("bob@example.com", PASSWORD),
        ("", ""),
    ):  # fmt: skip
        with pytest.raises(SignInRefused) as refused:
            enter(services, email, password)
        said.add((refused.value.message, refused.value.hint))
    assert len(said) == 1
    assert len(verified) == 4, "one hash is computed each time"


def test_after_ten_wrong_passwords_the_account_has_to_wait_wherever_they_come_from(services, ann):
    for number in range(MOST_BY_ACCOUNT):
        wrong(services, 1, address=f"192.0.2.{number}")
    with pytest.raises(TooManyTries) as waiting:
        enter(services, address="192.0.2.99")
    assert waiting.value.wait_seconds == 900
    clock_of(services).pass_(minutes=16)
    assert enter(services).user.id == ann.id


def test_strangers_who_guess_keep_nobody_out_of_a_browser_that_is_known(services, ann):
    device = enter(services).device
    for number in range(MOST_BY_ACCOUNT):
        wrong(services, 1, address=f"192.0.2.{number}")
    with pytest.raises(TooManyTries):
        enter(services, address="198.51.100.7")
    again = enter(services, address="198.51.100.7", device=device)
    assert (again.user.id, again.device) == (ann.id, device)
    with pytest.raises(TooManyTries):
        enter(services, address="198.51.100.7")


def test_a_known_browser_has_its_own_limit(services, ann):
    device = enter(services).device
    wrong(services, MOST_BY_ACCOUNT, device=device)
    with pytest.raises(TooManyTries):
        enter(services, device=device)
    assert enter(services, address="198.51.100.7").device not in {"", device}


def test_the_mark_of_a_browser_is_good_for_one_person_and_cannot_be_made_up(services, ann):
    bob = services.users.add_user("bob@example.com", "Bob", services.hasher.hash(PASSWORD))
    of_bob = enter(services, email=bob.email).device
    wrong(services, MOST_BY_ACCOUNT)
    token = of_bob.partition(".")[0]
    for made_up in ("", ".", "x", "x.y", of_bob, f"{token}.{'0' * 64}", f"{token}.", of_bob[:-1] + "é", of_bob * 90):
        with pytest.raises(TooManyTries):
            enter(services, device=made_up)


def test_with_a_second_factor_a_browser_is_known_after_the_code(services, ann, secret):
    asked = enter(services)
    device = finish(services, asked.ticket, code_at(services, secret.secret)).device
    wrong(services, MOST_BY_ACCOUNT)
    assert isinstance(enter(services, device=device), CodeNeeded)


def test_strangers_who_guess_keep_nobody_who_is_signed_in_from_changing_the_password(services, ann):
    wrong(services, MOST_BY_ACCOUNT)
    command = ChangePassword(ann, PASSWORD, "nine green frogs sing")
    changed = change_password(command, **ports(services, "users", "hasher", "vault", "tokens", "clock"))
    assert changed.user.id == ann.id


def test_a_refused_try_does_not_make_the_wait_longer(services, ann):
    wrong(services, MOST_BY_ACCOUNT)
    for _ in range(3):
        clock_of(services).pass_(minutes=4)
        with pytest.raises(TooManyTries):
            enter(services)
    clock_of(services).pass_(minutes=4)
    assert enter(services).user.id == ann.id


def test_an_address_that_tries_many_accounts_has_to_wait_and_others_do_not(services, ann):
    for number in range(MOST_BY_ADDRESS):
        wrong(services, 1, email=f"guess{number}@example.com")
    with pytest.raises(TooManyTries):
        enter(services)
    assert enter(services, address="198.51.100.7").user.id == ann.id


def test_a_good_sign_in_forgets_the_wrong_ones_of_the_account_and_counts_for_no_address(services, ann):
    for _ in range(3 * MOST_BY_ADDRESS // MOST_BY_ACCOUNT):
        wrong(services, MOST_BY_ACCOUNT - 2, address="198.51.100.7")
        for _ in range(5):
            enter(services)
        clock_of(services).pass_(minutes=16)


def test_many_guesses_at_once_are_no_way_around_the_limit(services, ann):
    tried: list[str] = []
    together = threading.Barrier(16)

    def guess():
        together.wait()
        try:
            enter(services, password="wrong guess here")
        except (SignInRefused, TooManyTries) as refused:
            tried.append(type(refused).__name__)

    threads = [threading.Thread(target=guess) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert tried.count("SignInRefused") == MOST_BY_ACCOUNT
    assert len(tried) == 16


def test_a_hash_of_former_cost_is_made_anew_when_its_password_is_typed(services, ann):
    former = Argon2Hasher(Cost(memory_kib=16, passes=1, lanes=1)).hash(PASSWORD)
    services.users.change_user(ann.id, password_hash=former)
    enter(services)
    assert not services.hasher.is_outdated(services.users.user(ann.id).password_hash)
    assert enter(services).user.id == ann.id


def test_with_a_second_factor_a_password_alone_opens_nothing(services, ann, secret):
    asked = enter(services)
    assert isinstance(asked, CodeNeeded)
    assert session_user(asked.ticket, **ports(services, "users", "vault", "clock")) is None
    with pytest.raises(SignInRefused):
        finish(services, asked.ticket, "000000")
    entered = finish(services, asked.ticket, code_at(services, secret.secret))
    assert entered.user.id == ann.id
    with pytest.raises(SignInRefused):
        finish(services, asked.ticket, code_at(services, secret.secret, 1))


def test_the_code_can_be_typed_with_the_password(services, ann, secret):
    assert enter(services, code=code_at(services, secret.secret)).user.id == ann.id


def test_a_code_is_taken_once_also_by_the_page_that_turned_it_on(services, ann):
    setup = begin_second_factor(ann, **ports(services, "vault", "tokens", "second_factor"))
    code = code_at(services, setup.secret)
    confirm_second_factor(ann, setup.sealed, code, **ports(services, "users", "vault", "second_factor", "clock"))
    with pytest.raises(SignInRefused):
        enter(services, code=code)
    clock_of(services).pass_(seconds=60)
    code = code_at(services, setup.secret)
    enter(services, code=code)
    with pytest.raises(SignInRefused):
        enter(services, code=code)


def test_a_recovery_code_replaces_a_code_once_however_it_is_typed(services, ann, secret):
    code = secret.recovery_codes[0]
    assert enter(services, code=f" {code.upper().replace('-', ' ')} ").user.id == ann.id
    with pytest.raises(SignInRefused):
        enter(services, code=code)
    assert services.users.recovery_codes_left(ann.id) == 9


def test_after_five_wrong_codes_the_account_has_to_wait_also_with_the_right_password(services, ann, secret):
    asked = enter(services)
    for number in range(MOST_CODES):
        with pytest.raises(SignInRefused):
            finish(services, asked.ticket, f"00000{number}", address=f"192.0.2.{number}")
    with pytest.raises(TooManyTries):
        enter(services, code=code_at(services, secret.secret))


def test_twenty_wrong_codes_in_a_day_stop_the_second_factor_for_that_day(services, ann, secret):
    for number in range(MOST_CODES_A_DAY):
        if number % MOST_CODES == 0:
            clock_of(services).pass_(minutes=16)
        with pytest.raises(SignInRefused):
            enter(services, code=f"{number:06}", address=f"192.0.2.{number}")
    clock_of(services).pass_(minutes=16)
    with pytest.raises(TooManyTries) as waiting:
        enter(services, code=code_at(services, secret.secret))
    assert waiting.value.wait_seconds == 86_400
    clock_of(services).pass_(days=1)
    assert enter(services, code=code_at(services, secret.secret)).user.id == ann.id


def test_wrong_recovery_codes_count_with_the_codes(services, ann, secret):
    for number in range(MOST_CODES):
        with pytest.raises(SignInRefused):
            enter(services, code=f"abcd-efgh-{number}")
    with pytest.raises(TooManyTries):
        enter(services, code=secret.recovery_codes[0])


def test_wrong_and_used_codes_are_remembered_over_a_restart(services, ann, secret, tmp_path):
    used = code_at(services, secret.secret)
    enter(services, code=used)
    for number in range(MOST_CODES - 1):
        with pytest.raises(SignInRefused):
            enter(services, code=f"{number:06}")
    services.close()
    with installation(tmp_path / "data") as restarted:
        clock_of(restarted).at = clock_of(services).at
        with pytest.raises(SignInRefused):
            enter(restarted, code=used)
        with pytest.raises(TooManyTries):
            enter(restarted, code=code_at(restarted, secret.secret, 1))


def test_whoever_runs_the_installation_can_turn_it_off(services, ann, secret):
    for number in range(MOST_CODES):
        with pytest.raises(SignInRefused):
            enter(services, code=f"{number:06}")
    needs = ports(services, "users", "vault")
    take_second_factor_off(services.users.user(ann.id), **needs)
    assert enter(services).user.id == ann.id
    assert services.users.recovery_codes_left(ann.id) == 0
    with pytest.raises(BadSetting, match="no second factor"):
        take_second_factor_off(services.users.user(ann.id), **needs)
    setup = begin_second_factor(services.users.user(ann.id), **ports(services, "vault", "tokens", "second_factor"))
    code = code_at(services, setup.secret)
    confirm_second_factor(ann, setup.sealed, code, **ports(services, "users", "vault", "second_factor", "clock"))


def test_a_new_password_of_whoever_runs_the_installation_ends_the_wait(services, ann):
    wrong(services, MOST_BY_ACCOUNT)
    new = "nine green frogs sing"
    give_password(ann, new, **ports(services, "users", "hasher", "vault"))
    assert enter(services, password=new).user.id == ann.id


def test_a_ticket_runs_out(services, ann, secret):
    asked = enter(services)
    clock_of(services).pass_(minutes=6)
    with pytest.raises(SignInRefused, match="too long"):
        finish(services, asked.ticket, code_at(services, secret.secret))


def test_a_second_factor_is_on_only_after_a_right_code(services, ann):
    setup = begin_second_factor(ann, **ports(services, "vault", "tokens", "second_factor"))
    needs = ports(services, "users", "vault", "second_factor", "clock")
    with pytest.raises(SignInRefused):
        confirm_second_factor(ann, setup.sealed, "000000", **needs)
    assert services.users.user(ann.id).totp_secret == ""
    again = setup_again(ann, setup.sealed, **ports(services, "vault", "second_factor"))
    assert again == setup
    assert setup.secret not in setup.sealed


def test_the_page_of_one_person_is_good_for_nobody_else(services, ann):
    bob = services.users.add_user("bob@example.com", "Bob", services.hasher.hash(PASSWORD))
    setup = begin_second_factor(ann, **ports(services, "vault", "tokens", "second_factor"))
    needs = ports(services, "users", "vault", "second_factor", "clock")
    for sealed in (setup.sealed, "", "not sealed", setup.sealed[:-4]):
        with pytest.raises(BadSetting, match="no longer good"):
            confirm_second_factor(bob, sealed, code_at(services, setup.secret), **needs)


def test_turning_it_off_needs_the_password(services, ann, secret):
    needs = ports(services, "users", "hasher", "vault", "clock")
    user = services.users.user(ann.id)
    with pytest.raises(SignInRefused):
        end_second_factor(user, "wrong guess here", **needs)
    end_second_factor(user, PASSWORD, **needs)
    assert enter(services).user.id == ann.id


def test_the_secret_is_kept_under_seal(services, ann, secret):
    assert secret.secret not in services.users.user(ann.id).totp_secret


def test_who_has_no_password_needs_no_second_factor(services):
    owner = services.users.add_user("", "Owner", "")
    with pytest.raises(BadSetting, match="password"):
        begin_second_factor(owner, **ports(services, "vault", "tokens", "second_factor"))
