"""The Makefile explains itself, and CI runs what people run."""

import re
import subprocess

from tests.house.checkout import ROOT, read, surroundings

PROMISED = {"demo", "test", "soak", "lint", "types", "layers", "sizes", "docs", "bench", "serve", "lock", "help"}


def _make(*arguments: str) -> str:
    command = ["make", *arguments]
    return subprocess.run(command, cwd=ROOT, env=surroundings(), capture_output=True, text=True, check=True).stdout


def test_every_command_has_help_and_every_promised_command_exists():
    declared = set(re.findall(r"^\.PHONY: (.*)$", read("Makefile"), re.MULTILINE)[0].split())
    helped = {line.split()[1]: line for line in _make("help").splitlines()}
    assert declared == helped.keys()
    assert declared >= PROMISED
    assert [name for name, line in helped.items() if len(line.split()) < 4] == []


def test_make_alone_gives_the_help():
    assert _make() == _make("help")


def test_ci_runs_make_test_where_skips_fail():
    script = read(".ci/run")
    assert "exec make test" in script
    assert "export CI=true" in script
    assert len(script.splitlines()) <= 40


def test_ci_script_can_be_run():
    assert (ROOT / ".ci/run").stat().st_mode & 0o111
    subprocess.run(["bash", "-n", ".ci/run"], cwd=ROOT, check=True)


def test_no_command_makes_a_lock_file_that_names_hosts():
    assert not re.search(r"uv (sync|lock|run|add)\b", read("Makefile"))
