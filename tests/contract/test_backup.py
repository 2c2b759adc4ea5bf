"""Everything comes back from a backup, from and into every database, and nothing is replaced by accident."""

import json
import os
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from carelane.accounts.vault import KEY_FILE, open_vault, put_key
from carelane.cli.main import app
from carelane.domain.attempt import Attempt
from carelane.domain.errors import CarelaneError
from carelane.domain.opt_in_form import OptInForm, Theme
from carelane.ports.jobs import JobResult
from carelane.storage import migrations
from carelane.storage.backup_file import BadBackup, open_backup, write_backup
from carelane.storage.database import open_database
from carelane.storage.form_store import SqlOptInForms
from carelane.storage.portable_rows import OF_THE_MOMENT, lines_of, tables_of
from carelane.storage.restoring import restore_rows
from carelane.storage.upgrading import run_steps, step_of
from tests.contract.consent_things import fill as fill_consent
from tests.contract.kept_things import ANN, KEY, registration, stores_on
from tests.contract.processes import die_with, start, wait_for, write_on
from tests.contract.processes import lines_of as said_lines

ON_A_FILE = pytest.mark.parametrize("engine_name", ["sqlite"])  # what does not depend on the database


@pytest.fixture
def filled(stores):
    """A bit of everything, odd texts among it."""
    workspace = stores.new_workspace("Zoë's “Café” 😀")
    kept = stores.campaigns.add(workspace.id, "Tenants\u2028", registration("half \ud83d"), ANN)
    stores.campaigns.save(workspace.id, kept.id, registration("second"), expected=1, by=ANN)
    stores.campaigns.add_attempt(workspace.id, kept.id, Attempt(1, "2026-05-04", registration(), answer="No."), ANN)
    stores.campaigns.start_correction(workspace.id, kept.id, "Declined: no HELP.", "twilio", ANN)
    fill_consent(stores, workspace.id)
    forms = SqlOptInForms(stores.database, stores.clock)
    forms.put_form(OptInForm("", workspace.id, "Zoë", ("care",), origins=("https://a.example",)), ANN)
    forms.put_theme(workspace.id, Theme("Zoë", logo=bytes(range(256))), ANN)
    stores.jobs.add(workspace.id, "scan", "Scan", bytes(range(256)), ANN)
    job, _ = stores.jobs.claim("w", now=stores.clock.now(), lease_seconds=30)
    stores.jobs.finish(job.id, "w", JobResult(b"\x00\xff", "text/csv", "a.csv", "done"), stores.clock.now())
    user = stores.users.add_user("zoe@example.com", "Zoë", "hash")
    stores.users.set_second_factor(user.id, "sealed", ("1" * 64,))
    stores.users.start_session(user.id, "5" * 64, stores.clock.now() + timedelta(days=1))
    stores.users.keep_link("6" * 64, "sign-in", user.id, stores.clock.now() + timedelta(days=1))
    return stores


def everything(database) -> dict[str, list[bytes]]:
    """Every row of every table that is copied."""
    with database.reading() as connection:
        return {table.name: list(lines_of(connection, table)) for table in tables_of(connection)}


def save_to(path: Path, stores, **given):
    return write_backup(path, stores.database, KEY, version="0.1.0", made_at=stores.clock.now(), **given)


@pytest.fixture(params=["sqlite", "postgresql"])
def elsewhere(request, tmp_path, make_postgres):
    """The address of another database, which is empty."""
    return f"sqlite:///{tmp_path / 'other' / 'carelane.db'}" if request.param == "sqlite" else make_postgres()


def put_back(path: Path, address: str, *, force: bool = False):
    with open_backup(path) as backup:
        return restore_rows(backup, address, force=force)


