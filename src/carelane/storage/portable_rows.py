"""Every row of a database as lines of JSON that any of our databases can take.

Decides: which tables are copied, and how values are written. Not copied is what is of the moment: allowances, sessions,
links that work once, invitations, failed sign-ins, answers to requests that were sent twice; restored, they would let
in whoever had signed out.
Leaves alone: the file around the lines (`backup_file`) and the steps of the tables (`upgrading`).
"""

import base64
import json
from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import Any, Final

import sqlalchemy as sa

from carelane.storage.tables import metadata

OF_THE_MOMENT: Final = frozenset(
    {"alembic_version", "allowances", "answers", "failures", "invitations", "links", "sessions"}
)
_AT_ONCE: Final = 500
_MOMENT: Final = "at"
_BYTES: Final = "bytes"


def tables_of(connection: sa.Connection, names: Collection[str] = tuple(metadata.tables)) -> tuple[sa.Table, ...]:
    """The tables of these names that are copied, as the database has them now: what is referred to comes first.

    A database may hold tables of others; they are none of ours.
    """
    wanted = set(names) & set(sa.inspect(connection).get_table_names()) - OF_THE_MOMENT
    found = sa.MetaData()
    found.reflect(connection, only=sorted(wanted))
    return tuple(table for table in found.sorted_tables if table.name in wanted)


def lines_of(connection: sa.Connection, table: sa.Table) -> Iterator[bytes]:
    """Each row of a table as a line; rows come from the database little by little."""
    streamed = connection.execution_options(stream_results=True, yield_per=_AT_ONCE)
    for row in streamed.execute(sa.select(table).order_by(*table.primary_key.columns)).mappings():
        yield json.dumps({name: _written(value) for name, value in row.items()}).encode() + b"\n"


def put_lines(connection: sa.Connection, table: sa.Table, lines: Iterable[bytes]) -> int:
    """Put rows into an empty table; gives how many."""
    is_sqlite = connection.dialect.name == "sqlite"
    count, rest = 0, iter(lines)
    while some := list(islice(rest, _AT_ONCE)):
        rows = [{name: _read(value, is_sqlite=is_sqlite) for name, value in json.loads(line).items()} for line in some]
        connection.execute(sa.insert(table), rows)
        count += len(rows)
    if not is_sqlite and "sequence" in table.c:
        _go_on_counting(connection, table)
    return count


def _written(value: Any) -> Any:  # noqa: ANN401  what a column holds
    if isinstance(value, datetime):
        moment = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return {_MOMENT: moment.isoformat()}
    if isinstance(value, bytes | memoryview):
        return {_BYTES: base64.b64encode(value).decode()}
    return value


def _read(value: Any, *, is_sqlite: bool) -> Any:  # noqa: ANN401  as above
    if not isinstance(value, dict):
        return value
    if _BYTES in value:
        return base64.b64decode(value[_BYTES])
    moment = datetime.fromisoformat(value[_MOMENT])
    return moment.replace(tzinfo=None) if is_sqlite else moment


def _go_on_counting(connection: sa.Connection, table: sa.Table) -> None:
    """Let PostgreSQL number new rows after those that were put in."""
    highest = connection.execute(sa.select(sa.func.max(table.c.sequence))).scalar_one()
    if highest is not None:
        counter = sa.func.pg_get_serial_sequence(table.name, "sequence")
        connection.execute(sa.select(sa.func.setval(counter, highest)))
