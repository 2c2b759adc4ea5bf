"""Passwords as argon2id hashes."""

import pytest

from carelane.accounts.password_hasher import Argon2Hasher, Cost

CHEAP = Argon2Hasher(Cost(memory_kib=8, passes=1, lanes=1))


def test_only_the_right_password_fits():
    hashed = CHEAP.hash("four words in row")
    assert CHEAP.verify(hashed, "four words in row")
    assert not CHEAP.verify(hashed, "Four words in row")
    assert hashed != CHEAP.hash("four words in row"), "each hash has its salt"
    assert hashed.startswith("$argon2id$")


@pytest.mark.parametrize("password_hash", ["", "no hash", "$argon2id$v=19$m=8"])
def test_nothing_fits_what_is_no_hash(password_hash):
    for password in ("", "nobody has this password", "x"):
        assert not CHEAP.verify(password_hash, password)


def test_an_empty_hash_costs_as_much_as_a_real_one(monkeypatch):
    done: list[str] = []
    real = type(CHEAP._argon2).verify

    def counted(self, password_hash, password):
        done.append(password_hash)
        return real(self, password_hash, password)

    monkeypatch.setattr(type(CHEAP._argon2), "verify", counted)
    CHEAP.verify("", "guess")
    CHEAP.verify(CHEAP.hash("other"), "guess")
    assert [item.split("$")[3] for item in done] == ["m=8,t=1,p=1"] * 2


def test_a_hash_of_another_cost_is_outdated():
    assert not CHEAP.is_outdated(CHEAP.hash("x"))
    assert CHEAP.is_outdated(Argon2Hasher(Cost(memory_kib=16, passes=1, lanes=1)).hash("x"))
    assert CHEAP.is_outdated("")


def test_the_cost_is_what_the_standard_recommends():
    assert "$m=65536,t=3,p=4$" in Argon2Hasher().hash("x")


def test_any_text_can_be_a_password():
    for password in ("", "\x00", "half \ud83d", "😀" * 300):
        assert CHEAP.verify(CHEAP.hash(password), password)
