"""One problem, said once: a rule that says it better stands in for others at the same field.

Decides: which findings are left out because another one says the same; their causes pass to that one.
Leaves alone: which rules stand for which (`Rule.instead_of` declares it).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from carelane.domain.finding import Finding
from carelane.rules.registry import Entry


def stand_ins(entries: Iterable[Entry]) -> dict[str, frozenset[str]]:
    """By rule id: the rules it stands in for, with names of families spelled out."""
    known = list(entries)
    members: dict[str, set[str]] = {}
    for entry in known:
        members.setdefault(entry.family, set()).add(entry.rule.id)
    return {
        entry.rule.id: frozenset(
            rule_id
            for name in entry.rule.instead_of
            for rule_id in members.get(name, {name})
            if rule_id != entry.rule.id
        )
        for entry in known
        if entry.rule.instead_of
    }


def said_once(findings: Sequence[Finding], standing: Mapping[str, frozenset[str]]) -> list[Finding]:
    """The findings without those that another one at the same field stands in for."""
    silenced = {
        (finding.field, rule_id)
        for finding in findings
        if finding.rule in standing
        for rule_id in standing[finding.rule]
    }
    if not silenced:
        return list(findings)
    left_out = [finding for finding in findings if (finding.field, finding.rule) in silenced]
    return [
        _with_causes(finding, left_out, standing)
        for finding in findings
        if (finding.field, finding.rule) not in silenced
    ]


def _with_causes(finding: Finding, left_out: Sequence[Finding], standing: Mapping[str, frozenset[str]]) -> Finding:
    covered = standing.get(finding.rule)
    if not covered:
        return finding
    causes = [
        cause for other in left_out if other.rule in covered and other.field == finding.field for cause in other.causes
    ]
    return replace(finding, causes=tuple(dict.fromkeys((*finding.causes, *causes)))) if causes else finding
