"""The store of jobs, on every database."""

import threading
from datetime import timedelta
from typing import Any

import pytest

from carelane.domain.kept import JobState
from carelane.ports.campaigns import NotKept
from carelane.ports.jobs import JobResult
from carelane.storage.job_store import GIVEN_UP
from tests.contract.kept_things import ANN

DONE = JobResult(b"id,verdict\n", "text/csv", "verdicts.csv", "1 message, 1 finding")


@pytest.fixture
def workspace(stores):
    return stores.new_workspace()


def add(stores, workspace, title="Scan", content=b"input") -> Any:
    return stores.jobs.add(workspace.id, "scan", title, content, ANN)


def claim(stores, worker="w1", lease_seconds=30.0) -> Any:
    return stores.jobs.claim(worker, now=stores.clock.now(), lease_seconds=lease_seconds)


def beat(stores, job, worker="w1", done=1) -> Any:
    return stores.jobs.beat(job.id, worker, done=done, total=9, now=stores.clock.now(), lease_seconds=30)


def test_a_job_is_queued_then_run_then_done(stores, workspace):
    added = add(stores, workspace)
    assert (added.state, added.kind, added.title, added.created_by) == (JobState.QUEUED, "scan", "Scan", ANN)
    job, content = claim(stores)
    assert (job.id, job.state, job.tries, content) == (added.id, JobState.RUNNING, 1, b"input")
    assert beat(stores, job, done=4)
    assert (stores.jobs.get(workspace.id, job.id).done, stores.jobs.get(workspace.id, job.id).total) == (4, 9)
    assert stores.jobs.finish(job.id, "w1", DONE, stores.clock.now())
    done = stores.jobs.get(workspace.id, job.id)
    assert (done.state, done.summary, done.result_name) == (JobState.DONE, DONE.summary, DONE.name)
    assert stores.jobs.result(workspace.id, job.id) == DONE
    assert claim(stores) is None


def test_the_oldest_job_is_taken_first_and_the_newest_listed_first(stores, workspace):
    first, second = add(stores, workspace, "A"), add(stores, workspace, "B")
    assert [job.id for job in stores.jobs.all(workspace.id)] == [second.id, first.id]
    assert claim(stores)[0].id == first.id
    assert claim(stores)[0].id == second.id


def test_a_job_whose_worker_is_silent_is_taken_up_again_three_times_and_then_has_failed(stores, workspace):
    added = add(stores, workspace)
    for number in range(1, 5):
        job, content = claim(stores, f"w{number}")
        assert (job.tries, content) == (number, b"input")
        assert claim(stores, "other") is None, "the lease holds"
        stores.clock.pass_(seconds=31)
    assert claim(stores, "w5") is None
    failed = stores.jobs.get(workspace.id, added.id)
    assert (failed.state, failed.error) == (JobState.FAILED, GIVEN_UP)


def test_a_heartbeat_keeps_the_job(stores, workspace):
    add(stores, workspace)
    job, _ = claim(stores)
    for _ in range(3):
        stores.clock.pass_(seconds=20)
        assert beat(stores, job)
        assert claim(stores, "other") is None


def test_a_worker_that_lost_its_job_can_no_longer_say_anything_about_it(stores, workspace):
    add(stores, workspace)
    job, _ = claim(stores, "slow")
    stores.clock.pass_(seconds=31)
    assert claim(stores, "quick") is not None
    assert not beat(stores, job, "slow")
    assert not stores.jobs.finish(job.id, "slow", DONE, stores.clock.now())
    stores.jobs.fail(job.id, "slow", "no", stores.clock.now())
    stores.jobs.stop(job.id, "slow", stores.clock.now())
    stores.jobs.give_back(job.id, "slow")
    assert stores.jobs.get(workspace.id, job.id).state is JobState.RUNNING
    assert stores.jobs.finish(job.id, "quick", DONE, stores.clock.now())


def test_a_queued_job_is_cancelled_at_once(stores, workspace):
    job = add(stores, workspace)
    assert stores.jobs.cancel(workspace.id, job.id, ANN).state is JobState.CANCELLED
    assert claim(stores) is None


def test_a_running_job_is_asked_to_stop_and_ends_cancelled(stores, workspace):
    add(stores, workspace)
    job, _ = claim(stores)
    asked = stores.jobs.cancel(workspace.id, job.id, ANN)
    assert (asked.state, asked.cancel_requested) == (JobState.RUNNING, True)
    assert not beat(stores, job)
    stores.jobs.stop(job.id, "w1", stores.clock.now())
    assert stores.jobs.get(workspace.id, job.id).state is JobState.CANCELLED


def test_a_cancelled_job_whose_worker_died_is_not_taken_up_again(stores, workspace):
    add(stores, workspace)
    job, _ = claim(stores)
    stores.jobs.cancel(workspace.id, job.id, ANN)
    stores.clock.pass_(seconds=31)
    assert claim(stores) is None
    assert stores.jobs.get(workspace.id, job.id).state is JobState.CANCELLED


def test_a_running_job_whose_worker_is_gone_is_cancelled_at_once(stores, workspace):
    add(stores, workspace)
    job, _ = claim(stores)
    stores.clock.pass_(seconds=31)
    assert stores.jobs.cancel(workspace.id, job.id, ANN).state is JobState.CANCELLED
    assert not stores.jobs.finish(job.id, "w1", DONE, stores.clock.now())
    assert claim(stores) is None


