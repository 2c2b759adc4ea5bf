"""The patterns of all rules: both engines read them, and both find the same."""

import pytest

from carelane.domain.target import SENT_TEXTS, TEXT_KINDS, Target
from carelane.language.pattern_syntax import check_pattern, compiled
from carelane.language.patterns import PatternSet
from carelane.rules.registry import all_patterns, entries
from carelane.rules.rule import Example
from carelane.rules.scanner import scanned_patterns
from tests.rules.marks import unmark

TEXTS = sorted(
    {
        unmark(example.text)[0].lower()
        for entry in entries().values()
        for example in (*entry.rule.non_compliant, *entry.rule.compliant)
        if isinstance(example, Example)
    }
)


def test_every_pattern_is_one_that_both_engines_read_alike() -> None:
    for pattern in all_patterns():
        check_pattern(pattern)
        compiled(pattern)


@pytest.mark.parametrize("kinds", [SENT_TEXTS, frozenset(TEXT_KINDS) - SENT_TEXTS])
def test_both_engines_find_the_same_in_the_example_texts(kinds: frozenset[Target]) -> None:
    patterns = scanned_patterns(kinds, entries().values())
    fast, plain = PatternSet(patterns, engine="re2"), PatternSet(patterns, engine="python")
    for text in TEXTS:
        assert fast.hits(text) == plain.hits(text), text