def test_a_backup_comes_back_whole_on_any_database(filled, elsewhere, tmp_path):
    save_to(tmp_path / "a.backup", filled)
    before = everything(filled.database)
    put_back(tmp_path / "a.backup", elsewhere)
    database = open_database(elsewhere)
    try:
        assert everything(database) == before
        assert {name for name, rows in before.items() if not rows} <= {"installation", "api_keys"}
        again = stores_on(database)
        [workspace] = [found for found, _ in again.workspaces.workspaces_of(again.users.users()[0].id)]
        [kept] = again.campaigns.all(workspace.id)
        assert kept == filled.campaigns.get(workspace.id, kept.id)
        assert again.campaigns.attempts(workspace.id, kept.id)[0].answer == "No."
        assert again.campaigns.corrections(workspace.id, kept.id)[0].rejection == "Declined: no HELP."
        assert again.workspaces.trail(workspace.id) == filled.workspaces.trail(workspace.id)
        assert again.ledger.verify(workspace.id) == filled.ledger.verify(workspace.id)
        assert list(again.ledger.events(workspace.id)) == list(filled.ledger.events(workspace.id))
        # What comes after counts on: new rows, and the guards of the trail.
        assert again.campaigns.save(workspace.id, kept.id, registration("third"), expected=2, by=ANN).version == 3
        again.jobs.add(workspace.id, "scan", "Scan", b"", ANN)
        again.campaigns.add(workspace.id, "Another", registration(), ANN)
        for guarded in ("audit", "consent_events", "consent_checkpoints"):
            with pytest.raises(sa.exc.DBAPIError, match="only ever added to"), database.engine.begin() as connection:
                connection.exec_driver_sql(f"DELETE FROM {guarded}")
    finally:
        database.close()


@ON_A_FILE
def test_what_is_of_the_moment_stays_out(filled, tmp_path):
    save_to(tmp_path / "a.backup", filled)
    with zipfile.ZipFile(tmp_path / "a.backup") as archive:
        assert not {f"tables/{table}.jsonl" for table in OF_THE_MOMENT} & set(archive.namelist())


@ON_A_FILE
def test_a_backup_is_private_complete_and_replaces_nothing(filled, tmp_path):
    path = tmp_path / "a.backup"
    manifest = save_to(path, filled)
    assert path.stat().st_mode & 0o777 == 0o600
    assert manifest.rows["campaigns"] == 1
    assert [item.name for item in tmp_path.iterdir() if "tmp" in item.name] == []
    before = path.read_bytes()
    with pytest.raises(CarelaneError, match="already"):
        save_to(path, filled)
    assert path.read_bytes() == before
    save_to(path, filled, force=True)


@ON_A_FILE
def test_where_nothing_can_be_written_nothing_is_left(filled, tmp_path):
    with pytest.raises(CarelaneError, match="could not be written"):
        save_to(tmp_path / "nowhere" / "a.backup", filled)


@ON_A_FILE
@pytest.mark.parametrize("part", ["manifest.json", "secret.key", "tables/campaigns.jsonl", "tables/audit.jsonl"])
@pytest.mark.parametrize("harm", ["changed", "missing", "longer"])
def test_a_damaged_backup_is_refused_before_anything_happens(filled, tmp_path, part, harm):
    save_to(tmp_path / "good", filled)
    with zipfile.ZipFile(tmp_path / "good") as good, zipfile.ZipFile(tmp_path / "bad", "w") as bad:
        for name in good.namelist():
            content = good.read(name)
            if name == part and harm == "missing":
                continue
            if name == part:
                content = content + b"\n{}" if harm == "longer" else content.replace(b"a", b"b", 1)[:-1] + b"!"
            bad.writestr(name, content)
    other = tmp_path / "other.db"
    with pytest.raises(BadBackup):
        put_back(tmp_path / "bad", f"sqlite:///{other}")
    assert not other.exists()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"hello", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_backup_is_refused(tmp_path, content):
    (tmp_path / "a").write_bytes(content)
    with pytest.raises(BadBackup):
        put_back(tmp_path / "a", f"sqlite:///{tmp_path / 'b.db'}")
    with pytest.raises(BadBackup, match="no file"):
        put_back(tmp_path / "missing", f"sqlite:///{tmp_path / 'b.db'}")


