"""Opening an installation: made once, private, with a key and a database that belong together."""

import subprocess
import sys

import pytest

from carelane.accounts.vault import KEY_FILE
from carelane.domain.errors import BadSetting
from carelane.ports.store_errors import StoreUnavailable
from carelane.settings import read_settings
from carelane.storage.database import open_database
from carelane.wiring import open_services
from tests.unit.services.installation import installation


def test_a_new_installation_is_private_and_opens_again_with_what_was_kept(tmp_path):
    folder = tmp_path / "data"
    with installation(folder) as services:
        ann = services.users.add_user("ann@example.com", "Ann", "")
    with installation(folder) as services:
        assert services.users.users() == (ann,)
    modes = {item.name: item.stat().st_mode & 0o777 for item in folder.iterdir()}
    assert modes == {KEY_FILE: 0o600, "carelane.db": 0o600}
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_database_opens_with_no_other_key(tmp_path):
    folder = tmp_path / "data"
    with installation(folder):
        pass
    (folder / KEY_FILE).unlink()
    with pytest.raises(BadSetting, match="does not belong to this database"), installation(folder):
        pass


@pytest.mark.parametrize(
    "url", ["nonsense", "mysql://db/x", "sqlite://", "sqlite:///:memory:", "sqlite:////proc/x/y.db"]
)
def test_an_address_that_cannot_be_used_is_refused_in_words(tmp_path, url):
    settings = read_settings({"CARELANE_DATA": str(tmp_path), "CARELANE_DATABASE": url})
    with pytest.raises(BadSetting):
        open_services(settings)


def test_an_address_is_never_repeated_because_it_may_hold_a_password():
    with pytest.raises(BadSetting) as refused:
        open_database("postgresql//ann:secret@host/x")
    assert "secret" not in refused.value.render()
    settings = read_settings({"CARELANE_DATABASE": "postgresql://ann:secret@host/x"})
    assert "secret" not in repr(settings)


def test_a_server_that_does_not_answer_is_told_in_a_sentence(tmp_path):
    url = f"postgresql://ann:secret@/x?host={tmp_path}"
    with pytest.raises(StoreUnavailable) as told:
        open_services(read_settings({"CARELANE_DATA": str(tmp_path), "CARELANE_DATABASE": url}))
    assert "secret" not in told.value.render()


def test_sqlite_is_set_up_to_lose_nothing(tmp_path):
    database = open_database(f"sqlite:///{tmp_path / 'a.db'}")
    with database.reading() as connection:
        said = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() >= 5_000
    database.close()
    assert said == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


def test_checking_a_campaign_loads_nothing_of_the_web_application():
    heavy = (
        "sqlalchemy",
        "alembic",
        "fastapi",
        "argon2",
        "cryptography",
        "carelane.wiring",
        "carelane.storage.database",
    )
    script = (
        "import sys\nfrom carelane.cli.main import app\n"
        "app(['check-text', 'Hi'], standalone_mode=False)\n"
        f"print([name for name in {heavy} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == "[]", done.stderr
