"""The key of the installation: one, private, and what it seals opens nowhere else."""

import multiprocessing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.accounts.vault import KEY_BYTES, KEY_FILE, KeyVault, open_vault
from carelane.domain.errors import BadSetting
from carelane.ports.accounts import SealBroken

VAULT = KeyVault(bytes(range(32)))


@given(st.binary(max_size=200))
def test_what_is_sealed_opens_again_and_does_not_show(value):
    sealed = VAULT.seal("rejection/1", value)
    assert VAULT.unseal("rejection/1", sealed) == value
    assert len(value) < 8 or value not in sealed
    assert sealed != VAULT.seal("rejection/1", value), "a fresh nonce each time"


@given(st.binary(max_size=40), st.data())
def test_one_changed_bit_breaks_the_seal(value, data):
    sealed = bytearray(VAULT.seal("rejection/1", value))
    bit = data.draw(st.integers(0, len(sealed) * 8 - 1))
    sealed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(SealBroken):
        VAULT.unseal("rejection/1", bytes(sealed))


@pytest.mark.parametrize("purpose", ["rejection/2", "answers/1", "rejection", "", "rejection/1 "])
def test_a_sealed_value_opens_for_nothing_but_its_purpose(purpose):
    sealed = VAULT.seal("rejection/1", b"no")
    with pytest.raises(SealBroken):
        VAULT.unseal(purpose, sealed)


@pytest.mark.parametrize("sealed", [b"", b"\x01", b"\x01" + bytes(12), bytes(100)])
def test_what_was_never_sealed_does_not_open(sealed):
    with pytest.raises(SealBroken):
        VAULT.unseal("rejection/1", sealed)


def test_another_key_opens_nothing():
    with pytest.raises(SealBroken):
        KeyVault(bytes(32)).unseal("a", VAULT.seal("a", b"x"))


def test_a_keyed_hash_depends_on_key_purpose_and_value():
    one = VAULT.keyed_hash("session", "token")
    assert one == VAULT.keyed_hash("session", "token")
    others = {
        VAULT.keyed_hash("session", "other"),
        VAULT.keyed_hash("link", "token"),
        VAULT.keyed_hash("session/1", "token"),
        KeyVault(bytes(32)).keyed_hash("session", "token"),
    }
    assert len({one, *others}) == 5
    assert len(one) == 64


def test_purpose_and_value_cannot_be_shifted_into_each_other():
    assert VAULT.keyed_hash("a", "\x00b") != VAULT.keyed_hash("a\x00", "b")


def test_the_key_is_made_once_and_is_private(tmp_path):
    folder = tmp_path / "data"
    sealed = open_vault(folder).seal("a", b"x")
    assert open_vault(folder).unseal("a", sealed) == b"x"
    path = folder / KEY_FILE
    assert path.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [item.name for item in folder.iterdir()] == [KEY_FILE]


@pytest.mark.parametrize("content", [b"", b"short", bytes(KEY_BYTES + 1)])
def test_a_file_that_is_no_key_is_refused_and_left(tmp_path, content):
    (tmp_path / KEY_FILE).write_bytes(content)
    with pytest.raises(BadSetting, match="holds no key"):
        open_vault(tmp_path)
    assert (tmp_path / KEY_FILE).read_bytes() == content


def test_a_data_folder_that_cannot_be_one_is_told(tmp_path):
    (tmp_path / "data").write_text("a file")
    with pytest.raises(BadSetting, match="cannot be read"):
        open_vault(tmp_path / "data")


def _mark(folder, answers):
    answers.put(open_vault(folder).keyed_hash("a", "b"))


def test_processes_that_start_at_once_agree_on_one_key(tmp_path):
    context = multiprocessing.get_context("forkserver")
    answers = context.Queue()
    started = [context.Process(target=_mark, args=(tmp_path / "data", answers)) for _ in range(4)]
    for process in started:
        process.start()
    marks = {answers.get(timeout=30) for _ in started}
    for process in started:
        process.join()
    answers.close()
    answers.join_thread()
    assert len(marks) == 1
