"""Several processes that work on one database: each job is worked on by one of them, and has one result."""

import os
import signal
from collections import Counter
from typing import Any

import pytest

from carelane.domain.kept import JobState
from tests.contract.kept_things import ANN
from tests.contract.processes import die_with, lines_of, start, wait_for, work_on


@pytest.fixture
def workspace(stores):
    return stores.new_workspace().id


@pytest.fixture
def workers(address, tmp_path):
    """Starts processes that work; they are killed at the end."""
    begun: list[Any] = []

    def begin(count: int, seconds: float, lease: float) -> list[Any]:
        begun.extend(start(work_on, address, tmp_path / "said", seconds, lease) for _ in range(count))
        return begun

    yield begin
    for process in begun:
        os.kill(process.pid, signal.SIGCONT)
        die_with(process)


def added(stores, workspace, count: int) -> set[str]:
    return {stores.jobs.add(workspace, "scan", "Scan", f"job {number}".encode(), ANN).id for number in range(count)}


def are_done(stores, workspace, jobs) -> bool:
    return all(stores.jobs.get(workspace, job).state is JobState.DONE for job in jobs)


def test_no_job_is_worked_on_twice_however_many_processes_look(stores, workspace, workers, tmp_path):
    jobs = added(stores, workspace, 60)
    workers(3, seconds=0.05, lease=20)
    wait_for(lambda: are_done(stores, workspace, jobs), seconds=60)
    lines = [line.split(":") for line in lines_of(tmp_path / "said")]
    assert Counter(name for what, _, name in lines if what == "begun") == {f"job {number}": 1 for number in range(60)}
    assert len({pid for _, pid, _ in lines}) > 1, "more than one of them worked"
    assert {stores.jobs.get(workspace, job).tries for job in jobs} == {1}


def test_work_that_takes_longer_than_the_lease_stays_with_its_process(stores, workspace, workers, tmp_path):
    jobs = added(stores, workspace, 2)
    workers(3, seconds=7, lease=3)
    wait_for(lambda: are_done(stores, workspace, jobs), seconds=60)
    lines = [line.split(":") for line in lines_of(tmp_path / "said")]
    assert Counter(what for what, _, _ in lines) == {"begun": 2, "ended": 2}


def test_a_process_that_slept_through_its_lease_keeps_no_result(stores, workspace, workers, tmp_path):
    """A laptop that was closed: another process does the job, and what the first one still says is not heard."""
    [job] = added(stores, workspace, 1)
    [first] = workers(1, seconds=1.5, lease=1)
    wait_for(lambda: len(lines_of(tmp_path / "said")) == 1)
    os.kill(first.pid, signal.SIGSTOP)
    second = workers(1, seconds=1.5, lease=20)[-1]
    wait_for(lambda: are_done(stores, workspace, [job]), seconds=60)
    os.kill(first.pid, signal.SIGCONT)
    another = stores.jobs.add(workspace, "scan", "Scan", b"another", ANN).id
    wait_for(lambda: are_done(stores, workspace, [another]), seconds=60)
    assert stores.jobs.result(workspace, job).content.startswith(f"{second.pid}:".encode())
    assert stores.jobs.get(workspace, job).tries == 2
    lines = [line.split(":") for line in lines_of(tmp_path / "said")]
    assert ["ended", str(first.pid), "job 0"] not in lines, "it stops at its next report"
