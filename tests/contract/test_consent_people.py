"""People and evidence on every database: nobody reads what is personal without the key, and erasure destroys it."""

import hashlib
from datetime import timedelta

import pytest
import sqlalchemy as sa

from carelane.domain.consent import EventKind
from carelane.domain.consent_state import standing
from carelane.ports.accounts import SealBroken
from carelane.ports.campaigns import NotKept
from tests.contract.consent_things import ADA, BOB, meet, opt_in, opt_out, record
from tests.contract.kept_things import ANN


@pytest.fixture
def workspace(stores):
    return stores.new_workspace().id


@pytest.fixture
def ada(stores, workspace):
    return meet(stores, workspace)


def test_people_are_met_once_and_found_by_their_number(stores, workspace):
    at = stores.clock.now()
    met = stores.people.meet(workspace, [ADA, BOB, ADA], at)
    assert met == tuple(stores.people.recipient(workspace, number) for number in (ADA, BOB, ADA))
    assert stores.people.meet(workspace, [BOB], at + timedelta(days=1)) == met[1:2]
    person = stores.people.person(workspace, met[1])
    assert (person.number, person.met_at, person.zone, person.erased_at) == (BOB, at, "", None)
    assert set(stores.people.people(workspace, [*met, "nobody"])) == set(met)
    assert stores.people.meet(workspace, [], at) == ()
    with pytest.raises(NotKept):
        stores.people.person(workspace, "nobody")
    with pytest.raises(NotKept):
        stores.people.meet("nowhere", [ADA], at)


def test_neither_numbers_nor_words_lie_in_the_database(stores, workspace, ada):
    now = stores.clock.now()
    item = stores.evidence.keep(workspace, "inbound_text", "text/plain", b"please STOP", recipient=ada, at=now)
    record(
        stores, workspace, opt_out(ada, now, evidence=(item.id,), detail={"text": "please STOP", "name": "Lovelace"})
    )
    with stores.database.reading() as connection:
        held = b"".join(
            repr(row).encode()
            for table in sa.inspect(connection).get_table_names()
            for row in connection.exec_driver_sql(f"SELECT * FROM {table}")
        )
    for personal in (ADA.encode(), b"6085550143", b"please STOP", b"Lovelace"):
        assert personal not in held


def test_where_a_person_lives_is_kept(stores, workspace, ada):
    at = stores.clock.now()
    stores.people.place(workspace, ada, zone="America/Chicago", region="WI", at=at, by=ANN)
    person = stores.people.person(workspace, ada)
    assert (person.zone, person.region) == ("America/Chicago", "WI")
    with pytest.raises(NotKept):
        stores.people.place(workspace, "nobody", zone="", region="WI", at=at, by=ANN)


def test_an_erasure_destroys_what_is_personal_and_leaves_what_stops_texts(stores, workspace, ada):
    now = stores.clock.now()
    item = stores.evidence.keep(workspace, "form", "text/html", b"<form>", recipient=ada, at=now)
    stores.people.place(workspace, ada, zone="America/Chicago", region="WI", at=now, by=ANN)
    record(stores, workspace, opt_in(ada, now, evidence=(item.id,), detail={"name": "Ada"}), opt_out(ada, now))
    stores.people.erase(workspace, ada, ANN)
    stores.people.erase(workspace, ada, ANN)
    person = stores.people.person(workspace, ada)
    assert (person.number, person.zone, person.region) == (None, "", "")
    assert person.erased_at is not None
    assert stores.evidence.content(workspace, item.id) is None
    assert stores.evidence.item(workspace, item.id) == item
    history = stores.ledger.history(workspace, ada)
    assert [dict(each.event.detail) for each in history] == [{}, {}, {}]
    assert history[-1].event.kind is EventKind.ERASURE
    assert standing(stores.ledger.states(workspace, ada), "x", "care", at=now).is_stopped
    assert stores.ledger.verify(workspace).faults == ()
    with pytest.raises(NotKept):
        stores.people.erase(workspace, "nobody", ANN)
    with pytest.raises(NotKept):
        stores.evidence.keep(workspace, "form", "text/html", b"new", recipient=ada, at=now)


