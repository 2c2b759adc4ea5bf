"""What a workspace texts with, what was sent and what is held, on every database."""

from dataclasses import replace
from datetime import timedelta

import pytest

from carelane.domain.consent import EventKind, NewEvent
from carelane.domain.consent_records import Disclosure, HeldReply, SenderNumber, SentCounts, Stream, TextKind
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.phone import PhoneNumber
from carelane.ports.campaigns import NotKept
from tests.contract.consent_things import meet, opt_in, record
from tests.contract.kept_things import ANN, registration, stores_on

OURS = PhoneNumber("+16085550100")


@pytest.fixture
def workspace(stores):
    return stores.new_workspace().id


@pytest.fixture
def other(stores):
    return stores.new_workspace("Other").id


@pytest.fixture
def ada(stores, workspace):
    return meet(stores, workspace)


def test_the_settings_are_the_defaults_until_somebody_changes_them(stores, workspace, other):
    setup = stores.consent_setup
    assert setup.policy(workspace) == GatePolicy()
    changed = GatePolicy(inquiry_hours=4, window=(10, 18), shadow=True)
    setup.put_policy(workspace, changed, ANN)
    assert setup.policy(workspace) == changed
    assert stores_on(stores.database).consent_setup.policy(workspace) == changed
    assert setup.policy(other) == GatePolicy()
    assert stores.workspaces.trail(workspace)[0].action == "consent.policy"
    with pytest.raises(NotKept):
        setup.put_policy("nowhere", changed, ANN)


def test_another_process_sees_a_change_within_a_moment(stores, workspace, monkeypatch):
    theirs = stores_on(stores.database).consent_setup
    assert theirs.policy(workspace) == GatePolicy()
    stores.consent_setup.put_policy(workspace, GatePolicy(shadow=True), ANN)
    monkeypatch.setattr("carelane.storage.ledger.consent_setup.BELIEVED_SECONDS", 0.0)
    assert theirs.policy(workspace).shadow


def test_senders_and_streams_are_added_and_changed(stores, workspace, other):
    setup = stores.consent_setup
    campaign = stores.campaigns.add(workspace, "Tenants", registration(), ANN).id
    assert [stream.id for stream in setup.streams(workspace)] == ["care"]
    sender = SenderNumber(OURS, "Front desk", campaign, "twilio", is_linked=True)
    setup.put_sender(workspace, replace(sender, is_linked=False), ANN)
    setup.put_sender(workspace, sender, ANN)
    assert setup.senders(workspace) == (sender,)
    news = Stream("news", "A newsletter", TextKind.MARKETING, campaign, True, 4, 30, stores.clock.now(), False)
    care = Stream("care", "Care", TextKind.CONVERSATION)
    for stream in (news, care, replace(news, promised=2)):
        setup.put_stream(workspace, stream, ANN)
    assert setup.streams(workspace) == (replace(news, promised=2), care)
    assert setup.senders(other) == ()
    assert [stream.id for stream in setup.streams(other)] == ["care"]
    for put in (
        lambda: setup.put_sender(other, sender, ANN),
        lambda: setup.put_stream(other, news, ANN),
        lambda: setup.put_stream("nowhere", care, ANN),
    ):
        with pytest.raises(NotKept):
            put()


def test_a_new_wording_ends_the_one_before_of_its_place(stores, workspace, other):
    setup, now = stores.consent_setup, stores.clock.now()
    first = Disclosure("You agree.", "en", "web_form", "care", "express", now)
    second = replace(first, text="You agree to texts.", since=now + timedelta(days=1))
    paper = replace(first, place="paper")
    for each in (first, paper, first, second):
        setup.put_disclosure(workspace, each, ANN)
    kept = {each.id: each for each in setup.disclosures(workspace)}
    assert kept == {
        first.id: replace(first, until=second.since),
        second.id: second,
        paper.id: paper,
    }
    assert setup.disclosures(workspace)[0] == second
    assert setup.put_disclosure(workspace, replace(first, since=now + timedelta(days=2)), ANN).until is None
    assert setup.disclosures(other) == ()
    ada = meet(stores, other)
    with pytest.raises(NotKept):
        record(stores, other, opt_in(ada, now, disclosure=first.id))
    record(stores, workspace, opt_in(meet(stores, workspace), now, disclosure=first.id))


