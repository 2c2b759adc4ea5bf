"""Imports, proofs, lists and erasure on real databases: what the services promise holds there too."""

import hashlib
import json
from base64 import b64decode

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from carelane.domain.consent import ConsentLevel, EventKind
from carelane.domain.consent_state import standing
from carelane.domain.kept import JobState
from carelane.domain.phone import PhoneNumber
from carelane.jobs.runner import ThreadRunner
from carelane.report.consent_proof_json import proof_json
from carelane.services.consent.exports.lists import ListKind, listed
from carelane.services.consent.importing import apply as applying
from carelane.services.consent.importing.apply import ApplyImport, ImportStores, apply_import
from carelane.services.consent.importing.job import KIND, ImportWork, import_handler, pack
from carelane.services.consent.importing.plan import GivenFile, ImportRequest, plan_import
from carelane.services.consent.importing.undo import UndoImport, undo_import
from carelane.services.consent.proof.build import BuildProof, ProofStores, build_proof
from carelane.services.consent.retention.due import RetentionStores
from carelane.services.consent.retention.erase import ErasePerson, erase_person
from carelane.storage.ledger.inclusions import SqlInclusions
from tests.contract.kept_things import ANN
from tools.made_up_history import make

OURS = "+16085550100"
FIRST, OUT = PhoneNumber("+16085550143"), PhoneNumber("+16085550144")
HISTORY = (
    "Direction,From,To,Text,Date\n"
    f"in,{FIRST},{OURS},Are you open on Friday?,2026-03-01T10:00:00Z\n"
    f"in,{OUT},{OURS},Can I book a cleaning?,2026-03-01T11:00:00Z\n"
    f"in,{OUT},{OURS},please stop texting me,2026-03-01T11:05:00Z\n"
)


@pytest.fixture
def place(stores):
    """Where imports go."""
    return ImportStores(stores.ledger, stores.people, stores.evidence, stores.consent_setup, stores.held)


@pytest.fixture
def workspace(stores):
    return stores.new_workspace().id


@pytest.fixture
def bring_in(stores, place, workspace):
    """Import a table; gives its id."""

    def call(text=HISTORY):
        plan = plan_import(ImportRequest((GivenFile("a.csv", text.encode()),)))
        apply_import(ApplyImport(workspace, plan, ANN), stores=place, clock=stores.clock)
        return plan.id

    return call


def prove(stores, workspace, number):
    parts = ProofStores(
        stores.ledger,
        stores.people,
        stores.evidence,
        stores.consent_setup,
        stores.sent_log,
        SqlInclusions(stores.database),
    )
    return build_proof(BuildProof(workspace, number, "Oak Dental"), stores=parts, clock=stores.clock)


def test_an_import_undone_leaves_no_consent_and_every_opt_out(stores, workspace, bring_in):
    import_id = bring_in()
    size = stores.ledger.size(workspace)
    assert bring_in() == import_id
    assert stores.ledger.size(workspace) == size == 2
    undo_import(UndoImport(workspace, import_id, ANN), ledger=stores.ledger, clock=stores.clock)
    at = stores.clock.now()
    for number, stopped in ((FIRST, False), (OUT, True)):
        states = stores.ledger.states(workspace, stores.people.recipient(workspace, number))
        stands = standing(states, OURS, "care", at=at)
        assert (stands.level, stands.is_stopped) == (ConsentLevel.NONE, stopped)
    assert stores.ledger.verify(workspace).is_sound


