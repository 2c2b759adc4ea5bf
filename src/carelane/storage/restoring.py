"""Put a backup back: into an empty place, or over what is there when that was asked for.

Decides: the order (rows first, in one transaction; the key last), so that whatever interrupts it leaves either what was
there or something that says what it lacks; that what is replaced in a folder stays beside it; that a database in use is
not replaced.
Leaves alone: the file (`backup_file`), and where the key lies (`accounts.vault`).
"""

import secrets
import sqlite3
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import make_url

from carelane.domain.errors import BadSetting
from carelane.storage.backup_file import Backup, BadBackup
from carelane.storage.database import Database, open_database
from carelane.storage.migrations import HEAD
from carelane.storage.portable_rows import put_lines, tables_of
from carelane.storage.tables import metadata
from carelane.storage.upgrading import is_known, run_steps

_IN_USE: Final = "the database is in use"


def restore_rows(backup: Backup, url: str, *, force: bool) -> Path | None:
    """Put the rows into the database at an address; gives where what a file held before lies now.

    Raises:
        BadSetting: there is something already (without `force`), or it is in use.
        BadBackup: the backup was made by a newer carelane, or does not fit together.
    """
    if not is_known(backup.manifest.step):
        raise BadBackup("this backup was made by a newer carelane", hint="install that version to restore it")
    address = make_url(url)
    if address.get_backend_name() == "sqlite" and address.database:
        return _into_file(backup, Path(address.database), force=force)
    database = open_database(url)
    try:
        _into_server(backup, database, force=force)
    finally:
        database.close()
    return None


def keep_aside(path: Path) -> Path:
    """Give a file another name beside its own that nothing has."""
    number = 1
    while (aside := path.with_name(f"{path.name}.before-restore-{number}")).exists():
        number += 1
    path.rename(aside)
    return aside


def _into_file(backup: Backup, path: Path, *, force: bool) -> Path | None:
    is_there = path.exists() and path.stat().st_size > 0
    if is_there and not force:
        raise _something_there(str(path))
    neighbour = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
    database = open_database(f"sqlite:///{neighbour}")
    try:
        with database.writing() as connection:
            _fill(connection, backup)
        database.close()
        _fold_log(neighbour)
        aside = None
        if is_there:
            _fold_log(path)
            aside = keep_aside(path)
        neighbour.rename(path)
    finally:
        database.close()
        for left in (neighbour, *(neighbour.with_name(f"{neighbour.name}-{end}") for end in ("wal", "shm"))):
            left.unlink(missing_ok=True)
    return aside


def _fold_log(path: Path) -> None:
    """Put all that is in the log into the file itself, which only succeeds when nobody else has it open.

    Raises:
        BadSetting: somebody has.
    """
    connection = sqlite3.connect(path, timeout=0.2)
    try:
        [mode] = connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    except sqlite3.OperationalError:
        mode = "wal"
    except sqlite3.DatabaseError:
        return  # damaged: this is why it is being replaced
    finally:
        connection.close()
    if mode != "delete":
        raise BadSetting(_IN_USE, hint="stop carelane serve, then restore again")


def _into_server(backup: Backup, database: Database, *, force: bool) -> None:
    with database.writing() as connection:
        ours = {*metadata.tables, "alembic_version"} & set(sa.inspect(connection).get_table_names())
        if ours and not force:
            raise _something_there("the database")
        present = sa.MetaData()
        present.reflect(connection, only=sorted(ours))
        present.drop_all(connection, tables=[present.tables[name] for name in ours])
        for guard in ("audit_refuse", "consent_refuse"):
            connection.execute(sa.text(f"DROP FUNCTION IF EXISTS {guard}()"))
        _fill(connection, backup)


def _fill(connection: sa.Connection, backup: Backup) -> None:
    """Make the tables as they were when the backup was made, put the rows in, then bring both to the present step."""
    run_steps(connection, backup.manifest.step)
    tables = {table.name: table for table in tables_of(connection, backup.manifest.rows)}
    if unknown := set(backup.manifest.rows) - set(tables):
        raise BadBackup(f"this backup holds {len(unknown)} tables that its version of carelane does not know")
    for name, table in tables.items():
        put_lines(connection, table, backup.lines(name))
    run_steps(connection, HEAD)


def _something_there(what: str) -> BadSetting:
    return BadSetting(
        f"{what} holds something already; nothing was changed",
        hint="restore into another place, or say --force to replace it (what is replaced in a folder stays beside it)",
    )
