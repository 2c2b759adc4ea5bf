"""Where a fact of the profiles comes from: its source by id, with address and date.

Decides: that an id means the profiles' own list first, then the catalogue.
Leaves alone: which fact cites which source (the data files).
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from carelane.sources.loading import Row, read_file
from carelane.sources.source_list import Authority, Source, source

DATA: Final = Path(__file__).parent / "data"


@lru_cache(maxsize=1)
def own_sources() -> Mapping[str, Source]:
    """The sources that only profiles cite.

    Raises:
        CatalogueError: an entry is incomplete.
    """
    return MappingProxyType({row.id: _own(row) for row in read_file(DATA / "sources.toml")})


def origin(source_id: str) -> Source:
    """The source of that id.

    Raises:
        UnknownName: there is none.
    """
    return own_sources().get(source_id) or source(source_id)


def _own(row: Row) -> Source:
    row.only("title", "authority", "url", "date", "note")
    return Source(
        id=row.id,
        title=row.text("title", needed=True),
        authority=Authority(row.choice("authority", [authority.value for authority in Authority])),
        url=row.text("url"),
        date=row.text("date", needed=True),
        note=row.text("note"),
    )
