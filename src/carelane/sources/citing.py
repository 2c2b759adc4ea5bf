"""From the requirements that a rule covers to the citations that its findings show.

Decides: which sources are shown (the strongest first, at most three a requirement) and which
requirements fit the kind of text at hand.
Leaves alone: how a citation is printed (`report`).
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from carelane.domain.finding import Citation
from carelane.domain.target import WHOLES, Target
from carelane.sources.requirement_list import Requirement, requirement
from carelane.sources.source_list import Source, source

MOST_SOURCES_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Cite:
    """A pointer straight at a source: its id and what it says, in our words."""

    source: str
    says: str


def fits(entry: Requirement, kind: Target | None) -> bool:
    """True when a requirement speaks about this kind of text (None, CAMPAIGN and WEBSITE: about anything)."""
    if kind is None or kind in WHOLES:
        return True
    artefact = "campaign_description" if kind is Target.DESCRIPTION else kind.value
    return artefact in entry.applies_to


@lru_cache(maxsize=4096)
def citations(
    requirement_ids: tuple[str, ...], extra: tuple[Cite, ...] = (), kind: Target | None = None
) -> tuple[Citation, ...]:
    """The citations of a finding, the strongest authority first.

    Requirements about another kind of text are left out, unless none would be left: a rule that also
    looks at a kind its requirements do not name still says on whose authority.

    Raises:
        UnknownName: a requirement or source does not exist.
    """
    wanted = [requirement(name) for name in requirement_ids]
    fitting = [entry for entry in wanted if fits(entry, kind)] or wanted
    found = [_cited(origin, entry.statement, entry.id) for entry in fitting for origin in _strongest(entry)]
    found.extend(_cited(source(cite.source), cite.says, "") for cite in extra)
    return tuple(sorted(dict.fromkeys(found), key=_rank))


def _strongest(entry: Requirement) -> list[Source]:
    return sorted(map(source, entry.sources), key=lambda origin: origin.authority.rank)[:MOST_SOURCES_SHOWN]


def _cited(origin: Source, says: str, requirement_id: str) -> Citation:
    return Citation(origin.id, origin.title, origin.authority.value, origin.url, origin.date, says, requirement_id)


def _rank(citation: Citation) -> int:
    return source(citation.source).authority.rank
