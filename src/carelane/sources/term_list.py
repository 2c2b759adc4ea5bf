"""The words of registration, explained for people who have never seen them.

Decides: the meaning of a word, what it is called at the registry and at providers, and other words for it.
Leaves alone: how our code calls things (docs/glossary.md).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from carelane.sources.loading import ANSWERS, Row, read_file, unknown
from carelane.sources.source_list import source


@dataclass(frozen=True, slots=True)
class Term:
    """One word: what it means in a sentence or two, and the names under which forms show it.

    also: other words for it. see: the answer that says more.
    """

    id: str
    term: str
    meaning: str
    sources: tuple[str, ...]
    registry: str = ""
    twilio: str = ""
    ringcentral: str = ""
    also: tuple[str, ...] = ()
    see: str = ""


@lru_cache(maxsize=1)
def terms() -> Mapping[str, Term]:
    """Every word by id, in the order of the alphabet.

    Raises:
        CatalogueError: an entry is incomplete.
        UnknownName: an entry cites a source that does not exist.
    """
    found = [_term(row) for row in read_file(ANSWERS.with_name("glossary.toml"))]
    return MappingProxyType({entry.id: entry for entry in sorted(found, key=lambda entry: entry.term.casefold())})


def term(term_id: str) -> Term:
    """The word of that id.

    Raises:
        UnknownName: there is none; the hint names the nearest.
    """
    known = terms()
    if term_id not in known:
        raise unknown("word", term_id, known)
    return known[term_id]


def _term(row: Row) -> Term:
    row.only("term", "meaning", "also", "registry", "twilio", "ringcentral", "sources", "see")
    entry = Term(
        id=row.id,
        term=row.text("term", needed=True),
        meaning=row.text("meaning", needed=True),
        sources=row.texts("sources", needed=True),
        registry=row.text("registry"),
        twilio=row.text("twilio"),
        ringcentral=row.text("ringcentral"),
        also=row.texts("also"),
        see=row.text("see"),
    )
    for name in entry.sources:
        source(name)
    return entry
