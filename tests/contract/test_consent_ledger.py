"""The ledger of consent on every database: what is recorded stays as it was, and states follow from it."""

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa

from carelane.domain.consent import BadEvent, ConsentLevel, ConsentScope, EventKind, Method, NewEvent
from carelane.domain.consent_state import Mark, fold, standing
from carelane.domain.phone import PhoneNumber
from carelane.ports.campaigns import NotKept
from tests.contract.consent_things import ADA, BOB, fill, meet, opt_in, opt_out, record
from tests.contract.kept_things import ANN


@pytest.fixture
def workspace(stores):
    return stores.new_workspace().id


@pytest.fixture
def ada(stores, workspace):
    return meet(stores, workspace)


def test_what_is_recorded_is_read_again_as_it_was(stores, workspace, ada):
    now = stores.clock.now()
    form = stores.evidence.keep(workspace, "form", "text/html", b"<form>", recipient=ada, at=now)
    given = opt_in(
        ada,
        now,
        scope=ConsentScope("+16085550100", "care"),
        evidence=(form.id,),
        key="form-1",
        detail={"name": "Zoë 😀 \ud83d \x00"},
    )
    [recorded] = record(stores, workspace, given)
    assert recorded.event == given
    assert (recorded.number, recorded.workspace_id) == (1, workspace)
    assert stores.ledger.history(workspace, ada) == (recorded,)
    assert stores.ledger.event(workspace, recorded.id) == recorded
    assert list(stores.ledger.events(workspace)) == [recorded]
    assert stores.ledger.size(workspace) == 1


def test_events_are_numbered_without_gaps_and_given_in_order(stores, workspace, ada):
    now = stores.clock.now()
    first = record(stores, workspace, *(opt_in(ada, now) for _ in range(3)))
    second = record(stores, workspace, opt_out(ada, now))
    assert [each.number for each in (*first, *second)] == [1, 2, 3, 4]
    assert list(stores.ledger.events(workspace, after=2)) == [first[2], second[0]]
    assert list(stores.ledger.events(workspace, after=4)) == []


def test_the_same_key_is_one_event_however_often_it_comes(stores, workspace, ada):
    now = stores.clock.now()
    twice = record(stores, workspace, opt_in(ada, now, key="a"), opt_out(ada, now), opt_in(ada, now, key="a"))
    assert twice[0] == twice[2]
    again = record(stores, workspace, opt_out(ada, now, key="b"), opt_in(ada, now, key="a"))
    assert again[1] == twice[0]
    assert stores.ledger.size(workspace) == 3
    assert record(stores, workspace, opt_in(ada, now), opt_in(ada, now))[0].number == 4


def test_nothing_is_recorded_when_one_of_several_is_wrong(stores, workspace, ada):
    now = stores.clock.now()
    stranger = stores.people.recipient(workspace, BOB)
    wrong = [
        opt_in(stranger, now),
        opt_in(ada, now, disclosure="d" * 64),
        opt_in(ada, now, evidence=("e" * 64,)),
    ]
    for each in wrong:
        with pytest.raises(NotKept):
            record(stores, workspace, opt_in(ada, now), each)
    assert stores.ledger.size(workspace) == 0
    assert stores.ledger.states(workspace, ada) == ()
    with pytest.raises(NotKept):
        record(stores, "nowhere", opt_in(ada, now))
    assert record(stores, workspace) == ()


def correction(ada, at, refers_to):
    return NewEvent(EventKind.CORRECTION, ada, at, ANN, source="staff", refers_to=refers_to)


def test_a_correction_takes_back_consent_and_nothing_else(stores, workspace, ada):
    now = stores.clock.now()
    [first] = record(stores, workspace, opt_in(ada, now - timedelta(days=2)))
    [wrong, stop] = record(stores, workspace, opt_in(ada, now - timedelta(days=1)), opt_out(ada, now))
    record(stores, workspace, correction(ada, now, wrong.id))
    [state] = stores.ledger.states(workspace, ada)
    assert state.marks[Mark.WRITTEN].event == first.id
    record(stores, workspace, correction(ada, now, first.id))
    [state] = stores.ledger.states(workspace, ada)
    assert Mark.WRITTEN not in state.marks
    assert state.marks[Mark.OPT_OUT].event == stop.id
    bob = meet(stores, workspace, BOB)
    for refers_to, who in ((stop.id, ada), ("0" * 32, ada), ("", ada), (first.id, bob)):
        with pytest.raises(BadEvent):
            record(stores, workspace, correction(who, now, refers_to))


