"""Work on jobs in a thread of this process, one at a time.

Decides: that a lease is prolonged while the work goes on, whether or not the work reports; that a job that somebody
cancelled, or that another process took over, stops at its next report; that a stopping server gives its job back; that
a cancelled job of a process that is gone ends also while this one is busy; and which words of a failure are kept: none
that may come from the input.
Leaves alone: the queue (`JobStore`) and what jobs do (`Handler`).
"""

import secrets
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Self

from carelane.domain.errors import CarelaneError
from carelane.domain.kept import Job
from carelane.ports.clock import Clock
from carelane.ports.jobs import Handlers, JobCancelled, JobFailed, JobResult, JobStore, Progress
from carelane.ports.store_errors import StoreUnavailable

Chore = Callable[[datetime], object]
_CHORES_EVERY: Final = timedelta(hours=1)
_MOST_WAIT_FOR_STORE_SECONDS: Final = 30.0


@dataclass(frozen=True, slots=True)
class Pace:
    """How often things happen, in seconds. A worker that is silent for a whole lease is taken for dead."""

    look: float = 1.0
    lease: float = 30.0
    report: float = 0.3
    stop: float = 10.0


class ThreadRunner:
    """See the port `JobRunner`. `chores` are done about once an hour while no job is worked on."""

    def __init__(
        self,
        store: JobStore,
        handlers: Handlers,
        clock: Clock,
        *,
        chores: Sequence[Chore] = (),
        pace: Pace | None = None,
    ) -> None:
        self._store = store
        self._handlers = handlers
        self._clock = clock
        self._chores = tuple(chores)
        self._pace = pace or Pace()
        self._stopping = threading.Event()
        self._woken = threading.Event()
        self._thread: threading.Thread | None = None
        self._current: _Work | None = None
        self._chores_due: datetime | None = None

    def start(self) -> None:
        """Begin to take jobs; a second call changes nothing."""
        if self._thread is None:
            self._stopping = threading.Event()  # a new one: work that was abandoned at the last stop ends by its own
            self._thread = threading.Thread(target=self._run, args=(self._stopping,), name="carelane-jobs", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Take no more, and give a running one back to be taken up again."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._stopping.set()
        self._woken.set()
        thread.join(self._pace.stop)
        work = self._current
        if work is not None:  # it does not report, so it cannot be stopped; the process ends without it
            work.abandon()

    def wake(self) -> None:
        """Look for a job now."""
        self._woken.set()

    def _run(self, stopping: threading.Event) -> None:
        waits = self._pace.look
        while not stopping.is_set():
            try:
                busy = self.work_once()
                waits = self._pace.look
            except Exception:  # noqa: BLE001  the database may be away for a while: the runner outlives that
                busy, waits = False, min(waits * 2, _MOST_WAIT_FOR_STORE_SECONDS)
            if not busy:
                self._woken.wait(waits)
                self._woken.clear()

    def work_once(self) -> bool:
        """Do the chores when they are due, and work on one job; False when there is none."""
        now = self._clock.now()
        if self._chores_due is None or now >= self._chores_due:
            self._chores_due = now + _CHORES_EVERY
            for chore in self._chores:
                chore(now)
        worker = secrets.token_hex(8)  # a name for each taking: a job that is taken again is not heard of from before
        claimed = self._store.claim(worker, now=now, lease_seconds=self._pace.lease)
        if claimed is None:
            return False
        job, content = claimed
        work = _Work(job, worker, self._store, self._clock, pace=self._pace, stopping=self._stopping)
        self._current = work
        try:
            with work:
                self._do(job, content, work)
        finally:
            if self._current is work:
                self._current = None
        return True

    def _do(self, job: Job, content: bytes, work: "_Work") -> None:
        try:
            result = self._handlers.get(job.kind, _unknown_kind)(content, work)
        except JobCancelled:
            work.end_early()
        except Exception as error:  # noqa: BLE001  whatever it is, the job has failed and the runner goes on
            work.fail(_sentence(error))
        else:
            work.end(result)


class _Work:
    """One job being worked on: the progress that the handler reports to, and the heart that beats meanwhile."""

    def __init__(
        self, job: Job, worker: str, store: JobStore, clock: Clock, *, pace: Pace, stopping: threading.Event
    ) -> None:
        self._job, self._worker = job, worker
        self._store, self._clock, self._pace = store, clock, pace
        self._stopping = stopping
        self._done, self._total = job.done, job.total
        self._is_lost = False
        self._ended = threading.Event()
        self._told_at: datetime | None = None
        self._heart = threading.Thread(target=self._live, name="carelane-job-heart", daemon=True)

    def __enter__(self) -> Self:
        self._heart.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._heart.join()

    def report(self, done: int, total: int) -> None:
        """Say how far it is; raises JobCancelled when the work should stop."""
        self._done, self._total = done, total
        now = self._clock.now()
        if self._told_at is None or (now - self._told_at).total_seconds() >= self._pace.report or done >= total > 0:
            self._told_at = now
            with suppress(StoreUnavailable):  # no fault of the work; the heart beats on
                self._beat()
        if self._is_lost or self._stopping.is_set():
            raise JobCancelled

    def end(self, result: JobResult) -> None:
        """Keep the result; a job that was taken over meanwhile has its result from there."""
        self._store.finish(self._job.id, self._worker, result, self._clock.now())

    def fail(self, sentence: str) -> None:
        """Keep why it failed."""
        self._store.fail(self._job.id, self._worker, sentence, self._clock.now())

    def end_early(self) -> None:
        """Somebody cancelled it, or the server stops."""
        if self._stopping.is_set() and not self._is_lost:
            self._store.give_back(self._job.id, self._worker)
        else:
            self._store.stop(self._job.id, self._worker, self._clock.now())

    def abandon(self) -> None:
        """Give the job back although its handler still runs; what it ends with is not kept."""
        self._store.give_back(self._job.id, self._worker)

    def _live(self) -> None:
        while not self._ended.wait(self._pace.lease / 3):
            with suppress(Exception):  # the next beat may come through; without any, the lease runs out
                self._beat()
                self._store.end_cancelled(self._clock.now())

    def _beat(self) -> None:
        if not self._store.beat(
            self._job.id,
            self._worker,
            done=self._done,
            total=self._total,
            now=self._clock.now(),
            lease_seconds=self._pace.lease,
        ):
            self._is_lost = True


def _unknown_kind(_content: bytes, _progress: Progress) -> JobResult:
    raise JobFailed("this kind of work is not known to the version of carelane that runs here")


def _sentence(error: Exception) -> str:
    """Why a job failed, in words that hold nothing of its input."""
    if isinstance(error, JobFailed):
        return error.message
    if isinstance(error, CarelaneError):
        return f"what was given could not be worked on ({error.slug}); check it, then try again"
    return f"carelane failed while working on it ({type(error).__name__}); this is a fault of carelane"
