"""Many writers on one ledger, and writers that die at any moment: nothing acknowledged is lost or half there."""

import logging
import random
import threading
import time
from collections import Counter

import pytest

from carelane.storage.database import open_database
from tests.contract.consent_things import BOB, meet, opt_in, opt_out
from tests.contract.kept_things import stores_on
from tests.contract.processes import append_on, die_with, lines_of, start, wait_for

_log = logging.getLogger(__name__)


@pytest.fixture
def workspace(stores):
    return stores.new_workspace().id


@pytest.fixture
def ada(stores, workspace):
    return meet(stores, workspace)


def held_is_what_was_said(stores, workspace, said: list[str]) -> None:
    """Every acknowledged event has its number, batches are whole, and the ledger is sound."""
    found = stores.ledger.verify(workspace)
    assert found.faults == ()
    numbers = {each.event.key: each.number for each in stores.ledger.events(workspace)}
    assert len(numbers) == found.size
    for line in said:
        key, number = line.split(":")
        assert numbers[key] == int(number)
    batches = Counter(key.rpartition(" ")[0] for key in numbers)
    assert all(size == (2 if int(name.rpartition(" ")[2]) % 3 else 5) for name, size in batches.items())


def test_threads_that_write_at_once_lose_nothing(stores, workspace):
    people = [meet(stores, workspace), meet(stores, workspace, BOB)]
    together = threading.Barrier(6)
    failed: list[BaseException] = []

    def write(name: int) -> None:
        together.wait()
        try:
            for count in range(20):
                who = people[(name + count) % 2]
                at = stores.clock.now()
                stores.ledger.append(workspace, [opt_out(who, at, key=f"{name} {count}"), opt_in(who, at)])
                stores.ledger.append(workspace, [opt_out(who, at, key=f"shared {count}")])
                assert stores.ledger.states(workspace, who)
        except BaseException as error:
            failed.append(error)
            raise

    threads = [threading.Thread(target=write, args=(name,)) for name in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert stores.ledger.size(workspace) == 6 * 20 * 2 + 20
    assert stores.ledger.verify(workspace).faults == ()


def test_processes_that_write_at_once_lose_nothing(stores, address, workspace, ada, tmp_path):
    names = ("first", "second")
    writers = [start(append_on, address, (workspace, ada), name, tmp_path / name, 25) for name in names]
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    said = [line for name in names for line in lines_of(tmp_path / name)]
    assert len(said) == stores.ledger.size(workspace) == 2 * (9 * 5 + 16 * 2)
    held_is_what_was_said(stores, workspace, said)


def kill_writers(address, workspace, ada, folder, times) -> None:
    """Let a process record, kill it at any moment, look; again and again on one ledger."""
    chance = random.Random(862)
    said: list[str] = []
    for run in range(times):
        path = folder / f"run {run}"
        writer = start(append_on, address, (workspace, ada), f"run {run}", path, 1_000_000)
        wait_for(lambda path=path: len(lines_of(path)) >= 3)
        time.sleep(chance.random() * 0.03)
        die_with(writer)
        said.extend(lines_of(path))
        database = open_database(address)
        try:
            held_is_what_was_said(stores_on(database), workspace, said)
            if database.is_sqlite:
                assert database.fetch("PRAGMA integrity_check") == [("ok",)]
        finally:
            database.close()
    assert len(said) >= 3 * times
    _log.info("%d writers killed, %d acknowledged events, all there", times, len(said))


def test_a_writer_that_is_killed_loses_nothing_that_was_acknowledged(address, workspace, ada, tmp_path):
    kill_writers(address, workspace, ada, tmp_path, times=10)


@pytest.mark.soak
def test_two_hundred_killed_writers_lose_nothing(address, workspace, ada, tmp_path):
    kill_writers(address, workspace, ada, tmp_path, times=200)
