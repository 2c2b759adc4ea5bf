"""Jobs in the database: a queue that several processes can take from.

Decides: who may take a job (nobody else holds its lease), how often a job whose worker died is taken up again, and
that input goes when a job is finished, the result when it is due. Inputs and results are sealed.
Leaves alone: how a job is worked on (`jobs`), and what it does (`services`).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa

from carelane.domain.access import ActorKind
from carelane.domain.kept import Actor, Job, JobState
from carelane.ports.accounts import Vault
from carelane.ports.clock import Clock
from carelane.ports.jobs import JobResult
from carelane.storage.audit import add_line
from carelane.storage.campaign_rows import not_kept
from carelane.storage.columns import MOST_NUMBER, actor_of, actor_values, new_id
from carelane.storage.database import Database
from carelane.storage.tables import jobs
from carelane.storage.workspace_rows import require_workspace

MOST_TRIES: Final = 4  # the first one, and three after a worker died
GIVEN_UP: Final = "the work stopped unexpectedly several times and was given up; try again with a smaller input"
_FINISHED: Final = (JobState.DONE.value, JobState.FAILED.value, JobState.CANCELLED.value)
_CARELANE: Final = Actor(ActorKind.SYSTEM, "carelane", "carelane")


@dataclass(frozen=True, slots=True)
class SqlJobStore:
    """See the port `JobStore`."""

    database: Database
    vault: Vault
    clock: Clock

    def add(self, workspace_id: str, kind: str, title: str, content: bytes, by: Actor) -> Job:
        """Queue a job."""
        job_id = new_id()
        values = {
            "id": job_id,
            "workspace_id": workspace_id,
            "kind": kind,
            "title": title,
            "state": JobState.QUEUED.value,
            "created_at": self.clock.now(),
            "content": self.vault.seal(f"job-input/{job_id}", content),
            **actor_values("created_by", by),
        }
        with self.database.writing() as connection:
            require_workspace(connection, workspace_id)
            connection.execute(sa.insert(jobs).values(**values))
            self._tell(connection, workspace_id, by, "job.added", job_id)
            return _read(connection, workspace_id, job_id)

    def get(self, workspace_id: str, job_id: str) -> Job:
        """One job."""
        with self.database.reading() as connection:
            return _read(connection, workspace_id, job_id)

    def all(self, workspace_id: str, most: int = 50) -> tuple[Job, ...]:
        """The newest first."""
        query = (
            _select()
            .where(jobs.c.workspace_id == workspace_id)
            .order_by(jobs.c.sequence.desc())
            .limit(min(most, MOST_NUMBER))
        )
        with self.database.reading() as connection:
            return tuple(_job(row) for row in connection.execute(query).mappings())

    def result(self, workspace_id: str, job_id: str) -> JobResult:
        """What a finished job left."""
        query = sa.select(jobs).where(*_of(workspace_id, job_id))
        with self.database.reading() as connection:
            row = connection.execute(query).mappings().one_or_none()
        if row is None or row["result"] is None:
            raise not_kept("result")
        content = self.vault.unseal(f"job-result/{job_id}", row["result"])
        return JobResult(content, row["result_type"], row["result_name"], row["summary"])

    def cancel(self, workspace_id: str, job_id: str, by: Actor) -> Job:
        """Ask to stop; what nobody works on stops at once, a finished job stays as it is."""
        with self.database.writing() as connection:
            job = _read(connection, workspace_id, job_id, lock=True)
            if job.state is JobState.QUEUED or _is_lost(connection, job_id, self.clock.now()):
                _update(connection, job_id, cancel_requested=True, **self._ending(JobState.CANCELLED))
            elif job.state is JobState.RUNNING and not job.cancel_requested:
                _update(connection, job_id, cancel_requested=True)
            else:
                return job
            self._tell(connection, workspace_id, by, "job.cancelled", job_id)
            return _read(connection, workspace_id, job_id)

    def remove(self, workspace_id: str, job_id: str, by: Actor) -> None:
        """Remove a finished job with its result."""
        with self.database.writing() as connection:
            job = _read(connection, workspace_id, job_id, lock=True)
            if job.state.value not in _FINISHED:
                raise not_kept("finished job")
            connection.execute(sa.delete(jobs).where(jobs.c.id == job_id))
            self._tell(connection, workspace_id, by, "job.removed", job_id)

    def claim(self, worker: str, *, now: datetime, lease_seconds: float) -> tuple[Job, bytes] | None:
        """Take the oldest job that is queued or whose worker is gone."""
        while True:
            with self.database.reading() as connection:  # most looks find nothing, and hold up nobody who writes
                if connection.execute(sa.select(jobs.c.id).where(_can_be_taken(now)).limit(1)).first() is None:
                    return None
            with self.database.writing() as connection:
                row = _next(connection, now)
                if row is None:
                    return None
                if self._is_over(connection, row, now):
                    continue
                change = {"worker": worker, "lease_until": now + timedelta(seconds=lease_seconds)}
                if row["started_at"] is None:
                    change["started_at"] = now
                _update(connection, row["id"], state=JobState.RUNNING.value, tries=row["tries"] + 1, **change)
                job = _read(connection, row["workspace_id"], row["id"])
            return job, self.vault.unseal(f"job-input/{job.id}", row["content"])

    def beat(self, job_id: str, worker: str, *, done: int, total: int, now: datetime, lease_seconds: float) -> bool:
        """Prolong the lease and keep the progress."""
        change = {"done": done, "total": total, "lease_until": now + timedelta(seconds=lease_seconds)}
        query = sa.update(jobs).where(*_held(job_id, worker), jobs.c.cancel_requested.is_(False))
        with self.database.writing() as connection:
            return connection.execute(query.values(**change)).rowcount == 1

    def finish(self, job_id: str, worker: str, result: JobResult, now: datetime) -> bool:
        """Keep the result."""
        sealed = self.vault.seal(f"job-result/{job_id}", result.content)
        kept = {"result": sealed, "result_type": result.media_type, "result_name": result.name}
        return self._end(job_id, worker, JobState.DONE, now, "job.finished", summary=result.summary, **kept)

    def fail(self, job_id: str, worker: str, error: str, now: datetime) -> None:
        """Keep why it failed."""
        self._end(job_id, worker, JobState.FAILED, now, "job.failed", error=error)

    def stop(self, job_id: str, worker: str, now: datetime) -> None:
        """Mark it cancelled."""
        self._end(job_id, worker, JobState.CANCELLED, now, "job.stopped")

    def give_back(self, job_id: str, worker: str) -> None:
        """Queue it again as if this worker had never taken it; what somebody cancelled ends instead."""
        change = {"state": JobState.QUEUED.value, "worker": "", "lease_until": None, "tries": jobs.c.tries - 1}
        held = _held(job_id, worker)
        with self.database.writing() as connection:
            self._end_all(connection, (*held, jobs.c.cancel_requested.is_(True)), self.clock.now())
            connection.execute(sa.update(jobs).where(*held).values(**change))

    def end_cancelled(self, now: datetime) -> int:
        """End what somebody cancelled and whose worker is gone."""
        lost = (jobs.c.cancel_requested.is_(True), _is_gone(now))
        with self.database.reading() as connection:  # mostly there is none, and nobody who writes is held up
            if connection.execute(sa.select(jobs.c.id).where(*lost).limit(1)).first() is None:
                return 0
        with self.database.writing() as connection:
            return self._end_all(connection, lost, now)

    def remove_due(self, before: datetime) -> int:
        """Remove inputs and results of jobs that finished before."""
        due = sa.update(jobs).where(
            jobs.c.finished_at < before, jobs.c.result.is_not(None) | jobs.c.content.is_not(None)
        )
        with self.database.writing() as connection:
            return connection.execute(due.values(result=None, content=None)).rowcount

    def _is_over(self, connection: sa.Connection, row: sa.RowMapping, now: datetime) -> bool:
        """Whether a job that could be taken has to end instead; it has then ended."""
        if row["cancel_requested"]:
            _update(connection, row["id"], **self._ending(JobState.CANCELLED, now))
            self._tell(connection, row["workspace_id"], _CARELANE, "job.stopped", row["id"])
            return True
        if row["tries"] >= MOST_TRIES:
            _update(connection, row["id"], error=GIVEN_UP, **self._ending(JobState.FAILED, now))
            self._tell(connection, row["workspace_id"], _CARELANE, "job.failed", row["id"])
            return True
        return False

    def _end(self, job_id: str, worker: str, state: JobState, now: datetime, action: str, **values: object) -> bool:
        ending = sa.update(jobs).where(*_held(job_id, worker)).values(**self._ending(state, now), **values)
        with self.database.writing() as connection:
            workspace_id = connection.execute(ending.returning(jobs.c.workspace_id)).scalar_one_or_none()
            if workspace_id is None:
                return False
            self._tell(connection, workspace_id, _CARELANE, action, job_id)
            return True

    def _end_all(self, connection: sa.Connection, which: tuple[sa.ColumnElement[bool], ...], now: datetime) -> int:
        ending = sa.update(jobs).where(*which).values(**self._ending(JobState.CANCELLED, now))
        ended = connection.execute(ending.returning(jobs.c.workspace_id, jobs.c.id)).all()
        for workspace_id, job_id in sorted(ended):  # in one order: each line waits for others of its workspace
            self._tell(connection, workspace_id, _CARELANE, "job.stopped", job_id)
        return len(ended)

    def _ending(self, state: JobState, now: datetime | None = None) -> dict[str, Any]:
        at = self.clock.now() if now is None else now
        return {"state": state.value, "finished_at": at, "content": None, "worker": "", "lease_until": None}

    def _tell(self, connection: sa.Connection, workspace_id: str, by: Actor, action: str, job_id: str) -> None:
        add_line(connection, workspace_id, at=self.clock.now(), by=by, action=action, subject=f"job {job_id}")


def _of(workspace_id: str, job_id: str) -> tuple[sa.ColumnElement[bool], ...]:
    return (jobs.c.workspace_id == workspace_id, jobs.c.id == job_id)


def _held(job_id: str, worker: str) -> tuple[sa.ColumnElement[bool], ...]:
    return (jobs.c.id == job_id, jobs.c.worker == worker, jobs.c.state == JobState.RUNNING.value)


def _select() -> sa.Select[Any]:
    return sa.select(*(column for column in jobs.c if column.name not in {"content", "result"}))


def _read(connection: sa.Connection, workspace_id: str, job_id: str, *, lock: bool = False) -> Job:
    query = _select().where(*_of(workspace_id, job_id))
    row = connection.execute(query.with_for_update() if lock else query).mappings().one_or_none()
    if row is None:
        raise not_kept("job")
    return _job(row)


def _next(connection: sa.Connection, now: datetime) -> sa.RowMapping | None:
    query = (
        sa.select(jobs).where(_can_be_taken(now)).order_by(jobs.c.sequence).limit(1).with_for_update(skip_locked=True)
    )
    return connection.execute(query).mappings().one_or_none()


def _can_be_taken(now: datetime) -> sa.ColumnElement[bool]:
    return (jobs.c.state == JobState.QUEUED.value) | _is_gone(now)


def _is_gone(now: datetime) -> sa.ColumnElement[bool]:
    """Whether a worker was silent for its whole lease."""
    return (jobs.c.state == JobState.RUNNING.value) & (jobs.c.lease_until < now)


def _is_lost(connection: sa.Connection, job_id: str, now: datetime) -> bool:
    return connection.execute(sa.select(jobs.c.id).where(jobs.c.id == job_id, _is_gone(now))).first() is not None


def _update(connection: sa.Connection, job_id: str, **values: object) -> None:
    connection.execute(sa.update(jobs).where(jobs.c.id == job_id).values(**values))


def _job(row: sa.RowMapping) -> Job:
    return Job(
        id=row["id"],
        workspace_id=row["workspace_id"],
        kind=row["kind"],
        title=row["title"],
        state=JobState(row["state"]),
        done=row["done"],
        total=row["total"],
        created_at=row["created_at"],
        created_by=actor_of(row, "created_by"),
        started_at=row["started_at"],
        finished_at=row["finished_at"],
        cancel_requested=row["cancel_requested"],
        tries=row["tries"],
        error=row["error"],
        summary=row["summary"],
        result_type=row["result_type"],
        result_name=row["result_name"],
    )
