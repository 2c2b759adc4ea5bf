"""What tables are made of: the collection that all of them are in, and columns that many of them have."""

from typing import Final

import sqlalchemy as sa

from carelane.storage.columns import Code, Moment, Words

metadata: Final = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def an_id() -> sa.Column[str]:
    """An id that is unique in the whole installation."""
    return sa.Column("id", Code(32), nullable=False, unique=True)


def sequence() -> sa.Column[int]:
    """The order in which rows came to be; never shown."""
    return sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=True)


def belongs_to(table: str, *, is_key: bool = False) -> sa.Column[str]:
    """What a row goes with."""
    name = f"{table.removesuffix('s')}_id"
    target = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    return sa.Column(name, Code(32), target, nullable=False, primary_key=is_key)


def text(name: str) -> sa.Column[str]:
    """A text; empty where nothing is said."""
    return sa.Column(name, Words, nullable=False, server_default="")


def flag(name: str) -> sa.Column[bool]:
    """Yes or no; no where nothing is said."""
    return sa.Column(name, sa.Boolean, nullable=False, server_default=sa.false())


def number(name: str, default: int = 0) -> sa.Column[int]:
    """A whole number."""
    return sa.Column(name, sa.Integer, nullable=False, server_default=str(default))


def at(name: str, *, optional: bool = False) -> sa.Column[object]:
    """A moment."""
    return sa.Column(name, Moment, nullable=optional)
