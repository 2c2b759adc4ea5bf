"""Paths that prove single entries, on every database."""

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from carelane.storage.ledger.inclusions import SqlInclusions
from tests.contract.consent_things import fill, meet, opt_in, opt_out, record


@pytest.fixture
def inclusions(stores):
    return SqlInclusions(stores.database)


def test_every_entry_of_a_ledger_is_proved_against_its_signed_head(stores, inclusions):
    workspace = stores.new_workspace().id
    somebody = meet(stores, workspace)
    now = stores.clock.now()
    for days in range(9):
        record(stores, workspace, opt_in(somebody, now + timedelta(days=days)))
        head = stores.ledger.checkpoint(workspace)
        found = inclusions.inclusions(workspace, head, range(head.size + 3))
        assert [one.number for one in found] == list(range(1, head.size + 1))
        assert all(one.holds for one in found)


def test_an_entry_in_another_place_or_with_other_bytes_is_not_proved(stores, inclusions):
    workspace = stores.new_workspace().id
    fill(stores, workspace)
    head = stores.ledger.checkpoint(workspace)
    first, second, *_ = inclusions.inclusions(workspace, head, [1, 2])
    assert not replace(first, number=2).holds
    assert not replace(first, content=second.content).holds
    assert not replace(first, root="0" * 64).holds


def test_an_entry_of_another_workspace_is_not_found(stores, inclusions):
    mine, other = stores.new_workspace().id, stores.new_workspace("Other").id
    fill(stores, mine)
    head = stores.ledger.checkpoint(mine)
    assert not any(one.holds for one in inclusions.inclusions(other, head, [1]))


def test_what_came_after_the_head_is_left_out(stores, inclusions):
    workspace = stores.new_workspace().id
    somebody = fill(stores, workspace)
    head = stores.ledger.checkpoint(workspace)
    record(stores, workspace, opt_out(somebody, stores.clock.now()))
    found = inclusions.inclusions(workspace, head, [head.size, head.size + 1])
    assert [one.number for one in found] == [head.size]
    assert found[0].holds


def test_more_entries_than_fit_the_memory_are_read_in_pieces(stores, inclusions, monkeypatch):
    monkeypatch.setattr("carelane.storage.ledger.inclusions._MOST_IN_MEMORY", 2)
    monkeypatch.setattr("carelane.storage.ledger.inclusions._PIECE", 2)
    workspace = stores.new_workspace().id
    somebody = meet(stores, workspace)
    now = stores.clock.now()
    record(stores, workspace, *(opt_in(somebody, now + timedelta(days=days)) for days in range(7)))
    head = stores.ledger.checkpoint(workspace)
    assert all(one.holds for one in inclusions.inclusions(workspace, head, range(1, 8)))


def test_a_changed_body_is_not_proved(stores, inclusions):
    workspace = stores.new_workspace().id
    fill(stores, workspace)
    head = stores.ledger.checkpoint(workspace)
    with stores.database.writing() as connection:
        for name in _triggers(connection):
            connection.execute(sa.text(name))
        connection.execute(sa.text("UPDATE consent_events SET body = :body WHERE number = 1"), {"body": b"{}"})
    first, second = inclusions.inclusions(workspace, head, [1, 2])
    assert not first.holds
    assert second.holds


def _triggers(connection):
    """What takes away the triggers that refuse changes."""
    if connection.dialect.name == "sqlite":
        found = connection.execute(
            sa.text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'consent_events'")
        ).all()
        return [f"DROP TRIGGER {name}" for (name,) in found]
    return ["ALTER TABLE consent_events DISABLE TRIGGER ALL"]
