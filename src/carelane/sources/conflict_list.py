"""Where sources disagree: both sides, and the choice that is safe.

Decides: what we advise.
Leaves alone: which finding mentions a conflict (a rule names it by id).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from carelane.sources.loading import CATALOGUE, Row, read_file, unknown
from carelane.sources.source_list import source


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says, and who it is."""

    says: str
    sources: tuple[str, ...]

    @property
    def names(self) -> str:
        """The titles of the sources with their dates, for a sentence."""
        return "; ".join(f"{source(name).title}, {source(name).date}" for name in self.sources)


@dataclass(frozen=True, slots=True)
class Conflict:
    """One point on which sources disagree, and the safe choice."""

    id: str
    point: str
    a: Side
    b: Side
    advice: str
    note: str = ""


@lru_cache(maxsize=1)
def conflicts() -> Mapping[str, Conflict]:
    """Every conflict by id.

    Raises:
        CatalogueError: an entry is incomplete.
    """
    return MappingProxyType({row.id: _conflict(row) for row in read_file(CATALOGUE / "conflicts.toml")})


def conflict(conflict_id: str) -> Conflict:
    """The conflict of that id.

    Raises:
        UnknownName: there is none; the hint names the nearest.
    """
    known = conflicts()
    if conflict_id not in known:
        raise unknown("conflict", conflict_id, known)
    return known[conflict_id]


def conflict_note(conflict_id: str) -> str:
    """The conflict as the sentences that a finding shows.

    Raises:
        UnknownName: there is no such conflict.
    """
    found = conflict(conflict_id)
    return (
        f"Sources disagree on {found.point}. {found.a.says} ({found.a.names}). "
        f"{found.b.says} ({found.b.names}). What we advise: {found.advice}"
    )


def _conflict(row: Row) -> Conflict:
    row.only("point", "a", "a_sources", "b", "b_sources", "advice", "note")
    return Conflict(
        id=row.id,
        point=row.text("point", needed=True),
        a=Side(row.text("a", needed=True), row.texts("a_sources", needed=True)),
        b=Side(row.text("b", needed=True), row.texts("b_sources", needed=True)),
        advice=row.text("advice", needed=True),
        note=row.text("note"),
    )
