"""Bring the tables of a database to what this version of carelane expects.

Decides: that it happens at start, in one transaction, by one process at a time; and that a database of a newer carelane
is refused and left as it is.
Leaves alone: the steps (`migrations`).
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from carelane.domain.errors import BadSetting
from carelane.storage.database import Database
from carelane.storage.migrations import HEAD

if TYPE_CHECKING:
    from alembic.config import Config

_FOLDER: Final = Path(__file__).parent / "migrations"
_LOCK: Final = 0x6361726C  # PostgreSQL's advisory lock of whoever upgrades


def upgrade(database: Database) -> None:
    """Bring the database to the present step.

    Raises:
        BadSetting: a newer carelane has used this database.
        StoreUnavailable: it does not answer.
    """
    with database.reading() as connection:
        if step_of(connection) == HEAD:
            return
    with database.writing() as connection:
        if not database.is_sqlite:
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
        _refuse_newer(step_of(connection))
        from alembic import command  # noqa: PLC0415  a third of a second, and rarely needed

        command.upgrade(_config(connection), HEAD)


def downgrade(database: Database, step: str) -> None:
    """Take the database back to an earlier step ("base": no tables). What only later steps hold is lost."""
    from alembic import command  # noqa: PLC0415  as above

    with database.writing() as connection:
        command.downgrade(_config(connection), step)


def step_of(connection: sa.Connection) -> str:
    """The step that a database is at; "" for an empty one."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return ""
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one_or_none() or ""


def _refuse_newer(step: str) -> None:
    known = {path.name.removeprefix("m")[: len(HEAD)] for path in (_FOLDER / "versions").glob("m*.py")}
    if step and step not in known:
        raise BadSetting(
            "this database was last used by a newer carelane", hint="install that version, or restore an older backup"
        )


def _config(connection: sa.Connection) -> "Config":
    from alembic.config import Config  # noqa: PLC0415  as above

    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
