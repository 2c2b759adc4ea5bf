"""Which rule covers each requirement, cause and demand - or why none can.

Decides: the coverage table and its gaps. A gap is an entry that no rule covers and that gives no
reason from the closed list; a test fails on gaps.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from carelane.remediation.causes import causes
from carelane.rules.registry import entries
from carelane.services.gate.covering import covering
from carelane.sources import Demand, demands, requirements


@dataclass(frozen=True, slots=True)
class Covered:
    """One entry of the table. `reason` is "" when rules or other parts cover it.

    parts: decisions of the gate ("decision:opted-out") and modules that answer for it.
    """

    id: str
    says: str
    rules: tuple[str, ...]
    reason: str
    note: str = ""
    parts: tuple[str, ...] = ()

    @property
    def is_gap(self) -> bool:
        """Neither a rule, nor another part, nor a reason."""
        return not self.rules and not self.parts and not self.reason


@dataclass(frozen=True, slots=True)
class Coverage:
    """The whole table."""

    requirements: tuple[Covered, ...]
    causes: tuple[Covered, ...]
    demands: tuple[Covered, ...]

    @property
    def gaps(self) -> tuple[Covered, ...]:
        """Entries that need a rule or a reason."""
        return tuple(
            entry for table in (self.requirements, self.causes, self.demands) for entry in table if entry.is_gap
        )

    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """How many entries of each table are covered by what, and how many rest on which reason."""
        return {
            name: Counter(_how(entry) for entry in table)
            for name, table in (("requirements", self.requirements), ("causes", self.causes), ("demands", self.demands))
        }


def _how(entry: Covered) -> str:
    if entry.rules:
        return "covered by a rule"
    return "covered by the ledger or the gate" if entry.parts else entry.reason or "gap"


def coverage() -> Coverage:
    """The table, from what the rules declare and what the catalogue says of the rest."""
    by_requirement: defaultdict[str, list[str]] = defaultdict(list)
    by_cause: defaultdict[str, list[str]] = defaultdict(list)
    by_demand: defaultdict[str, list[str]] = defaultdict(list)
    for rule_id, entry in entries().items():
        _collect(by_requirement, entry.rule.covers, rule_id)
        _collect(by_cause, entry.rule.causes, rule_id)
        _collect(by_demand, entry.rule.answers, rule_id)
    return Coverage(
        requirements=tuple(
            Covered(
                item.id,
                item.statement,
                tuple(by_requirement[item.id]),
                item.uncovered,
                item.note,
                covering().get(item.id, ()),
            )
            for item in requirements().values()
        ),
        causes=tuple(
            Covered(item.id, item.title, tuple(by_cause[item.id]), item.uncovered, item.beyond)
            for item in causes().values()
        ),
        demands=tuple(_demand(item, by_demand.get(item.id, []), by_requirement) for item in demands().values()),
    )


def _demand(item: Demand, direct: Iterable[str], by_requirement: Mapping[str, list[str]]) -> Covered:
    # A demand that says the same as a requirement is answered by the rules that cover that requirement.
    through = [rule_id for requirement_id in item.requirements for rule_id in by_requirement.get(requirement_id, [])]
    parts = dict.fromkeys(part for requirement_id in item.requirements for part in covering().get(requirement_id, ()))
    rules = tuple(dict.fromkeys((*direct, *through)))
    return Covered(item.id, item.says, rules, item.uncovered, item.note, () if item.uncovered else tuple(parts))


def _collect(table: dict[str, list[str]], ids: Iterable[str], rule_id: str) -> None:
    for entry_id in ids:
        table[entry_id].append(rule_id)
