"""The sources with what rests on them.

Decides: what counts as citing a source, and the names of authorities for people.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from carelane.rules.registry import entries
from carelane.sources import Authority, Source, answers, conflicts, requirements, sources, terms

AUTHORITY_TITLES: Final = {
    Authority.LAW: "Law in force",
    Authority.FCC: "Federal Communications Commission",
    Authority.COURT: "Courts",
    Authority.LAW_PENDING: "Law not yet in force",
    Authority.CTIA: "The carriers' association (CTIA)",
    Authority.REGISTRY: "The registry (TCR)",
    Authority.CARRIER: "Carriers",
    Authority.AGGREGATOR: "Aggregators and reviewers",
    Authority.PROVIDER: "RingCentral",
    Authority.VENDOR: "Vendors, consultancies and law firms",
    Authority.COMPUTED: "Computed by us",
    Authority.COMMUNITY: "People who ask and report",
}


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source and how much rests on it: `rules` counts the rules that cite it, `questions` names the answers."""

    source: Source
    rules: int
    questions: tuple[tuple[str, str], ...]
    requirements: int
    disputes: int


@dataclass(frozen=True, slots=True)
class Authoritative:
    """The sources of one kind of authority."""

    id: str
    title: str
    rows: tuple[SourceRow, ...]


@lru_cache(maxsize=1)
def source_shelf() -> tuple[Authoritative, ...]:
    """Every source, the strongest authority first."""
    ruled = Counter(name for entry in entries().values() for name in _of_rule(entry.rule.covers, entry.rule.cites))
    needed = Counter(name for entry in requirements().values() for name in entry.sources)
    disputed = Counter(name for entry in conflicts().values() for name in (*entry.a.sources, *entry.b.sources))
    asked: dict[str, list[tuple[str, str]]] = {}
    for answer in answers().values():
        for name in dict.fromkeys((*answer.sources, *answer.asked_in)):
            asked.setdefault(name, []).append((answer.id, answer.question))
    shelf = []
    for authority in Authority:
        rows = tuple(
            SourceRow(entry, ruled[entry.id], tuple(asked.get(entry.id, ())), needed[entry.id], disputed[entry.id])
            for entry in sources().values()
            if entry.authority is authority
        )
        if rows:
            shelf.append(Authoritative(authority.value, AUTHORITY_TITLES[authority], rows))
    return tuple(shelf)


def counts() -> dict[str, int]:
    """How much there is to learn."""
    from carelane.remediation.codes import codes  # noqa: PLC0415  the other pages do without

    return {
        "questions": len(answers()),
        "codes": len(codes()),
        "rules": len(entries()),
        "words": len(terms()),
        "sources": len(sources()),
    }


def _of_rule(covers: tuple[str, ...], cites: tuple[object, ...]) -> Iterator[str]:
    known = requirements()
    names = [name for requirement in covers for name in known[requirement].sources]
    names += [str(getattr(cite, "source", "")) for cite in cites]
    yield from dict.fromkeys(names)
