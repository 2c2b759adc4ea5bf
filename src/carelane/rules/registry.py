"""Finding the rules: every module of the family folders that declares RULE. There is no list to edit.

Decides: which rules exist, their families, and the patterns of the one compiled set.
"""

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from carelane.domain.errors import CatalogueError, UnknownName
from carelane.language.elements import ALL_ELEMENTS, Element
from carelane.rules.rule import Rule
from carelane.rules.text import Pattern

FAMILIES = ("message", "marketing", "prohibited", "invitation", "auto_reply", "policy", "campaign", "website")


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule with the family (folder) it lives in."""

    rule: Rule
    family: str


@lru_cache(maxsize=1)
def entries() -> Mapping[str, Entry]:
    """Every rule by id, in the order of family and file name.

    Raises:
        CatalogueError: a rule's id differs from its file name, or two rules share an id.
    """
    found: dict[str, Entry] = {}
    for family in FAMILIES:
        package = importlib.import_module(f"carelane.rules.{family}")
        for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda item: item.name):
            rule = getattr(importlib.import_module(f"{package.__name__}.{info.name}"), "RULE", None)
            if rule is None:  # a lexicon or a part that the family shares
                continue
            if rule.id.replace("-", "_") != info.name:
                raise CatalogueError(
                    f"rule {rule.id!r} is declared in {family}/{info.name}.py: id and file name differ"
                )
            if rule.id in found:
                raise CatalogueError(f"two rules are called {rule.id!r}")
            found[rule.id] = Entry(rule, family)
    return MappingProxyType(found)


def rule(rule_id: str) -> Entry:
    """The rule of that id.

    Raises:
        UnknownName: there is none; the hint names the nearest.
    """
    known = entries()
    if rule_id in known:
        return known[rule_id]
    import difflib  # noqa: PLC0415  only needed on this path

    near = difflib.get_close_matches(rule_id, known, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else "`carelane rules` lists them all"
    raise UnknownName(f"there is no rule called {rule_id!r}", hint=hint)


def patterns_of(*items: Pattern) -> tuple[str, ...]:
    """The plain patterns behind patterns and elements."""
    return tuple(pattern for item in items for pattern in (item.patterns if isinstance(item, Element) else (item,)))


def declared_patterns(rule: Rule) -> tuple[str, ...]:
    """The patterns that a rule wants the shared scan to look for."""
    return patterns_of(*rule.triggers, *rule.absence_of, *rule.scans_for)


@lru_cache(maxsize=1)
def all_patterns() -> tuple[str, ...]:
    """Every pattern that a rule declares or that is a shared element; the scans hold those of their kinds of text."""
    declared = [pattern for entry in entries().values() for pattern in declared_patterns(entry.rule)]
    return tuple(dict.fromkeys([*patterns_of(*ALL_ELEMENTS), *declared]))
