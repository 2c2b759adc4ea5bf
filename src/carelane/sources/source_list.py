"""The sources: who says it, where it can be read, and from when our copy of it is.

Decides: the order of authority.
Leaves alone: what a source demands (`requirement_list.py`, `demand_list.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from carelane.sources.loading import CATALOGUE, Row, read_folder, unknown


class Authority(StrEnum):
    """Whose word it is. Where a law is known to us through a law firm's account, the note says so."""

    LAW = "law"
    FCC = "fcc"
    COURT = "court"
    LAW_PENDING = "law_pending"
    CTIA = "ctia"
    REGISTRY = "registry"
    CARRIER = "carrier"
    AGGREGATOR = "aggregator"
    PROVIDER = "provider"
    VENDOR = "vendor"
    COMPUTED = "computed"
    COMMUNITY = "community"

    @property
    def rank(self) -> int:
        """0 for the strongest; aggregators and providers weigh the same, both decide on submissions."""
        return _RANK[self]


_ORDER: Final = (
    (Authority.LAW,),
    (Authority.FCC,),
    (Authority.COURT,),
    (Authority.LAW_PENDING,),
    (Authority.CTIA,),
    (Authority.REGISTRY,),
    (Authority.CARRIER,),
    (Authority.AGGREGATOR, Authority.PROVIDER),
    (Authority.VENDOR,),
    (Authority.COMPUTED,),
    (Authority.COMMUNITY,),
)
_RANK: Final = {authority: rank for rank, same in enumerate(_ORDER) for authority in same}


@dataclass(frozen=True, slots=True)
class Source:
    """One page or document. `url` is "" where the public address was not recorded; the note says what it is.

    `date` is free text: the day or year of the copy that was read ("2026-08-07", "2024-26", "in force").
    `kept_for` says what a source is for that no requirement, demand, conflict, value, answer or word
    cites.
    """

    id: str
    title: str
    authority: Authority
    url: str
    date: str
    note: str = ""
    kept_for: str = ""


@lru_cache(maxsize=1)
def sources() -> Mapping[str, Source]:
    """Every source by id.

    Raises:
        CatalogueError: an entry is incomplete or an id occurs twice.
    """
    return MappingProxyType({row.id: _source(row) for row in read_folder(CATALOGUE / "sources")})


def source(source_id: str) -> Source:
    """The source of that id.

    Raises:
        UnknownName: there is none; the hint names the nearest.
    """
    known = sources()
    if source_id not in known:
        raise unknown("source", source_id, known)
    return known[source_id]


def _source(row: Row) -> Source:
    row.only("title", "authority", "url", "date", "note", "kept_for")
    url = row.text("url")
    if url and not url.startswith(("https://", "http://")):
        raise row.wrong("has an address that does not start with http")
    note = row.text("note")
    if not url and not note:
        raise row.wrong("has neither an address nor a note that says what it is")
    return Source(
        id=row.id,
        title=row.text("title", needed=True),
        authority=Authority(row.choice("authority", [authority.value for authority in Authority])),
        url=url,
        date=row.text("date", needed=True),
        note=note,
        kept_for=row.text("kept_for"),
    )
