"""The demands of the five source texts S0 to S4, split into single points.

Decides: what each text demands, claims, words, asks or complains of, and where better sources say otherwise.
Leaves alone: which rule answers it (a rule names the demand in `answers`).
S0: guide to RingCentral Customer Care campaigns. S1: thread, campaign declined. S2: Customer Care
campaign guide. S3: thread, opt-in checkbox required. S4: thread, opt-in for existing contacts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from carelane.sources.loading import CATALOGUE, Row, read_folder, unknown
from carelane.sources.reasons import UNCOVERED_REASONS

KINDS: Final = ("demand", "claim", "wording", "question", "complaint")
VERDICTS: Final = ("agrees", "conflicts", "unsupported", "question")


@dataclass(frozen=True, slots=True)
class Demand:
    """One point of a source text.

    source: id of the source text. verdict: "agrees" with better sources, "conflicts" with them, is
    "unsupported" by them, or is a "question" that they answer.
    better: what better sources say, by `better_sources`; always given for conflicts and questions.
    requirements: the atomic requirements that say the same. conflict: id of the dispute, if it is one.
    uncovered: "" when a rule must answer it, else one of `UNCOVERED_REASONS`; `note` says more.
    """

    id: str
    source: str
    kind: str
    says: str
    verdict: str
    better: str = ""
    better_sources: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    conflict: str = ""
    uncovered: str = ""
    note: str = ""


@lru_cache(maxsize=1)
def demands() -> Mapping[str, Demand]:
    """Every demand by id, text by text.

    Raises:
        CatalogueError: an entry is incomplete or an id occurs twice.
    """
    return MappingProxyType({row.id: _demand(row) for row in read_folder(CATALOGUE / "demands")})


def demand(demand_id: str) -> Demand:
    """The demand of that id.

    Raises:
        UnknownName: there is none; the hint names the nearest.
    """
    known = demands()
    if demand_id not in known:
        raise unknown("demand", demand_id, known)
    return known[demand_id]


def _demand(row: Row) -> Demand:
    row.only(
        "source", "kind", "says", "verdict", "better", "better_sources", "requirements", "conflict", "uncovered", "note"
    )
    entry = Demand(
        id=row.id,
        source=row.text("source", needed=True),
        kind=row.choice("kind", KINDS),
        says=row.text("says", needed=True),
        verdict=row.choice("verdict", VERDICTS),
        better=row.text("better"),
        better_sources=row.texts("better_sources"),
        requirements=row.texts("requirements"),
        conflict=row.text("conflict"),
        uncovered=row.choice("uncovered", UNCOVERED_REASONS, needed=False),
        note=row.text("note"),
    )
    if entry.verdict != "agrees" and not entry.better:
        raise row.wrong("needs to say what better sources say")
    if entry.verdict in ("conflicts", "question") and not entry.better_sources:
        raise row.wrong("needs the better sources")
    if entry.uncovered and not entry.note:
        raise row.wrong("needs a note that says why no rule covers it")
    return entry
