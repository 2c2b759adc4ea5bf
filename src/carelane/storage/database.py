"""The database of an installation: SQLite in a file, or PostgreSQL by its address.

Decides: how connections are set up and what a transaction is. SQLite: write-ahead log, every commit on the disk
before it is acknowledged (`synchronous=FULL`), foreign keys kept, one writer at a time (BEGIN IMMEDIATE), reads from a
snapshot. PostgreSQL: what a write reads is locked where it matters; reads are repeatable.
Leaves alone: which tables there are (`tables`) and how they come to be (`upgrading`).
Source: https://www.sqlite.org/wal.html, https://www.sqlite.org/pragma.html#pragma_synchronous
"""

import json
import os
import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from carelane.domain.errors import BadSetting
from carelane.ports.store_errors import StoreUnavailable
from carelane.storage.plain_rows import HeldConnections, PostgresRows, Rows, SqliteRows, Values

_BUSY_MILLISECONDS: Final = 15_000  # how long a writer of another process is waited for
PATIENCE_SECONDS: Final = 15  # the same for PostgreSQL: for a connection, for a statement, for the network
_HELD_CACHE_KIB: Final = 16_384
_LOG_PAGES: Final = 4_000  # 16 MB: folding the log into the file costs two more waits for the disk
_WRITES: Final = "carelane_writes"
_PRIVATE_FILE: Final = 0o600
_PRIVATE_FOLDER: Final = 0o700
_PRAGMAS: Final = (
    f"busy_timeout={_BUSY_MILLISECONDS}",  # first: what follows may have to wait
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",  # what is removed leaves no copy in free pages
    "temp_store=MEMORY",
)


@dataclass(frozen=True, slots=True)
class Database:
    """An engine and how to work with it."""

    engine: sa.Engine
    held: HeldConnections
    _writer: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def is_sqlite(self) -> bool:
        """Whether this is SQLite."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A transaction that only reads; everything in it sees one state."""
        options: dict[str, Any] = (
            {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        )
        with (
            _told_plainly(),
            _told(),
            self.engine.connect().execution_options(**options) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction that changes something: durable when this ends, undone when it raises.

        SQLite lets one writer in at a time and makes others poll; threads of one process queue here instead.
        """
        queue = self._writer if self.is_sqlite else nullcontext()
        options = {_WRITES: True}
        with (
            _told_plainly(),
            _told(),
            queue,
            self.engine.connect().execution_options(**options) as connection,
            connection.begin(),
        ):
            yield connection

    def fetch(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """What one query gives, on the connection that this thread holds: the fast way, see `plain_rows`."""
        try:
            rows, was_there = self.held.rows()
            try:
                return rows.all(sql, values)
            except Exception:
                if not was_there or not _is_gone(rows):
                    raise
                self.held.drop()  # the server was started again meanwhile
                return self.held.rows()[0].all(sql, values)
        except Exception as error:
            raise _told_apart(error) from error

    def listed(self, values: Iterable[str]) -> object:
        """A list for `fetch`, see `plain_rows`."""
        return json.dumps(list(values)) if self.is_sqlite else list(values)

    @contextmanager
    def writing_rows(self) -> Iterator[Rows]:
        """The same as `writing`, on the connection that this thread holds."""
        queue = self._writer if self.is_sqlite else nullcontext()
        with _told_plainly(), queue:
            rows = self._begun()
            try:
                yield rows
                rows.run("COMMIT")
            except BaseException:
                with suppress(Exception):  # what went wrong first is what counts
                    rows.run("ROLLBACK")
                raise

    def _begun(self) -> Rows:
        rows, was_there = self.held.rows()
        begin = "BEGIN IMMEDIATE" if self.is_sqlite else "BEGIN"
        try:
            rows.run(begin)
        except Exception:
            if not was_there or not _is_gone(rows):
                raise
            self.held.drop()
            rows = self.held.rows()[0]
            rows.run(begin)
        return rows

    def close(self) -> None:
        """Give back every connection."""
        self.held.close()
        self.engine.dispose()


def rows_of(connection: sa.Connection) -> Rows:
    """The driver's side of a transaction, for statements that are written for it."""
    driver: Any = connection.connection.driver_connection
    return SqliteRows(driver) if connection.dialect.name == "sqlite" else PostgresRows(driver)


def open_database(url: str) -> Database:
    """The database at an address: `sqlite:////path/to/file.db` or `postgresql://user@host/name`.

    Raises:
        BadSetting: the address cannot be understood, or its driver is not installed.
    """
    try:
        address = make_url(url)
    except ArgumentError:
        raise BadSetting("the address of the database cannot be understood", hint=_HINT) from None
    if address.get_backend_name() == "sqlite":
        path = address.database
        return Database(_open_sqlite(address), HeldConnections(lambda: _hold_sqlite(path)))
    if address.get_backend_name() == "postgresql":
        engine = _open_postgresql(address)
        return Database(engine, HeldConnections(lambda: _hold_postgres(engine)))
    raise BadSetting(f"carelane does not know databases of the kind “{address.get_backend_name()}”", hint=_HINT)


_HINT: Final = "give sqlite:////path/to/carelane.db or postgresql://user:password@host/name"


def _open_sqlite(address: URL) -> sa.Engine:
    if not address.database or address.database == ":memory:":
        raise BadSetting("the database needs a file", hint=_HINT)
    _make_private(Path(address.database))
    engine = sa.create_engine(address.set(drivername="sqlite+pysqlite"), pool_size=8, max_overflow=40)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _hold_sqlite(path: str | None) -> Rows:
    connection = sqlite3.connect(path or "", check_same_thread=False, cached_statements=256)
    try:
        _set_up_sqlite(connection, None)
        connection.execute(f"PRAGMA cache_size=-{_HELD_CACHE_KIB}")
        connection.execute(f"PRAGMA wal_autocheckpoint={_LOG_PAGES}")
    except BaseException:
        connection.close()
        raise
    return SqliteRows(connection)


def _hold_postgres(engine: sa.Engine) -> Rows:
    import psycopg  # noqa: PLC0415  an extra

    _, address = engine.dialect.create_connect_args(engine.url)
    patience = {"connect_timeout": PATIENCE_SECONDS, "tcp_user_timeout": PATIENCE_SECONDS * 1_000}
    connection = psycopg.connect(**{**patience, **address}, autocommit=True)
    connection.execute(f"SET statement_timeout = {PATIENCE_SECONDS * 1_000}")
    return PostgresRows(connection)


def _make_private(path: Path) -> None:
    """Make the file before SQLite does, so that nobody else may read it; its log files take over who may."""
    try:
        path.parent.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, _PRIVATE_FILE))
    except OSError as error:
        raise BadSetting(
            f"the database {path} cannot be opened: {error.strerror or 'unknown reason'}",
            hint="choose a folder that you may write to (CARELANE_DATA)",
        ) from error


