"""The decision routes: answers, errors, allowance, revoked keys, and what is logged and counted."""

import json
import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from carelane.domain.access import Scope, Workspace
from carelane.domain.consent import ConsentLevel, EventKind, Method, NewEvent
from carelane.domain.consent_records import SenderNumber
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.kept import Status
from carelane.domain.phone import PhoneNumber
from carelane.ports.store_errors import StoreUnavailable
from carelane.web.gate.allowance import GateAllowance
from carelane.web.gate.contracts import BatchData
from tests.web.houses import House, actor
from tests.web.page_client import PageClient

OURS, ADA, BOB = "+16085550100", "+16085550143", "+16085550144"
TEXT = "Birch Property: your repair is booked for Friday. Reply STOP to opt out."
ASKED = {"from": OURS, "to": ADA, "text": TEXT}
ONE, MANY = "/api/v1/decisions", "/api/v1/decisions:batch"


class Desk:
    """A workspace whose Ada agreed, and a program that may ask the gate."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.owner = house.user("Olga")
        self.workspace: Workspace = house.workspace(self.owner, provider="")
        by = actor(self.owner)
        kept = house.campaign(self.workspace, self.owner)
        brand = replace(kept.registration.brand, display_name="Birch Property")
        house.services.campaigns.save(
            self.workspace.id, kept.id, replace(kept.registration, brand=brand), expected=kept.version, by=by
        )
        house.services.campaigns.describe(self.workspace.id, kept.id, by=by, status=Status.APPROVED)
        setup = house.services.consent_setup
        setup.put_sender(self.workspace.id, SenderNumber(PhoneNumber(OURS), "", kept.id, "", is_linked=True), by)
        # The tests run at any hour.
        setup.put_policy(self.workspace.id, GatePolicy(hours_for_all=False), by)
        self.recipient = self.met(ADA)
        self.record(EventKind.OPT_IN, level=ConsentLevel.EXPRESS, method=Method.WEB_FORM)
        self.secret = house.key(self.workspace, self.owner, Scope.GATE)
        self.program = house.client(key=self.secret)

    def met(self, number: str) -> str:
        [recipient] = self.house.services.people.meet(self.workspace.id, [PhoneNumber(number)], datetime.now(UTC))
        return recipient

    def record(self, kind: EventKind, **more: Any) -> None:
        at = datetime.now(UTC) - timedelta(minutes=1)
        event = NewEvent(kind, self.recipient, at, actor(self.owner), "test", **more)
        self.house.services.ledger.append(self.workspace.id, [event])

    def ask(self, **more: Any) -> Any:
        return self.program.post(ONE, json={**ASKED, **more})


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house)


def test_a_decision_comes_with_its_reasons_and_the_allowance(desk: Desk) -> None:
    answer = desk.ask(id="q1")
    assert answer.status_code == 200
    said = answer.json()
    assert (said["carelane"], said["outcome"], said["may_send"], said["id"]) == (1, "allowed", True, "q1")
    assert [each["code"] for each in said["reasons"]] == ["consent-on-record"]
    assert said["reasons"][0]["event"]
    assert "checks" not in said
    assert int(answer.headers["ratelimit-remaining"]) < int(answer.headers["ratelimit-limit"])


def test_stop_counts_for_the_very_next_question(desk: Desk) -> None:
    assert desk.ask().json()["may_send"]
    desk.record(EventKind.OPT_OUT, method=Method.KEYWORD)
    said = desk.ask().json()
    assert (said["outcome"], said["reasons"][0]["code"]) == ("denied", "opted-out")


def test_an_explanation_comes_when_it_is_asked_for(desk: Desk) -> None:
    said = desk.ask(explain=True).json()
    assert [each["name"] for each in said["checks"]] == ["stops", "consent", "text", "sender", "time"]
    assert said["facts"]["level"] == "express"


def test_a_batch_answers_in_the_order_of_the_questions(desk: Desk) -> None:
    questions = [{**ASKED, "id": "a"}, {**ASKED, "to": BOB, "id": "b"}, {**ASKED, "id": "c"}]
    said = desk.program.post(MANY, json={"questions": questions}).json()
    assert [(each["id"], each["outcome"]) for each in said["decisions"]] == [
        ("a", "allowed"), ("b", "denied"), ("c", "allowed"),
    ]  # fmt: skip


def test_a_text_that_is_noted_is_noted_once_and_its_key_may_be_sent_again(desk: Desk) -> None:
    first = desk.ask(send=True, key="job-1").json()
    again = desk.ask(send=True, key="job-1").json()
    other = desk.ask(send=True, key="job-2").json()
    header = desk.program.post(ONE, json={**ASKED, "send": True}, headers={"Idempotency-Key": "job-1"}).json()
    assert [each["noted"] for each in (first, again, other, header)] == [True, True, False, True]
    assert "duplicate" in {each["code"] for each in other["reasons"]}


@pytest.mark.parametrize(
    ("asked", "where"),
    [
        ({**ASKED, "to": "nobody!"}, "number"),
        ({**ASKED, "text": " "}, "missing"),
        ({**ASKED, "text": "x" * 1_601}, "$.text"),
        ({**ASKED, "context": "help_reply"}, "$.context"),
        ({**ASKED, "zone": "Mars/Base"}, "zone"),
        ({**ASKED, "colour": "red"}, "colour"),
        ({"from": OURS, "to": ADA}, "text"),
        ([], "object"),
    ],
)
def test_what_does_not_fit_is_a_problem_that_says_where_and_repeats_no_number(
    desk: Desk, asked: Any, where: str
) -> None:
    answer = desk.program.post(ONE, json=asked)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    said = answer.json()
    assert where in said["title"] + said["detail"]
    assert said["request_id"]
    assert ADA not in answer.text
    assert "nobody!" not in answer.text


def test_a_bad_question_of_a_batch_is_named_and_nothing_is_decided(desk: Desk) -> None:
    questions = [{**ASKED, "send": True}, {**ASKED, "to": "1234567"}]
    answer = desk.program.post(MANY, json={"questions": questions})
    assert answer.status_code == 422
    assert "question 2" in answer.text.lower()
    assert desk.ask(send=True).json()["noted"]


def test_a_batch_has_at_most_a_thousand_questions(desk: Desk) -> None:
    assert desk.program.post(MANY, json={"questions": [ASKED] * 1_001}).status_code == 422
    assert desk.program.post(MANY, json={"questions": []}).status_code == 422
    assert BatchData.__struct_fields__ == ("questions",)


def test_what_is_no_json_is_a_problem_too(desk: Desk) -> None:
    for body in (b"{", b"\xff\xfe", b"[" * 100_000):
        assert desk.program.post(ONE, content=body).status_code == 422


def test_nobody_asks_without_a_key_for_the_gate(desk: Desk) -> None:
    stranger = desk.house.client()
    other = desk.house.client(key=desk.house.key(desk.workspace, desk.owner, Scope.CHECK, Scope.READ))
    for path, body in ((ONE, ASKED), (MANY, {"questions": [ASKED]})):
        refused = stranger.post(path, json=body)
        assert (refused.status_code, refused.headers["www-authenticate"]) == (401, 'Bearer realm="carelane"')
        assert other.post(path, json=body).status_code == 403
        assert stranger.get(path).status_code == 405


def test_a_key_of_another_workspace_sees_nothing_of_this_one(desk: Desk) -> None:
    there = desk.house.workspace(desk.owner, "Other")
    program = desk.house.client(key=desk.house.key(there, desk.owner, Scope.GATE))
    codes = {each["code"] for each in program.post(ONE, json=ASKED).json()["reasons"]}
    assert {"no-consent", "sender-unknown"} <= codes


def test_a_revoked_key_opens_nothing_a_second_later(desk: Desk) -> None:
    now = [0.0]
    desk.house.app.state.known_keys.clock = lambda: now[0]
    assert desk.ask().status_code == 200
    [key] = desk.house.services.workspaces.keys(desk.workspace.id)
    desk.house.services.workspaces.revoke_key(desk.workspace.id, key.id, actor(desk.owner))
    now[0] = 1.0
    assert desk.ask().status_code == 401


def test_who_asks_too_often_waits(desk: Desk) -> None:
    desk.house.app.state.gate_allowance = GateAllowance(a_minute=60, burst=3)
    assert [desk.ask().status_code for _ in range(4)] == [200, 200, 200, 429]
    assert int(desk.ask().headers["retry-after"]) >= 1
    refused = desk.program.post(MANY, json={"questions": [ASKED] * 4})
    assert refused.status_code == 429


def test_a_database_that_is_gone_denies_and_is_not_ready(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert desk.ask().json()["may_send"]

    def gone(*_: Any) -> Any:
        raise StoreUnavailable

    monkeypatch.setattr(type(desk.house.services.database), "fetch", gone)
    said = desk.ask().json()
    assert (said["may_send"], said["reasons"][0]["code"]) == (False, "cannot-read-ledger")
    assert desk.program.get("/readyz").status_code == 503


def test_a_workspace_that_only_watches_may_send_all_the_same(desk: Desk) -> None:
    desk.house.services.consent_setup.put_policy(desk.workspace.id, GatePolicy(shadow=True), actor(desk.owner))
    desk.house.services.gate.memory.setups.forget(desk.workspace.id)
    said = desk.ask(to=BOB).json()
    assert (said["outcome"], said["enforced"], said["may_send"]) == ("denied", False, True)


def test_neither_log_nor_numbers_name_a_person_or_a_text(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        desk.ask()
        desk.ask(to=BOB)
        desk.program.post(ONE, json={**ASKED, "to": "12"})
    logged = [json.loads(each.message) for each in caplog.records if each.name == "carelane.web"]
    assert [(each["route"], each["status"]) for each in logged] == [(ONE, 200), (ONE, 200), (ONE, 422)]
    measured = desk.program.get("/metrics")
    assert measured.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert 'carelane_decisions_total{outcome="allowed",enforced="yes"} 1' in measured.text
    assert 'carelane_decision_reasons_total{code="no-consent"} 1' in measured.text
    assert "carelane_gate_seconds_count 2" in measured.text
    for secret in (ADA, BOB, TEXT, desk.secret, desk.workspace.id):
        assert secret not in caplog.text + measured.text


def test_the_numbers_are_for_this_machine_and_for_keys_of_the_gate(desk: Desk) -> None:
    assert desk.house.client().get("/metrics").status_code == 401
    assert desk.program.get("/metrics").status_code == 200


def test_the_process_says_that_it_lives_and_that_it_is_ready(page_client: PageClient, desk: Desk) -> None:
    assert page_client.get("/healthz").status_code == 200
    assert desk.program.get("/readyz").json() == {"status": "ok"}


def test_the_description_has_the_routes_with_what_msgspec_checks(desk: Desk) -> None:
    document = desk.program.get("/api/v1/openapi.json").json()
    question = document["components"]["schemas"]["QuestionData"]
    assert question["required"] == ["from", "to", "text"]
    assert question["additionalProperties"] is False
    assert question["properties"]["context"]["enum"] == ["after_transaction", "none", "reply_to_inbound"]
    for path in (ONE, MANY):
        assert set(document["paths"][path]["post"]["responses"]) >= {"200", "401", "403", "422", "429"}


def test_the_short_way_and_the_usual_way_say_the_same(desk: Desk) -> None:
    """The first question with a key goes the usual way, the next ones the short one, and with the header the usual."""
    desk.ask()
    for more in ({}, {"to": BOB}, {"explain": True}, {"text": "See you"}):
        short = desk.ask(**more)
        usual = desk.program.post(ONE, json={**ASKED, **more}, headers={"Idempotency-Key": "k"})
        kept = [{**each.json(), "decided_at": ""} for each in (short, usual)]
        assert kept[0] == kept[1]
        ours = [{name for name in each.headers if name not in {"content-encoding", "vary"}} for each in (short, usual)]
        assert ours[0] == ours[1]
        same = {"content-security-policy", "x-frame-options", "cache-control", "content-type", "ratelimit-limit"}
        assert {name: short.headers[name] for name in same} == {name: usual.headers[name] for name in same}


def test_the_short_way_is_taken_and_refuses_what_the_usual_way_refuses(desk: Desk) -> None:
    desk.ask()
    taken = desk.house.app.state.gate_measures.requests
    assert desk.ask().headers["x-request-id"]
    assert desk.house.app.state.gate_measures.requests == taken + 1
    assert desk.program.post(ONE, json=ASKED, headers={"host": "evil.example"}).status_code == 400
    assert desk.program.post(ONE, content=b"x" * 3_000_000).status_code == 413
    assert desk.ask(text="x" * 1_601).status_code == 422


def test_an_id_of_the_caller_names_the_request_on_both_ways(desk: Desk) -> None:
    for _ in range(2):
        answer = desk.program.post(ONE, json=ASKED, headers={"x-request-id": "abcdefgh-1"})
        assert answer.headers["x-request-id"] == "abcdefgh-1"
