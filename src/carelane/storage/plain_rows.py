"""Statements straight to the driver, for what has to be fast: the gate's reads and the ledger's writes.

Decides: one spelling of statements for both databases (`?` for a value, `ANY` for a list), and one connection a thread
that is held open, because opening one costs more than ten reads.
Leaves alone: everything that is not counted in thousands a second, which goes through SQLAlchemy (`database`).
Source: measured, SQLAlchemy's Core costs four to eight times as much for one row by its key.
"""

import json
import re
import sqlite3
import threading
import weakref
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, Final, Protocol

Values = Sequence[object]
_HINT: Final = re.compile(r" INDEXED BY \w+")  # SQLite has no statistics of a new database, and guesses wrongly


class Rows(Protocol):
    """A connection to either database."""

    @property
    def is_sqlite(self) -> bool:
        """Whether this is SQLite."""

    def all(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Every row that a query gives."""

    def run(self, sql: str, values: Values = ()) -> int:
        """Run a statement that gives nothing; how many rows it changed."""

    def many(self, sql: str, values: Sequence[Values]) -> None:
        """Run a statement once for each."""

    def listed(self, values: Iterable[str]) -> object:
        """A list as the one value of an `ANY`: `WHERE id = ANY (?)`."""

    def close(self) -> None:
        """Close the connection."""


class SqliteRows:
    """See `Rows`."""

    is_sqlite: Final = True

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def all(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Every row."""
        return self.connection.execute(_for_sqlite(sql), values).fetchall()

    def run(self, sql: str, values: Values = ()) -> int:
        """How many rows were changed."""
        return self.connection.execute(_for_sqlite(sql), values).rowcount

    def many(self, sql: str, values: Sequence[Values]) -> None:
        """Once for each."""
        self.connection.executemany(_for_sqlite(sql), values)

    def listed(self, values: Iterable[str]) -> object:
        """A list as SQLite takes it."""
        return json.dumps(list(values))

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


class PostgresRows:
    """See `Rows`."""

    is_sqlite: Final = False

    def __init__(self, connection: Any) -> None:  # noqa: ANN401  psycopg is optional
        self.connection = connection

    def all(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Every row."""
        found: list[tuple[Any, ...]] = self.connection.execute(_for_postgres(sql), values, prepare=True).fetchall()
        return found

    def run(self, sql: str, values: Values = ()) -> int:
        """How many rows were changed."""
        return int(self.connection.execute(_for_postgres(sql), values, prepare=True).rowcount)

    def many(self, sql: str, values: Sequence[Values]) -> None:
        """Once for each."""
        if len(values) == 1:  # a batch of one costs twice as much
            self.run(sql, values[0])
            return
        with self.connection.cursor() as cursor:
            cursor.executemany(_for_postgres(sql), values)

    def listed(self, values: Iterable[str]) -> object:
        """A list as PostgreSQL takes it."""
        return list(values)

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


@lru_cache(maxsize=256)
def _for_sqlite(sql: str) -> str:
    return sql.replace("= ANY (?)", "IN (SELECT value FROM json_each(?))")


@lru_cache(maxsize=256)
def _for_postgres(sql: str) -> str:
    return _HINT.sub("", sql).replace("?", "%s")


class HeldConnections:
    """One connection for each thread that asks, open until the thread ends or all are closed."""

    def __init__(self, connect: Callable[[], Rows]) -> None:
        self._connect = connect
        self._mine = threading.local()
        self._lock = threading.Lock()
        self._all: weakref.WeakSet[_Held] = weakref.WeakSet()

    def rows(self) -> tuple[Rows, bool]:
        """The connection of this thread, and whether it was there before."""
        held: _Held | None = getattr(self._mine, "held", None)
        if held is not None and held.is_open:
            return held.rows, True
        held = _Held(self._connect())
        with self._lock:
            self._all.add(held)
        self._mine.held = held
        return held.rows, False

    def drop(self) -> None:
        """Close the connection of this thread: the next look opens another one."""
        held: _Held | None = getattr(self._mine, "held", None)
        if held is not None:
            held.close()

    def close(self) -> None:
        """Close all of them; whoever asks again gets new ones."""
        with self._lock:
            for held in list(self._all):
                held.close()


class _Held:
    """A connection that is closed with the thread that it belongs to."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.is_open = True

    def close(self) -> None:
        self.is_open = False
        self.rows.close()

    def __del__(self) -> None:
        if self.is_open:
            self.close()
