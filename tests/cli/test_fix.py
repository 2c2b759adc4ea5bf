"""`carelane fix`: the plan of a rejection, applied all or nothing, and taken back."""

import json
from pathlib import Path

import pytest

from carelane.services.demo_campaign import CAMPAIGN_FILE, REJECTION
from tests.cli.conftest import Run


@pytest.fixture
def declined(tmp_path: Path) -> Path:
    path = tmp_path / "declined.yaml"
    path.write_text(f"# ours\n{CAMPAIGN_FILE}", encoding="utf-8")
    return path


def test_the_plan_is_shown_and_nothing_is_written(run: Run, declined: Path) -> None:
    before = declined.read_bytes()
    ended = run("fix", declined.name, "--rejection", REJECTION)
    assert ended.code == 12
    assert "they wrote: " in ended.out
    assert "{+Maple Ridge Property Management: +}" in ended.out
    assert "true only if" in ended.out
    assert "not legal advice" in ended.out
    assert declined.read_bytes() == before
    assert list(declined.parent.iterdir()) == [declined]


def test_the_rejection_comes_from_a_file_or_from_standard_input(run: Run, declined: Path) -> None:
    (declined.parent / "answer.txt").write_text(REJECTION, encoding="utf-8")
    from_file = run("fix", declined.name, "--rejection", "@answer.txt", "--format", "json")
    piped = run("fix", declined.name, "--rejection", "-", "--format", "json", given=REJECTION)
    assert from_file.out == piped.out
    plan = json.loads(piped.out)
    assert plan["carelane"] == 1
    assert plan["applied"] is False
    assert {"optin-msg-missing-brand", "help-msg-missing-contact"} <= {task["id"] for task in plan["tasks"]}
    assert all(task["means"] for task in plan["tasks"])


def test_apply_keeps_a_backup_and_undo_brings_every_byte_back(run: Run, declined: Path) -> None:
    before = declined.read_bytes()
    ended = run("fix", declined.name, "--rejection", REJECTION, "--apply")
    assert "written: declined.yaml" in ended.err
    assert declined.read_text(encoding="utf-8").startswith("# ours\n")
    assert "[QUESTION: " in declined.read_text(encoding="utf-8")
    assert "question-left-open" in run("check", declined.name).out
    once = declined.read_bytes()
    confirmed = run("fix", declined.name, "--rejection", REJECTION, "--apply", "--confirm", "frequency-varies")
    assert confirmed.code == 12
    assert run("fix", declined.name, "--undo").code == 0
    assert declined.read_bytes() == once
    assert "restored: declined.yaml" in run("fix", declined.name, "--undo").err
    assert declined.read_bytes() == before
    assert list(declined.parent.iterdir()) == [declined]
    assert run("fix", declined.name, "--undo").code == 2


def test_undo_leaves_a_file_alone_that_was_changed_since(run: Run, declined: Path) -> None:
    run("fix", declined.name, "--rejection", REJECTION, "--apply")
    changed = declined.read_text(encoding="utf-8") + "# my own line\n"
    declined.write_text(changed, encoding="utf-8")
    ended = run("fix", declined.name, "--undo")
    assert ended.code == 2
    assert "was changed since --apply" in ended.err
    assert "declined.yaml.bak" in ended.err
    assert declined.read_text(encoding="utf-8") == changed


def test_an_answer_about_another_campaign_changes_nothing(run: Run, declined: Path) -> None:
    text = declined.read_text(encoding="utf-8").replace("campaign:\n", "campaign:\n  campaignId: CAAAAA1\n", 1)
    declined.write_text(text, encoding="utf-8")
    answer = f"DCA2 declined sharing request for campaign CBBBBB2. {REJECTION}"
    ended = run("fix", declined.name, "--rejection", answer, "--apply")
    assert ended.code == 2
    assert "CBBBBB2" in ended.err
    assert declined.read_text(encoding="utf-8") == text
    assert list(declined.parent.iterdir()) == [declined]


def test_a_file_of_another_format_gets_a_campaign_file_beside_it(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "form.txt"
    path.write_text("Use case: Customer Care\nHELP message: Our team will get back to you.\n", encoding="utf-8")
    before = path.read_bytes()
    run("fix", path.name, "--rejection", "The HELP message lacks the brand name.", "--apply")
    beside = tmp_path / "form.carelane.yaml"
    assert beside.exists()
    assert path.read_bytes() == before
    assert "removed: " in run("fix", path.name, "--undo").err
    assert list(tmp_path.iterdir()) == [path]


def test_the_page_is_one_file_that_asks_nothing_of_the_network(run: Run, declined: Path) -> None:
    declined.write_text(
        declined.read_text(encoding="utf-8").replace("OK, bye!", "<script>alert(1)</script>"), encoding="utf-8"
    )
    page = run("fix", declined.name, "--rejection", REJECTION, "--format", "html").out
    assert page.startswith("<!DOCTYPE html>")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert 'src="' not in page


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--rejection", ""), ""),
        (("--rejection", "   "), "no rejection to read"),
        (("--rejection", "@missing.txt"), "missing.txt"),
        (("--rejection", "@"), "empty"),
        (("--undo", "--apply"), "--undo stands alone"),
        (("--confirm", "no-such-claim"), "no open question of this plan"),
        (("--format", "pdf"), "--format"),
    ],
)
def test_what_cannot_be_understood_is_said_in_a_sentence(
    run: Run, declined: Path, args: tuple[str, ...], said: str
) -> None:
    ended = run("fix", declined.name, *args)
    assert ended.code == (2 if said else 12)
    assert said in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("name", ["-", "", "missing.yaml"])
