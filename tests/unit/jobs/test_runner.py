"""The runner works on jobs, says how far it is, stops when asked, and outlives what goes wrong."""

import threading
import time
from datetime import UTC, datetime
from typing import Any

import pytest

from carelane.domain.errors import UnknownName
from carelane.domain.kept import JobState
from carelane.jobs.runner import Pace, ThreadRunner
from carelane.ports.jobs import JobFailed, JobResult
from carelane.ports.store_errors import StoreUnavailable
from carelane.storage.database import open_database
from carelane.storage.upgrading import upgrade
from carelane.wiring import SystemClock
from tests.contract.kept_things import ANN, stores_on
from tests.contract.processes import wait_for

QUICK = Pace(look=0.02, lease=1.0, report=0.0, stop=2.0)
DONE = JobResult(b"x", "text/plain", "a.txt", "done")


@pytest.fixture
def stores(tmp_path):
    database = open_database(f"sqlite:///{tmp_path / 'carelane.db'}")
    upgrade(database)
    yield stores_on(database)
    database.close()


@pytest.fixture
def workspace(stores):
    return stores.new_workspace().id


@pytest.fixture
def run(stores):
    """Start a runner with one handler; it is stopped when the test ends."""
    started = []

    def start(handler, **given) -> ThreadRunner:
        runner = ThreadRunner(stores.jobs, {"scan": handler}, SystemClock(), pace=QUICK, **given)
        runner.start()
        started.append(runner)
        return runner

    yield start
    for runner in started:
        runner.stop()


def add(stores, workspace, kind="scan") -> Any:
    return stores.jobs.add(workspace, kind, "Scan", b"input", ANN).id


def wait_for_state(stores, workspace, job, *states) -> Any:
    wait_for(lambda: stores.jobs.get(workspace, job).state in states)
    return stores.jobs.get(workspace, job)


def test_a_job_is_done_and_its_result_kept(stores, workspace, run):
    seen: list[bytes] = []

    def handler(content, progress):
        seen.append(content)
        progress.report(3, 3)
        return DONE

    job = add(stores, workspace)
    run(handler)
    done = wait_for_state(stores, workspace, job, JobState.DONE)
    assert (done.done, done.total, done.summary, seen) == (3, 3, "done", [b"input"])
    assert stores.jobs.result(workspace, job) == DONE


def test_waking_it_is_quicker_than_waiting(stores, workspace):
    runner = ThreadRunner(stores.jobs, {"scan": lambda *_: DONE}, SystemClock(), pace=Pace(look=60))
    runner.start()
    try:
        wait_for(lambda: runner._chores_due is not None)
        job = add(stores, workspace)
        time.sleep(0.1)  # it has looked, and would look again in a minute
        runner.wake()
        wait_for_state(stores, workspace, job, JobState.DONE)
    finally:
        runner.stop()


def test_a_job_that_somebody_cancels_stops_at_its_next_report(stores, workspace, run):
    def handler(_content, progress):
        while True:
            progress.report(1, 100)

    job = add(stores, workspace)
    run(handler)
    wait_for_state(stores, workspace, job, JobState.RUNNING)
    stores.jobs.cancel(workspace, job, ANN)
    assert wait_for_state(stores, workspace, job, JobState.CANCELLED).finished_at is not None


def test_a_job_that_reports_nothing_keeps_its_lease(stores, workspace, run):
    go_on = threading.Event()

    def handler(_content, _progress):
        assert go_on.wait(20)
        return DONE

    job = add(stores, workspace)
    run(handler)
    wait_for_state(stores, workspace, job, JobState.RUNNING)
    until = datetime.now(UTC).timestamp() + 3 * QUICK.lease
    while datetime.now(UTC).timestamp() < until:
        assert stores.jobs.claim("another", now=datetime.now(UTC), lease_seconds=9) is None
    go_on.set()
    assert wait_for_state(stores, workspace, job, JobState.DONE).tries == 1


def test_a_stopping_server_gives_its_job_back_untried(stores, workspace, run):
    def handler(_content, progress):
        while True:
            progress.report(1, 2)

    job = add(stores, workspace)
    runner = run(handler)
    wait_for_state(stores, workspace, job, JobState.RUNNING)
    runner.stop()
    given_back = stores.jobs.get(workspace, job)
    assert (given_back.state, given_back.tries) == (JobState.QUEUED, 0)


