"""The checkout as the house tests see it: its files, and a clean copy of them."""

import ast
import shutil
from functools import cache
from pathlib import Path

from tools.check_sizes import files_of

ROOT = Path(__file__).resolve().parents[2]


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
