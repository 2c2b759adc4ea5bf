"""Nothing about consent in one workspace is there for another: every method of every port that names a workspace."""

import inspect
from dataclasses import replace

import pytest

from carelane.domain.access import WorkspaceKind
from carelane.domain.consent import BadEvent, EventKind, NewEvent
from carelane.domain.consent_records import HeldReply, NewEvidence, SenderNumber, SentCounts, Stream
from carelane.domain.gate_policy import GatePolicy
from carelane.ports.campaigns import NotKept
from carelane.ports.ledger import ConsentLedger, ConsentSetup, EvidenceStore, HeldReplies, People, SentLog
from tests.contract.consent_things import ADA, OURS, fill, meet, opt_in, opt_out, record
from tests.contract.kept_things import ANN, registration

PORTS = {
    "ledger": ConsentLedger,
    "people": People,
    "evidence": EvidenceStore,
    "consent_setup": ConsentSetup,
    "sent_log": SentLog,
    "held": HeldReplies,
}
METHODS = {
    f"{store}.{name}"
    for store, port in PORTS.items()
    for name, method in inspect.getmembers(port, inspect.isfunction)
    if {"workspace_id", "held"} & set(inspect.signature(method).parameters) and not name.startswith("_")
}
# What names nothing of anybody else, and so gives a new workspace what it gives every new one.
ABOUT_ITSELF = {
    "ledger.checkpoint", "ledger.verify", "people.recipient", "people.meet", "people.erase_all",
    "consent_setup.put_policy", "consent_setup.put_disclosure", "sent_log.note",
}  # fmt: skip


@pytest.fixture
def theirs(stores):
    return stores.new_workspace("Theirs").id


def calls(stores, ours, theirs):
    """How each method is called, with our workspace and with what is theirs."""
    ada = fill(stores, theirs)
    now = stores.clock.now()
    [event] = [each for each in stores.ledger.history(theirs, ada) if each.event.kind is EventKind.OPT_IN]
    [evidence] = event.event.evidence
    campaign = stores.campaigns.add(theirs, "Tenants", registration(), ANN).id
    [held] = stores.held.open(theirs)
    page = stores.ledger.listed(theirs, is_out=True)
    mine = meet(stores, ours)
    correction = NewEvent(EventKind.CORRECTION, mine, now, ANN, source="staff", refers_to=event.id)
    sent = {"sender": OURS, "stream": "care", "text": "f" * 64, "at": now}
    ledger, people, setup = stores.ledger, stores.people, stores.consent_setup
    refused = {
        "ledger.append": [
            lambda: record(stores, ours, opt_out(ada, now)),
            lambda: record(stores, ours, opt_in(mine, now, evidence=(evidence,))),
            lambda: record(stores, ours, correction),
        ],
        "ledger.event": [lambda: ledger.event(ours, event.id)],
        "people.person": [lambda: people.person(ours, ada)],
        "people.place": [lambda: people.place(ours, ada, zone="", region="WI", at=now, by=ANN)],
        "people.erase": [lambda: people.erase(ours, ada, ANN)],
        "evidence.keep": [lambda: stores.evidence.keep(ours, "form", "a/b", b"x", recipient=ada, at=now)],
        "evidence.keep_all": [
            lambda: stores.evidence.keep_all(ours, [NewEvidence("form", "a/b", b"x", recipient=ada)], now)
        ],
        "evidence.item": [lambda: stores.evidence.item(ours, evidence)],
        "evidence.content": [lambda: stores.evidence.content(ours, evidence)],
        "consent_setup.put_sender": [lambda: setup.put_sender(ours, SenderNumber(OURS, "", campaign), ANN)],
        "consent_setup.put_stream": [lambda: setup.put_stream(ours, Stream("n", "N", campaign_id=campaign), ANN)],
        "held.add": [lambda: stores.held.add(replace(held, workspace_id=ours))],
        "held.close": [lambda: stores.held.close(ours, held.event_id, "keep", now, ANN)],
    }
    empty = {
        "ledger.states": (lambda: ledger.states(ours, ada), ()),
        "ledger.states_of": (lambda: ledger.states_of(ours, [ada]), {}),
        "ledger.listed": (lambda: ledger.listed(ours, is_out=True, after=page[0]), ()),
        "ledger.history": (lambda: ledger.history(ours, ada), ()),
        "ledger.events": (lambda: list(ledger.events(ours)), []),
        "ledger.size": (lambda: ledger.size(ours), 0),
        "ledger.rebuild": (lambda: ledger.rebuild(ours), 0),
        "ledger.checkpoints": (lambda: ledger.checkpoints(ours), ()),
        "people.people": (lambda: people.people(ours, [ada]), {}),
        "consent_setup.policy": (lambda: setup.policy(ours), GatePolicy()),
        "consent_setup.senders": (lambda: setup.senders(ours), ()),
        "consent_setup.streams": (lambda: [each.id for each in setup.streams(ours)], ["care"]),
        "consent_setup.disclosures": (lambda: setup.disclosures(ours), ()),
        "sent_log.counts": (lambda: stores.sent_log.counts(ours, ada, **sent), SentCounts()),
        "held.open": (lambda: stores.held.open(ours), ()),
    }
    return refused, empty


