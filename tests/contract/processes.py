"""What runs in other processes: writers and workers that a test may kill at any moment.

They say what was acknowledged by appending a line to a file, which survives them.
"""

import multiprocessing
import os
import threading
import time
from multiprocessing.process import BaseProcess
from pathlib import Path

from carelane.jobs.runner import Pace, ThreadRunner
from carelane.ports.campaigns import EditConflict
from carelane.ports.jobs import JobResult, Progress
from carelane.storage.database import open_database
from carelane.wiring import SystemClock
from tests.contract.consent_things import opt_in, opt_out
from tests.contract.kept_things import ANN, registration, stores_on

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.contract.processes"])


def start(target, *arguments) -> BaseProcess:
    """A process that works on `target`."""
    process = _CONTEXT.Process(target=target, args=arguments, daemon=True)
    process.start()
    return process


def wait_for(is_so, seconds: float = 30.0) -> None:
    """Wait until something is so.

    Raises:
        AssertionError: it did not become so in time.
    """
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until, "waited for too long"
        time.sleep(0.002)


def lines_of(path: Path) -> list[str]:
    """The complete lines of a file that may not be there yet."""
    return path.read_text(encoding="utf-8").split("\n")[:-1] if path.exists() else []


def write_on(address: str, place: tuple[str, str], name: str, said: Path, most: int) -> None:
    """Save a campaign (workspace and id) again and again: what stands, then the next text."""
    store = stores_on(open_database(address)).campaigns
    with said.open("ab", buffering=0) as file:
        for count in range(most):
            version, text = store.get(*place).version, f"{name} {count}"
            try:
                kept = store.save(*place, registration(text), expected=version, by=ANN)
                file.write(f"{kept.version}:stands:{text}\n".encode())
            except EditConflict as conflict:
                number = conflict.aside.number if conflict.aside else 0
                file.write(f"{number}:aside:{text}\n".encode())


def append_on(address: str, place: tuple[str, str], name: str, said: Path, most: int) -> None:
    """Record events of one person (workspace and recipient), alone and five at once, and say their keys."""
    stores = stores_on(open_database(address))
    workspace, recipient = place
    with said.open("ab", buffering=0) as file:
        for count in range(most):
            kinds = [opt_out, opt_in] if count % 3 else [opt_in, opt_out, opt_in, opt_out, opt_in]
            at = stores.clock.now()
            events = [kind(recipient, at, key=f"{name} {count} {part}") for part, kind in enumerate(kinds)]
            kept = stores.ledger.append(workspace, events)
            file.write("".join(f"{each.event.key}:{each.number}\n" for each in kept).encode())
            if count % 7 == 0:
                stores.ledger.checkpoint(workspace)


def work_forever(address: str, said: Path) -> None:
    """Take a job and never end with it."""

    def endless(_content: bytes, progress: Progress) -> JobResult:
        progress.report(1, 10)
        said.write_text("working\n", encoding="utf-8")
        threading.Event().wait()
        raise AssertionError

    stores = stores_on(open_database(address))
    pace = Pace(look=0.05, lease=0.5, report=0.0)
    ThreadRunner(stores.jobs, {"scan": endless}, SystemClock(), pace=pace).work_once()


def work_on(address: str, said: Path, seconds: float, lease: float) -> None:
    """Take one job after the other until killed; each takes that long, and reports as it goes."""

    def handler(content: bytes, progress: Progress) -> JobResult:
        mine = f"{os.getpid()}:{content.decode()}"
        say(said, f"begun:{mine}")
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            time.sleep(0.02)
            progress.report(1, 2)
        say(said, f"ended:{mine}")
        return JobResult(mine.encode(), "text/plain", "a", "done")

    stores = stores_on(open_database(address))
    runner = ThreadRunner(stores.jobs, {"scan": handler}, SystemClock(), pace=Pace(look=0.05, lease=lease, report=0.1))
    runner.start()
    threading.Event().wait()


def say(said: Path, line: str) -> None:
    """Append a line that others see at once."""
    with said.open("ab", buffering=0) as file:
        file.write(f"{line}\n".encode())


def die_with(process: BaseProcess) -> None:
    """Kill it as a power cut would: it cannot do anything about it."""
    assert process.pid is not None
    os.kill(process.pid, 9)
    process.join()