def test_an_erased_person_who_comes_again_has_a_new_key_and_is_still_out(stores, workspace, ada):
    now = stores.clock.now()
    form = ("form", "text/html", b"<form>")
    before = stores.evidence.keep(workspace, *form, recipient=ada, at=now)
    record(stores, workspace, opt_out(ada, now, evidence=(before.id,), detail={"text": "stop"}))
    stores.people.erase(workspace, ada, ANN)
    assert meet(stores, workspace) == ada
    assert stores.people.person(workspace, ada).number == ADA
    after = stores.evidence.keep(workspace, *form, recipient=ada, at=now)
    record(stores, workspace, opt_in(ada, now, evidence=(after.id,), detail={"name": "Ada"}))
    details = [dict(each.event.detail) for each in stores.ledger.history(workspace, ada)]
    assert details == [{}, {}, {"name": "Ada"}]
    assert stores.evidence.content(workspace, before.id) is None
    assert stores.evidence.content(workspace, after.id) == b"<form>"
    assert standing(stores.ledger.states(workspace, ada), "x", "care", at=now).is_stopped
    assert stores.ledger.verify(workspace).faults == ()


def test_words_about_an_erased_person_are_not_kept(stores, workspace, ada):
    stores.people.erase(workspace, ada, ANN)
    [recorded] = record(stores, workspace, opt_out(ada, stores.clock.now(), detail={"text": "stop"}))
    assert dict(stores.ledger.event(workspace, recorded.id).event.detail) == {}


@pytest.mark.parametrize("is_personal", [True, False])
def test_the_same_evidence_is_one_item_under_a_salted_hash(stores, workspace, ada, is_personal):
    now, whose = stores.clock.now(), ada if is_personal else ""
    item = stores.evidence.keep(workspace, "form", "text/html", b"<form>", recipient=whose, at=now)
    assert stores.evidence.keep(workspace, "form", "text/html", b"<form>", recipient=whose, at=now) == item
    assert item.id != hashlib.sha256(b"<form>").hexdigest()
    assert (item.size, item.recipient) == (6, whose)
    assert stores.evidence.content(workspace, item.id) == b"<form>"
    other = stores.evidence.keep(
        workspace, "form", "text/html", b"<form>", recipient=meet(stores, workspace, BOB), at=now
    )
    assert other.id != item.id


@pytest.mark.parametrize("is_personal", [True, False])
def test_changed_evidence_is_not_given_out(stores, workspace, ada, is_personal):
    whose = ada if is_personal else ""
    item = stores.evidence.keep(workspace, "scan", "image/png", b"x" * 99, recipient=whose, at=stores.clock.now())
    harmed = sa.text("UPDATE consent_evidence SET content = :c")
    with stores.database.engine.begin() as connection:
        [content] = connection.exec_driver_sql("SELECT content FROM consent_evidence").scalars()
        connection.execute(harmed, {"c": bytes(content[:-1]) + bytes([content[-1] ^ 1])})
    with pytest.raises(SealBroken):
        stores.evidence.content(workspace, item.id)
    assert [fault.what for fault in stores.ledger.verify(workspace).faults] == [f"evidence {item.id[:12]} was changed"]


def test_evidence_of_another_workspace_is_not_there(stores, workspace, ada):
    other = stores.new_workspace("Other").id
    now = stores.clock.now()
    item = stores.evidence.keep(workspace, "form", "text/html", b"<form>", recipient=ada, at=now)
    for read in (stores.evidence.item, stores.evidence.content):
        with pytest.raises(NotKept):
            read(other, item.id)
    theirs = meet(stores, other)
    with pytest.raises(NotKept):
        record(stores, other, opt_in(theirs, now, evidence=(item.id,)))
    for call in (
        lambda: stores.evidence.keep(other, "form", "text/html", b"<form>", recipient=ada, at=now),
        lambda: stores.people.person(other, ada),
        lambda: stores.people.place(other, ada, zone="", region="WI", at=now, by=ANN),
        lambda: stores.people.erase(other, ada, ANN),
    ):
        with pytest.raises(NotKept):
            call()
    assert stores.people.people(other, [ada]) == {}
    with pytest.raises(NotKept):
        stores.evidence.keep("nowhere", "form", "text/html", b"x", at=now)
