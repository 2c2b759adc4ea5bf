"""The HTTP API as programs use it."""

import json
from collections.abc import Iterator

import pytest

from carelane.domain.access import Scope
from carelane.formats.campaign_file import dump_registration, load_registration
from carelane.ports.allowances import Rate
from carelane.report.json_v1 import text_report_data
from carelane.services.check_text import check_text
from carelane.services.demo_campaign import CAMPAIGN_FILE

CAMPAIGN = json.loads(dump_registration(load_registration(CAMPAIGN_FILE).registration, "carelane-json"))


@pytest.fixture
def program(house):
    owner = house.user("Olga")
    workspace = house.workspace(owner)
    return house.client(key=house.key(workspace, owner))


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("check-text", {"text": "Oak Dental: get 20% off today!"}),
        ("check", {"campaign": CAMPAIGN}),
        ("check", {"campaign": CAMPAIGN_FILE}),
        ("read-reply", {"text": "please stop texting me"}),
        ("use-case", {"campaign": CAMPAIGN}),
        ("rejection", {"text": "Declined: no opt-in (861)"}),
        ("rejection", {"text": "Declined: no opt-in (861)", "campaign": CAMPAIGN}),
        ("wording", {"campaign": CAMPAIGN}),
        ("packet", {"campaign": CAMPAIGN, "form": "payloads"}),
    ],
)
def test_every_tool_answers_in_the_contract(program, path, body):
    answer = program.post(f"/api/v1/{path}", json=body)
    assert answer.status_code == 200, answer.text
    assert answer.json()["carelane"] == 1


def test_the_answer_is_the_one_of_the_command_line(program):
    text = "Oak Dental: get 20% off today!"
    answer = program.post("/api/v1/check-text", json={"text": text}).json()
    assert answer == json.loads(json.dumps(text_report_data(check_text(text, suggest=True))))


@pytest.mark.parametrize("form", ["pdf", "html"])
def test_the_packet_comes_as_a_file(program, form):
    answer = program.post("/api/v1/packet", json={"campaign": CAMPAIGN, "form": form})
    assert answer.status_code == 200
    assert len(answer.content) > 5_000


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        ("check-text", {"text": ""}, "bad-request"),
        ("check-text", {"text": "x", "knid": "sample"}, "bad-request"),
        ("check-text", {"text": "x", "kind": "poem"}, "unknown-name"),
        ("check-text", {"text": "x", "provider": "pigeon"}, "bad-setting"),
        ("check", {"campaign": "no campaign at all"}, "unknown-format"),
        ("check", {"campaign": {"carelane": 1, "campaign": {"usecase": 7}}}, "campaign-file"),
        ("use-case", {}, "bad-input"),
    ],
)
def test_what_cannot_be_understood_is_a_problem_document(program, path, body, code):
    answer = program.post(f"/api/v1/{path}", json=body)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == code
    assert answer.json()["request_id"] == answer.headers["x-request-id"]


def test_what_was_sent_is_not_repeated_in_errors(program):
    answer = program.post("/api/v1/check-text", json={"text": {"number": "+12025550143"}})
    assert "2025550143" not in answer.text


def test_a_body_without_end_is_too_large_and_read_no_further(program):
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        while sent < 8_000_000:
            sent += 65_536
            yield b"x" * 65_536

    json_kind = {"content-type": "application/json"}
    answer = program.post("/api/v1/check", content=endless(), headers=json_kind)
    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")
    assert answer.headers["connection"] == "close"


def test_a_campaign_is_kept_read_saved_and_removed(program):
    made = program.post("/api/v1/campaigns", json={"name": "Care", "campaign": CAMPAIGN})
    assert made.status_code == 201
    address = f"/api/v1/campaigns/{made.json()['id']}"
    assert program.get(address).json()["campaign"] == CAMPAIGN
    changed = {**CAMPAIGN, "campaign": {**CAMPAIGN["campaign"], "description": "Other words."}}
    saved = program.put(address, json={"campaign": changed, "version": 1}, headers={"if-match": '"1"'})
    assert saved.json()["version"] == 2
    assert saved.headers["etag"] == '"2"'
    late = program.put(address, json={"campaign": CAMPAIGN, "version": 1})
    assert late.status_code == 409
    assert late.json()["code"] == "edit-conflict"
    assert [each["aside"] for each in program.get(f"{address}/versions").json()["versions"]].count(True) == 1
    assert program.delete(address).status_code == 404, "only what is archived can be removed"
    assert program.patch(address, json={"archived": True}).status_code == 200
    assert program.delete(address).status_code == 204
    assert program.get(address).status_code == 404


def test_a_request_sent_twice_is_carried_out_once(program):
    body = {"name": "Care", "campaign": CAMPAIGN}
    headers = {"idempotency-key": "order-17"}
    first = program.post("/api/v1/campaigns", json=body, headers=headers)
    again = program.post("/api/v1/campaigns", json=body, headers=headers)
    assert again.json() == first.json()
    assert again.status_code == 201
    assert again.headers["idempotency-replayed"] == "true"
    assert len(program.get("/api/v1/campaigns").json()["campaigns"]) == 1
    other = program.post("/api/v1/campaigns", json={**body, "name": "Other"}, headers=headers)
    assert other.status_code == 422
    assert other.json()["code"] == "idempotency-key-reused"


def test_a_request_that_failed_may_be_sent_again_under_its_key(program):
    headers = {"idempotency-key": "order-18"}
    wrong = program.post("/api/v1/campaigns/nothing/attempts", json={}, headers=headers)
    assert wrong.status_code == 404
    assert program.post("/api/v1/campaigns/nothing/attempts", json={}, headers=headers).status_code == 404


def test_an_attempt_is_recorded_and_listed(program):
    made = program.post("/api/v1/campaigns", json={"name": "Care", "campaign": CAMPAIGN}).json()
    address = f"/api/v1/campaigns/{made['id']}/attempts"
    assert program.post(address, json={"date": "2026-11-01", "fee_usd": 15}).json()["number"] == 1
    assert program.post(address, json={"fee_usd": -1}).status_code == 422
    assert len(program.get(address).json()["attempts"]) == 1


def test_too_many_requests_say_how_long_to_wait(house):
    owner = house.user("Olga")
    program = house.client(key=house.key(house.workspace(owner), owner, Scope.CHECK))
    house.app.state.rate_of_keys = Rate(a_minute=1, burst=1)
    assert program.post("/api/v1/check-text", json={"text": "Hello"}).status_code == 200
    refused = program.post("/api/v1/check-text", json={"text": "Hello"})
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) >= 1


def test_the_description_of_the_api_names_every_operation_and_its_key(house):
    document = house.client().get("/api/v1/openapi.json").json()
    assert "/api/v1/check-text" in document["paths"]
    assert not [path for path in document["paths"] if not path.startswith("/api/v1/")]
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            assert operation["security"], f"{method} {path} says nothing of its key"
            assert operation["summary"]
