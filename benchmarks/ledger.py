"""How fast the ledger of consent takes events and says how people stand, on SQLite and on PostgreSQL.

Every commit is on the disk before it is acknowledged (SQLite: synchronous=FULL; PostgreSQL: fsync, synchronous_commit).
Beside each rate stands the ratio to plain inserts of rows as large on the same engine, disk and run, without anything
around them: no seal, no chain, no state. CPU is what this process itself takes for an event, which does not depend on
how busy the disk is; for PostgreSQL the server's part is not in it. Rounds are interleaved; the best of each counts.

    python -m benchmarks.ledger [EVENTS] [--sqlite]
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from carelane.accounts.vault import KeyVault
from carelane.domain.access import ActorKind, WorkspaceKind
from carelane.domain.consent import ConsentLevel, EventKind, Method, NewEvent
from carelane.domain.kept import Actor
from carelane.domain.phone import PhoneNumber
from carelane.storage.database import Database, open_database
from carelane.storage.ledger.consent_ledger import SqlConsentLedger
from carelane.storage.ledger.people import SqlPeople
from carelane.storage.upgrading import upgrade
from carelane.storage.user_store import SqlUserStore
from carelane.storage.workspace_store import SqlWorkspaceStore
from carelane.wiring import SystemClock
from tests.contract.postgres_cluster import ABSENT, server_programs, shared_cluster

EVENTS: Final = 2_000
ROUNDS: Final = 3
ROW_BYTES: Final = 900  # about what an event with its detail takes
PEOPLE: Final = 2_000
STAFF: Final = Actor(ActorKind.USER, "u1", "Dana Staff")
START: Final = datetime(2026, 11, 2, 15, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Rate:
    """The best round: how many a second, and microseconds of our own processor each."""

    per_second: float = 0.0
    cpu: float = 0.0


@dataclass(frozen=True, slots=True)
class Bench:
    """A ledger with people, and a plain table beside it."""

    database: Database
    ledger: SqlConsentLedger
    workspace: str
    people: tuple[str, ...]


def main() -> None:
    """Print one table an engine."""
    numbers = [argument for argument in sys.argv[1:] if argument.isdigit()]
    count = int(numbers[0]) if numbers else EVENTS
    with tempfile.TemporaryDirectory() as folder:
        report("SQLite", f"sqlite:///{folder}/bench.db", count)
        if "--sqlite" in sys.argv:
            return
        if server_programs() is None:
            print(ABSENT)
            return
        with shared_cluster(Path(folder), is_durable=True) as address:
            report("PostgreSQL", address.format("postgres"), count)


def report(engine: str, address: str, count: int) -> None:
    """Measure one engine."""
    with bench(address) as made:
        made_up = events_of(made, count)
        works: dict[str, Callable[[], int]] = {
            "plain insert, one a commit": lambda: plain(made.database, count, 1),
            "append, one a commit": lambda: append(made, next(made_up), 1),
            "plain insert, 100 a commit": lambda: plain(made.database, count * 5, 100),
            "append, 100 a commit": lambda: append(made, next(made_up) * 5, 100),
            "append, 1,000 a commit": lambda: append(made, next(made_up) * 5, 1_000),
        }
        rates = measured(works)
        rates |= measured({"how one person stands": lambda: stands(made, count * 5)})
        rates |= measured({"how 1,000 people stand": lambda: stand(made)})
        rates |= measured({"verify": lambda: verified(made)}, rounds=1)
    print(f"\n{engine:32} {'a second':>10} {'x plain':>8} {'CPU us':>8}")
    for name, rate in rates.items():
        base = rates.get(f"plain insert,{name.partition(',')[2]}" if name.startswith("append") else "")
        if name.startswith("append, 1,000"):
            base = rates["plain insert, 100 a commit"]
        ratio = f"{rate.per_second / base.per_second:8.2f}" if base else f"{'':8}"
        print(f"{name:32} {rate.per_second:10,.0f} {ratio} {rate.cpu:8.1f}")


def measured(works: dict[str, Callable[[], int]], rounds: int = ROUNDS) -> dict[str, Rate]:
    """The best of several rounds of each, one after the other."""
    best = dict.fromkeys(works, Rate())
    for _ in range(rounds):
        for name, work in works.items():
            began, cpu = time.perf_counter(), time.process_time()
            done = work()
            took, used = time.perf_counter() - began, time.process_time() - cpu
            if done / took > best[name].per_second:
                best[name] = Rate(done / took, used / done * 1e6)
    return best


@contextmanager
def bench(address: str) -> Iterator[Bench]:
    """A workspace in which people are known."""
    database, clock, vault = open_database(address), SystemClock(), KeyVault(bytes(32))
    try:
        upgrade(database)
        binary = "BLOB" if database.is_sqlite else "BYTEA"
        with database.writing_rows() as rows:
            rows.run(f"CREATE TABLE plain (number INTEGER PRIMARY KEY, body {binary})")
        owner = SqlUserStore(database, clock).add_user("bench@example.com", "Bench", "")
        store = SqlWorkspaceStore(database, clock)
        workspace = store.add_workspace("Bench", WorkspaceKind.BUSINESS, "", owner=owner, by=STAFF).id
        numbers = [PhoneNumber(f"+1608555{number:04}") for number in range(PEOPLE)]
        people = SqlPeople(database, vault, clock).meet(workspace, numbers, clock.now())
        yield Bench(database, SqlConsentLedger(database, vault, clock), workspace, people)
    finally:
        database.close()


def events_of(made: Bench, count: int) -> Iterator[list[NewEvent]]:
    """Lists of events with words that are sealed; keys are left out, so that a list may be recorded more than once."""
    turn = 0
    while True:
        turn += 1
        yield [
            event_of(made.people[number % PEOPLE], START + timedelta(minutes=number + turn), number)
            for number in range(count)
        ]


def event_of(recipient: str, at: datetime, number: int) -> NewEvent:
    """Now an opt-in by a form, now STOP."""
    if number % 3:
        said = {"text": "Please stop texting me, I sold the house in May.", "ip": "198.51.100.7"}
        return NewEvent(EventKind.OPT_OUT, recipient, at, STAFF, "inbound", method=Method.INBOUND_TEXT, detail=said)
    return NewEvent(
        EventKind.OPT_IN,
        recipient,
        at,
        STAFF,
        "form:contact",
        level=ConsentLevel.EXPRESS_WRITTEN,
        method=Method.WEB_FORM,
        detail={"name": "Ada Example", "ip": "198.51.100.7", "agent": "Mozilla/5.0"},
    )


def append(made: Bench, events: Sequence[NewEvent], at_once: int) -> int:
    """Record them; how many."""
    for first in range(0, len(events), at_once):
        made.ledger.append(made.workspace, events[first : first + at_once])
    return len(events)


def plain(database: Database, count: int, at_once: int) -> int:
    """Insert rows that are as large; how many."""
    body = bytes(ROW_BYTES)
    [(last,)] = database.fetch("SELECT coalesce(max(number), 0) FROM plain")
    for first in range(last + 1, last + 1 + count, at_once):
        values = [(number, body) for number in range(first, min(first + at_once, last + 1 + count))]
        with database.writing_rows() as rows:
            rows.many("INSERT INTO plain (number, body) VALUES (?, ?)", values)
    return count


def stands(made: Bench, count: int) -> int:
    """Ask for one person after the other."""
    for number in range(count):
        made.ledger.states(made.workspace, made.people[number * 7 % PEOPLE])
    return count


def stand(made: Bench) -> int:
    """Ask for a thousand people at once, ten times."""
    for _ in range(10):
        made.ledger.states_of(made.workspace, made.people[:1_000])
    return 10_000


def verified(made: Bench) -> int:
    """Check the whole ledger."""
    found = made.ledger.verify(made.workspace)
    if not found.is_sound:
        raise SystemExit(f"the ledger is not sound: {found.faults[:3]}")
    return found.size


if __name__ == "__main__":
    main()
