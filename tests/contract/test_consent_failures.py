"""A disk that is full, a database that is down or slow: nobody is told anything untrue, and nothing is half there."""

import sqlite3
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from carelane.domain.phone import PhoneNumber
from carelane.ports.store_errors import StoreUnavailable
from carelane.storage.database import open_database
from tests.contract.consent_things import ADA, OURS, meet, opt_in, opt_out
from tests.contract.kept_things import ANN, stores_on

ON_A_FILE = pytest.mark.parametrize("engine_name", ["sqlite"])
ON_A_SERVER = pytest.mark.parametrize("engine_name", ["postgresql"])


@pytest.fixture
def workspace(stores):
    return stores.new_workspace().id


@pytest.fixture
def ada(stores, workspace):
    return meet(stores, workspace)


def questions(stores, workspace, recipient):
    """All that the gate asks, and all that has to be durable before it is acknowledged."""
    now = stores.clock.now()
    sent = {"sender": OURS, "stream": "care", "text": "a" * 64}
    return {
        "states": lambda: stores.ledger.states(workspace, recipient),
        "states of many": lambda: stores.ledger.states_of(workspace, [recipient]),
        "person": lambda: stores.people.person(workspace, recipient),
        "people": lambda: stores.people.people(workspace, [recipient]),
        "meet": lambda: stores.people.meet(workspace, [ADA, PhoneNumber("+16085550199")], now),
        "counts": lambda: stores.sent_log.counts(workspace, recipient, at=now, **sent),
        "note": lambda: stores.sent_log.note(workspace, recipient, at=now, key="k", sells=False, **sent),
        "policy": lambda: stores_on(stores.database).consent_setup.policy(workspace),
        "append": lambda: stores.ledger.append(workspace, [opt_out(recipient, now, key="stop")]),
        "evidence": lambda: stores.evidence.keep(workspace, "form", "text/html", b"x", recipient=recipient, at=now),
        "history": lambda: stores.ledger.history(workspace, recipient),
        "erase": lambda: stores.people.erase(workspace, recipient, ANN),
        "checkpoint": lambda: stores.ledger.checkpoint(workspace),
        "verify": lambda: stores.ledger.verify(workspace),
    }


def all_unavailable(asked) -> None:
    for name, ask in asked.items():
        try:
            ask()
        except StoreUnavailable:
            continue
        raise AssertionError(f"{name} was answered")


@ON_A_FILE
def test_on_a_full_disk_nothing_is_acknowledged_that_is_not_there(stores, workspace, ada):
    rows, _ = stores.database.held.rows()
    now = stores.clock.now()
    [(pages,)] = rows.all("PRAGMA page_count")
    rows.all(f"PRAGMA max_page_count={pages + 20}")
    told = 0

    def until_full() -> None:
        nonlocal told
        for count in range(10_000):
            events = [opt_in(ada, now, key=f"{count} {part}", detail={"note": "x" * 300}) for part in range(5)]
            stores.ledger.append(workspace, events)
            told = 5 * (count + 1)

    with pytest.raises(StoreUnavailable):
        until_full()
    assert told
    assert stores.ledger.size(workspace) == told
    assert stores.ledger.verify(workspace).faults == ()
    with pytest.raises(StoreUnavailable):
        until_full()
    rows.all("PRAGMA max_page_count=1073741823")
    stop = stores.ledger.append(workspace, [opt_out(ada, now, key="stop")])
    assert stop[0].number == told + 1
    assert stores.ledger.verify(workspace).faults == ()


@ON_A_FILE
def test_when_the_file_is_damaged_everything_says_so(stores, workspace, ada, address):
    asked = questions(stores, workspace, ada)
    stores.database.close()
    path = Path(address.removeprefix("sqlite:///"))
    for log in path.parent.glob("carelane.db-*"):
        log.unlink()
    path.write_bytes(b"not a database at all" * 1000)
    all_unavailable(asked)


@ON_A_FILE
def test_a_file_that_somebody_else_holds_for_too_long_is_given_up(stores, workspace, ada, address):
    rows, _ = stores.database.held.rows()
    rows.all("PRAGMA busy_timeout=200")
    other = sqlite3.connect(address.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    stop = opt_out(ada, stores.clock.now(), key="stop")
    with pytest.raises(StoreUnavailable):
        stores.ledger.append(workspace, [stop])
    assert stores.ledger.states(workspace, ada) == (), "reading goes on"
    other.execute("ROLLBACK")
    other.close()
    assert stores.ledger.append(workspace, [stop])[0].number == 1
    assert stores.ledger.append(workspace, [stop])[0].number == 1


@ON_A_SERVER
def test_when_the_server_is_not_there_everything_says_so_and_works_again_afterwards(
    stores, workspace, ada, address, postgres
):
    asked = questions(stores, workspace, ada)
    stores.ledger.states(workspace, ada)
    with server_without(address, postgres):
        all_unavailable(asked)
    assert stores.ledger.verify(workspace).size == 0
    assert stores.ledger.append(workspace, [opt_out(ada, stores.clock.now(), key="stop")])[0].number == 1
    assert stores.ledger.verify(workspace).faults == ()


@contextmanager
def server_without(address, server):
    """While this lasts, the server does not know the database, and has ended all its connections."""
    name = sa.engine.make_url(address).database
    admin = open_database(server.format("postgres"))
    ending = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"

    def run(*commands: str) -> None:
        with admin.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for command in commands:
                connection.execute(sa.text(command))

    run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false", ending)
    yield
    run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    admin.close()


@ON_A_SERVER
def test_a_server_that_was_started_again_is_asked_again(stores, workspace, ada, address, postgres):
    stores.ledger.append(workspace, [opt_in(ada, stores.clock.now())])
    before = stores.ledger.states(workspace, ada)
    with server_without(address, postgres):
        pass
    assert stores.ledger.states(workspace, ada) == before
    with server_without(address, postgres):
        pass
    assert stores.ledger.append(workspace, [opt_out(ada, stores.clock.now())])[0].number == 2


@ON_A_SERVER
def test_a_server_that_answers_too_slowly_is_given_up(stores, workspace, ada, monkeypatch):
    monkeypatch.setattr("carelane.storage.database.PATIENCE_SECONDS", 1)
    stop = opt_out(ada, stores.clock.now(), key="stop")
    stores.ledger.append(workspace, [opt_in(ada, stores.clock.now())])
    stores.database.held.drop()
    with stores.database.engine.begin() as connection:
        connection.execute(sa.text("SELECT 1 FROM consent_heads FOR UPDATE"))
        with pytest.raises(StoreUnavailable):
            stores.ledger.append(workspace, [stop])
        assert len(stores.ledger.states(workspace, ada)) == 1, "reading goes on"
    assert stores.ledger.append(workspace, [stop])[0].number == 2
    assert stores.ledger.append(workspace, [stop])[0].number == 2
    assert stores.ledger.verify(workspace).faults == ()
