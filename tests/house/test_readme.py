"""README keeps its word: its two commands and every example run as written on a clean copy of the checkout.

`make test` is checked by name only: it is what runs this test.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.checkout import ROOT, copy_to, read
from tests.house.snippets import snippets

# One process makes the copy and uses it: the installation is the slow part.
pytestmark = pytest.mark.xdist_group("clean-copy")


def _outside_this_environment() -> dict[str, str]:
    """The surroundings of a person who opened a terminal: nothing of the environment that runs the tests."""
    hidden = re.compile(r"^(VIRTUAL_ENV|PYTHON(PATH|HOME)|PYTEST_.*|HYPOTHESIS_.*|MAKE.*|MFLAGS|CARELANE_.*)$")
    kept = {name: value for name, value in os.environ.items() if not hidden.match(name)}
    own = str(Path(sys.executable).parent)
    kept["PATH"] = os.pathsep.join(part for part in kept["PATH"].split(os.pathsep) if part != own)
    return kept


def _run(command: list[str], folder: Path, path_first: str = "") -> subprocess.CompletedProcess[str]:
    environment = _outside_this_environment()
    if path_first:
        environment["PATH"] = path_first + os.pathsep + environment["PATH"]
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A clean copy of the checkout in which `make demo` ran, and what it said."""
    copy = copy_to(tmp_path_factory.mktemp("clean") / "carelane")
    return copy, _run(["make", "demo"], copy)


def test_readme_names_the_two_commands():
    commands = {line.partition("#")[0].strip(" $`") for line in read("README.md").splitlines()}
    assert commands >= {"make demo", "make test"}


def test_make_demo_works_on_a_clean_copy(demo):
    copy, result = demo
    assert result.returncode == 0, result.stdout
    assert (copy / ".venv/bin/carelane").exists()
    assert "What to open next" in result.stdout
    assert not (copy / "uv.lock").exists()


def test_make_demo_leaves_out_the_test_parts(demo):
    copy, _ = demo
    installed = {path.name for path in (copy / ".venv/bin").iterdir()}
    assert installed & {"pytest", "mypy", "ruff"} == set()


def test_every_example_of_the_readme_runs_as_written(demo):
    copy, _ = demo
    found = list(snippets(read("README.md")))
    assert found
    for snippet in found:
        # Python examples need the environment that `make demo` made; commands name it themselves.
        path_first = str(copy / ".venv/bin") if snippet.language == "python" else ""
        result = _run(snippet.command, copy, path_first)
        place = f"README.md:{snippet.line} ({ROOT.name} copied to {copy})"
        assert result.returncode in {0, 10, 11, 12}, f"{place}\n{snippet.code}\n{result.stdout}"
