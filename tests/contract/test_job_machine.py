"""Whatever workers and people do to jobs in whatever order, the store holds what a plain model holds."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from carelane.domain.kept import JobState
from carelane.ports.campaigns import NotKept
from carelane.ports.jobs import JobResult
from carelane.storage.job_store import MOST_TRIES
from tests.contract.kept_things import ANN, RUNS, Stores

LEASE = 30.0
OPEN = {JobState.QUEUED, JobState.RUNNING}
workers = st.sampled_from(["w1", "w2", "w3"])


@dataclass(slots=True)
class Model:
    """A job as it should be."""

    content: bytes
    state: JobState = JobState.QUEUED
    worker: str = ""
    lease_until: datetime | None = None
    tries: int = 0
    cancel_requested: bool = False
    result: JobResult | None = None


class Jobs(RuleBasedStateMachine):
    """Works on a queue of its own: what other runs left is finished before."""

    jobs = Bundle("jobs")
    stores: Stores

    def __init__(self) -> None:
        super().__init__()
        self.store, self.clock = self.stores.jobs, self.stores.clock
        self.workspace = self.stores.new_workspace().id
        self.model: dict[str, Model] = {}

    def teardown(self) -> None:
        self.stores.workspaces.remove_workspace(self.workspace, ANN)

    @rule(target=jobs, content=st.binary(max_size=3))
    def add(self, content: bytes) -> str:
        job = self.store.add(self.workspace, "scan", "Scan", content, ANN)
        self.model[job.id] = Model(content)
        return job.id

    @rule(seconds=st.sampled_from([1.0, 20.0, 40.0]))
    def time_passes(self, seconds: float) -> None:
        self.clock.pass_(seconds=seconds)

    @rule(worker=workers)
    def claim(self, worker: str) -> None:
        now = self.clock.now()
        claimed = self.store.claim(worker, now=now, lease_seconds=LEASE)
        expected: str | None = None
        for name, job in self.model.items():  # the oldest first
            if job.state is not JobState.QUEUED and not self.is_gone(job, now):
                continue
            if job.cancel_requested or job.tries >= MOST_TRIES:
                job.state = JobState.CANCELLED if job.cancel_requested else JobState.FAILED
                continue
            expected = name
            break
        if expected is None:
            assert claimed is None
            return
        assert claimed is not None
        assert (claimed[0].id, claimed[1]) == (expected, self.model[expected].content)
        taken = self.model[expected]
        taken.state, taken.worker, taken.tries = JobState.RUNNING, worker, taken.tries + 1
        taken.lease_until = now + timedelta(seconds=LEASE)

    def held(self, job: str, worker: str) -> Model | None:
        known = self.model.get(job)
        return known if known and known.state is JobState.RUNNING and known.worker == worker else None

    @rule(job=jobs, worker=workers)
    def beat(self, job: str, worker: str) -> None:
        now = self.clock.now()
        goes_on = self.store.beat(job, worker, done=1, total=2, now=now, lease_seconds=LEASE)
        known = self.held(job, worker)
        assert goes_on == (known is not None and not known.cancel_requested)
        if known is not None and goes_on:
            known.lease_until = now + timedelta(seconds=LEASE)

    @rule(job=jobs, worker=workers, content=st.binary(max_size=3))
    def finish(self, job: str, worker: str, content: bytes) -> None:
        result = JobResult(content, "text/plain", "a.txt", "done")
        known = self.held(job, worker)
        assert self.store.finish(job, worker, result, self.clock.now()) == (known is not None)
        if known is not None:
            known.state, known.result = JobState.DONE, result

    @rule(job=jobs, worker=workers, how=st.sampled_from(["fail", "stop", "give back"]))
    def end(self, job: str, worker: str, how: str) -> None:
        known = self.held(job, worker)
        if how == "fail":
            self.store.fail(job, worker, "no", self.clock.now())
        elif how == "stop":
            self.store.stop(job, worker, self.clock.now())
        else:
            self.store.give_back(job, worker)
        if known is None:
            return
        if how == "give back" and known.cancel_requested:
            how = "stop"
        known.state = {"fail": JobState.FAILED, "stop": JobState.CANCELLED, "give back": JobState.QUEUED}[how]
        if how == "give back":
            known.tries -= 1

    @rule(job=jobs)
    def cancel(self, job: str) -> None:
        known = self.model.get(job)
        if known is None:
            with pytest.raises(NotKept):
                self.store.cancel(self.workspace, job, ANN)
            return
        asked_at = self.clock.now()
        self.store.cancel(self.workspace, job, ANN)
        known.cancel_requested = known.cancel_requested or known.state in OPEN
        if known.state is JobState.QUEUED or self.is_gone(known, asked_at):
            known.state = JobState.CANCELLED

    @rule()
    def end_cancelled(self) -> None:
        now = self.clock.now()
        over = [job for job in self.model.values() if job.cancel_requested and self.is_gone(job, now)]
        assert self.store.end_cancelled(now) == len(over)
        for job in over:
            job.state = JobState.CANCELLED

    def is_gone(self, job: Model, now: datetime) -> bool:
        return job.state is JobState.RUNNING and job.lease_until is not None and job.lease_until < now

    @rule(job=jobs)
    def remove(self, job: str) -> None:
        known = self.model.get(job)
        if known is None or known.state in OPEN:
            with pytest.raises(NotKept):
                self.store.remove(self.workspace, job, ANN)
            return
        self.store.remove(self.workspace, job, ANN)
        del self.model[job]

    @invariant()
    def the_store_holds_what_the_model_holds(self) -> None:
        listed = self.store.all(self.workspace)
        assert [job.id for job in listed] == list(reversed(self.model))
        for job in listed:
            known = self.model[job.id]
            assert (job.state, job.tries, job.cancel_requested) == (known.state, known.tries, known.cancel_requested)
            assert (job.finished_at is None) == (job.state in OPEN)
            if known.result is None:
                with pytest.raises(NotKept):
                    self.store.result(self.workspace, job.id)
            else:
                assert self.store.result(self.workspace, job.id) == known.result


@pytest.mark.hypothesis
def test_the_store_of_jobs_is_its_model(stores):
    run_state_machine_as_test(type("Machine", (Jobs,), {"stores": stores}), settings=RUNS)
