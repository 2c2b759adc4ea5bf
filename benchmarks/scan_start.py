"""How long a person waits: from starting the command to its first output.

Decides: which commands are started (one text; a whole campaign file) and that the second and later
starts count, with the files in the system's cache.
Leaves alone: the scanning speed (`scan.py`).
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

TEXT = "Example Plumbing: Your repair is booked for Monday at 9 AM. Reply STOP to opt out."
CAMPAIGN = """\
carelane: 1
brand: {companyName: Example Plumbing LLC, website: https://exampleplumbing.example}
campaign:
  usecase: CUSTOMER_CARE
  description: Answers to customers of Example Plumbing who text the office about their repairs.
  messageFlow: Customers text the number on our website first and are answered by our office.
  sample1: "Example Plumbing: Your repair is booked for Monday at 9 AM. Reply STOP to opt out."
"""


def first_output_seconds(command: Sequence[str], environment: Mapping[str, str]) -> tuple[float, float]:
    """Seconds until the first byte on standard output, and processor seconds until the end."""
    before = _processor_seconds_of_children()
    start = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None  # noqa: S101  a pipe was asked for
        first = process.stdout.read(1)
        at_first = time.perf_counter() - start
        process.stdout.read()
        process.wait()
    if not first:
        raise SystemExit(f"no output from {' '.join(command)}")
    return at_first, _processor_seconds_of_children() - before


def _processor_seconds_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def start_up_lines(times: int) -> list[str]:
    """One line a command."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "campaign.yaml"
        file.write_text(CAMPAIGN, encoding="utf-8")
        commands = {
            "python that prints one word": [sys.executable, "-c", "print('ready')"],
            "carelane --version": [sys.executable, "-m", "carelane", "--version"],
            "carelane check-text TEXT": [sys.executable, "-m", "carelane", "check-text", TEXT],
            "carelane check FILE": [sys.executable, "-m", "carelane", "check", str(file)],
        }
        # Byte code is kept as it is for anybody who starts the program twice, but not in the checkout.
        environment = os.environ | {"PYTHONPYCACHEPREFIX": str(Path(folder) / "byte-code")}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        return ["from start to first output: seconds, and processor seconds until the end (medians)"] + [
            f"  {name:<32}{_medians(command, environment, times)}" for name, command in commands.items()
        ]


def _medians(command: Sequence[str], environment: Mapping[str, str], times: int) -> str:
    first_output_seconds(command, environment)  # compiles byte code, fills the system's cache
    measured = [first_output_seconds(command, environment) for _ in range(times)]
    return "".join(f"{statistics.median(column):8.3f}" for column in zip(*measured, strict=True))