@ON_A_FILE
def test_every_cut_of_a_backup_is_refused(filled, tmp_path):
    save_to(tmp_path / "good", filled)
    whole = (tmp_path / "good").read_bytes()
    for length in range(0, len(whole), max(1, len(whole) // 40)):
        (tmp_path / "cut").write_bytes(whole[:length])
        with pytest.raises(BadBackup), open_backup(tmp_path / "cut"):
            pass


@ON_A_FILE
def test_a_backup_of_a_newer_carelane_is_refused(filled, tmp_path):
    save_to(tmp_path / "good", filled)
    with zipfile.ZipFile(tmp_path / "good") as good, zipfile.ZipFile(tmp_path / "newer", "w") as newer:
        for name in good.namelist():
            content = good.read(name)
            if name == "manifest.json":
                content = json.dumps({**json.loads(content), "step": "9999"}).encode()
            newer.writestr(name, content)
    with pytest.raises(BadBackup, match="newer"):
        put_back(tmp_path / "newer", f"sqlite:///{tmp_path / 'b.db'}")
    assert not (tmp_path / "b.db").exists()


def test_nothing_is_replaced_unless_that_was_said(filled, address, tmp_path):
    save_to(tmp_path / "a.backup", filled)
    [workspace] = [found for found, _ in filled.workspaces.workspaces_of(filled.users.users()[0].id)]
    filled.campaigns.add(workspace.id, "Later", registration(), ANN)
    before = everything(filled.database)
    filled.database.close()
    with pytest.raises(CarelaneError, match="nothing was changed"):
        put_back(tmp_path / "a.backup", address)
    assert everything(filled.database) == before
    filled.database.close()
    aside = put_back(tmp_path / "a.backup", address, force=True)
    assert len(filled.campaigns.all(workspace.id)) == 1
    if filled.database.is_sqlite:
        assert aside is not None
        kept = open_database(f"sqlite:///{aside}")
        assert everything(kept) == before
        kept.close()


def test_tables_of_others_in_the_same_database_are_left_alone(filled, address, tmp_path):
    with filled.database.writing() as connection:
        connection.execute(sa.text("CREATE TABLE theirs (id INTEGER PRIMARY KEY)"))
        connection.execute(sa.text("INSERT INTO theirs VALUES (7)"))
    save_to(tmp_path / "a.backup", filled)
    with open_backup(tmp_path / "a.backup") as backup:
        assert "theirs" not in backup.manifest.rows
    filled.database.close()
    put_back(tmp_path / "a.backup", address, force=True)
    if not filled.database.is_sqlite:  # a file is replaced whole, and stays beside the new one
        with filled.database.reading() as connection:
            assert connection.execute(sa.text("SELECT id FROM theirs")).scalar_one() == 7


@ON_A_FILE
def test_a_database_that_is_in_use_is_not_replaced(filled, address, tmp_path):
    save_to(tmp_path / "a.backup", filled)
    before = everything(filled.database)
    with filled.database.reading(), pytest.raises(CarelaneError, match="in use"):
        put_back(tmp_path / "a.backup", address, force=True)
    assert everything(filled.database) == before
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".tmp"] == []


@ON_A_FILE
def test_a_damaged_database_can_be_replaced(filled, address, tmp_path):
    save_to(tmp_path / "a.backup", filled)
    before = everything(filled.database)
    filled.database.close()
    path = Path(address.removeprefix("sqlite:///"))
    path.write_bytes(b"not a database at all" * 100)
    assert put_back(tmp_path / "a.backup", address, force=True) is not None
    assert everything(filled.database) == before


def test_a_backup_of_an_earlier_step_is_brought_up_to_date(elsewhere, tmp_path):
    old = open_database(f"sqlite:///{tmp_path / 'old.db'}")
    with old.writing() as connection:
        run_steps(connection, "0001")
    stores = stores_on(old)
    workspace = stores.new_workspace()
    kept = stores.campaigns.add(workspace.id, "Tenants", registration(), ANN)
    assert save_to(tmp_path / "a.backup", stores).step == "0001"
    old.close()
    put_back(tmp_path / "a.backup", elsewhere)
    database = open_database(elsewhere)
    with database.reading() as connection:
        assert step_of(connection) == migrations.HEAD
    assert stores_on(database).campaigns.get(workspace.id, kept.id) == kept
    database.close()


def test_a_backup_made_while_others_write_holds_one_moment(stores, address, tmp_path):
    workspace = stores.new_workspace().id
    campaign = stores.campaigns.add(workspace, "Tenants", registration(), ANN).id
    writer = start(write_on, address, (workspace, campaign), "writer", tmp_path / "said", 1_000_000)
    wait_for(lambda: len(said_lines(tmp_path / "said")) > 5)
    save_to(tmp_path / "a.backup", stores)
    die_with(writer)
    with open_backup(tmp_path / "a.backup") as backup:
        [row] = [json.loads(line) for line in backup.lines("campaigns")]
        numbers = [json.loads(line)["number"] for line in backup.lines("campaign_versions")]
        actions = [json.loads(line)["action"] for line in backup.lines("audit")]
    assert numbers == list(range(1, row["version"] + 1))
    assert actions.count("campaign.saved") == row["version"] - 1


def run(*arguments: str, **environment: str):
    surroundings = {name: "" for name in os.environ if name.startswith("CARELANE_")}
    return CliRunner().invoke(app, arguments, env={**surroundings, **environment}, catch_exceptions=True)


def test_the_commands_back_up_lose_everything_and_restore(address, elsewhere, tmp_path):
    data, other = tmp_path / "data", tmp_path / "new"
    put_key(data, KEY)
    database = open_database(address)
    stores = stores_on(database)
    workspace = stores.new_workspace().id
    kept = stores.campaigns.add(workspace, "Tenants", registration(), ANN)
    stores.campaigns.start_correction(workspace, kept.id, "Declined: no HELP.", "", ANN)
    database.close()
    file = str(tmp_path / "a.backup")
    made = run("backup", file, CARELANE_DATA=str(data), CARELANE_DATABASE=address)
    assert made.exit_code == 0, made.output
    assert "1 workspace, 1 campaign, 1 person" in made.stderr
    (data / KEY_FILE).unlink()
    restored = run("restore", file, "--data", str(other), CARELANE_DATABASE=elsewhere)
    assert restored.exit_code == 0, (restored.output, restored.exception)
    database = open_database(elsewhere)
    again = stores_on(database, (other / KEY_FILE).read_bytes())
    assert again.campaigns.get(workspace, kept.id) == kept
    assert again.campaigns.corrections(workspace, kept.id)[0].rejection == "Declined: no HELP."
    database.close()
    assert (other / KEY_FILE).stat().st_mode & 0o777 == 0o600
    refused = run("restore", file, "--data", str(other), CARELANE_DATABASE=elsewhere)
    assert "already" in str(refused.exception)
    forced = run("restore", file, "--data", str(other), "--force", CARELANE_DATABASE=elsewhere)
    assert forced.exit_code == 0, (forced.output, forced.exception)
    assert (other / f"{KEY_FILE}.before-restore-1").exists()
    assert open_vault(other).keyed_hash("a", "b")


def test_where_nothing_is_there_is_nothing_to_back_up_and_nothing_is_made(tmp_path):
    refused = run("backup", str(tmp_path / "a.backup"), "--data", str(tmp_path / "nothing"))
    assert "nothing to back up" in str(refused.exception)
    assert list(tmp_path.iterdir()) == []
