"""What may be sent of what reads as marketing: block, warn or allow, by use case, provider and situation.

Decides: the decision for each kind of marketing with its reason, its sources and, where authorities differ, the
conflict. A kind is a category of the marketing rules, or a contested kind with a code of its own.
Leaves alone: whether a text is of a kind (`rules.marketing`) and what a decision does to findings (`rules.plan`).
The decisions stand in data/marketing_policy.toml, which is read when the first one is asked for.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from carelane.domain.errors import UnknownName
from carelane.domain.situation import Situation
from carelane.profiles.origins import DATA, origin
from carelane.profiles.profile import profile_names
from carelane.profiles.use_cases import MARKETING, USE_CASES
from carelane.sources import conflict
from carelane.sources.loading import Row, read_file, unknown

POLICY_FILE: Final = DATA / "marketing_policy.toml"
UNKNOWN: Final = "unknown"  # stands among what a use case says of marketing for a use case that nobody told us
_SAID: Final = (*MARKETING, UNKNOWN)
_SECTIONS: Final = ("first", "last", "clauses", "kinds")
_FACTS: Final = ("decision", "why", "note", "sources", "conflict", "settled")


class Decision(StrEnum):
    """`block`: what the rule says stands. `warn`: a warning at most. `allow`: seen, and not reported."""

    BLOCK = "block"
    WARN = "warn"
    ALLOW = "allow"

    @property
    def leniency(self) -> int:
        """0 for the strictest."""
        return _LENIENCY[self]


_LENIENCY: Final = {Decision.BLOCK: 0, Decision.WARN: 1, Decision.ALLOW: 2}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a decision depends on. purposes: registry codes, None when unknown; provider: the profile's name."""

    purposes: frozenset[str] | None = None
    provider: str = ""
    situation: Situation = Situation.NONE


@dataclass(frozen=True, slots=True)
class Clause:
    """One decision and when it holds; an empty condition always does. `note` says so where no source was found.

    not_in: use cases in which it does not hold; marketing: what the use case says of marketing.
    is_settled: where it holds nobody disagrees, whatever conflict the kind has elsewhere.
    """

    id: str
    decision: Decision
    why: str
    note: str
    sources: tuple[str, ...]
    conflict: str
    is_settled: bool = False
    situations: frozenset[str] = frozenset()
    use_cases: frozenset[str] = frozenset()
    not_in: frozenset[str] = frozenset()
    providers: frozenset[str] = frozenset()
    marketing: frozenset[str] = frozenset()

    def holds(self, purpose: str, around: Surroundings) -> bool:
        """True when every condition is met for one declared purpose ("": not known)."""
        return (
            (not self.situations or around.situation in self.situations)
            and (not self.use_cases or purpose in self.use_cases)
            and purpose not in self.not_in
            and (not self.providers or around.provider in self.providers)
            and (not self.marketing or _said(purpose) in self.marketing)
        )


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of marketing. `clauses` are tried in order; the last one always holds.

    rule: for a contested kind the rule whose milder signs are of this kind; "" for a whole category.
    """

    id: str
    category: str
    rule: str
    conflict: str
    clauses: tuple[Clause, ...]

    @property
    def code(self) -> str:
        """The code of a contested kind, else ""."""
        return self.id if self.rule else ""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What holds for a kind in certain surroundings. `conflict` is an id of the catalogue, or ""."""

    category: str
    code: str
    decision: Decision
    why: str
    sources: tuple[str, ...]
    conflict: str


@lru_cache(maxsize=1)
def kinds() -> Mapping[str, Kind]:
    """Every kind by its id.

    Raises:
        CatalogueError: the data are incomplete or name what does not exist.
    """
    return read_kinds(POLICY_FILE)


def kind_of_sign(rule_id: str, category: str, *, is_plain: bool) -> Kind:
    """The kind that a sign is of: the contested one of its rule, unless it plainly sells; else its category.

    Raises:
        UnknownName: no policy is written for that category.
    """
    contested = None if is_plain else _contested().get(rule_id)
    found = contested or kinds().get(category)
    if found is None:
        raise unknown("policy for a category of marketing", category, kinds())
    return found


@lru_cache(maxsize=1)
def _contested() -> Mapping[str, Kind]:
    return MappingProxyType({kind.rule: kind for kind in kinds().values() if kind.rule})