def note(stores, workspace, recipient, at, key, **given):
    values = {"sender": OURS, "stream": "care", "text": "a" * 64, "sells": False, **given}
    stores.sent_log.note(workspace, recipient, at=at, key=key, **values)


def counts(stores, workspace, recipient, at, **given):
    values = {"sender": OURS, "stream": "care", "text": "a" * 64, **given}
    return stores.sent_log.counts(workspace, recipient, at=at, **values)


def test_what_was_sent_is_remembered_as_far_as_the_gate_needs_it(stores, workspace, other, ada):
    now = stores.clock.now()
    assert counts(stores, workspace, ada, now) == SentCounts()
    days = [timedelta(days=day) for day in (500, 30, 2)]
    note(stores, workspace, ada, now - days[0], "1")
    note(stores, workspace, ada, now - days[1], "2", stream="news", sells=True, text="b" * 64)
    note(stores, workspace, ada, now - days[2], "3")
    note(stores, workspace, ada, now - days[2], "3", sells=True)
    note(stores, workspace, ada, now + days[2], "later")
    assert counts(stores, workspace, ada, now) == SentCounts(
        first_at=now - days[0],
        last_at=now - days[2],
        times=(now - days[2],),
        selling=(now - days[1],),
        same_at=now - days[2],
    )
    assert counts(stores, workspace, ada, now, text="b" * 64).same_at == now - days[1]
    assert counts(stores, workspace, ada, now, sender="+16085550101").same_at is None
    assert counts(stores, other, ada, now) == SentCounts()
    with pytest.raises(NotKept):
        note(stores, "nowhere", ada, now, "4")


def test_the_first_and_the_last_text_of_a_person_are_never_forgotten(stores, workspace, ada):
    now = stores.clock.now()
    for day in (900, 800, 700, 2):
        note(stores, workspace, ada, now - timedelta(days=day), f"{day}")
    note(stores, workspace, "somebody", now - timedelta(days=900), "theirs")
    assert stores.sent_log.forget_before(now - timedelta(days=400)) == 2
    found = counts(stores, workspace, ada, now)
    assert (found.first_at, found.last_at) == (now - timedelta(days=900), now - timedelta(days=2))
    assert counts(stores, workspace, "somebody", now).first_at is not None
    assert stores.sent_log.forget_before(now - timedelta(days=400)) == 0


def test_unclear_replies_wait_for_a_decision_the_most_pressing_first(stores, workspace, other, ada):
    now = stores.clock.now()
    replies = []
    for hours in (5, 1):
        until = now + timedelta(hours=hours)
        [event] = record(stores, workspace, NewEvent(EventKind.HOLD, ada, now, ANN, source="inbound", until=until))
        reply = HeldReply(workspace, event.id, ada, OURS, "e" * 64, "maybe a wish to stop", now, until)
        stores.held.add(reply)
        stores.held.add(reply)
        replies.append(reply)
    later, first = replies
    assert stores.held.open(workspace) == (first, later)
    assert stores.held.open(other) == ()
    assert stores.held.due(now + timedelta(hours=1)) == (first,)
    with pytest.raises(NotKept):
        stores.held.close(other, first.event_id, "revoke", now, ANN)
    with pytest.raises(NotKept):
        stores.held.add(replace(first, workspace_id=other))
    stores.held.close(workspace, first.event_id, "revoke", now, ANN)
    with pytest.raises(NotKept):
        stores.held.close(workspace, first.event_id, "keep", now, ANN)
    assert stores.held.open(workspace) == (later,)
    assert stores.held.due(now + timedelta(days=9)) == (later,)