def test_a_state_without_any_mark_left_is_gone(stores, workspace, ada):
    now = stores.clock.now()
    [only] = record(stores, workspace, opt_in(ada, now, method=Method.IMPORT))
    record(stores, workspace, correction(ada, now, only.id))
    assert stores.ledger.states(workspace, ada) == ()
    assert stores.ledger.verify(workspace).is_sound


def held(ada, at):
    return NewEvent(EventKind.HOLD, ada, at, ANN, source="inbound", until=at + timedelta(days=1))


def test_a_release_reaches_no_further_than_what_it_releases(stores, workspace, ada):
    now = stores.clock.now()
    [hold, stop] = record(stores, workspace, held(ada, now), opt_out(ada, now))
    release = NewEvent(EventKind.RELEASE, ada, now, ANN, source="staff", refers_to=hold.id, until=hold.counts_at)
    for wrong in (replace(release, until=now + timedelta(seconds=9)), replace(release, refers_to=stop.id)):
        with pytest.raises(BadEvent):
            record(stores, workspace, wrong)
    record(stores, workspace, release)
    stands = standing(stores.ledger.states(workspace, ada), "x", "care", at=now)
    assert stands.hold is None
    assert stands.opted_out is not None


def test_states_are_the_fold_of_the_events_whatever_the_order(stores, workspace, ada):
    now = stores.clock.now()
    events = [
        opt_out(ada, now - timedelta(hours=2)),
        opt_in(ada, now - timedelta(hours=3)),
        opt_in(ada, now - timedelta(hours=1), scope=ConsentScope("*", "care"), level=ConsentLevel.EXPRESS),
        NewEvent(EventKind.WRONG_NUMBER, ada, now, ANN, source="staff", scope=ConsentScope("*", "care")),
    ]
    for each in events:
        record(stores, workspace, each)
    states = {state.scope: state for state in stores.ledger.states(workspace, ada)}
    assert states == fold(stores.ledger.history(workspace, ada))
    assert len(states) == 2
    assert stores.ledger.states_of(workspace, [ada, "nobody"]) == {ada: stores.ledger.states(workspace, ada)}
    assert stores.ledger.states(workspace, "nobody") == ()