def ruling(kind: Kind, around: Surroundings) -> Ruling:
    """What holds for a kind; of several declared purposes the most lenient decides, as each may be sent."""
    found = [next(clause for clause in kind.clauses if clause.holds(code, around)) for code in _purposes(around)]
    best = max(found, key=lambda clause: (clause.decision.leniency, clause.is_settled))
    why = f"{best.why} {best.note}".strip()
    disputed = "" if best.is_settled else best.conflict or kind.conflict
    return Ruling(kind.category, kind.code, best.decision, why, best.sources, disputed)


def _purposes(around: Surroundings) -> tuple[str, ...]:
    return tuple(sorted(around.purposes)) if around.purposes else ("",)


def _said(purpose: str) -> str:
    if not purpose:
        return UNKNOWN
    return USE_CASES[purpose].marketing_allowed if purpose in USE_CASES else "not_said"


def read_kinds(path: Path) -> Mapping[str, Kind]:
    """The kinds of a policy file.

    Raises:
        CatalogueError: the data are incomplete or name what does not exist.
    """
    sections = {row.id: row for row in read_file(path)}
    for name, section in sections.items():
        if name not in _SECTIONS:
            raise section.wrong(f"is none of {', '.join(_SECTIONS)}")
    first, last, shared = (
        {row.id: _clause(row) for row in _rows(sections, name)} for name in ("first", "last", "clauses")
    )
    used: set[str] = set()
    found: dict[str, Kind] = {}
    for row in _rows(sections, "kinds"):
        own = row.texts("clauses")
        _refuse_strange(row, "clauses", own, shared)
        used.update(own)
        found[row.id] = _kind(row, (*first.values(), *(shared[name] for name in own), *last.values()))
    for row in _rows(sections, "clauses"):
        if row.id not in used:
            raise row.wrong("is used by no kind")
    return MappingProxyType(found)


def _rows(sections: Mapping[str, Row], name: str) -> Iterator[Row]:
    section = sections.get(name)
    for key, table in section.data.items() if section else ():
        if section is not None and not isinstance(table, dict):
            raise section.wrong(f"holds {key!r}, which is no table")
        yield Row(key, section.place if section else "", table)  # type: ignore[arg-type]


def _kind(row: Row, clauses: tuple[Clause, ...]) -> Kind:
    row.only("category", "rule", "clauses", *_FACTS)
    base = _with_facts(row)
    rule = row.text("rule")
    if rule and not base.conflict:
        raise row.wrong("is contested and names no conflict")
    return Kind(row.id, row.text("category") or row.id, rule, base.conflict, (*clauses, base))


def _clause(row: Row) -> Clause:
    row.only("situations", "use_cases", "not_in", "providers", "marketing", *_FACTS)
    return _with_facts(
        row,
        situations=_known(row, "situations", list(Situation)),
        use_cases=_known(row, "use_cases", USE_CASES),
        not_in=_known(row, "not_in", USE_CASES),
        providers=_known(row, "providers", profile_names()),
        marketing=_known(row, "marketing", _SAID),
    )


def _with_facts(row: Row, **conditions: frozenset[str]) -> Clause:
    note, cited, disputed = row.text("note"), row.texts("sources"), row.text("conflict")
    settled = row.data.get("settled", False)
    if not isinstance(settled, bool) or (settled and disputed):
        raise row.wrong("needs true or false at 'settled', and no conflict where it is true")
    if not cited and not note:
        raise row.wrong("has neither a source nor a note that none was found")
    try:
        for name in cited:
            origin(name)
        if disputed:
            conflict(disputed)
    except UnknownName as error:
        raise row.wrong(f"names what does not exist: {error.message}") from error
    decision = Decision(row.choice("decision", list(Decision)))
    return Clause(row.id, decision, row.text("why", needed=True), note, cited, disputed, settled, **conditions)


def _known(row: Row, key: str, allowed: Collection[str]) -> frozenset[str]:
    given = row.texts(key)
    _refuse_strange(row, key, given, allowed)
    return frozenset(given)


def _refuse_strange(row: Row, key: str, given: Collection[str], allowed: Collection[str]) -> None:
    strange = [name for name in given if name not in allowed]
    if strange:
        raise row.wrong(f"has {', '.join(strange)} at {key!r}, which is not known")
