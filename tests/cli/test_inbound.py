"""`carelane inbound`: one text, many, and what its exit code says."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from carelane.cli.serve import settings_of
from carelane.domain.access import ActorKind, WorkspaceKind
from carelane.domain.consent_records import SenderNumber
from carelane.domain.kept import Actor
from carelane.domain.phone import PhoneNumber
from carelane.wiring import open_services
from tests.cli.conftest import Run
from tests.cli.test_line_schemas import closed

OURS, ADA = "+16085550100", "+16085550177"
STAFF = Actor(ActorKind.USER, "ann", "Ann")


@pytest.fixture
def data(tmp_path: Path) -> str:
    """An installation with one workspace and one number."""
    folder = str(tmp_path / "data")
    services = open_services(settings_of("", 0, folder))
    try:
        owner = services.users.add_user("ann@example.com", "Ann", "x")
        workspace = services.workspaces.add_workspace(
            "Maple Ridge", WorkspaceKind.BUSINESS, "ringcentral", owner=owner, by=STAFF
        ).id
        services.consent_setup.put_sender(workspace, SenderNumber(PhoneNumber(OURS)), STAFF)
    finally:
        services.close()
    return folder


def kinds(run: Run, data: str) -> list[str]:
    """The kinds of all entries of the ledger."""
    services = open_services(settings_of("", 0, data))
    try:
        (workspace,) = (
            each for user in services.users.users() for each, _ in services.workspaces.workspaces_of(user.id)
        )
        return [each.event.kind.value for each in services.ledger.events(workspace.id)]
    finally:
        services.close()


def test_a_wish_to_stop_is_recorded_and_its_confirmation_told(run: Run, data: str) -> None:
    ended = run("inbound", "please stop texting me", "--from", ADA, "--to", OURS, "--data", data)
    assert ended.code == 0, ended.err
    assert "recorded: opted out (every number, every kind of text); entry 1" in ended.out
    assert "send now: Maple Ridge" in ended.out
    assert "5550177" not in ended.out
    assert kinds(run, data) == ["opt_out"]


def test_the_number_and_the_text_can_come_where_no_list_of_processes_shows_them(run: Run, data: str) -> None:
    ended = run("inbound", "STOP", "--from", "-", "--to", OURS, "--data", data, "--format", "json", given=f"{ADA}\n")
    assert ended.code == 0, ended.err
    assert json.loads(ended.out)["recorded"][0]["kind"] == "opt_out"


def test_what_a_person_has_to_decide_ends_with_11(run: Run, data: str) -> None:
    ended = run("inbound", "not interested", "--from", ADA, "--to", OURS, "--data", data)
    assert ended.code == 11
    assert "decide until" in ended.out


def test_many_texts_come_as_lines_and_a_message_that_comes_twice_is_one(run: Run, data: str) -> None:
    texts = [("m1", "when do you open?"), ("m2", "STOP"), ("m2", "STOP"), ("", "no id"), ("m3", "START")]
    given = [json.dumps({"from": ADA, "to": OURS, "text": text, "message_id": name}) for name, text in texts]
    ended = run("inbound", "--jsonl", "-", "--data", data, given="\n".join([*given, "no JSON"]))
    assert ended.code == 0, ended.err
    lines = [json.loads(line) for line in ended.out.splitlines()]
    assert [line.get("repeat") for line in lines] == [False, False, True, None, False, None]
    assert [line["error"]["slug"] for line in lines if "error" in line] == ["bad-event", "bad-line"]
    assert ADA not in ended.out
    strict = Draft202012Validator(closed(json.loads(run("schema", "--lines", "inbound").out)))
    assert [error.message for line in lines for error in strict.iter_errors(line)] == []
    assert kinds(run, data) == ["opt_in", "opt_out", "resubscribe"]


@pytest.mark.parametrize(
    "options",
    [
        ("STOP", "--to", OURS),
        ("STOP", "--from", ADA),
        ("--from", ADA, "--to", OURS),
        ("STOP", "--from", ADA, "--to", OURS, "--at", "yesterday"),
        ("STOP", "--from", ADA, "--to", OURS, "--at", "2026-11-25T12:00"),
        ("STOP", "--from", "12", "--to", OURS),
        ("STOP", "--jsonl", "-", "--from", ADA, "--to", OURS),
    ],
)
def test_what_cannot_be_understood_ends_with_2_and_changes_nothing(run: Run, data: str, options) -> None:
    ended = run("inbound", *options, "--data", data)
    assert ended.code == 2
    assert "hint:" in ended.err
    assert kinds(run, data) == []
