"""Databases for the contract tests: each test gets its own, on SQLite and on PostgreSQL."""

import os
import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa

from carelane.storage.database import open_database
from carelane.storage.upgrading import upgrade
from tests.contract.kept_things import Stores, stores_on
from tests.contract.postgres_cluster import ABSENT, server_programs, shared_cluster


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory) -> Path:
    """A folder that all workers of this run see, and no other run."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def postgres(run_folder):
    """The address of a PostgreSQL server, with {} for the name of the database."""
    if server_programs() is None:
        pytest.skip(ABSENT)
    with shared_cluster(run_folder) as address:
        yield address


@pytest.fixture(scope="session")
def postgres_with_tables(postgres):
    """The name of a database with tables, to copy from; each worker has its own."""
    name = f"template_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
    _in_postgres(postgres, f"CREATE DATABASE {name}")
    database = open_database(postgres.format(name))
    upgrade(database)
    database.close()
    return name


@pytest.fixture(scope="session")
def sqlite_with_tables(tmp_path_factory) -> Path:
    """A SQLite file with tables, to copy from."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    database = open_database(f"sqlite:///{path}")
    upgrade(database)
    database.close()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def engine_name(request) -> str:
    return request.param


@pytest.fixture
def empty_address(engine_name, request, tmp_path):
    """The address of a database without tables."""
    if engine_name == "sqlite":
        yield f"sqlite:///{tmp_path / 'carelane.db'}"
        return
    yield from _postgres_database(request.getfixturevalue("postgres"), "template1")


@pytest.fixture
def address(engine_name, request, tmp_path):
    """The address of a database with tables."""
    if engine_name == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_with_tables"), tmp_path / "carelane.db")
        yield f"sqlite:///{tmp_path / 'carelane.db'}"
        return
    template = request.getfixturevalue("postgres_with_tables")
    yield from _postgres_database(request.getfixturevalue("postgres"), template)


@pytest.fixture
def make_postgres(request):
    """Makes empty PostgreSQL databases, and removes them at the end."""
    made = []

    def make() -> str:
        making = _postgres_database(request.getfixturevalue("postgres"), "template1")
        made.append(making)
        return next(making)

    yield make
    for making in made:
        next(making, None)


@pytest.fixture
def database(address):
    opened = open_database(address)
    yield opened
    opened.close()


@pytest.fixture
def stores(database) -> Stores:
    return stores_on(database)


_made = iter(range(1_000_000))


def _postgres_database(server: str, template: str):
    name = f"test_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}_{next(_made)}"
    _in_postgres(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    yield server.format(name)
    _in_postgres(server, f"DROP DATABASE {name} WITH (FORCE)")


def _in_postgres(server: str, command: str) -> None:
    database = open_database(server.format("postgres"))
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text(command))
    database.close()
