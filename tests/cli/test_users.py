"""`carelane users`: what whoever runs a server can do for people who cannot help themselves."""

from pathlib import Path

import pytest

from carelane.accounts.vault import open_vault
from carelane.services.people.sign_in import seal_secret
from carelane.storage.database import open_database
from carelane.storage.user_store import SqlUserStore
from carelane.wiring import SystemClock
from tests.cli.conftest import Run


@pytest.fixture
def data(tmp_path: Path, run: Run) -> Path:
    """An installation with one account that has a second factor."""
    folder = tmp_path / "data"
    ended = run("users", "add", "ann@example.com", "--data", str(folder), given="seven grey herons land\n")
    assert ended.code == 0, ended.err
    database = open_database(f"sqlite:///{folder / 'carelane.db'}")
    users = SqlUserStore(database, SystemClock())
    [ann] = users.users()
    users.set_second_factor(ann.id, seal_secret(open_vault(folder), ann.id, "JBSWY3DPEHPK3PXP"), ("1" * 64,))
    database.close()
    return folder


def test_a_lost_second_factor_is_turned_off(run: Run, data: Path) -> None:
    assert "second factor" in run("users", "list", "--data", str(data)).out
    ended = run("users", "second-factor-off", "ANN@example.com", "--data", str(data))
    assert (ended.code, ended.out) == (0, "")
    assert "second factor off: ann@example.com" in ended.err
    assert "second factor" not in run("users", "list", "--data", str(data)).out
    again = run("users", "second-factor-off", "ann@example.com", "--data", str(data))
    assert again.code == 2
    assert "no second factor" in again.err


def test_nobody_of_that_address_is_said_so(run: Run, data: Path) -> None:
    ended = run("users", "second-factor-off", "bob@example.com", "--data", str(data))
    assert ended.code == 2
    assert "nobody has this e-mail address" in ended.err
