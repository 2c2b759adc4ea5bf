"""The rules as people read them: by family, and one by one with examples.

Decides: the names of the families for people, and how the marks of an example become parts of it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from carelane.domain.finding import Citation
from carelane.remediation.causes import Cause, cause
from carelane.rules.registry import FAMILIES, Entry, entries, rule
from carelane.rules.rule import CampaignExample, Example
from carelane.services.learn.question import Dispute, dispute
from carelane.sources import citations, conflict

FAMILY_TITLES: Final = {
    "message": "Any text you send",
    "marketing": "Marketing in service texts",
    "prohibited": "Refused content and businesses",
    "invitation": "Call to action, forms and scripts",
    "auto_reply": "Opt-in, opt-out and HELP messages",
    "policy": "Privacy policy and terms",
    "campaign": "The registration as a whole",
}
MISSING: Final = "missing here"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of an example; `marked` when the rule reports it."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """An example: its text in parts, or the fields of a registration, and what it is an example of."""

    parts: tuple[Part, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    facts: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """Rules about one kind of thing."""

    id: str
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class RulePage:
    """Everything about one rule."""

    entry: Entry
    family: str
    looks_at: tuple[str, ...]
    bad: tuple[Shown, ...]
    good: tuple[Shown, ...]
    causes: tuple[Cause, ...]
    citations: tuple[Citation, ...]
    dispute: Dispute | None


def families() -> tuple[Family, ...]:
    """Every rule, by family."""
    known = entries().values()
    return tuple(
        Family(name, FAMILY_TITLES[name], tuple(entry for entry in known if entry.family == name)) for name in FAMILIES
    )


def rule_page(rule_id: str) -> RulePage:
    """The page of one rule.

    Raises:
        UnknownName: there is no such rule; the hint names the nearest.
    """
    entry = rule(rule_id)
    found = entry.rule
    return RulePage(
        entry=entry,
        family=FAMILY_TITLES[entry.family],
        looks_at=tuple(kind.value.replace("_", " ") for kind in found.looks_at),
        bad=tuple(map(_shown, found.non_compliant)),
        good=tuple(map(_shown, found.compliant)),
        causes=tuple(map(cause, found.causes)),
        citations=citations(found.covers, found.cites),
        dispute=dispute(conflict(found.conflict)) if found.conflict else None,
    )


def parts_of(text: str) -> Iterator[Part]:
    """The parts of a marked example: "«20% off» today" is a marked part and the rest."""
    rest = text
    while rest:
        before, opened, after = rest.partition("«")
        if before:
            yield Part(before)
        if not opened:
            return
        inside, _, rest = after.partition("»")
        yield Part(inside or MISSING, marked=True)


def _shown(example: Example | CampaignExample) -> Shown:
    facts = [example.note] if example.note else []
    if example.provider != "tcr":
        facts.append(f"at {example.provider}")
    if isinstance(example, CampaignExample):
        if example.at:
            facts.append(f"reported at {', '.join(example.at)}")
        fields = tuple((name, _words(value)) for name, value in _flat(example.file))
        return Shown(fields=fields, facts="; ".join(facts))
    if example.brand:
        facts.append(f"sent by {', '.join(example.brand)}")
    if example.kind:
        facts.append(f"a {example.kind.value.replace('_', ' ')}")
    return Shown(parts=tuple(parts_of(example.text)), facts="; ".join(facts))


def _flat(file: object, path: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(file, dict):
        for name, value in file.items():
            yield from _flat(value, f"{path}.{name}" if path else str(name))
    elif path != "carelane":
        yield path, file


def _words(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
