"""Proof of consent for one number."""

import hashlib
import json
from base64 import b64decode
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from carelane.domain.consent import ConsentLevel, EventKind, Method, NewEvent
from carelane.domain.consent_records import Disclosure
from carelane.domain.phone import PhoneNumber
from carelane.report.consent_proof import proof_document
from carelane.report.consent_proof_json import proof_json
from carelane.report.document.pdf import document_pdf, document_pictures
from carelane.report.document.plain import document_text
from carelane.services.consent.proof.build import BuildProof, ProofStores, build_proof
from carelane.services.consent.proof.proof import EvidenceState
from carelane.services.consent.proof.sentences import title_of
from tests.unit.services.consent.in_memory import MAYA, NOW, WORKSPACE, Clock, Crowd, Ledger, Proofs, Sent, Setup

ANNA, BERT = PhoneNumber("+16085550143"), PhoneNumber("+16085550144")
WORDS = Disclosure(
    "I agree to get texts from Oak Dental about my appointments.", "en", "web_form", "care", "express",
    NOW - timedelta(days=400),
)  # fmt: skip


class Place:
    """A ledger in which two people agreed, and one of them left and came back."""

    def __init__(self):
        parts: tuple[Any, ...] = (Ledger(Clock()), Crowd(), Proofs(), Setup(), Sent())
        self.ledger, self.people, self.evidence, self.setup, self.sent = parts
        self.setup.wordings = (WORDS,)
        form = self.evidence.keep(WORKSPACE, "form", "text/html", b"<form>", recipient="", at=NOW).id
        agreed = {"method": Method.WEB_FORM, "level": ConsentLevel.EXPRESS, "disclosure": WORDS.id, "evidence": (form,)}
        for number in (BERT, ANNA):
            self.add(number, EventKind.OPT_IN, 300, detail={"name": "Anna", "ip": "203.0.113.9"}, **agreed)
        self.add(ANNA, EventKind.OPT_OUT, 200, method=Method.INBOUND_TEXT, detail={"text": "please leave me alone"})
        self.add(ANNA, EventKind.RESUBSCRIBE, 100, method=Method.KEYWORD, detail={"text": "START"})

    def add(self, number, kind, days_ago, **more):
        (recipient,) = self.people.meet(WORKSPACE, [number], NOW)
        event = NewEvent(kind, recipient, NOW - timedelta(days=days_ago), MAYA, "test", **more)
        return self.ledger.append(WORKSPACE, [event])[0]

    def proof(self, number=ANNA):
        stores = ProofStores(self.ledger, self.people, self.evidence, self.setup, self.sent, self.ledger)
        return build_proof(BuildProof(WORKSPACE, number, "Oak Dental"), stores=stores, clock=self.ledger.clock)


@pytest.fixture
def place():
    return Place()


def test_the_timeline_holds_what_happened_in_the_order_of_time_with_words_and_evidence(place):
    proof = place.proof()
    assert [entry.event.event.kind for entry in proof.entries] == [
        EventKind.OPT_IN, EventKind.OPT_OUT, EventKind.RESUBSCRIBE,
    ]  # fmt: skip
    agreed, out, _ = proof.entries
    assert agreed.words == WORDS
    assert out.said == "please leave me alone"
    assert [shown.state for shown in agreed.evidence] == [EvidenceState.MATCHES]


def test_what_came_late_stands_where_it_happened(place):
    place.add(ANNA, EventKind.OPT_IN, 250, method=Method.PAPER, level=ConsentLevel.EXPRESS)
    assert [entry.event.number for entry in place.proof().entries] == [2, 5, 3, 4]


def test_every_entry_is_proved_against_the_signed_head_and_anybody_can_check_it(place):
    data = proof_json(place.proof())
    assert len(data["timeline"]) == 3
    for entry in data["timeline"]:
        inclusion = entry["inclusion"]
        found = hashlib.sha256(b"\x00" + b64decode(inclusion["content"])).hexdigest()
        assert found == inclusion["leaf"]
        assert inclusion["holds"]
        assert (inclusion["root"], inclusion["size"]) == (data["checkpoint"]["root"], data["checkpoint"]["size"])
    assert data["carelane_proof"] == 1
    json.dumps(data)


def test_a_changed_entry_is_a_fault_that_the_first_page_names(place):
    proof = place.proof()
    entry = proof.entries[0]
    forged = replace(entry, inclusion=replace(entry.inclusion, content=b"something else"))
    broken = replace(proof, entries=(forged, *proof.entries[1:]))
    assert broken.faults == ("entry 2: it is not proved to be under the signed head",)
    summary = proof_document(broken).summary
    assert summary
    assert summary.tone == "stop"
    assert "does not fit together" in document_text(proof_document(broken))
    assert proof.faults == ()


def test_evidence_that_is_gone_is_a_fault_and_evidence_that_was_erased_is_not(place):
    place.add(ANNA, EventKind.OPT_IN, 50, method=Method.PAPER, level=ConsentLevel.EXPRESS, evidence=("0" * 64,))
    assert place.proof().faults == (f"entry 5: evidence {'0' * 12} is missing",)


def test_texts_that_went_while_an_opt_out_stood_are_counted_and_said(place):
    place.sent = Sent(NOW - timedelta(days=250), NOW - timedelta(days=150), NOW - timedelta(days=50))
    proof = place.proof()
    assert (len(proof.sent.times), proof.sent.after_opt_out) == (3, 1)
    assert any("1 of them went while an opt-out stood" in sentence for sentence in proof.summary)


def test_the_summary_claims_no_more_than_the_record(place):
    place.add(BERT, EventKind.CORRECTION, 1, refers_to=place.ledger.kept[0].id)
    assert any("no consent of this person that counts" in sentence for sentence in place.proof(BERT).summary)
    unknown = place.proof(PhoneNumber("+16085550199"))
    assert "has recorded nothing about this number" in unknown.summary[0]
    assert (unknown.entries, unknown.checkpoint) == ((), None)


def test_implied_consent_is_not_called_more_than_it_is(place):
    cara = PhoneNumber("+16085550145")
    place.add(cara, EventKind.OPT_IN, 9, method=Method.INBOUND_TEXT, level=ConsentLevel.IMPLIED)
    summary = " ".join(place.proof(cara).summary)
    assert "covers answers to what the person asked, and no further texts" in summary
    assert "No evidence is kept for entry 5" in summary


@pytest.mark.parametrize("kind", list(EventKind))
def test_every_kind_of_event_has_a_sentence(kind, place):
    needs = {"refers_to": place.ledger.kept[0].id, "until": NOW, "level": ConsentLevel.EXPRESS, "method": Method.VERBAL}
    event = NewEvent(kind, "r", NOW, MAYA, "test", **needs)
    assert title_of(replace(place.ledger.kept[0], event=event))


def test_the_document_prints_the_exact_words_and_says_that_it_is_no_advice(place):
    text = document_text(proof_document(place.proof()))
    for words in (WORDS.text, "please leave me alone", "(608) 555-0143", "not legal advice", "203.0.113.9"):
        assert words in " ".join(text.split())


def test_the_document_is_an_archival_pdf(place):
    content = document_pdf(proof_document(place.proof()))
    assert content.startswith(b"%PDF")
    assert b"pdfaid" in content
    assert len(document_pictures(proof_document(place.proof()), ppi=20)) >= 3
