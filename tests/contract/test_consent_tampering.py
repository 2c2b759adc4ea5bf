"""Somebody changes the ledger behind its guards: the check names the event, on every database."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from carelane.domain.consent_records import Disclosure, Fault
from carelane.domain.consent_state import standing
from carelane.domain.merkle import grow, leaf_hash
from carelane.ports.store_errors import StoreUnavailable
from tests.contract.consent_things import BOB, meet, opt_in, opt_out, record
from tests.contract.kept_things import ANN

OF_EVENTS = {Fault.CHANGED, Fault.REMOVED, Fault.REORDERED}


@pytest.fixture
def workspace(stores):
    """Nine events; the first six are signed."""
    workspace = stores.new_workspace().id
    ada, bob = meet(stores, workspace), meet(stores, workspace, BOB)
    now = stores.clock.now()
    words = stores.consent_setup.put_disclosure(
        workspace, Disclosure("You agree.", "en", "web_form", "care", "express", now), ANN
    )
    form = stores.evidence.keep(workspace, "form", "text/html", b"<form>", recipient=ada, at=now)
    for hour in range(4):
        given_at = now + timedelta(hours=hour)
        record(stores, workspace, opt_in(ada, given_at, disclosure=words.id, detail={"name": "Ada"}, key=f"in {hour}"))
        record(stores, workspace, opt_out(bob if hour % 2 else ada, given_at))
        if hour == 2:
            stores.ledger.checkpoint(workspace)
    record(stores, workspace, opt_in(bob, now, evidence=(form.id,)))
    assert stores.ledger.verify(workspace).is_sound
    return workspace


@contextmanager
def unguarded(stores, workspace):
    """A connection of somebody who may do anything; the guards are back afterwards."""
    tables = ("consent_events", "consent_checkpoints")
    with stores.database.engine.begin() as connection:
        if stores.database.is_sqlite:
            names = [f"{table}_no_{what}" for table in tables for what in ("update", "delete")]
            query = sa.text("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = :n")
            guards = [connection.execute(query, {"n": name}).scalar_one() for name in names]
            for name in names:
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
            yield connection
            for guard in guards:
                connection.exec_driver_sql(guard)
        else:
            for table in tables:
                connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            yield connection
            for table in tables:
                connection.exec_driver_sql(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def harm(stores, workspace, *statements, **values):
    with unguarded(stores, workspace) as connection:
        for statement in statements:
            connection.execute(sa.text(statement), {"w": workspace, **values})


def body_of(stores, number):
    with stores.database.reading() as connection:
        query = sa.text("SELECT body FROM consent_events WHERE number = :n")
        return bytes(connection.execute(query, {"n": number}).scalar_one())


def named(found, faults=OF_EVENTS):
    return {fault.number for fault in found.faults if fault.fault in faults}


def kinds(found):
    return {fault.fault for fault in found.faults}


def test_a_changed_event_is_named(stores, workspace):
    body = body_of(stores, 4).replace(b'"kind":"opt_out"', b'"kind":"expired"')
    harm(stores, workspace, "UPDATE consent_events SET body = :b WHERE number = 4", b=body)
    found = stores.ledger.verify(workspace)
    assert named(found) == {4}
    assert Fault.CHECKPOINT in kinds(found)


def test_a_changed_event_is_named_even_when_its_hash_was_worked_out_anew(stores, workspace):
    body = body_of(stores, 4).replace(b'"method":"keyword"', b'"method":"verbal"')
    change = "UPDATE consent_events SET body = :b, hash = :h WHERE number = 4"
    harm(stores, workspace, change, b=body, h=leaf_hash(body))
    found = stores.ledger.verify(workspace)
    assert [(fault.fault, fault.number) for fault in found.faults if fault.fault in OF_EVENTS] == [(Fault.CHANGED, 4)]


def test_a_ledger_that_was_written_anew_from_an_event_on_is_not_that_of_its_checkpoint(stores, workspace):
    stack: list[bytes] = []
    before = b""
    with unguarded(stores, workspace) as connection:
        for number in range(1, 10):
            body = body_of(stores, number)
            if number >= 4:
                body = body.replace(b'"method":"keyword"', b'"method":"verbal"')
                start = body.index(b'"prev":"') + len(b'"prev":"')
                body = body[:start] + before.hex().encode() + body[start + 64 :]
            before = leaf_hash(body)
            grow(stack, number - 1, before)
            values = {"b": body, "h": before, "n": number}
            connection.execute(sa.text("UPDATE consent_events SET body = :b, hash = :h WHERE number = :n"), values)
        head = "UPDATE consent_heads SET hash = :h, stack = :s"
        connection.execute(sa.text(head), {"h": before, "s": b"".join(stack)})
    stores.ledger.rebuild(workspace)
    found = stores.ledger.verify(workspace)
    assert [(fault.fault, fault.number) for fault in found.faults] == [(Fault.CHECKPOINT, 6)]


@pytest.mark.parametrize("number", [1, 4, 9])
def test_a_removed_event_is_named(stores, workspace, number):
    harm(stores, workspace, f"DELETE FROM consent_events WHERE number = {number}")
    found = stores.ledger.verify(workspace)
    assert [(fault.fault, fault.number) for fault in found.faults if fault.fault in OF_EVENTS] == [
        (Fault.REMOVED, number)
    ]


def test_a_gap_that_was_closed_is_named(stores, workspace):
    harm(
        stores,
        workspace,
        "DELETE FROM consent_events WHERE number = 4",
        *(f"UPDATE consent_events SET number = {number - 1} WHERE number = {number}" for number in range(5, 10)),
        "UPDATE consent_heads SET size = 8",
    )
    found = stores.ledger.verify(workspace)
    assert named(found, {Fault.REORDERED}) == {4, 5, 6, 7, 8}


def test_events_that_changed_places_are_named(stores, workspace):
    harm(
        stores,
        workspace,
        "UPDATE consent_events SET number = 99 WHERE number = 4",
        "UPDATE consent_events SET number = 4 WHERE number = 7",
        "UPDATE consent_events SET number = 7 WHERE number = 99",
    )
    found = stores.ledger.verify(workspace)
    assert named(found) == named(found, {Fault.REORDERED}) == {4, 7}


def test_a_cut_end_is_seen_as_far_as_a_checkpoint_knows(stores, workspace):
    cut = ("DELETE FROM consent_events WHERE number > 7", "UPDATE consent_heads SET size = 7")
    stores.ledger.checkpoint(workspace)
    harm(stores, workspace, *cut)
    assert named(stores.ledger.verify(workspace), {Fault.REMOVED}) == {8, 9}
    kept_elsewhere = stores.ledger.checkpoints(workspace)[0]
    harm(stores, workspace, "DELETE FROM consent_checkpoints WHERE size > 7")
    assert Fault.REMOVED not in kinds(stores.ledger.verify(workspace))
    found = stores.ledger.verify(workspace, kept=[kept_elsewhere])
    assert named(found, {Fault.REMOVED}) == {8, 9}


def test_events_that_nobody_recorded_are_named(stores, workspace):
    copy = (
        "INSERT INTO consent_events SELECT workspace_id, 10, id, recipient, kind, happened_at, recorded_at, NULL, body,"
        " detail, hash FROM consent_events WHERE number = 9"
    )
    harm(stores, workspace, copy)
    assert 10 in named(stores.ledger.verify(workspace))


@pytest.mark.parametrize(
    ("column", "value"), [("recipient", "'x'"), ("kind", "'opt_in'"), ("key", "'y'"), ("happened_at", "1"),
                          ("recorded_at", "1"), ("id", "'z'"), ("detail", "NULL"), ("detail", "body")]
)  # fmt: skip
def test_a_changed_column_is_named(stores, workspace, column, value):
    which = 1 if column == "detail" else 2
    harm(stores, workspace, f"UPDATE consent_events SET {column} = {value} WHERE number = {which}")
    assert named(stores.ledger.verify(workspace)) == {which}


def test_a_checkpoint_that_somebody_changed_is_named(stores, workspace):
    for change in ("root = '00'", "signature = 'AA=='", "size = 5", "public_key = 'x'"):
        harm(stores, workspace, "DELETE FROM consent_checkpoints WHERE number > 1")
        copied = "INSERT INTO consent_checkpoints SELECT workspace_id, 2, size, root, at, signature, public_key, stamp"
        harm(stores, workspace, f"{copied} FROM consent_checkpoints WHERE number = 1")
        harm(stores, workspace, f"UPDATE consent_checkpoints SET {change} WHERE number = 2")
        assert kinds(stores.ledger.verify(workspace)) == {Fault.CHECKPOINT}, change


def test_proof_that_is_gone_or_changed_is_named(stores, workspace):
    harm(stores, workspace, "DELETE FROM consent_evidence")
    assert named(stores.ledger.verify(workspace), {Fault.EVIDENCE}) == {9}
    harm(stores, workspace, "UPDATE consent_disclosures SET text = 'You agree to everything.'")
    [changed] = [fault for fault in stores.ledger.verify(workspace).faults if "wording" in fault.what]
    assert changed.fault is Fault.EVIDENCE
    harm(stores, workspace, "DELETE FROM consent_disclosures")
    assert named(stores.ledger.verify(workspace), {Fault.EVIDENCE}) == {1, 3, 5, 7, 9}


def test_evidence_that_was_emptied_without_an_erasure_is_named(stores, workspace):
    harm(stores, workspace, "UPDATE consent_evidence SET content = NULL, mark = NULL")
    assert kinds(stores.ledger.verify(workspace)) == {Fault.EVIDENCE}


def test_a_head_that_somebody_changed_is_named(stores, workspace):
    harm(stores, workspace, "UPDATE consent_heads SET hash = stack")
    assert named(stores.ledger.verify(workspace)) == {9}
    harm(stores, workspace, "DELETE FROM consent_heads")
    assert not stores.ledger.verify(workspace).is_sound


def test_a_state_that_cannot_be_read_stops_whoever_asks_is_named_and_takes_in_stop_all_the_same(stores, workspace):
    harm(stores, workspace, "UPDATE consent_states SET marks = :b", b=b"\xc1")
    found = stores.ledger.verify(workspace)
    assert kinds(found) == {Fault.STATE}
    assert named(found, {Fault.STATE}) == {7, 9}  # the last event of each person
    with pytest.raises(StoreUnavailable):
        stores.ledger.states(workspace, meet(stores, workspace))
    ada = meet(stores, workspace)
    record(stores, workspace, opt_out(ada, stores.clock.now()))
    assert standing(stores.ledger.states(workspace, ada), "x", "care", at=stores.clock.now()).is_stopped
    assert stores.ledger.rebuild(workspace) == 1
    assert stores.ledger.verify(workspace).is_sound


def test_any_bit_that_is_changed_is_found(stores, workspace):
    @settings(max_examples=25)
    @given(st.integers(1, 9), st.sampled_from(["body", "hash", "detail"]), st.integers(0, 9_999), st.integers(0, 7))
    def found(number, column, place, bit):
        query = sa.text(f"SELECT {column} FROM consent_events WHERE number = :n")
        with stores.database.reading() as connection:
            before = connection.execute(query, {"n": number}).scalar_one()
        if before is None:
            return
        after = bytearray(before)
        after[place % len(after)] ^= 1 << bit
        put = f"UPDATE consent_events SET {column} = :v WHERE number = {number}"
        harm(stores, workspace, put, v=bytes(after))
        verified = stores.ledger.verify(workspace)
        harm(stores, workspace, put, v=bytes(before))
        assert number in named(verified)
        assert stores.ledger.verify(workspace).is_sound

    found()
