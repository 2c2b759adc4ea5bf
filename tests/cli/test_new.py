"""`carelane new`, through a pipe and on a terminal."""

import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from carelane.cli.new import new
from carelane.domain.errors import BadSetting, InputError
from carelane.formats.campaign_file import load_registration

app = typer.Typer()
app.command("new")(new)
PROGRAM = "import typer; from carelane.cli.new import new; typer.run(new)"


def run(path: Path, *lines: str, force: bool = False):
    options = ["--force"] if force else []
    return CliRunner().invoke(app, [str(path), *options], input="\n".join(lines) + "\n" if lines else "")


def test_piped_answers_make_a_file(tmp_path):
    path = tmp_path / "campaign.yaml"
    result = run(path, "Alder Bakery LLC", "Alder Bakery", "", "", "84-0000123", "retail")
    assert result.exit_code == 0
    found = load_registration(path).registration
    assert (found.brand.company_name, found.brand.ein, found.brand.vertical) == (
        "Alder Bakery LLC",
        "84-0000123",
        "RETAIL",
    )
    assert "The questions were not answered to the end." in path.read_text(encoding="utf-8")
    assert result.stdout == ""
    assert f"written: {path}" in result.stderr
    assert f"next: carelane check {path}" in result.stderr


def test_no_answers_at_all_still_make_a_file_of_questions(tmp_path):
    path = tmp_path / "campaign.yaml"
    assert run(path).exit_code == 0
    assert "TO DO" in path.read_text(encoding="utf-8")


def test_a_wrong_answer_in_a_pipe_writes_nothing(tmp_path):
    path = tmp_path / "campaign.yaml"
    result = run(path, "Alder LLC", "", "", "9")
    assert isinstance(result.exception, InputError)
    assert "number from 1 to 5" in result.exception.hint
    assert not path.exists()


def test_a_file_that_exists_is_kept_unless_force_is_given(tmp_path):
    path = tmp_path / "campaign.yaml"
    path.write_text("mine", encoding="utf-8")
    refused = run(path, "Alder LLC")
    assert isinstance(refused.exception, BadSetting)
    assert path.read_text(encoding="utf-8") == "mine"
    assert run(path, "Alder LLC", force=True).exit_code == 0
    assert load_registration(path).registration.brand.company_name == "Alder LLC"


def test_a_place_where_no_file_can_be_is_told_before_the_questions(tmp_path):
    assert isinstance(run(tmp_path).exception, BadSetting)
    assert isinstance(run(tmp_path / "nowhere" / "a.yaml").exception, BadSetting)


def test_bytes_that_are_no_text_are_no_crash(tmp_path):
    path = tmp_path / "campaign.yaml"
    assert CliRunner().invoke(app, [str(path)], input=b"Caf\xe9 LLC\n").exit_code == 0
    assert load_registration(path).registration.brand.company_name == "Caf\ufffd LLC"


class Terminal:
    """The command on a terminal of its own."""

    def __init__(self, path: Path) -> None:
        self.master, slave = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(path)], stdin=slave, stdout=slave, stderr=slave, start_new_session=True
        )
        os.close(slave)
        self.seen = ""

    def expect(self, text: str) -> None:
        """Wait until the text is on the screen; what was seen up to there is forgotten."""
        end = time.monotonic() + 30
        while text not in self.seen:
            assert time.monotonic() < end, self.seen
            if select.select([self.master], [], [], 0.2)[0]:
                try:
                    self.seen += os.read(self.master, 65_536).decode("utf-8", errors="replace")
                except OSError:
                    assert text in self.seen, self.seen
        self.seen = self.seen.split(text, 1)[1]

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def interrupt(self) -> None:
        self.process.send_signal(signal.SIGINT)

    def end(self) -> int:
        try:
            return self.process.wait(30)
        finally:
            self.process.kill()
            os.close(self.master)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "campaign.yaml"


def test_interrupted_answers_are_kept_when_wanted(path):
    terminal = Terminal(path)
    terminal.expect("legal name of the business?")
    terminal.type("Alder Bakery LLC\n")
    terminal.expect("Under which name")
    terminal.expect("> ")
    terminal.interrupt()
    terminal.expect("Keep your 1 answers")
    terminal.type("\n")
    terminal.expect("written:")
    assert terminal.end() == 130
    assert load_registration(path).registration.brand.company_name == "Alder Bakery LLC"


def test_interrupted_answers_are_dropped_when_not_wanted(path):
    terminal = Terminal(path)
    terminal.expect("legal name of the business?")
    terminal.type("Alder Bakery LLC\n")
    terminal.expect("Under which name")
    terminal.expect("> ")
    terminal.interrupt()
    terminal.expect("Keep your 1 answers")
    terminal.type("no\n")
    assert terminal.end() == 130
    assert not path.exists()


def test_on_a_terminal_a_wrong_answer_is_asked_again_and_an_old_file_is_asked_about(path):
    path.write_text("mine", encoding="utf-8")
    terminal = Terminal(path)
    terminal.expect("exists. Replace it")
    terminal.type("yes\n")
    terminal.expect("legal name of the business?")
    terminal.type("Alder LLC\n\n\n")
    terminal.expect("What is it?")
    terminal.type("9\n")
    terminal.expect("number from 1 to 5")
    terminal.expect("What is it?")
    terminal.type("3\nquit\n")
    terminal.expect("written:")
    assert terminal.end() == 0
    assert load_registration(path).registration.brand.entity_type == "NON_PROFIT"


def test_an_old_file_is_kept_when_the_person_says_so(path):
    path.write_text("mine", encoding="utf-8")
    terminal = Terminal(path)
    terminal.expect("exists. Replace it")
    terminal.type("\n")
    terminal.expect("was left as it is")
    assert terminal.end() == 0
    assert path.read_text(encoding="utf-8") == "mine"