def test_an_import_in_the_background_goes_on_where_a_dead_worker_left_it(stores, place, workspace, monkeypatch):
    monkeypatch.setattr(applying, "BATCH", 10)
    contacts, store = make()
    files = (GivenFile("contacts.csv", contacts.encode()), GivenFile("store.json", store.encode()))
    work = ImportWork(workspace, ImportRequest(files), ANN, "Oak Dental")
    handler = import_handler(stores=place, campaigns=stores.campaigns, clock=stores.clock)

    class Dies(BaseException):
        """What a killed process looks like to its job: nothing is finished, nothing is given back."""

    def dying(content, progress):
        class Short:
            def report(self, done, total):
                progress.report(done, total)
                if done >= 30:
                    raise Dies

        return handler(content, Short())

    job = stores.jobs.add(workspace, KIND, "import", pack(work), ANN)
    with pytest.raises(Dies):
        ThreadRunner(stores.jobs, {KIND: dying}, stores.clock).work_once()
    part = stores.ledger.size(workspace)
    assert 0 < part < 134
    stores.clock.pass_(minutes=5)
    assert ThreadRunner(stores.jobs, {KIND: handler}, stores.clock).work_once()
    done = stores.jobs.get(workspace, job.id)
    assert done.state is JobState.DONE
    assert stores.ledger.size(workspace) == 134
    assert len(stores.held.open(workspace)) == 2
    assert stores.ledger.verify(workspace).is_sound


def test_a_proof_can_be_checked_with_nothing_but_the_file(stores, workspace, bring_in):
    bring_in()
    data = json.loads(json.dumps(proof_json(prove(stores, workspace, OUT))))
    head = data["checkpoint"]
    key = Ed25519PublicKey.from_public_bytes(b64decode(head["key"]))
    key.verify(b64decode(head["signature"]), b64decode(head["signed"]))
    with pytest.raises(InvalidSignature):
        key.verify(b64decode(head["signature"]), b64decode(head["signed"]) + b"x")
    assert f"\n{head['root']}\n" in b64decode(head["signed"]).decode()
    assert len(data["timeline"]) == 1
    for entry in data["timeline"]:
        proof = entry["inclusion"]
        assert root(b64decode(proof["content"]), proof["index"], proof["size"], proof["path"]) == head["root"]
        assert json.loads(b64decode(proof["content"]))["kind"] == entry["kind"]


def root(content, index, size, path):
    """The root as RFC 9162, 2.1.3.2 works it out: another way than the one in the program."""
    fn, sn = index, size - 1
    found = hashlib.sha256(b"\x00" + content).digest()
    for part in map(bytes.fromhex, path):
        assert sn
        if fn & 1 or fn == sn:
            found = hashlib.sha256(b"\x01" + part + found).digest()
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            found = hashlib.sha256(b"\x01" + found + part).digest()
        fn, sn = fn >> 1, sn >> 1
    assert sn == 0
    return found.hex()


def test_no_workspace_proves_or_lists_what_another_one_recorded(stores, workspace, bring_in):
    bring_in()
    other = stores.new_workspace("Other").id
    assert prove(stores, other, FIRST).entries == ()
    assert (
        list(listed(ListKind.OPTED_OUT, other, ledger=stores.ledger, people=stores.people, at=stores.clock.now())) == []
    )


def test_an_erased_person_cannot_be_read_any_more_and_stays_stopped(stores, workspace, bring_in):
    bring_in()
    parts = RetentionStores(stores.ledger, stores.people, stores.consent_setup, stores.sent_log)
    recipient = stores.people.recipient(workspace, OUT)
    erase_person(ErasePerson(workspace, recipient, ANN, anyway=True), stores=parts, clock=stores.clock)
    proof = prove(stores, workspace, OUT)
    assert [entry.event.event.kind for entry in proof.entries] == [EventKind.OPT_OUT, EventKind.ERASURE]
    assert proof.faults == ()
    assert "stop texting" not in json.dumps(proof_json(proof))
    rows = list(
        listed(ListKind.OPTED_OUT, workspace, ledger=stores.ledger, people=stores.people, at=stores.clock.now())
    )
    assert [(row.recipient, row.number) for row in rows] == [(recipient, None)]
    assert stores.ledger.verify(workspace).is_sound
    bring_in()
    states = stores.ledger.states(workspace, recipient)
    assert standing(states, OURS, "care", at=stores.clock.now()).opted_out