def _set_up_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401  the driver's own type
    connection.isolation_level = None  # the driver would begin transactions at moments of its own choice
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    _keep_log(cursor)
    cursor.close()


def _keep_log(cursor: sqlite3.Cursor) -> None:
    """Turn the write-ahead log on. Another process that does so at the same moment makes SQLite give up at once."""
    deadline = time.monotonic() + _BUSY_MILLISECONDS / 1_000
    while True:
        try:
            if cursor.execute("PRAGMA journal_mode=WAL").fetchone()[0] == "wal":
                return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                raise
        if time.monotonic() > deadline:
            raise sqlite3.OperationalError("the write-ahead log cannot be turned on")
        time.sleep(0.01)


def _begin_sqlite(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _open_postgresql(address: URL) -> sa.Engine:
    try:
        return sa.create_engine(
            address.set(drivername="postgresql+psycopg"), pool_size=8, max_overflow=24, pool_pre_ping=True
        )
    except (ImportError, NoSuchModuleError):
        raise BadSetting(
            "PostgreSQL needs its driver, which is not installed", hint="pip install 'carelane[postgres]'"
        ) from None


@contextmanager
def _told() -> Iterator[None]:
    """Failures of the database itself as a sentence; its own words may hold what was to be kept."""
    try:
        yield
    except sa.exc.IntegrityError:
        raise  # a store asks for these on purpose
    except (DBAPIError, sa.exc.TimeoutError) as error:
        wrong_sql = getattr(getattr(error, "orig", None), "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR
        if wrong_sql or isinstance(error, sa.exc.ProgrammingError | sa.exc.DataError):
            raise  # a fault of ours
        raise StoreUnavailable from error


@contextmanager
def _told_plainly() -> Iterator[None]:
    """The same for what the drivers themselves raise."""
    try:
        yield
    except Exception as error:
        told = _told_apart(error)
        if told is error:
            raise
        raise told from error


def _told_apart(error: Exception) -> Exception:
    """What to raise instead of a failure of a driver: itself, when it is a fault of ours."""
    if isinstance(error, sqlite3.Error):
        is_ours = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR
        return error if is_ours or isinstance(error, sqlite3.IntegrityError) else StoreUnavailable()
    if type(error).__module__.partition(".")[0] != "psycopg":
        return error
    import psycopg  # noqa: PLC0415  an extra

    is_ours = isinstance(error, psycopg.ProgrammingError | psycopg.DataError | psycopg.IntegrityError)
    return error if is_ours or not isinstance(error, psycopg.Error) else StoreUnavailable()


def _is_gone(rows: Rows) -> bool:
    """Whether the server has ended a connection."""
    return isinstance(rows, PostgresRows) and bool(rows.connection.closed)
