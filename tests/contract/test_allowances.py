"""Allowances, in memory and in every database: a burst, then a steady rate, and never more however many ask at once."""

import itertools
import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carelane.accounts.vault import KeyVault
from carelane.ports.allowances import Allowances, Rate, TooManyRequests
from carelane.ports.store_errors import StoreUnavailable
from carelane.settings import read_settings
from carelane.storage.allowance_memory import MemoryAllowances
from carelane.storage.allowance_store import SqlAllowances
from carelane.storage.database import open_database
from carelane.wiring import open_services
from tests.contract.kept_things import KEY

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
SLOW = Rate(a_minute=60, burst=3)
_RUNS = itertools.count()


@pytest.fixture(params=["memory", "database"])
def allowances(request, database) -> Allowances:
    return MemoryAllowances() if request.param == "memory" else SqlAllowances(database, KeyVault(KEY))


def later(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def take(allowances: Allowances, about: str, seconds: float = 0, rate: Rate = SLOW) -> int | None:
    """How many are left; None when there was none."""
    try:
        return allowances.take(about, rate, later(seconds))
    except TooManyRequests:
        return None


def test_an_allowance_runs_out_and_comes_back(allowances):
    assert [take(allowances, "key") for _ in range(4)] == [2, 1, 0, None]
    with pytest.raises(TooManyRequests) as refused:
        allowances.take("key", SLOW, later(0.25))
    assert refused.value.wait_seconds == 0.75
    assert take(allowances, "another") == 2
    assert take(allowances, "key", 1) == 0
    assert take(allowances, "key", 1.5) is None
    assert take(allowances, "key", 3600) == 2


def test_after_the_wait_that_was_told_there_is_one(allowances):
    for _ in range(3):
        take(allowances, "key")
    with pytest.raises(TooManyRequests) as refused:
        allowances.take("key", SLOW, later(0.4))
    assert take(allowances, "key", 0.4 + refused.value.wait_seconds) == 0


def test_a_clock_that_was_set_back_stops_nobody_for_long(allowances):
    for _ in range(3):
        take(allowances, "key", 3600)
    assert take(allowances, "key", 0) == 2


def test_those_who_have_all_of_it_again_are_forgotten(allowances):
    take(allowances, "early")
    for _ in range(3):
        take(allowances, "late")
    allowances.forget_full(later(1))
    assert take(allowances, "late", 1) == 0
    assert take(allowances, "early", 1) == 2


def test_no_more_is_given_than_there_is_however_many_ask_at_once(allowances):
    given_out: list[int | None] = []
    together, rate = threading.Barrier(8), Rate(a_minute=1, burst=20)

    def ask() -> None:
        together.wait()
        given_out.extend([take(allowances, "key", rate=rate) for _ in range(5)])

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(left for left in given_out if left is not None) == list(range(20))
    assert given_out.count(None) == 20


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    a_minute=st.integers(1, 1_000), burst=st.integers(1, 6),
    steps=st.lists(st.tuples(st.sampled_from("ab"), st.floats(0, 90)), max_size=15),
)  # fmt: skip
def test_the_database_answers_as_the_memory_does(database, a_minute, burst, steps):
    rate, seconds, run = Rate(a_minute, burst), 0.0, next(_RUNS)  # what other runs left in the database is not ours
    memory, kept = MemoryAllowances(), SqlAllowances(database, KeyVault(KEY))
    given_at: dict[str, list[float]] = {"a": [], "b": []}
    for about, passes in steps:
        seconds += passes
        left = take(memory, f"{about} {run}", seconds, rate)
        assert take(kept, f"{about} {run}", seconds, rate) == left
        if left is not None:
            given_at[about].append(seconds)
    for moments in given_at.values():  # in no span of time more than the burst and what came back in it
        for first, begun in enumerate(moments):
            for last, ended in enumerate(moments[first:], start=first):
                assert last - first + 1 <= burst + (ended - begun) * a_minute / 60 + 0.001


def test_what_is_kept_names_nobody(database):
    SqlAllowances(database, KeyVault(KEY)).take("visit/192.0.2.7", SLOW, NOON)
    with database.reading() as connection:
        [about] = connection.execute(sa.text("SELECT about FROM allowances")).scalars()
    assert len(about) == 64
    assert "192" not in about


def test_two_processes_share_one_allowance(address):
    """Each has its own connections."""
    first, second = open_database(address), open_database(address)
    both = [SqlAllowances(database, KeyVault(KEY)) for database in (first, second)]
    assert [take(both[turn % 2], "key") for turn in range(4)] == [2, 1, 0, None]
    for database in (first, second):
        database.close()


def test_a_database_that_is_away_stops_nobody_and_this_process_counts_alone(database, monkeypatch):
    allowances = SqlAllowances(database, KeyVault(KEY))

    def away(*_: Any, **__: Any) -> Any:
        raise StoreUnavailable

    monkeypatch.setattr(type(database), "writing", away)
    assert [take(allowances, "key") for _ in range(4)] == [2, 1, 0, None]


def test_an_installation_counts_where_its_processes_meet(empty_address, engine_name, tmp_path):
    services = open_services(read_settings({"CARELANE_DATA": str(tmp_path / "d"), "CARELANE_DATABASE": empty_address}))
    wanted = {"sqlite": MemoryAllowances, "postgresql": SqlAllowances}
    assert isinstance(services.allowances, wanted[engine_name])
    services.close()