def test_a_job_that_never_reports_is_given_back_too(stores, workspace):
    go_on = threading.Event()

    def handler(_content, _progress):
        go_on.wait(20)
        return DONE

    pace = Pace(look=0.02, lease=30, stop=0.1)
    runner = ThreadRunner(stores.jobs, {"scan": handler}, SystemClock(), pace=pace)
    job = add(stores, workspace)
    runner.start()
    wait_for_state(stores, workspace, job, JobState.RUNNING)
    runner.stop()
    assert stores.jobs.get(workspace, job).state is JobState.QUEUED
    go_on.set()
    wait_for(lambda: runner._current is None)
    assert stores.jobs.get(workspace, job).state is JobState.QUEUED, "its late result is not kept"


def test_what_an_abandoned_job_still_says_is_not_heard_after_a_new_start(stores, workspace):
    """The same runner may be started again: its former work is not its present work."""
    first_goes_on, second_goes_on = threading.Event(), threading.Event()
    runs: list[int] = []

    def handler(_content, _progress):
        runs.append(len(runs) + 1)
        number = runs[-1]
        assert (first_goes_on if number == 1 else second_goes_on).wait(20)
        return JobResult(b"%d" % number, "text/plain", "a.txt", "done")

    def loops() -> int:
        return sum(thread.name == "carelane-jobs" for thread in threading.enumerate())

    runner = ThreadRunner(stores.jobs, {"scan": handler}, SystemClock(), pace=Pace(look=0.02, lease=30, stop=0.1))
    job = add(stores, workspace)
    runner.start()
    wait_for(lambda: runs == [1])
    runner.stop()
    runner.start()
    wait_for(lambda: runs == [1, 2])
    assert loops() == 2
    first_goes_on.set()
    wait_for(lambda: loops() == 1)
    assert stores.jobs.get(workspace, job).state is JobState.RUNNING
    second_goes_on.set()
    wait_for_state(stores, workspace, job, JobState.DONE)
    assert stores.jobs.result(workspace, job).content == b"2"
    runner.stop()
    assert loops() == 0


def test_a_report_that_does_not_get_through_is_no_failure_of_the_work(stores, workspace, run, monkeypatch):
    away = [StoreUnavailable(), StoreUnavailable()]
    real = type(stores.jobs).beat

    def beat(self, *given, **named):
        if away:
            raise away.pop()
        return real(self, *given, **named)

    def handler(_content, progress):
        for done in range(4):
            progress.report(done, 4)
        return DONE

    monkeypatch.setattr(type(stores.jobs), "beat", beat)
    job = add(stores, workspace)
    run(handler)
    assert wait_for_state(stores, workspace, job, JobState.DONE, JobState.FAILED).state is JobState.DONE
    assert away == []


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (JobFailed("the file holds no messages"), "the file holds no messages"),
        (UnknownName("no such thing as +16145550142"), "what was given could not be worked on (unknown-name)"),
        (ValueError("+16145550142"), "carelane failed while working on it (ValueError)"),
    ],
)
def test_a_failure_is_told_in_words_that_hold_nothing_of_the_input(stores, workspace, run, error, sentence):
    def handler(_content, _progress):
        raise error

    first = add(stores, workspace)
    run(handler)
    failed = wait_for_state(stores, workspace, first, JobState.FAILED)
    assert failed.error.startswith(sentence)
    assert "6145550142" not in failed.error
    second = add(stores, workspace)
    wait_for_state(stores, workspace, second, JobState.FAILED)


def test_a_kind_that_is_not_known_has_failed(stores, workspace, run):
    job = add(stores, workspace, "juggle")
    run(lambda *_: DONE)
    assert "not known" in wait_for_state(stores, workspace, job, JobState.FAILED).error


def test_a_database_that_is_away_for_a_while_is_outlived(stores, workspace, run, monkeypatch):
    away = [StoreUnavailable(), StoreUnavailable()]
    real = type(stores.jobs).claim

    def claim(self, *given, **named):
        if away:
            raise away.pop()
        return real(self, *given, **named)

    monkeypatch.setattr(type(stores.jobs), "claim", claim)
    job = add(stores, workspace)
    run(lambda *_: DONE)
    wait_for_state(stores, workspace, job, JobState.DONE)
    assert away == []


def test_chores_are_done_once_an_hour(stores):
    now = datetime(2026, 5, 4, 9, tzinfo=UTC)
    done: list[datetime] = []

    class Fixed:
        def now(self) -> datetime:
            return now

    runner = ThreadRunner(stores.jobs, {}, Fixed(), chores=(done.append,))
    assert not runner.work_once()
    assert not runner.work_once()
    assert done == [now]
    now = now.replace(hour=10)
    runner.work_once()
    assert len(done) == 2


def test_starting_and_stopping_twice_changes_nothing(run):
    runner = run(lambda *_: DONE)
    runner.start()
    runner.stop()
    runner.stop()
