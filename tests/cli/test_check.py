"""`carelane check` on whole campaign files."""

import json
from pathlib import Path

import pytest

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
