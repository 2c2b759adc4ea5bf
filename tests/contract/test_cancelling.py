"""Cancelling long work ends it, whatever happened to the process that worked on it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from carelane.domain.kept import JobState
from carelane.jobs.runner import Pace, ThreadRunner
from carelane.wiring import SystemClock
from tests.contract.kept_things import ANN
from tests.contract.processes import die_with, lines_of, start, wait_for, work_on

LEASE = 3.0


@pytest.fixture
def workspace(stores):
    return stores.new_workspace().id


@pytest.fixture
def now_stores(stores):
    """The stores by the clock of the wall, as processes have it."""
    stores.clock.at = datetime.now(UTC)
    return stores


@pytest.fixture
def worker(address, tmp_path):
    """Starts processes that work; those that are left are killed."""
    begun: list[Any] = []

    def begin(seconds: float = 60.0) -> Any:
        process = start(work_on, address, tmp_path / "said", seconds, LEASE)
        begun.append(process)
        return process

    yield begin
    for process in begun:
        if process.is_alive():
            die_with(process)


@pytest.fixture
def said(tmp_path):
    """What the processes said: (what, pid, job)."""
    return lambda: [line.split(":") for line in lines_of(tmp_path / "said")]


def add(stores, workspace, name: str) -> str:
    job_id: str = stores.jobs.add(workspace, "scan", "Scan", name.encode(), ANN).id
    return job_id


def state(stores, workspace, job: str) -> JobState:
    found: JobState = stores.jobs.get(workspace, job).state
    return found


def begun(said, name: str) -> Any:
    return [line for line in said() if line[0] == "begun" and line[2] == name]


def test_a_job_that_another_process_works_on_stops_and_the_next_one_begins(now_stores, workspace, worker, said):
    first, second = add(now_stores, workspace, "first"), add(now_stores, workspace, "second")
    worker()
    wait_for(lambda: begun(said, "first"))
    now_stores.jobs.cancel(workspace, first, ANN)
    wait_for(lambda: state(now_stores, workspace, first) is JobState.CANCELLED)
    wait_for(lambda: begun(said, "second"))
    now_stores.jobs.cancel(workspace, second, ANN)
    wait_for(lambda: state(now_stores, workspace, second) is JobState.CANCELLED)


def test_a_job_whose_process_was_killed_is_cancelled_although_no_other_one_runs(now_stores, workspace, worker, said):
    job = add(now_stores, workspace, "first")
    die_with_it = worker()
    wait_for(lambda: begun(said, "first"))
    die_with(die_with_it)

    def is_cancelled() -> bool:
        now_stores.clock.at = datetime.now(UTC)
        return now_stores.jobs.cancel(workspace, job, ANN).state is JobState.CANCELLED

    wait_for(is_cancelled, seconds=LEASE + 20)
    assert len(begun(said, "first")) == 1


def test_a_job_whose_process_was_killed_ends_although_the_other_process_is_busy(now_stores, workspace, worker, said):
    lost, long = add(now_stores, workspace, "lost"), add(now_stores, workspace, "long")
    die_with_it = worker()
    wait_for(lambda: begun(said, "lost"))
    worker()
    wait_for(lambda: begun(said, "long"))
    die_with(die_with_it)
    assert now_stores.jobs.cancel(workspace, lost, ANN).state in {JobState.RUNNING, JobState.CANCELLED}
    wait_for(lambda: state(now_stores, workspace, lost) is JobState.CANCELLED, seconds=LEASE + 20)
    assert state(now_stores, workspace, long) is JobState.RUNNING
    assert len(begun(said, "lost")) == 1


def test_queued_and_interrupted_jobs_end_cancelled_after_a_restart(now_stores, workspace, worker, said):
    names = ["interrupted", "queued", "wanted"]
    interrupted, queued, wanted = (add(now_stores, workspace, name) for name in names)
    die_with_it = worker()
    wait_for(lambda: begun(said, "interrupted"))
    now_stores.jobs.cancel(workspace, queued, ANN)
    die_with(die_with_it)
    now_stores.jobs.cancel(workspace, interrupted, ANN)
    worker(seconds=0.1)
    wait_for(lambda: state(now_stores, workspace, wanted) is JobState.DONE)
    wait_for(lambda: state(now_stores, workspace, interrupted) is JobState.CANCELLED, seconds=LEASE + 20)
    assert state(now_stores, workspace, queued) is JobState.CANCELLED
    assert begun(said, "queued") == []
    assert len(begun(said, "interrupted")) <= 1 + 1


def test_a_server_that_stops_before_it_hears_of_the_wish_ends_the_job(now_stores, workspace):
    """The last report was before; what is given back is not queued again."""
    job = add(now_stores, workspace, "first")

    def handler(_content: bytes, progress: Any) -> Any:
        progress.report(1, 100)
        now_stores.jobs.cancel(workspace, job, ANN)
        runner._stopping.set()
        while True:
            progress.report(2, 100)

    runner = ThreadRunner(now_stores.jobs, {"scan": handler}, SystemClock(), pace=Pace(report=60, lease=60))
    runner.work_once()
    assert state(now_stores, workspace, job) is JobState.CANCELLED
