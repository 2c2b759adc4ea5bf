"""Running the command line as a program would: in a process of its own, with what it printed and how it ended."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """A function that runs `carelane ARGS` in an empty folder."""

    def call(*args: str, given: str | bytes = "", cwd: Path = tmp_path, **env: str) -> Ended:
        data = given.encode() if isinstance(given, str) else given
        done = subprocess.run(
            [sys.executable, "-m", "carelane", *args],
            input=data,
            capture_output=True,
            check=False,
            cwd=cwd,
            timeout=120,
            env={**os.environ, "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8", **env},
        )
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())

    return call
