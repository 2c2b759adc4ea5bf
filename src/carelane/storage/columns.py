"""Kinds of columns that mean the same in SQLite and PostgreSQL, and what goes into them.

Decides: moments are UTC everywhere; texts hold no character that a database refuses; ids tell nothing.
Leaves alone: which columns there are (`tables`).
"""

import json
import re
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator

from carelane.domain.access import ActorKind
from carelane.domain.kept import Actor

_UNKEPT: Final = re.compile("[\\x00\\ud800-\\udfff]")


MOST_NUMBER: Final = 2**31 - 1


class Moment(TypeDecorator[datetime]):
    """An aware moment. SQLite knows no time zones, so it is kept there as UTC without saying so."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """To the database; a moment without a time zone is a fault of ours."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """From the database."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Words(TypeDecorator[str]):
    """A text of a person. A zero byte or half a character, which no database keeps, becomes a replacement sign."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:
        """To the database."""
        del dialect
        return None if value is None else storable(value)


class Code(TypeDecorator[str]):
    """A short word of ours, such as an id. What somebody typed into an address may be anything: it fits no row."""

    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:
        """To the database."""
        del dialect
        return None if value is None else storable(value)


def storable(text: str) -> str:
    """The text with what no database keeps replaced."""
    return _UNKEPT.sub("\ufffd", text)


class Texts(TypeDecorator[tuple[str, ...]]):
    """A list of texts, as JSON in ASCII."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[str] | None, dialect: sa.Dialect) -> str | None:
        """To the database."""
        del dialect
        return None if value is None else json.dumps(list(value))

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> tuple[str, ...] | None:
        """From the database."""
        del dialect
        return None if value is None else tuple(json.loads(value))


def is_number(number: int) -> bool:
    """Whether a number can be one of ours: what somebody typed into an address may be larger than a column."""
    return 0 < number <= MOST_NUMBER


def new_id() -> str:
    """An id that cannot be guessed and says nothing about what or when."""
    return secrets.token_hex(16)


def actor_columns(prefix: str) -> tuple[sa.Column[str], ...]:
    """Who did it, as three columns."""
    return (
        sa.Column(f"{prefix}_kind", Code(16), nullable=False),
        sa.Column(f"{prefix}_id", Words, nullable=False),
        sa.Column(f"{prefix}_name", Words, nullable=False),
    )


def actor_values(prefix: str, actor: Actor) -> dict[str, str]:
    """The values of `actor_columns`."""
    return {f"{prefix}_kind": actor.kind.value, f"{prefix}_id": actor.id, f"{prefix}_name": actor.name}


def actor_of(row: sa.RowMapping, prefix: str) -> Actor:
    """Who did it, from a row."""
    return Actor(ActorKind(row[f"{prefix}_kind"]), row[f"{prefix}_id"], row[f"{prefix}_name"])