@pytest.mark.parametrize("table", ["consent_events", "consent_checkpoints"])
@pytest.mark.parametrize("how", ["UPDATE {} SET workspace_id = 'x'", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_what_was_recorded(stores, workspace, table, how):
    fill(stores, workspace)
    with (
        pytest.raises(sa.exc.DBAPIError, match="only ever added to"),
        stores.database.engine.begin() as connection,
    ):
        connection.exec_driver_sql(how.format(table))
    assert stores.ledger.verify(workspace).is_sound


def test_a_whole_ledger_can_be_verified(stores, workspace):
    fill(stores, workspace)
    found = stores.ledger.verify(workspace)
    assert found.faults == ()
    assert (found.size, found.checkpoints, found.states) == (3, 1, 2)
    [checkpoint] = stores.ledger.checkpoints(workspace)
    assert checkpoint.size == 2
    again = stores.ledger.checkpoint(workspace)
    assert (again.size, again.root) == (3, found.root)
    assert stores.ledger.checkpoint(workspace) == again
    assert stores.ledger.checkpoints(workspace) == (again, checkpoint)
    assert stores.ledger.verify("nowhere").faults == ()


def test_ledgers_that_grew_are_signed_by_and_by(stores, workspace, ada):
    record(stores, workspace, opt_in(ada, stores.clock.now()))
    stores.new_workspace("Empty")
    assert stores.ledger.sign_due() == 1
    assert stores.ledger.sign_due() == 0
    assert [each.size for each in stores.ledger.checkpoints(workspace)] == [1]
    record(stores, workspace, opt_out(ada, stores.clock.now()))
    assert stores.ledger.sign_due() == 1
    assert stores.ledger.verify(workspace).checkpoints == 2
    stores.workspaces.remove_workspace(workspace, ANN)
    assert stores.ledger.sign_due() == 0


def test_rebuilding_puts_right_what_somebody_changed(stores, workspace):
    ada = fill(stores, workspace)
    before = stores.ledger.states(workspace, ada)
    assert stores.ledger.rebuild(workspace) == 0
    with stores.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE consent_states SET is_out = NOT is_out WHERE stream = 'care'")
        connection.exec_driver_sql("DELETE FROM consent_states WHERE stream = '*'")
        connection.exec_driver_sql(
            "INSERT INTO consent_states (workspace_id, recipient, sender, stream, marks, changed_at)"
            f" SELECT workspace_id, 'somebody', '*', '*', marks, 1 FROM consent_states WHERE recipient = '{ada}'"
        )
    assert len(stores.ledger.verify(workspace).faults) == 3
    assert stores.ledger.rebuild(workspace) == 3
    assert stores.ledger.states(workspace, ada) == before
    assert stores.ledger.verify(workspace).is_sound


def test_the_ledger_outlives_its_workspace(stores, workspace):
    ada = fill(stores, workspace)
    stores.workspaces.remove_workspace(workspace, ANN)
    assert len(stores.ledger.history(workspace, ada)) == 3
    assert stores.ledger.verify(workspace).is_sound
    with pytest.raises(NotKept):
        record(stores, workspace, opt_in(ada, stores.clock.now()))
    assert stores.ledger.rebuild(workspace) == 0
    assert stores.ledger.checkpoint(workspace).size == 3
    assert stores.people.erase_all(workspace, ANN) == 1
    assert stores.people.erase_all(workspace, ANN) == 0
    assert stores.people.person(workspace, ada).number is None
    assert stores.ledger.verify(workspace).faults == ()


def test_two_workspaces_know_one_number_by_different_names(stores, workspace):
    other = stores.new_workspace("Other").id
    ada = meet(stores, workspace, ADA)
    theirs = meet(stores, other, ADA)
    assert ada != theirs
    [recorded] = record(stores, workspace, opt_out(ada, stores.clock.now(), key="a"))
    assert stores.ledger.states(other, ada) == ()
    assert stores.ledger.history(other, ada) == ()
    assert stores.ledger.size(other) == 0
    with pytest.raises(NotKept):
        stores.ledger.event(other, recorded.id)
    with pytest.raises(NotKept):
        record(stores, other, opt_out(ada, stores.clock.now()))
    [second] = record(stores, other, opt_in(theirs, stores.clock.now(), key="a"))
    assert second.event.kind is EventKind.OPT_IN


def test_lists_are_read_in_pages_the_latest_change_first(stores, workspace):
    now = stores.clock.now()
    people = stores.people.meet(workspace, [PhoneNumber(f"+160855501{number:02}") for number in range(7)], now)
    for number, recipient in enumerate(people):
        at = now - timedelta(hours=number // 2)  # several at the same moment
        record(stores, workspace, opt_in(recipient, at), *([opt_out(recipient, at)] if number % 2 else []))
    for is_out, expected in ((True, people[1::2]), (False, people[0::2])):
        listed, last = [], None
        while page := stores.ledger.listed(workspace, is_out=is_out, after=last, most=2):
            assert len(page) <= 2
            listed.extend(page)
            last = page[-1]
        assert sorted(each.recipient for each in listed) == sorted(expected)
        assert [each.changed_at for each in listed] == sorted((each.changed_at for each in listed), reverse=True)
        assert all((each.state,) == stores.ledger.states(workspace, each.recipient) for each in listed)
    assert stores.ledger.listed(stores.new_workspace("Other").id, is_out=True) == ()
