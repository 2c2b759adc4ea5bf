"""`carelane import`, `export`, `prove`, `retention`, `erase` and `workspaces`, as programs."""

import contextlib
import csv
import io
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from carelane.services.consent.importing.apply import ApplyImport, ImportStores, apply_import
from carelane.services.consent.importing.plan import GivenFile, ImportRequest, plan_import
from carelane.services.workspaces.workspaces import CreateWorkspace, create_workspace
from carelane.settings import read_settings
from carelane.wiring import open_services
from tests.unit.services.consent.in_memory import MAYA
from tools.made_up_history import make

ALL_EVENTS = 134
OURS = "+16085550100"
HISTORY = (
    "Direction,From,To,Text,Date\n"
    f"in,+16085550143,{OURS},Are you open on Friday?,2026-03-01T10:00:00Z\n"
    f"out,{OURS},+16085550144,See you Tuesday,2026-03-01T11:00:00Z\n"
    f"in,+16085550144,{OURS},please stop texting me,2026-03-01T11:05:00Z\n"
    f"in,12,{OURS},hi,2026-03-01T11:05:00Z\n"
)


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    """The folder of an installation with one workspace, into which the history was imported."""
    folder = tmp_path_factory.mktemp("imported")
    services = open_services(read_settings({"CARELANE_DATA": str(folder)}))
    try:
        owner = services.users.add_user("", "Owner", "")
        place = create_workspace(CreateWorkspace(owner, "Oak Dental"), MAYA, workspaces=services.workspaces)
        plan = plan_import(ImportRequest((GivenFile("texts.csv", HISTORY.encode()),)))
        stores = ImportStores(
            services.ledger, services.people, services.evidence, services.consent_setup, services.held
        )  # fmt: skip
        apply_import(ApplyImport(place.id, plan, MAYA), stores=stores, clock=services.clock)
    finally:
        services.close()
    return folder


@pytest.fixture
def call(run, tmp_path, imported):
    """A function that runs a command in that installation."""
    (tmp_path / "texts.csv").write_text(HISTORY)
    shutil.copytree(imported, tmp_path / "data")

    def inside(*args, **more):
        return run(*args, CARELANE_DATA=str(tmp_path / "data"), **more)

    return inside


def import_id(ended):
    return ended.err.rsplit("--undo ", 1)[1].split()[0]


def rows(text):
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_an_import_is_shown_recorded_once_and_taken_back(call, tmp_path):
    shown = call("import", "texts.csv", "--preview")
    assert shown.code == 0
    assert "1  texted you first" in shown.out
    assert "nothing was recorded" in shown.err
    done = call("import", "texts.csv", "--out", "result")
    assert "recorded: nothing; 2 were there already" in done.err
    assert {path.name for path in (tmp_path / "result").iterdir()} == {
        "everybody.csv", "to-do.csv", "refused-rows.csv", "words-to-use.txt",
    }  # fmt: skip
    assert (tmp_path / "result" / "everybody.csv").stat().st_mode & 0o077 == 0
    assert [row["number"] for row in rows(call("export", "opted-in").out)] == ["(608) 555-0143"]
    undone = call("import", "--undo", import_id(done))
    assert "1 entry that gave consent taken back" in undone.out
    assert "What stops texts stays: 1 opt-out." in undone.out
    assert rows(call("export", "opted-in").out) == []
    assert [row["number"] for row in rows(call("export", "opted-out").out)] == ["(608) 555-0144"]


def test_no_error_repeats_a_number_of_the_file(call):
    shown = call("import", "texts.csv", "--preview", "--json")
    (refused,) = json.loads(shown.out)["refused"]
    assert refused["row"] == 5
    assert "12" not in refused["why"]


def test_a_bought_list_is_refused_with_what_to_do(call):
    ended = call("import", "texts.csv", "--list", "bought")
    assert ended.code == 2
    assert "nobody on it agreed" in ended.err
    assert "hint:" in ended.err


