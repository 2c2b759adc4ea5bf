"""The pattern scan of a text, with one compiled set for each family of kinds.

Decides: which patterns are looked for in which kinds of text: those that rules for these kinds declare.
Messages and replies are short and many, so that they do not carry the patterns of forms and policies.
Leaves alone: which rules run because of it (`plan.py`) and how a set scans (`language/patterns.py`).
"""

from collections.abc import Iterable, Mapping, Sequence

from carelane.domain.target import SENT_TEXTS, TEXT_KINDS, Target
from carelane.language.patterns import PatternSet
from carelane.rules.registry import Entry, declared_patterns

_MOST_SETS = 8_192  # of patterns that matched together; most texts are like others

Scanned = tuple[tuple[int, ...], frozenset[str]]  # the numbers of the patterns that match, and these patterns

# One compiled set for each.
_KINDS = (SENT_TEXTS, frozenset(TEXT_KINDS) - SENT_TEXTS)


class Scanner:
    """Many patterns compiled into one set, and what they are called. Safe to share between threads."""

    __slots__ = ("_matching", "_set", "ids", "known", "patterns")

    def __init__(self, patterns: Sequence[str], engine: str) -> None:
        self.patterns = tuple(patterns)
        self.ids = {pattern: index for index, pattern in enumerate(self.patterns)}
        self.known = frozenset(self.patterns)
        self._set = PatternSet(self.patterns, engine=engine, are_checked=True)  # tests/rulebook/test_patterns.py
        self._matching: dict[tuple[int, ...], frozenset[str]] = {}

    def scan(self, folded_text: str) -> Scanned:
        """The numbers of the patterns that match somewhere, in order, and these patterns themselves."""
        hits = self._set.hits(folded_text)
        matching = self._matching.get(hits)
        if matching is None:
            if len(self._matching) >= _MOST_SETS:
                self._matching.clear()
            matching = self._matching[hits] = frozenset([self.patterns[index] for index in hits])
        return hits, matching


class Scanners:
    """The scanner for each kind of text, compiled when a text of its family comes."""

    __slots__ = ("_by_kind", "_engine", "_rules")

    def __init__(self, rules: Mapping[str, Entry], engine: str) -> None:
        self._rules = rules
        self._engine = engine
        self._by_kind: dict[Target, Scanner] = {}

    def of(self, kind: Target) -> Scanner:
        """The scanner for texts of this kind."""
        scanner = self._by_kind.get(kind)
        if scanner is None:
            kinds = next((kinds for kinds in _KINDS if kind in kinds), frozenset({kind}))
            scanner = Scanner(scanned_patterns(kinds, self._rules.values()), self._engine)
            self._by_kind.update(dict.fromkeys(kinds, scanner))
        return scanner


def scanned_patterns(kinds: frozenset[Target], rules: Iterable[Entry]) -> tuple[str, ...]:
    """What rules for these kinds of text declare, each pattern once."""
    declared = [
        pattern
        for entry in rules
        if not kinds.isdisjoint(entry.rule.looks_at)
        for pattern in declared_patterns(entry.rule)
    ]
    return tuple(dict.fromkeys(declared))
