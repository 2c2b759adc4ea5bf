"""`carelane ledger`, as a program: a ledger that is sound, and one that somebody cut."""

import json
import sqlite3

import pytest

from carelane.services.workspaces.workspaces import CreateWorkspace, create_workspace
from carelane.settings import read_settings
from carelane.wiring import open_services
from tests.contract.consent_things import ADA, opt_in, opt_out
from tests.contract.kept_things import ANN


@pytest.fixture
def folder(tmp_path):
    """An installation with two workspaces; one has a ledger of four events."""
    services = open_services(read_settings({"CARELANE_DATA": str(tmp_path / "data")}))
    owner = services.users.add_user("", "Owner", "")
    for name in ("Oak Dental", "Elm Vision"):
        place = create_workspace(CreateWorkspace(owner, name), ANN, workspaces=services.workspaces)
        [ada] = services.people.meet(place.id, [ADA], services.clock.now())
        if name == "Oak Dental":
            now = services.clock.now()
            said = {"name": "Ada Lovelace"}
            services.ledger.append(place.id, [opt_in(ada, now, detail=said), opt_out(ada, now)] * 2)
    services.close()
    return tmp_path / "data"


@pytest.fixture
def call(run, folder):
    def inside(*args, **more):
        return run("ledger", *args, CARELANE_DATA=str(folder), **more)

    return inside


def cut(folder, *more):
    """Remove the last two events, as somebody with the file could."""
    connection = sqlite3.connect(folder / "carelane.db")
    connection.executescript(
        "DROP TRIGGER consent_events_no_delete; DELETE FROM consent_events WHERE number > 2;"
        "UPDATE consent_heads SET size = 2, hash = (SELECT hash FROM consent_events WHERE number = 2);" + "".join(more)
    )
    connection.close()


def test_a_sound_ledger_is_called_so(call):
    found = call("verify")
    assert found.code == 0, found.err
    assert found.out == "Oak Dental: sound (4 events, 0 checkpoints, 1 state)\n"
    data = json.loads(call("verify", "--json", "--workspace", "oak dental").out)
    assert (data["carelane"], data["sound"]) == (1, True)
    assert [each["faults"] for each in data["workspaces"]] == [[]]


def test_a_folder_without_any_ledger_is_no_sound_one(run, tmp_path):
    done = run("ledger", "verify", CARELANE_DATA=str(tmp_path / "elsewhere"))
    assert (done.code, done.out) == (3, "there is no ledger yet\n")


def test_a_cut_ledger_is_caught_with_the_checkpoint_that_was_kept_elsewhere(call, folder, tmp_path):
    kept = call("checkpoint", "--workspace", "Oak Dental", "--out", "kept.json")
    assert "4 events of Oak Dental" in kept.err
    cut(folder, "DROP TRIGGER consent_checkpoints_no_delete; DELETE FROM consent_checkpoints;")
    missing = call("verify", "--checkpoint", "kept.json")
    assert missing.code == 1
    assert "removed: event 3 is missing" in missing.out
    assert "removed: event 4 is missing" in missing.out
    data = json.loads(call("verify", "--checkpoint", "kept.json", "--json").out)
    numbers = [each["number"] for each in data["workspaces"][0]["faults"] if each["fault"] == "removed"]
    assert numbers == [3, 4]
    assert not data["sound"]


def test_a_checkpoint_of_another_workspace_is_not_taken_for_this_one(call):
    call("checkpoint", "--workspace", "Oak Dental", "--out", "kept.json")
    found = call("verify", "--workspace", "Elm Vision", "--checkpoint", "kept.json")
    assert found.code == 0
    assert "belong to another workspace" in found.err


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "7", '{"carelane_checkpoint": 1, "size": 1e400}', "\x00", "[" * 9_999]
)
def test_what_is_no_checkpoint_is_refused(call, tmp_path, text):
    (tmp_path / "kept.json").write_text(text)
    refused = call("verify", "--checkpoint", "kept.json")
    assert refused.code == 2
    assert "no checkpoint" in refused.err


def test_events_are_printed_without_anything_about_the_person(call):
    printed = call("events", "--workspace", "Oak Dental", "--after", "1", "--most", "2")
    lines = [json.loads(line) for line in printed.out.splitlines()]
    assert [line["number"] for line in lines] == [2, 3]
    assert "Lovelace" not in printed.out
    assert "6085550143" not in printed.out


def test_the_ledger_is_counted(call):
    counted = call("stats", "--workspace", "Oak Dental")
    assert "4  events" in counted.out
    assert "1  people, 1 of them out" in counted.out
    assert "nothing is signed yet" in counted.out
    call("checkpoint", "--workspace", "Oak Dental")
    data = json.loads(call("stats", "--workspace", "Oak Dental", "--json").out)
    assert data["events"] == {"opt_in": 2, "opt_out": 2}
    assert data["checkpoint"]["size"] == 4


def test_states_that_are_wrong_are_put_right(call, folder):
    connection = sqlite3.connect(folder / "carelane.db")
    connection.execute("UPDATE consent_states SET is_out = 0")
    connection.commit()
    connection.close()
    assert call("verify").code == 1
    assert "1 states were wrong" in call("rebuild", "--workspace", "Oak Dental").err
    assert "every state was right" in call("rebuild", "--workspace", "Oak Dental").err
    assert call("verify").code == 0


def test_the_ledger_of_a_removed_workspace_can_still_be_checked(call, folder):
    services = open_services(read_settings({"CARELANE_DATA": str(folder)}))
    [user] = services.users.users()
    [place] = [each for each, _ in services.workspaces.workspaces_of(user.id) if each.name == "Oak Dental"]
    services.workspaces.remove_workspace(place.id, ANN)
    services.close()
    found = call("verify", "--workspace", place.id)
    assert found.code == 0
    assert "the removed workspace" in found.out
    assert call("verify", "--workspace", "0" * 32).code == 2
    assert "nothing was erased yet" in call("forget", "--workspace", place.id).err
    assert "still there" in call("forget", "--workspace", "Elm Vision", "--yes").err
    assert "erased: 1 people" in call("forget", "--workspace", place.id, "--yes").err
    assert call("verify", "--workspace", place.id).out.endswith("sound (5 events, 0 checkpoints, 1 state)\n")
