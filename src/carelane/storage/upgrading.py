"""Bring the tables of a database to what this version of carelane expects.

Decides: that it happens at start, in one transaction, by one process at a time; and that a database of a newer carelane
is refused and left as it is.
Leaves alone: the steps (`migrations`).
"""

from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from carelane.domain.errors import BadSetting
from carelane.storage.database import Database
from carelane.storage.migrations import HEAD
from carelane.storage.tables import metadata

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
        _run(connection, HEAD, up=True)


def downgrade(database: Database, step: str) -> None:
    """Take the database back to an earlier step ("base": no tables). What only later steps hold is lost."""
    with database.writing() as connection:
        _run(connection, step, up=False)


def step_of(connection: sa.Connection) -> str:
    """The step that a database is at; "" for an empty one."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return ""
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one_or_none() or ""


def run_steps(connection: sa.Connection, step: str) -> None:
    """Bring an empty or older database to a step, on this connection and in its transaction."""
    _run(connection, step, up=True)


def is_known(step: str) -> bool:
    """Whether this version of carelane has a step."""
    return step in {path.name.removeprefix("m")[: len(HEAD)] for path in (_FOLDER / "versions").glob("m*.py")}


def _refuse_newer(step: str) -> None:
    if step and not is_known(step):
        raise BadSetting(
            "this database was last used by a newer carelane", hint="install that version, or restore an older backup"
        )


def _run(connection: sa.Connection, step: str, *, up: bool) -> None:
    """Run the steps on this connection, in its transaction, as Alembic's own commands would with an `env.py`."""
    from alembic.config import Config  # noqa: PLC0415  a third of a second, and rarely needed
    from alembic.runtime.environment import EnvironmentContext  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    script = ScriptDirectory(str(_FOLDER))

    def steps(present: Any, _context: object) -> Any:  # noqa: ANN401  Alembic's own types
        plan = script._upgrade_revs if up else script._downgrade_revs  # noqa: SLF001  what its commands call
        return plan(step, present)

    with EnvironmentContext(Config(), script, fn=steps, destination_rev=step) as environment:
        environment.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
        environment.run_migrations()
