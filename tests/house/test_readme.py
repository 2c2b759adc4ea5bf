"""README keeps its word: its two commands and every example run as written on a clean copy of the checkout.

`make test` is checked by name only: it is what runs this test.
"""

import subprocess
from pathlib import Path
from zipfile import ZipFile

from tests.house.checkout import copy_to, read, surroundings, tracked
from tests.house.snippets import snippets

ANSWERS = {0, 10, 11, 12}  # carelane's exit codes when all went well: clean, or with findings


def _run(command: list[str], folder: Path, path_first: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env=surroundings(path_first),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )


def _wheel(copy: Path) -> set[str]:
    """The files of the package in the wheel that people would install."""
    built = _run([str(copy / ".venv/bin/hatchling"), "build", "--target", "wheel"], copy)
    assert built.returncode == 0, built.stdout
    (wheel,) = (copy / "dist").glob("*.whl")
    return {name for name in ZipFile(wheel).namelist() if name.startswith("carelane/")}


def test_readme_names_the_two_commands():
    commands = {line.partition("#")[0].strip(" $`") for line in read("README.md").splitlines()}
    assert commands >= {"make demo", "make test"}


# One test, because the clean copy is the slow part and processes that run tests share nothing.
def test_make_demo_the_wheel_and_every_example_of_the_readme_work_on_a_clean_copy(tmp_path):
    copy = copy_to(tmp_path / "carelane")
    demo = _run(["make", "demo"], copy)
    assert demo.returncode == 0, demo.stdout
    assert "What to open next" in demo.stdout
    assert not (copy / "uv.lock").exists()
    installed = {path.name for path in (copy / ".venv/bin").iterdir()}
    assert "carelane" in installed
    assert installed & {"pytest", "mypy", "ruff"} == set()  # those come with `make test`

    wheel = _wheel(copy)
    assert {name for name in tracked() if name.startswith("src/carelane/")} == {f"src/{name}" for name in wheel}

    examples = list(snippets(read("README.md")))
    assert examples
    for example in examples:
        # Python needs the environment that `make demo` made; commands name it themselves.
        path_first = str(copy / ".venv/bin") if example.language == "python" else ""
        result = _run(example.command, copy, path_first)
        assert result.returncode in ANSWERS, f"README.md:{example.line}\n{example.code}\n{result.stdout}"
