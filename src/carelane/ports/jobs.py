"""Long work in the background: kept, reported on, cancelled, taken up again after a restart."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from carelane.domain.errors import CarelaneError
from carelane.domain.kept import Actor, Job


@dataclass(frozen=True, slots=True)
class JobResult:
    """What a job leaves: a file to download, and one sentence."""

    content: bytes
    media_type: str
    name: str
    summary: str


class Progress(Protocol):
    """What a job calls while it works."""

    def report(self, done: int, total: int) -> None:
        """Say how far it is. Raises JobCancelled when somebody asked to stop."""


class JobCancelled(Exception):
    """Somebody asked the job to stop."""


class JobFailed(CarelaneError):
    """A handler cannot go on. Its sentence is kept and shown, so it holds nothing of the input."""

    slug = "job-failed"


Handler = Callable[[bytes, Progress], JobResult]
"""From the input to the result. It may run twice (after a crash), so it changes nothing itself."""


class JobStore(Protocol):
    """Jobs of all workspaces. Inputs and results are sealed at rest and removed when due."""

    def add(self, workspace_id: str, kind: str, title: str, content: bytes, by: Actor) -> Job:
        """Queue a job; durable when this returns."""

    def get(self, workspace_id: str, job_id: str) -> Job:
        """Raises NotKept."""

    def all(self, workspace_id: str, most: int = 50) -> tuple[Job, ...]:
        """The newest first."""

    def result(self, workspace_id: str, job_id: str) -> JobResult:
        """Raises NotKept when there is none (yet)."""

    def cancel(self, workspace_id: str, job_id: str, by: Actor) -> Job:
        """Ask to stop; a queued job, and one whose worker is gone, stops at once. Raises NotKept."""

    def end_cancelled(self, now: datetime) -> int:
        """End what somebody cancelled and whose worker is gone; gives how many."""

    def remove(self, workspace_id: str, job_id: str, by: Actor) -> None:
        """Remove a finished job with its input and result. Raises NotKept."""

    def claim(self, worker: str, *, now: datetime, lease_seconds: float) -> tuple[Job, bytes] | None:
        """Take the oldest job that is queued or whose worker is gone (its lease ran out). Atomic between processes.

        A job whose worker is gone is taken up again three times; then it has failed.
        """

    def beat(self, job_id: str, worker: str, *, done: int, total: int, now: datetime, lease_seconds: float) -> bool:
        """Prolong the lease and keep the progress; False when the job must stop (cancelled, or taken by another)."""

    def finish(self, job_id: str, worker: str, result: JobResult, now: datetime) -> bool:
        """Keep the result; False when the job was no longer this worker's."""

    def fail(self, job_id: str, worker: str, error: str, now: datetime) -> None:
        """Keep why it failed."""

    def stop(self, job_id: str, worker: str, now: datetime) -> None:
        """Mark it cancelled."""

    def give_back(self, job_id: str, worker: str) -> None:
        """Queue it again as if this worker had never taken it; what somebody cancelled ends instead."""

    def remove_due(self, before: datetime) -> int:
        """Remove inputs and results of jobs that finished before; gives how many."""


class JobRunner(Protocol):
    """Works on jobs in this process."""

    def start(self) -> None:
        """Begin to take jobs."""

    def stop(self) -> None:
        """Take no more, and give a running one back to be taken up again."""

    def wake(self) -> None:
        """Look for a job now: one was added."""


Handlers = Mapping[str, Handler]
