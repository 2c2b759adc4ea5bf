"""Several processes on one database, and processes that die at any moment: nothing acknowledged is lost."""

import random
import time
from datetime import UTC, datetime

import pytest

from carelane.domain.kept import JobState
from carelane.ports.jobs import JobResult
from carelane.storage.database import open_database
from tests.contract.kept_things import ANN, registration, stores_on
from tests.contract.processes import die_with, lines_of, start, wait_for, work_forever, write_on


@pytest.fixture
def workspace(stores):
    return stores.new_workspace().id


@pytest.fixture
def campaign(stores, workspace):
    return stores.campaigns.add(workspace, "Tenants", registration(), ANN).id


def test_two_processes_that_save_one_campaign_lose_nothing(stores, address, workspace, campaign, tmp_path):
    writers = [
        start(write_on, address, (workspace, campaign), name, tmp_path / name, 25) for name in ("first", "second")
    ]
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    said = [line.split(":") for name in ("first", "second") for line in lines_of(tmp_path / name)]
    assert len(said) == 50
    held_is_what_was_said(stores, workspace, campaign, said)
    assert len(stores.campaigns.versions(workspace, campaign)) == 51


def held_is_what_was_said(stores, workspace, campaign, said) -> None:
    """Every acknowledged version is there as it was told; numbers and the trail have no gap."""
    versions = stores.campaigns.versions(workspace, campaign)
    assert [version.number for version in versions] == list(range(len(versions), 0, -1))
    held = {str(version.number): version for version in versions}
    for number, how, text in said:
        assert held[number].registration.campaign.description == text
        assert held[number].is_aside == (how == "aside")
    standing = stores.campaigns.get(workspace, campaign)
    assert standing.version == max(version.number for version in versions if not version.is_aside)
    trail = stores.workspaces.trail(workspace, most=100_000)
    assert [entry.number for entry in trail] == list(range(len(trail), 0, -1))
    told = [entry for entry in trail if entry.action in {"campaign.saved", "campaign.kept-aside"}]
    assert len(told) == len(versions) - 1, "a version and its line are written together or not at all"


def kill_writers(address, workspace, campaign, folder, times) -> None:
    """Let a process save, kill it at any moment, look; again and again on one database."""
    chance = random.Random(861)
    said: list[list[str]] = []
    for run in range(times):
        path = folder / f"run {run}"
        writer = start(write_on, address, (workspace, campaign), f"run {run}", path, 1_000_000)
        wait_for(lambda path=path: len(lines_of(path)) >= 3)
        time.sleep(chance.random() * 0.03)
        die_with(writer)
        said.extend(line.split(":") for line in lines_of(path))
        database = open_database(address)
        try:
            held_is_what_was_said(stores_on(database), workspace, campaign, said)
            if database.is_sqlite:
                with database.reading() as connection:
                    assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
        finally:
            database.close()
    assert len(said) >= 3 * times


def test_a_writer_that_is_killed_loses_nothing_that_was_acknowledged(address, workspace, campaign, tmp_path):
    kill_writers(address, workspace, campaign, tmp_path, times=10)


@pytest.mark.soak
def test_two_hundred_killed_writers_lose_nothing(address, workspace, campaign, tmp_path):
    kill_writers(address, workspace, campaign, tmp_path, times=200)


def test_a_job_whose_process_is_killed_is_done_by_another_one(stores, address, workspace, tmp_path):
    job = stores.jobs.add(workspace, "scan", "Scan", b"input", ANN)
    worker = start(work_forever, address, tmp_path / "said")
    wait_for(lambda: lines_of(tmp_path / "said"))
    die_with(worker)
    assert stores.jobs.get(workspace, job.id).state is JobState.RUNNING
    claimed = None

    def is_taken() -> bool:
        nonlocal claimed
        claimed = stores.jobs.claim("another", now=datetime.now(UTC), lease_seconds=30)
        return claimed is not None

    wait_for(is_taken)
    assert claimed is not None
    assert (claimed[0].id, claimed[0].tries, claimed[1]) == (job.id, 2, b"input")
    stores.jobs.finish(job.id, "another", JobResult(b"x", "text/plain", "a", "done"), datetime.now(UTC))
    assert stores.jobs.get(workspace, job.id).state is JobState.DONE