def test_a_campaign_that_is_no_file_is_refused(run: Run, name: str) -> None:
    ended = run("fix", name, "--rejection", "x")
    assert ended.code == 2
    assert "hint: " in ended.err


CALLS_ONLY = """\
carelane: 1
provider: ringcentral
brand: {displayName: Oak Street Plumbing, website: "https://oakstreet.example"}
campaign:
  usecase: CUSTOMER_CARE
  messageFlow: People opt in through the contact form on our website.
texts:
  privacyPolicy: Consent for text messages is not collected through our website.
facts:
  phoneField: calls_only
"""


def test_a_phone_field_for_calls_only_gets_three_ways_and_shows_what_contradicts_the_chosen_one(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "plumber.yaml"
    path.write_text(CALLS_ONLY, encoding="utf-8")
    demand = "You must add an SMS opt-in checkbox to the contact form on your website."
    open_choice = run("fix", path.name, "--rejection", demand).out
    assert all(f"[wayOut: {way}]" in open_choice for way in ("label", "checkbox", "separate_form"))
    assert "Choose one" in open_choice
    path.write_text(f"{CALLS_ONLY}  wayOut: checkbox\n", encoding="utf-8")
    plan = json.loads(run("fix", path.name, "--rejection", demand, "--format", "json").out)
    assert plan["phone_field"]["chosen"] == "checkbox"
    fields = {item["field"] for item in plan["phone_field"]["disagreements"]}
    assert "optInMethods" in fields


def test_a_damaged_note_of_undo_is_told_and_nothing_is_touched(run: Run, declined: Path) -> None:
    before = declined.read_bytes()
    note = declined.with_name("declined.yaml.undo.json")
    for damaged in ("{", "[]", '{"steps": [{}]}', '{"steps": [{"written": "../x", "backup": "", "sha256": ""}]}'):
        note.write_text(damaged, encoding="utf-8")
        ended = run("fix", declined.name, "--undo")
        assert ended.code == 2
        assert "undo.json" in ended.err
    assert declined.read_bytes() == before


def test_only_the_edits_that_were_picked_are_written_and_undo_takes_them_back(run: Run, declined: Path) -> None:
    before = declined.read_bytes()
    plan = json.loads(run("fix", declined.name, "--rejection", REJECTION, "--format", "json").out)
    change = next(change for change in plan["changes"] if change["field"] == "optoutMessage")
    number = change["edits"][0]["number"]
    assert f"edits {number}-" in run("fix", declined.name, "--rejection", REJECTION).out
    run("fix", declined.name, "--rejection", REJECTION, "--pick", str(number), "--apply")
    after = declined.read_text(encoding="utf-8")
    assert f"{change['edits'][0]['after']}{change['before']}" in after
    assert change["after"] not in after
    assert "[QUESTION" not in after
    assert run("fix", declined.name, "--undo").code == 0
    assert declined.read_bytes() == before


@pytest.mark.parametrize("pick", ["999", "1,,2", "one", "-1", "1-3", "1;2", "²"])
def test_a_pick_that_names_no_edit_is_refused(run: Run, declined: Path, pick: str) -> None:
    before = declined.read_bytes()
    ended = run("fix", declined.name, "--rejection", REJECTION, f"--pick={pick}", "--apply")
    assert ended.code == 2
    assert "hint: " in ended.err
    assert declined.read_bytes() == before


@pytest.mark.parametrize("name", ["optin-message-missing-stop", "public-shortener", "no-such-claim"])
def test_only_open_questions_of_the_plan_can_be_confirmed(run: Run, declined: Path, name: str) -> None:
    before = declined.read_bytes()
    ended = run("fix", declined.name, "--rejection", REJECTION, "--confirm", name, "--apply")
    assert ended.code == 2
    assert "to confirm: " in ended.err
    assert "frequency-varies" in ended.err
    assert declined.read_bytes() == before


def test_what_is_confirmed_already_may_be_said_again(run: Run, declined: Path) -> None:
    said = ("fix", declined.name, "--rejection", REJECTION, "--confirm", "frequency-varies", "--apply")
    assert run(*said).code == 12
    assert run(*said).code == 12


@pytest.mark.parametrize("output", ["text", "json"])
def test_an_approval_plans_nothing_and_writes_nothing(run: Run, declined: Path, output: str) -> None:
    before = declined.read_bytes()
    ended = run("fix", declined.name, "--rejection", "Your campaign was approved.", "--apply", "--format", output)
    assert ended.code == 0
    assert "nothing to correct" in ended.out + ended.err
    assert declined.read_bytes() == before
    assert list(declined.parent.iterdir()) == [declined]
