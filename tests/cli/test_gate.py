"""`carelane gate`: one text, many, and what its exit code says."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from carelane.cli.serve import settings_of
from carelane.domain.access import ActorKind, WorkspaceKind
from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.consent import ConsentLevel, EventKind, Method, NewEvent
from carelane.domain.consent_records import SenderNumber
from carelane.domain.kept import Actor, Status
from carelane.domain.phone import PhoneNumber
from carelane.wiring import open_services
from tests.cli.conftest import Run

OURS, ADA, BOB = "+16085550100", "+16085550143", "+16085550144"
TEXT = "Maple Ridge: your repair is booked for Friday. Reply STOP to opt out."
NOON = "2026-11-25T12:00-06:00"
STAFF = Actor(ActorKind.USER, "ann", "Ann")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """An installation with one workspace: Ada agreed, Bob did not."""
    folder = tmp_path / "data"
    services = open_services(settings_of("", 0, str(folder)))
    try:
        owner = services.users.add_user("ann@example.com", "Ann", "x")
        workspace = services.workspaces.add_workspace(
            "Maple Ridge", WorkspaceKind.BUSINESS, "", owner=owner, by=STAFF
        ).id
        kept = services.campaigns.add(
            workspace,
            "Care",
            Registration(brand=Brand(display_name="Maple Ridge"), campaign=Campaign(usecase="CUSTOMER_CARE")),
            STAFF,
        )
        services.campaigns.describe(workspace, kept.id, by=STAFF, status=Status.APPROVED)
        sender = SenderNumber(PhoneNumber(OURS), "", kept.id, "", is_linked=True)
        services.consent_setup.put_sender(workspace, sender, STAFF)
        at = datetime.now(UTC) - timedelta(days=400)
        [ada] = services.people.meet(workspace, [PhoneNumber(ADA)], at)
        event = NewEvent(EventKind.OPT_IN, ada, at, STAFF, "test", level=ConsentLevel.EXPRESS, method=Method.WEB_FORM)
        services.ledger.append(workspace, [event])
    finally:
        services.close()
    return folder


def test_an_allowed_text_ends_with_0_and_a_denied_one_with_12(run: Run, data: Path) -> None:
    asked = ("gate", TEXT, "--from", OURS, "--at", NOON, "--data", str(data))
    allowed = run(*asked, "--to", "(608) 555-0143")
    assert (allowed.code, allowed.out.splitlines()[0]) == (0, "Allowed")
    denied = run(*asked, "--to", BOB, "--explain")
    assert denied.code == 12
    assert denied.out.startswith("Denied\n")
    assert "no-consent" in denied.out
    assert "what was asked:" in denied.out
    assert BOB not in denied.out + denied.err


def test_a_text_for_later_ends_with_11_and_says_from_when(run: Run, data: Path) -> None:
    held = run("gate", TEXT, "--from", OURS, "--to", ADA, "--at", "2026-11-25T22:00-06:00", "--data", str(data))
    assert held.code == 11
    assert held.out.startswith("Hold until 2026-11-26 15:00 UTC")


def test_json_has_its_version_and_the_explanation_its_questions(run: Run, data: Path) -> None:
    asked = ("gate", "-", "--from", OURS, "--to", ADA, "--at", NOON, "--format", "json", "--data", str(data))
    data_ = json.loads(run(*asked, "--explain", given=TEXT).out)
    assert (data_["carelane"], data_["outcome"], data_["may_send"]) == (1, "allowed", True)
    assert [each["name"] for each in data_["checks"]] == ["stops", "consent", "text", "sender", "time"]


def test_many_are_answered_line_by_line_and_a_bad_line_does_not_end_the_run(run: Run, data: Path) -> None:
    lines = [
        {"id": "a", "to": ADA, "text": TEXT},
        {"id": "b", "to": BOB, "text": TEXT},
        {"id": "c", "to": "12", "text": TEXT},
        {"id": "d", "to": ADA},
        {"id": "e", "to": ADA, "text": TEXT, "context": "help_reply"},
    ]
    ended = run(
        "gate", "--jsonl", "-", "--from", OURS, "--at", NOON, "--data", str(data),
        given="\n".join(map(json.dumps, lines)),
    )  # fmt: skip
    assert ended.code == 0, ended.err
    answers = [json.loads(line) for line in ended.out.splitlines()]
    assert [answer.get("outcome") for answer in answers] == ["allowed", "denied", None, None, None]
    assert [answer["error"]["slug"] for answer in answers[2:]] == ["bad-phone-number", "bad-input", "bad-input"]


def test_a_text_is_noted_only_when_that_is_asked_for(run: Run, data: Path) -> None:
    asked = ("gate", TEXT, "--from", OURS, "--to", ADA, "--format", "json", "--data", str(data), "--zone", _daytime())
    assert json.loads(run(*asked).out)["noted"] is False
    first, second = (json.loads(run(*asked, "--send").out) for _ in range(2))
    assert first["noted"] is True, first
    assert "duplicate" in {each["code"] for each in second["reasons"]}


@pytest.mark.parametrize(
    "options",
    [
        (TEXT, "--to", ADA),
        (TEXT, "--from", OURS),
        ("--from", OURS, "--to", ADA),
        (TEXT, "--from", OURS, "--to", ADA, "--at", "tomorrow"),
        (TEXT, "--from", OURS, "--to", ADA, "--at", "2026-11-25T12:00"),
        (TEXT, "--from", OURS, "--to", ADA, "--at", NOON, "--send"),
        (TEXT, "--from", OURS, "--to", ADA, "--zone", "Mars/Base"),
        (TEXT, "--from", OURS, "--to", ADA, "--workspace", "Nobody"),
        (TEXT, "--from", OURS, "--to", "nobody"),
        ("x", "--jsonl", "-", "--from", OURS),
    ],
)
def test_what_cannot_be_asked_ends_with_2_and_repeats_no_number(run: Run, data: Path, options: tuple[str, ...]) -> None:
    ended = run("gate", *options, "--data", str(data))
    assert ended.code == 2, ended
    assert "hint:" in ended.err
    assert ADA not in ended.err


def _daytime() -> str:
    """A zone in which it is afternoon now, whenever the tests run."""
    hour = (14 - datetime.now(UTC).hour) % 24
    offset = hour if hour <= 12 else hour - 24
    return f"Etc/GMT{-offset:+d}" if offset else "Etc/GMT"
