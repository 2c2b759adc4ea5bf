"""Unclear replies: a person decides, or the deadline does."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.consent import ConsentLevel, Method
from carelane.ports.campaigns import NotKept
from carelane.services.consent.inbound.held import DecideHeld, Decision, EarlierFirst, TooLate, close_due, decide_held
from tests.unit.services.consent.desk import STAFF, WORKSPACE, Desk

UNCLEAR = "not interested"


def decide(desk, decision, note=""):
    (waiting,) = desk.memory.open(WORKSPACE)
    command = DecideHeld(WORKSPACE, waiting.event_id, decision, note)
    return decide_held(command, STAFF, **desk.some("ledger", "held", "workspaces", "clock"))


def test_who_decides_that_it_was_an_opt_out_records_one_at_the_moment_of_the_reply(desk):
    desk.text(UNCLEAR)
    said = desk.clock.now()
    desk.clock.pass_(hours=3)
    (event,) = decide(desk, Decision.REVOKE)
    assert desk.stands().opted_out
    assert event.event.happened_at == said
    assert event.event.actor == STAFF
    assert desk.memory.open(WORKSPACE) == ()


def test_who_decides_that_it_was_none_lets_texts_go_and_the_question_be_answered(desk):
    desk.text(UNCLEAR)
    desk.clock.pass_(hours=3)
    decide(desk, Decision.KEEP)
    assert desk.stands().hold is None
    assert desk.stands().opted_out is None
    assert desk.stands().level is ConsentLevel.IMPLIED


@pytest.mark.parametrize("decision", Decision)
def test_a_note_on_a_decision_is_in_the_trail_without_the_persons_words(desk, decision):
    desk.text(UNCLEAR)
    decide(desk, decision, "read together with the call notes")
    (line,) = desk.trail
    assert line[1:3] == (STAFF, "consent.decision_note")
    assert UNCLEAR not in str(line)


def test_a_decision_on_one_reply_leaves_a_later_one_waiting(desk):
    desk.text(UNCLEAR)
    first = desk.memory.open(WORKSPACE)[0]
    desk.clock.pass_(hours=1)
    desk.text("enough")
    command = DecideHeld(WORKSPACE, first.event_id, Decision.KEEP)
    decide_held(command, STAFF, **desk.some("ledger", "held", "workspaces", "clock"))
    assert desk.stands().hold


def test_keeping_a_later_reply_does_not_let_texts_go_past_an_earlier_one(desk):
    desk.text(UNCLEAR)
    desk.clock.pass_(hours=1)
    desk.text("enough")
    later = max(desk.memory.open(WORKSPACE), key=lambda each: each.held_at)
    command = DecideHeld(WORKSPACE, later.event_id, Decision.KEEP)
    with pytest.raises(EarlierFirst):
        decide_held(command, STAFF, **desk.some("ledger", "held", "workspaces", "clock"))
    assert desk.stands().hold
    desk.clock.pass_(hours=23, minutes=30)  # the deadline of the first is over, that of the second is not
    decide_held(command, STAFF, **desk.some("ledger", "held", "workspaces", "clock"))
    assert desk.stands().opted_out


def test_after_the_deadline_a_reply_counts_as_an_opt_out_before_any_chore_ran(desk):
    desk.text(UNCLEAR)
    desk.clock.pass_(hours=25)
    assert desk.stands().opted_out


def test_the_chore_records_what_the_deadline_decided(desk):
    desk.text(UNCLEAR)
    assert close_due(desk.clock.now(), **desk.some("ledger", "held")) == 0
    desk.clock.pass_(hours=25)
    assert close_due(desk.clock.now(), **desk.some("ledger", "held")) == 1
    assert close_due(desk.clock.now(), **desk.some("ledger", "held")) == 0
    assert desk.memory.kept[-1].event.method is Method.DEADLINE
    assert desk.stands().opted_out


def test_nobody_keeps_a_reply_after_its_deadline(desk):
    desk.text(UNCLEAR)
    desk.clock.pass_(hours=25)
    with pytest.raises(TooLate):
        decide(desk, Decision.KEEP)
    assert desk.stands().opted_out
    assert desk.memory.open(WORKSPACE) == ()


def test_a_start_after_an_unclear_reply_outlives_its_deadline(desk):
    desk.text(UNCLEAR)
    desk.text("START")
    desk.clock.pass_(hours=25)
    close_due(desk.clock.now(), **desk.some("ledger", "held"))
    assert desk.stands().opted_out is None


def test_what_was_decided_is_not_decided_again(desk):
    desk.text(UNCLEAR)
    waiting = desk.memory.open(WORKSPACE)[0]
    decide(desk, Decision.KEEP)
    command = DecideHeld(WORKSPACE, waiting.event_id, Decision.REVOKE)
    with pytest.raises(NotKept):
        decide_held(command, STAFF, **desk.some("ledger", "held", "workspaces", "clock"))


def test_a_decision_that_did_not_get_to_the_list_is_not_undone_by_the_deadline(desk):
    desk.text(UNCLEAR)
    waiting = dict(desk.memory.replies)
    decide(desk, Decision.KEEP)
    desk.memory.replies, desk.memory.closed = waiting, {}
    desk.clock.pass_(hours=25)
    close_due(desk.clock.now(), **desk.some("ledger", "held"))
    assert desk.stands().opted_out is None


@given(st.lists(st.tuples(st.sampled_from([UNCLEAR, "enough", "👎", "hello", "HELP"]), st.integers(0, 60))))
def test_whatever_nobody_decided_ends_as_an_opt_out(texts):
    desk = Desk()
    for words, hours in texts:
        desk.clock.pass_(hours=hours)
        desk.text(words)
    desk.clock.at += timedelta(hours=25)
    close_due(desk.clock.now(), **desk.some("ledger", "held"))
    unclear = any(words in {UNCLEAR, "enough", "👎"} for words, _ in texts)
    assert (desk.stands().opted_out is not None) == unclear
    assert desk.memory.open(WORKSPACE) == ()