def test_what_belongs_to_another_workspace_is_refused_or_not_there(stores, theirs):
    ours = stores.workspaces.add_workspace("Ours", WorkspaceKind.CLIENT, "", owner=stores.somebody(), by=ANN).id
    refused, empty = calls(stores, ours, theirs)
    before = (stores.ledger.verify(theirs), list(stores.ledger.events(theirs)), stores.held.open(theirs))
    assert refused.keys() | empty.keys() | ABOUT_ITSELF == METHODS
    for name, tries in refused.items():
        for call in tries:
            try:
                call()
            except (NotKept, BadEvent):
                continue
            raise AssertionError(f"{name} was not refused")
    for name, (call, nothing) in empty.items():
        assert call() == nothing, name
    assert stores.ledger.verify(ours).size == 0
    assert (stores.ledger.verify(theirs), list(stores.ledger.events(theirs)), stores.held.open(theirs)) == before


ODD_IDS = ["", "\x00", "a\x00b", "\ud83d", "' OR 1=1 --", "%", "x" * 10_000, "f" * 32, "0" * 32, "-" + "0" * 31]


@pytest.mark.parametrize("odd", ODD_IDS, ids=range(len(ODD_IDS)))
def test_whatever_is_typed_into_an_address_is_nothing_of_ours(stores, theirs, odd):
    ada = fill(stores, theirs)
    now = stores.clock.now()
    for read in (
        lambda: stores.ledger.event(theirs, odd),
        lambda: stores.ledger.event(odd, odd),
        lambda: stores.ledger.append(odd, [opt_out(ada, now)]),
        lambda: stores.ledger.append(theirs, [opt_out(odd or "-", now)]),
        lambda: stores.ledger.checkpoint(odd),
        lambda: stores.people.person(theirs, odd),
        lambda: stores.people.meet(odd, [ADA], now),
        lambda: stores.evidence.item(theirs, odd),
        lambda: stores.evidence.content(odd, odd),
        lambda: stores.evidence.keep(odd, "form", "a/b", b"x", at=now),
        lambda: stores.consent_setup.put_policy(odd, GatePolicy(), ANN),
        lambda: stores.held.close(theirs, odd, "keep", now, ANN),
        lambda: stores.held.add(HeldReply(theirs, odd, ada, OURS, "", "", now, now)),
        lambda: stores.sent_log.note(odd, ada, sender="", stream="", text="", at=now, key="k", sells=False),
    ):
        with pytest.raises(NotKept):
            read()
    assert stores.ledger.states(odd, odd) == ()
    assert stores.ledger.states_of(odd, [odd, odd]) == {}
    assert stores.ledger.history(theirs, odd) == ()
    assert stores.ledger.listed(odd, is_out=True) == ()
    assert list(stores.ledger.events(odd)) == []
    assert stores.ledger.verify(odd).faults == ()
    assert stores.people.people(theirs, [odd]) == {}
    assert stores.consent_setup.senders(odd) == ()
    assert stores.held.open(odd) == ()
