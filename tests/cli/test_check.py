"""`carelane check` on whole campaign files."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from carelane.formats.campaign_file import load_registration
from carelane.services.demo_campaign import CAMPAIGN_FILE
from tests.cli.conftest import Run


@pytest.fixture
def declined(tmp_path: Path) -> Path:
    path = tmp_path / "declined.yaml"
    path.write_text(CAMPAIGN_FILE, encoding="utf-8")
    return path


def test_a_declined_campaign_ends_with_stop_the_fee_and_twelve(run: Run, declined: Path) -> None:
    ended = run("check", declined.name)
    assert ended.code == 12
    assert "STOP: " in ended.out
    assert "$15.00" in ended.out
    assert "messageFlow" in ended.out
    assert ended.err == ""


@pytest.mark.parametrize("output", ["json", "sarif", "html", "markdown"])
def test_every_format_carries_the_findings_and_the_notice(run: Run, declined: Path, output: str) -> None:
    ended = run("check", declined.name, "--format", output)
    assert ended.code == 12
    assert "public-shortener" in ended.out
    assert "not legal advice" in ended.out
    if output in ("json", "sarif"):
        assert isinstance(json.loads(ended.out), dict)


def test_fix_keeps_a_backup_writes_the_file_and_what_it_fixed_checks_clean(run: Run, declined: Path) -> None:
    before = json.loads(run("check", declined.name, "--format", "json").out)
    ended = run("check", declined.name, "--fix")
    assert "safe edits applied" in ended.out
    assert (declined.parent / "declined.yaml.bak").read_text(encoding="utf-8") == CAMPAIGN_FILE
    after = json.loads(run("check", declined.name, "--format", "json").out)
    safe = [finding for finding in before["findings"] if finding["fix"] and finding["fix"]["safe"]]
    assert len(safe) >= 3
    assert not [finding for finding in after["findings"] if finding["fix"] and finding["fix"]["safe"]]
    assert len(after["findings"]) < len(before["findings"])


def test_fix_twice_changes_nothing_the_second_time(run: Run, declined: Path) -> None:
    run("check", declined.name, "--fix")
    once = declined.read_text(encoding="utf-8")
    run("check", declined.name, "--fix")
    assert declined.read_text(encoding="utf-8") == once
    assert not (declined.parent / "declined.yaml.bak2").exists()


def test_diff_shows_the_edits_and_changes_nothing(run: Run, declined: Path) -> None:
    ended = run("check", declined.name, "--diff")
    assert "{+" in ended.out
    assert declined.read_text(encoding="utf-8") == CAMPAIGN_FILE
    assert list(declined.parent.iterdir()) == [declined]


def test_a_comment_in_the_file_survives_a_fix(run: Run, declined: Path) -> None:
    declined.write_text("# ours: do not lose this line\n" + CAMPAIGN_FILE, encoding="utf-8")
    run("check", declined.name, "--fix")
    assert "# ours: do not lose this line" in declined.read_text(encoding="utf-8")


def test_one_bad_file_does_not_hide_the_others(run: Run, declined: Path) -> None:
    (declined.parent / "broken.yaml").write_text("carelane: 1\ncampain:\n  description: x\n", encoding="utf-8")
    ended = run("check", "broken.yaml", declined.name)
    assert ended.code == 2
    assert "did you mean" in ended.err
    assert "broken.yaml:2:1" in ended.err
    assert "STOP: " in ended.out


def test_several_files_give_one_json_object_with_reports(run: Run, declined: Path) -> None:
    second = declined.with_name("second.yaml")
    second.write_text(CAMPAIGN_FILE, encoding="utf-8")
    data = json.loads(run("check", declined.name, second.name, "--format", "json").out)
    assert [report["name"] for report in data["reports"]] == ["declined.yaml", "second.yaml"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.yaml", b""),
        ("binary.yaml", bytes(range(256)) * 10),
        ("latin.yaml", "description: caf\u00e9".encode("latin-1")),
        ("deep.yaml", b"[" * 20_000),
        ("bomb.yaml", b"a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n"),
        ("future.yaml", b"carelane: 99\ncampaign:\n  description: hello\n"),
        ("huge.yaml", b"carelane: 1\ncampaign:\n  description: " + b"x" * 10_000_000),
        ("prose.txt", b"This is a letter to nobody about nothing at all."),
    ],
)
def test_bad_input_is_a_clear_error_and_never_a_traceback(run: Run, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    ended = run("check", name)
    assert ended.code in (2, 3), ended.out[-300:]
    assert ended.err.startswith("error: ")
    assert "hint: " in ended.err
    assert "Traceback" not in ended.err
    assert len(ended.err) < 20_000


def test_an_old_day_is_judged_by_the_rules_and_fees_of_that_day(run: Run, declined: Path) -> None:
    old = json.loads(run("check", declined.name, "--format", "json", "--as-of", "2022-12-01").out)
    new = json.loads(run("check", declined.name, "--format", "json", "--as-of", "2026-11-25").out)
    assert new["fee_usd"] == 15.0
    assert old["fee_usd"] != 15.0
    assert old["as_of"] == "2022-12-01"


def test_a_day_that_is_no_day_is_a_usage_error(run: Run, declined: Path) -> None:
    ended = run("check", declined.name, "--as-of", "yesterday")
    assert ended.code == 2
    assert "YYYY-MM-DD" in ended.err


def test_the_demo_shows_findings_fixes_and_a_second_check_and_ends_with_zero(run: Run, tmp_path: Path) -> None:
    ended = run("demo")
    assert ended.code == 0
    assert "STOP: " in ended.out
    assert "safe edits applied" in ended.out
    assert "Open next:" in ended.out
    names = {path.name for path in (tmp_path / "demo-output").iterdir()}
    assert {"maple-ridge-declined.yaml", "maple-ridge-after-safe-edits.yaml", "report.json", "report.html"} <= names


def test_a_repaired_file_stays_private_and_a_link_stays_a_link(run: Run, declined: Path) -> None:
    declined.chmod(0o600)
    link = declined.with_name("link.yaml")
    link.symlink_to(declined.name)
    run("check", link.name, "--fix")
    assert link.is_symlink()
    assert declined.read_text(encoding="utf-8") != CAMPAIGN_FILE
    backup = declined.with_name("link.yaml.bak")
    assert backup.read_text(encoding="utf-8") == CAMPAIGN_FILE
    assert {path.stat().st_mode & 0o777 for path in (declined, backup)} == {0o600}


def test_two_repairs_at_once_lose_no_backup(run: Run, declined: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        codes = [ended.code for ended in pool.map(lambda _: run("check", declined.name, "--fix"), range(4))]
    assert set(codes) <= {12, 2}
    assert declined.with_name("declined.yaml.bak").read_text(encoding="utf-8") == CAMPAIGN_FILE
    assert not [path for path in declined.parent.iterdir() if path.name.endswith(".tmp")]


def test_standard_input_is_repaired_to_standard_output_and_nothing_else_goes_there(run: Run) -> None:
    ended = run("check", "-", "--fix", given=CAMPAIGN_FILE)
    assert ended.out.startswith("carelane: 1\n")
    assert load_registration(ended.out).registration.campaign.help_message.endswith("Reply STOP to opt out.")
    assert "safe edits applied" in ended.err
    assert "STOP: " in ended.err
    assert run("check", "-", "--fix", "--format", "json", given=CAMPAIGN_FILE).code == 2


def test_several_campaigns_in_a_file_are_not_repaired_and_do_not_hide_the_others(run: Run, declined: Path) -> None:
    two = declined.with_name("two.yaml")
    two.write_text(f"{CAMPAIGN_FILE}---\n{CAMPAIGN_FILE}", encoding="utf-8")
    ended = run("check", two.name, declined.name, "--fix")
    assert ended.code == 2
    assert "several campaigns" in ended.err
    assert ended.out.count("STOP: ") == 3
    assert declined.with_name("declined.yaml.bak").exists()
    assert not two.with_name("two.yaml.bak").exists()


def test_what_is_no_ordinary_file_is_checked_but_not_replaced(run: Run, declined: Path) -> None:
    ended = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m carelane check <(cat declined.yaml) --fix"],
        capture_output=True, check=False, cwd=declined.parent, timeout=120,
    )  # fmt: skip
    assert ended.returncode == 2
    assert b"no ordinary file" in ended.stderr


def test_a_pasted_form_gets_a_campaign_file_beside_it_once(run: Run, tmp_path: Path) -> None:
    form = tmp_path / "form.txt"
    words = "Brand: Acme Dental\nUse case: Customer Care\nSample message 1: Acme Dental: your visit is on Monday."
    form.write_text(words, encoding="utf-8")
    first = run("check", "form.txt", "--fix")
    again = run("check", "form.txt", "--fix")
    assert "written: form.carelane.yaml" in first.err
    assert "holds these edits already" in again.err
    assert form.read_text(encoding="utf-8") == words
    assert {path.name for path in tmp_path.iterdir()} == {"form.txt", "form.carelane.yaml"}


def test_a_diff_says_that_nothing_was_applied(run: Run, declined: Path) -> None:
    assert "safe edits to apply with --fix" in run("check", declined.name, "--diff").out


def test_sarif_names_the_file_also_for_one_of_several_campaigns_and_none_for_standard_input(
    run: Run, declined: Path
) -> None:
    two = declined.with_name("two.yaml")
    two.write_text(f"{CAMPAIGN_FILE}---\n{CAMPAIGN_FILE}", encoding="utf-8")
    log = json.loads(run("check", two.name, "--format", "sarif").out)
    places = [result["locations"][0]["physicalLocation"] for result in log["runs"][0]["results"]]
    assert {place["artifactLocation"]["uri"] for place in places} == {"two.yaml"}
    piped = json.loads(run("check", "-", "--format", "sarif", given=CAMPAIGN_FILE).out)
    assert all("physicalLocation" not in result["locations"][0] for result in piped["runs"][0]["results"])


def test_the_demo_leaves_a_folder_with_other_files_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "report.json").write_text("mine", encoding="utf-8")
    assert run("demo", "mine").code == 2
    assert (tmp_path / "mine" / "report.json").read_text(encoding="utf-8") == "mine"
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    assert "could not be written" in run("demo", "file").err
    assert run("demo").code == run("demo").code == 0
