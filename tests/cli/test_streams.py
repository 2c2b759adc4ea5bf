"""Closed, full and broken streams, hostile names and faults of ours: a sentence and an exit code, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from carelane.cli import main as entry
from tests.cli.conftest import Run

CARELANE = f"{sys.executable} -m carelane"


def _shell(command: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["bash", "-c", command], capture_output=True, check=False, cwd=cwd, timeout=120)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("{} rules >&-", 2),
        ("{} schema >&-", 2),
        ("{} check - <&-", 2),
        ("{} convert - <&-", 2),
        ("{} check-text - <&-", 2),
        ("{} check-text --jsonl - <&-", 2),
        ("{} new x.yaml <&-", 2),
        ("{} check nowhere.yaml 2>&-", 2),
    ],
)
def test_a_closed_stream_is_an_error_in_words(command: str, code: int, tmp_path: Path) -> None:
    ended = _shell(command.format(CARELANE), tmp_path)
    assert ended.returncode == code
    assert b"Traceback" not in ended.stderr
    assert b"error: " in ended.stderr or "2>&-" in command


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a device that is always full")  # noqa: PTH110
@pytest.mark.parametrize("command", ["rules", "schema", "check-text --jsonl -", "check-text Hello"])
def test_a_full_disk_ends_with_one_and_says_so(command: str, tmp_path: Path) -> None:
    ended = _shell(f"""echo '{{"text": "Hello"}}' | {CARELANE} {command} > /dev/full""", tmp_path)
    assert ended.returncode == 1
    assert ended.stderr.startswith(b"error: No space left")
    assert b"Traceback" not in ended.stderr


@pytest.mark.parametrize("command", ["rules", "coverage --format json", "check-text --jsonl -"])
def test_a_reader_that_has_seen_enough_is_no_failure(command: str, tmp_path: Path) -> None:
    lines = """{"text": "Hello from all of us at the shop"}\\n"""
    ended = _shell(
        f"yes '{lines}' | head -20000 | {CARELANE} {command} | head -1 > /dev/null; echo ${{PIPESTATUS[2]}}", tmp_path
    )
    assert ended.stdout == b"0\n"
    assert b"Traceback" not in ended.stderr
    assert b"BrokenPipe" not in ended.stderr


def test_names_and_texts_cannot_give_orders_to_the_terminal(run: Run, tmp_path: Path) -> None:
    name = "we\x1b[31mird\u202e.yaml"
    (tmp_path / name).write_text(
        'carelane: 1\nbrand:\n  displayName: "Ac\\e]0;x\\ame"\n  companyName: "Other\\e[2J"\ncampaign:\n'
        '  usecase: CUSTOMER_CARE\n  sample1: "\\e[1AHello\\r there"\n',
        encoding="utf-8",
    )
    for output in ("text", "markdown", "html", "json", "sarif"):
        ended = run("check", name, "--diff", "--format", output)
        assert ended.code in (11, 12)
        assert not set("\x1b\x07\r\u202e") & set(ended.out + ended.err), output
    assert "\x1b" not in run("check", "no\x1b[31m").err
    assert "\x1b" not in run("explain", "\x1b[31m").err


def test_a_fault_of_ours_is_told_without_the_words_of_the_customer(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise ValueError("call Ann Smith at 614-555-0142")

    monkeypatch.setattr(entry, "app", fails)
    monkeypatch.delenv("CARELANE_TRACEBACK", raising=False)
    monkeypatch.setattr(entry, "_end", lambda message, code: (_ for _ in ()).throw(SystemExit(f"{code} {message}")))
    with pytest.raises(SystemExit) as ended:
        entry.main()
    assert str(ended.value).startswith("1 error: carelane failed (ValueError in test_streams.py")
    assert "614-555" not in str(ended.value)