def test_a_proof_is_a_pdf_and_json_whose_names_do_not_hold_the_number(call, tmp_path):
    ended = call("prove", "608-555-0144", "--out", "proof")
    assert ended.code == 0, ended.err
    assert "They opted out once" in ended.out
    files = sorted((tmp_path / "proof").iterdir())
    assert [path.suffix for path in files] == [".json", ".pdf"]
    assert not any("608555" in path.name for path in files)
    data = json.loads(files[0].read_text())
    assert (data["carelane_proof"], [entry["kind"] for entry in data["timeline"]]) == (1, ["opt_out"])
    assert data["timeline"][0]["inclusion"]["holds"]
    assert data["timeline"][0]["detail"]["text"] == "please stop texting me"
    piped = call("prove", "-", "--json", given="(608) 555-0144")
    assert json.loads(piped.out)["phone"] == "+16085550144"


def test_an_erased_person_stays_on_the_list_of_those_not_to_text(call):
    early = call("erase", "608-555-0144")
    assert (early.code, "2036" in early.err) == (2, True)
    erased = call("erase", "608-555-0144", "--anyway")
    assert "stays on the list" in erased.err
    (row,) = rows(call("export", "opted-out").out)
    assert row["number"] == "(erased)"
    proof = json.loads(call("prove", "608-555-0144", "--json").out)
    assert proof["erased"]
    assert proof["timeline"][0]["detail"] == {}
    assert "1  of all of them must not be texted" in call("retention").out


def test_the_whole_ledger_holds_no_number_unless_asked(call):
    lines = call("export", "ledger").out.splitlines()
    assert json.loads(lines[0])["carelane_ledger"] == 1
    assert "608555014" not in "".join(lines)
    assert "+16085550144" in call("export", "ledger", "--personal").out


def test_several_workspaces_have_to_be_told_apart(call):
    call("workspaces", "add", "Elm Vet")
    ended = call("export", "opted-out")
    assert ended.code == 2
    assert "Elm Vet" in ended.err
    assert call("export", "opted-out", "--workspace", "elm vet").code == 0


SMALL_BATCHES = (
    "from carelane.services.consent.importing import apply; apply.BATCH = 4\nfrom carelane.cli.main import main; main()"
)


def test_an_import_that_is_killed_is_completed_by_the_next_one(tmp_path, run):
    contacts, store = make()
    (tmp_path / "contacts.csv").write_text(contacts)
    (tmp_path / "store.json").write_text(store)
    command = [sys.executable, "-c", SMALL_BATCHES, "import", "contacts.csv", "store.json"]
    found = []
    for name, kills in (("killed", (1, 40, 90)), ("whole", ())):
        env = {**os.environ, "CARELANE_DATA": str(tmp_path / name)}
        assert run("workspaces", "add", "Oak", CARELANE_DATA=env["CARELANE_DATA"]).code == 0
        for least in kills:
            child = subprocess.Popen(
                command, cwd=tmp_path, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            while child.poll() is None and count(tmp_path / name) < least:
                time.sleep(0.005)
            assert child.poll() is None, "it ended before it could be killed"
            child.send_signal(signal.SIGKILL)
            child.wait()
            assert least <= count(tmp_path / name) < ALL_EVENTS
        assert subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, check=False).returncode == 0
        found.append(recorded(tmp_path / name))
    assert found[0] == found[1]
    assert len(found[0]) == ALL_EVENTS


def count(folder):
    """How many events are durable."""
    with contextlib.closing(sqlite3.connect(folder / "carelane.db", timeout=10)) as connection:
        return connection.execute("SELECT count(*) FROM consent_events").fetchone()[0]


def recorded(folder):
    """What a sound ledger holds, in the order of time."""
    services = open_services(read_settings({"CARELANE_DATA": str(folder)}))
    try:
        (owner,) = services.users.users()
        ((workspace, _role),) = services.workspaces.workspaces_of(owner.id)
        assert services.ledger.verify(workspace.id).is_sound
        return sorted((each.event.kind, each.event.happened_at) for each in services.ledger.events(workspace.id))
    finally:
        services.close()
