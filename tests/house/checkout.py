"""The checkout as the house tests see it: its files, and a clean copy of them."""

import ast
import os
import re
import shutil
import sys
from functools import cache
from pathlib import Path

from tools.check_sizes import files_of

ROOT = Path(__file__).resolve().parents[2]
# What make, pytest and an activated environment leave in the surroundings of what they start.
_OURS = re.compile(r"VIRTUAL_ENV|PYTHON(PATH|HOME)|PYTEST_.*|HYPOTHESIS_.*|MAKE.*|MFLAGS|CARELANE_.*")


@cache
def tracked() -> tuple[str, ...]:
    """Every file that is or would be committed, as a path from the root."""
    return tuple(files_of(ROOT))


def python_files(*folders: str) -> list[str]:
    """The tracked Python files below these folders."""
    return [name for name in tracked() if name.endswith(".py") and name.startswith(tuple(f"{f}/" for f in folders))]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def parse(name: str) -> ast.Module:
    return ast.parse(read(name))


def copy_to(folder: Path, below: str = "") -> Path:
    """A copy of the tracked files (of those whose path starts with `below`), as a clone would hold them."""
    for name in tracked():
        if name.startswith(below):
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)
    return folder


def surroundings(path_first: str = "") -> dict[str, str]:
    """The environment variables of a person who opened a terminal, without what runs these tests."""
    kept = {name: value for name, value in os.environ.items() if not _OURS.fullmatch(name)}
    own = str(Path(sys.executable).parent)
    places = [path_first, *(place for place in kept["PATH"].split(os.pathsep) if place != own)]
    return {**kept, "PATH": os.pathsep.join(place for place in places if place)}
