"""Conflicts between sources: two sides with their sources, and one piece of advice."""

import pytest

from carelane.domain.errors import UnknownName
from carelane.sources import conflict, conflict_note, conflicts, source


def test_both_sides_are_sourced_and_differ() -> None:
    for entry in conflicts().values():
        assert entry.a.says != entry.b.says, entry.id
        for name in (*entry.a.sources, *entry.b.sources):
            source(name)


def test_the_sentences_can_be_joined() -> None:
    """`conflict_note` adds the full stops, and the advice follows a colon."""
    for entry in conflicts().values():
        assert not entry.point.endswith("."), entry.id
        assert entry.point[0].islower(), entry.id
        for side in (entry.a, entry.b):
            assert not side.says.endswith("."), entry.id
        assert entry.advice.endswith("."), entry.id


def test_a_note_tells_both_sides_their_sources_and_the_advice() -> None:
    note = conflict_note("stop-in-cta")
    entry = conflict("stop-in-cta")
    for part in (entry.point, entry.a.says, entry.b.says, entry.advice, source("telnyx-dca-codes").title, "2026-06-11"):
        assert part in note


def test_an_unknown_conflict_names_the_nearest() -> None:
    with pytest.raises(UnknownName) as caught:
        conflict_note("stop-in-the-cta")
    assert "stop-in-cta" in caught.value.hint
