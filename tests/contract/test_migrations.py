"""The steps of the database lead to the tables that the code expects, up and down, on every database."""

import threading
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.script import ScriptDirectory

from carelane.domain.errors import BadSetting
from carelane.storage import migrations
from carelane.storage.database import open_database
from carelane.storage.tables import metadata
from carelane.storage.upgrading import downgrade, step_of, upgrade


@pytest.fixture
def empty(empty_address):
    database = open_database(empty_address)
    yield database
    database.close()


def test_the_steps_make_the_tables_that_the_code_expects(empty):
    upgrade(empty)
    with empty.reading() as connection:
        by_steps = described(connection)
        assert step_of(connection) == migrations.HEAD
    downgrade(empty, "base")
    with empty.writing() as connection:
        metadata.create_all(connection)
        assert by_steps == described(connection)
    assert set(by_steps) == set(metadata.tables)


def described(connection: sa.Connection) -> dict[str, dict[str, object]]:
    """Everything about the tables that the database can tell."""
    look = sa.inspect(connection)
    return {
        table: {
            "columns": [{**column, "type": str(column["type"])} for column in look.get_columns(table)],
            "key": look.get_pk_constraint(table),
            "unique": sorted(look.get_unique_constraints(table), key=str),
            "foreign": sorted(look.get_foreign_keys(table), key=str),
            "indexes": sorted(look.get_indexes(table), key=str),
        }
        for table in look.get_table_names()
        if table != "alembic_version"
    }


def test_every_table_and_the_guards_go_again_on_the_way_down(empty):
    upgrade(empty)
    downgrade(empty, "base")
    with empty.reading() as connection:
        assert set(sa.inspect(connection).get_table_names()) <= {"alembic_version"}
        assert step_of(connection) == ""
    upgrade(empty)
    with empty.reading() as connection:
        assert step_of(connection) == migrations.HEAD


def test_the_last_step_is_the_one_that_the_code_names():
    script = ScriptDirectory(str(Path(migrations.__file__).parent))
    assert script.get_heads() == [migrations.HEAD]
    for step in script.walk_revisions():
        assert Path(step.path).name.startswith(f"m{step.revision}_")


def test_a_database_that_is_up_to_date_is_left_alone(empty, monkeypatch):
    upgrade(empty)
    monkeypatch.setattr("carelane.storage.upgrading._run", lambda *_, **__: pytest.fail("ran the steps again"))
    upgrade(empty)


def test_a_database_of_a_newer_carelane_is_refused(empty):
    upgrade(empty)
    with empty.writing() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(BadSetting, match="newer"):
        upgrade(empty)


def test_several_servers_that_start_at_once_upgrade_once(empty_address):
    databases = [open_database(empty_address) for _ in range(3)]
    together = threading.Barrier(3)
    failed: list[BaseException] = []

    def start(database):
        together.wait()
        try:
            upgrade(database)
        except BaseException as error:
            failed.append(error)
            raise

    threads = [threading.Thread(target=start, args=(database,)) for database in databases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with databases[0].reading() as connection:
        assert step_of(connection) == migrations.HEAD
    for database in databases:
        database.close()


def test_a_step_that_fails_leaves_no_half_made_table(empty):
    def make_twice() -> None:
        with empty.writing() as connection:
            connection.execute(sa.text("CREATE TABLE workspaces (id TEXT)"))
            connection.execute(sa.text("CREATE TABLE workspaces (id TEXT)"))

    with pytest.raises(sa.exc.DBAPIError):
        make_twice()
    upgrade(empty)
