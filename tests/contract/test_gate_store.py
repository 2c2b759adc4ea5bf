"""The gate's own way to the database, on every database: one look, and a note without a gap."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from carelane.domain.consent_records import SenderNumber
from carelane.domain.consent_state import ScopeState
from carelane.domain.gate_facts import CONFIRMATION_STREAM
from carelane.domain.kept import Status
from carelane.domain.phone import PhoneNumber
from carelane.ports.campaigns import NotKept
from carelane.ports.gate import GateAsk, Noted
from carelane.ports.store_errors import StoreUnavailable
from carelane.services.gate.check_send import check_send, check_sends
from carelane.services.gate.memory import GateMemory
from carelane.services.gate.question import GateParts, SendAnswer, SendQuestion
from carelane.storage.ledger.gate_store import SqlGateStore
from tests.contract.consent_things import ADA, BOB, OURS, meet, opt_in, opt_out, record
from tests.contract.kept_things import ANN, Stores, registration

TEXT = "Maple Ridge Property Management: your repair is booked for Friday. Reply STOP to opt out."


def ask(recipient: str, *, text: str = "t" * 64, key: str = "", stream: str = "care") -> GateAsk:
    return GateAsk(recipient, OURS, stream, text, key)


@pytest.fixture
def gate(stores: Stores) -> SqlGateStore:
    return SqlGateStore(stores.database)


@pytest.fixture
def workspace(stores: Stores) -> str:
    return stores.new_workspace().id


def test_one_look_gives_what_the_single_stores_give(stores: Stores, gate: SqlGateStore, workspace: str) -> None:
    ada = meet(stores, workspace)
    now = stores.clock.now()
    record(stores, workspace, opt_in(ada, now), opt_out(ada, now + timedelta(hours=1)))
    stores.people.place(workspace, ada, zone="America/Denver", region="CO", at=now, by=ANN)
    for hours in (5, 3, 1):
        at = now - timedelta(hours=hours)
        stores.sent_log.note(
            workspace, ada, sender=OURS, stream="care", text="t" * 64, at=at, key=f"k{hours}", sells=hours == 3
        )
    [read] = gate.read(workspace, [ask(ada)])

    def by_scope(states: tuple[ScopeState, ...]) -> list[ScopeState]:
        return sorted(states, key=lambda state: state.scope)

    assert by_scope(read.states) == by_scope(stores.ledger.states(workspace, ada))
    assert (read.zone, read.region) == ("America/Denver", "CO")
    counts = stores.sent_log.counts(workspace, ada, sender=OURS, stream="care", text="t" * 64, at=now)
    assert read.sent == counts
    assert read.confirmed_at is None


def test_of_somebody_nobody_knows_nothing_is_read(gate: SqlGateStore, workspace: str) -> None:
    [read] = gate.read(workspace, [ask("0" * 64)])
    assert read.states == ()
    assert read.sent.first_at is None


def test_many_are_read_in_the_order_in_which_they_were_asked_about(
    stores: Stores, gate: SqlGateStore, workspace: str
) -> None:
    ada, bob = meet(stores, workspace), meet(stores, workspace, BOB)
    record(stores, workspace, opt_in(bob, stores.clock.now()))
    reads = gate.read(workspace, [ask(bob), ask(ada), ask("0" * 64), ask(bob)])
    assert [len(read.states) for read in reads] == [1, 0, 0, 1]


def test_nobody_reads_another_workspace(stores: Stores, gate: SqlGateStore, workspace: str) -> None:
    ada = meet(stores, workspace)
    record(stores, workspace, opt_in(ada, stores.clock.now()))
    other = stores.new_workspace("Other").id
    assert gate.read(other, [ask(ada)])[0].states == ()


def test_what_was_noted_under_the_same_key_does_not_count_against_it(
    stores: Stores, gate: SqlGateStore, workspace: str
) -> None:
    ada = meet(stores, workspace)
    at = stores.clock.now()
    [read] = gate.read(workspace, [ask(ada, key="k1")])
    assert gate.note(workspace, ask(ada, key="k1"), at=at, sells=False, seen=read.seen) is Noted.NOTED
    assert gate.note(workspace, ask(ada, key="k1"), at=at, sells=False, seen=read.seen) is Noted.NOTED
    other = ask(ada, key="k1", text="u" * 64)
    assert gate.note(workspace, other, at=at, sells=False, seen=read.seen) is Noted.OTHER_TEXT
    assert gate.read(workspace, [ask(ada, key="k1")])[0].sent.first_at is None
    assert gate.read(workspace, [ask(ada, key="k2")])[0].sent.same_at == at


def test_a_note_is_refused_when_another_text_or_an_opt_out_came_in_between(
    stores: Stores, gate: SqlGateStore, workspace: str
) -> None:
    ada = meet(stores, workspace)
    at = stores.clock.now()
    record(stores, workspace, opt_in(ada, at))
    [read] = gate.read(workspace, [ask(ada, key="k1")])
    record(stores, workspace, opt_out(ada, stores.clock.now()))
    assert gate.note(workspace, ask(ada, key="k1"), at=at, sells=False, seen=read.seen) is Noted.CHANGED
    [read] = gate.read(workspace, [ask(ada, key="k1")])
    stores.sent_log.note(workspace, ada, sender=OURS, stream="care", text="x", at=at, key="other", sells=False)
    assert gate.note(workspace, ask(ada, key="k1"), at=at, sells=False, seen=read.seen) is Noted.CHANGED
    [read] = gate.read(workspace, [ask(ada, key="k1")])
    assert gate.note(workspace, ask(ada, key="k1"), at=at, sells=False, seen=read.seen) is Noted.NOTED


def test_a_confirmation_is_found_again(stores: Stores, gate: SqlGateStore, workspace: str) -> None:
    ada = meet(stores, workspace)
    at = stores.clock.now()
    asked = ask(ada, key="k1", stream=CONFIRMATION_STREAM)
    assert gate.note(workspace, asked, at=at, sells=False, seen=gate.read(workspace, [asked])[0].seen) is Noted.NOTED
    assert gate.read(workspace, [ask(ada)])[0].confirmed_at == at


def test_in_a_workspace_that_is_not_there_nothing_is_noted(gate: SqlGateStore) -> None:
    asked = ask("0" * 64, key="k")
    [read] = gate.read("nowhere", [asked])
    with pytest.raises(NotKept):
        gate.note("nowhere", asked, at=datetime(2026, 11, 25, tzinfo=UTC), sells=False, seen=read.seen)


def test_a_row_that_cannot_be_read_is_a_denial(stores: Stores, gate: SqlGateStore, workspace: str) -> None:
    ada = meet(stores, workspace)
    record(stores, workspace, opt_in(ada, stores.clock.now()))
    with stores.database.writing_rows() as rows:
        rows.run("UPDATE consent_states SET marks = ?", (b"\xc1broken",))
    with pytest.raises(StoreUnavailable):
        gate.read(workspace, [ask(ada)])


# The whole gate on a database


@pytest.fixture
def parts(stores: Stores, gate: SqlGateStore, workspace: str) -> GateParts:
    """A workspace with an approved campaign and a linked number, and Ada who agreed."""
    kept = stores.campaigns.add(workspace, "Care", registration(), ANN)
    stores.campaigns.describe(workspace, kept.id, by=ANN, status=Status.APPROVED)
    stores.consent_setup.put_sender(workspace, SenderNumber(OURS, "", kept.id, "", is_linked=True), ANN)
    record(stores, workspace, opt_in(meet(stores, workspace), stores.clock.now()))
    return GateParts(gate, stores.people, stores.consent_setup, stores.campaigns, stores.vault, GateMemory())


def test_a_text_goes_once_though_many_ask_at_the_same_moment(stores: Stores, parts: GateParts, workspace: str) -> None:
    at = stores.clock.pass_(hours=8)

    def one(_: int) -> SendAnswer:
        return check_send(SendQuestion(OURS, ADA, TEXT, send=True), workspace_id=workspace, at=at, gate=parts)

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(one, range(12)))
    assert sum(answer.is_noted for answer in answers) == 1
    assert {each.code for answer in answers if not answer.is_noted for each in answer.decision.reasons} >= {"duplicate"}


def test_a_batch_says_the_same_as_one_after_the_other(stores: Stores, parts: GateParts, workspace: str) -> None:
    at = stores.clock.pass_(hours=8)
    questions = [SendQuestion(OURS, number, TEXT) for number in (ADA, BOB, PhoneNumber("+16085550177"), ADA)]
    single = [check_send(each, workspace_id=workspace, at=at, gate=parts).decision for each in questions]
    batch = [each.decision for each in check_sends(questions, workspace_id=workspace, at=at, gate=parts)]
    assert batch == single
    assert [each.is_allowed for each in batch] == [True, False, False, True]


def test_a_database_that_is_gone_denies(stores: Stores, parts: GateParts, workspace: str) -> None:
    at = stores.clock.now()
    with stores.database.writing_rows() as rows:
        rows.run("ALTER TABLE consent_sent RENAME TO elsewhere")
    answer = check_send(SendQuestion(OURS, ADA, TEXT), workspace_id=workspace, at=at, gate=parts)
    assert not answer.may_go
    assert [each.code for each in answer.decision.reasons] in (["gate-failed"], ["cannot-read-ledger"])