def test_cancelling_again_ends_what_nobody_ended_meanwhile(stores, workspace):
    add(stores, workspace)
    job, _ = claim(stores)
    assert stores.jobs.cancel(workspace.id, job.id, ANN).state is JobState.RUNNING
    stores.clock.pass_(seconds=31)
    assert stores.jobs.cancel(workspace.id, job.id, ANN).state is JobState.CANCELLED


def test_a_cancelled_job_that_is_given_back_ends(stores, workspace):
    add(stores, workspace)
    job, _ = claim(stores)
    stores.jobs.cancel(workspace.id, job.id, ANN)
    stores.jobs.give_back(job.id, "w1")
    ended = stores.jobs.get(workspace.id, job.id)
    assert (ended.state, ended.finished_at is not None) == (JobState.CANCELLED, True)
    assert [entry.action for entry in stores.workspaces.trail(workspace.id, most=2)] == ["job.stopped", "job.cancelled"]


def test_cancelled_jobs_whose_worker_is_gone_are_ended_in_one_go(stores, workspace):
    dead, alive = add(stores, workspace), add(stores, workspace)
    claim(stores, "w1")
    claim(stores, "w2")
    waiting = add(stores, workspace)
    for job in (dead, alive):
        stores.jobs.cancel(workspace.id, job.id, ANN)
    assert stores.jobs.end_cancelled(stores.clock.now()) == 0
    stores.clock.pass_(seconds=31)
    stores.jobs.beat(alive.id, "w2", done=1, total=2, now=stores.clock.now(), lease_seconds=30)
    assert stores.jobs.end_cancelled(stores.clock.now()) == 2, "a cancelled job gets no more time"
    assert stores.jobs.get(workspace.id, dead.id).state is JobState.CANCELLED
    assert stores.jobs.get(workspace.id, waiting.id).state is JobState.QUEUED


def test_a_finished_job_cannot_be_cancelled(stores, workspace):
    add(stores, workspace)
    job, _ = claim(stores)
    stores.jobs.finish(job.id, "w1", DONE, stores.clock.now())
    assert stores.jobs.cancel(workspace.id, job.id, ANN).state is JobState.DONE
    assert stores.jobs.result(workspace.id, job.id) == DONE


def test_a_job_that_is_given_back_was_never_tried(stores, workspace):
    add(stores, workspace)
    job, _ = claim(stores)
    stores.jobs.give_back(job.id, "w1")
    again, content = claim(stores, "w2")
    assert (again.id, again.tries, content) == (job.id, 1, b"input")


def test_a_failure_keeps_its_sentence_and_no_result(stores, workspace):
    add(stores, workspace)
    job, _ = claim(stores)
    stores.jobs.fail(job.id, "w1", "the file holds no messages", stores.clock.now())
    failed = stores.jobs.get(workspace.id, job.id)
    assert (failed.state, failed.error) == (JobState.FAILED, "the file holds no messages")
    with pytest.raises(NotKept):
        stores.jobs.result(workspace.id, job.id)


def test_only_a_finished_job_can_be_removed(stores, workspace):
    job = add(stores, workspace)
    with pytest.raises(NotKept):
        stores.jobs.remove(workspace.id, job.id, ANN)
    stores.jobs.cancel(workspace.id, job.id, ANN)
    stores.jobs.remove(workspace.id, job.id, ANN)
    with pytest.raises(NotKept):
        stores.jobs.get(workspace.id, job.id)


def test_results_go_when_they_are_due_and_the_job_stays(stores, workspace):
    add(stores, workspace)
    job, _ = claim(stores)
    stores.jobs.finish(job.id, "w1", DONE, stores.clock.now())
    finished = stores.jobs.get(workspace.id, job.id)
    assert stores.jobs.remove_due(finished.finished_at) == 0
    assert stores.jobs.remove_due(finished.finished_at + timedelta(seconds=1)) == 1
    assert stores.jobs.get(workspace.id, job.id) == finished
    with pytest.raises(NotKept):
        stores.jobs.result(workspace.id, job.id)


def test_inputs_and_results_are_sealed_and_the_input_goes_with_the_work(stores, workspace):
    add(stores, workspace, content=b"+16145550142")
    job, _ = claim(stores)
    with stores.database.reading() as connection:
        content = bytes(connection.exec_driver_sql("SELECT content FROM jobs").scalar_one())
    assert b"6145550142" not in content
    result = JobResult(b"+16145550142,stop", "text/csv", "a.csv", "1")
    stores.jobs.finish(job.id, "w1", result, stores.clock.now())
    with stores.database.reading() as connection:
        content, kept = connection.exec_driver_sql("SELECT content, result FROM jobs").one()
    assert content is None
    assert b"6145550142" not in bytes(kept)


def test_each_job_is_taken_by_one_worker_however_many_look(stores, workspace):
    wanted = {add(stores, workspace).id for _ in range(12)}
    taken: list[str] = []
    together = threading.Barrier(4)

    def work(worker: str) -> None:
        together.wait()
        while (claimed := claim(stores, worker)) is not None:
            taken.append(claimed[0].id)

    threads = [threading.Thread(target=work, args=(f"w{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == 12
    assert set(taken) == wanted
