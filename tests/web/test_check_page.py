"""Check a message: the page that everybody begins with."""

import time

import pytest

SELLS = "Hi! Your technician arrives Tuesday at 2pm. Get 20% off your next repair if you book today."
FIRST = "Oak Dental: your appointment is confirmed for Tuesday at 2pm. Reply STOP to opt out, HELP for help."


def test_the_start_page_leads_to_every_tool(page_client):
    page = page_client.get("/")
    for address in ("/check", "/choose", "/rejection", "/write", "/learn"):
        assert f'href="{address}"' in page.text


def test_a_message_that_sells_is_marked_explained_and_offered_without_what_sells(page_client):
    page = page_client.submit(page_client.get("/check"), {"text": SELLS})
    assert page.status_code == 200
    assert "Do not use it like this" in page.text
    assert "offers a lower price" in page.text
    assert "Hi! Your technician arrives Tuesday at 2pm." in page.text
    assert "Whose rule is this?" in page.text


def test_a_clean_message_is_told_so(page_client):
    page = page_client.submit(page_client.get("/check"), {"text": FIRST, "brand": "Oak Dental"})
    assert "Nothing here that a reviewer is known to decline" in page.text


def test_pressing_apply_puts_the_edit_into_the_text(page_client):
    found = page_client.submit(page_client.get("/check"), {"text": "Oak Dental: see you Tuesday at 2pm."})
    assert "Reply STOP to opt out." in found.text
    applied = page_client.submit(found, press=("apply", "safe"))
    assert "Oak Dental: see you Tuesday at 2pm. Reply STOP to opt out.</textarea>" in applied.text


def test_pressing_the_rewrite_leaves_only_the_service(page_client):
    found = page_client.submit(page_client.get("/check"), {"text": SELLS})
    rewritten = page_client.submit(found, press=("apply", "rewrite"))
    assert "20% off" not in rewritten.text.split("</textarea>")[0].split("<textarea")[1]


def test_the_live_answer_is_a_piece_of_the_page_and_holds_the_marks(page_client):
    piece = page_client.post("/check/live", data={"text": SELLS, "kind": "sample"})
    assert "<html" not in piece.text
    assert 'id="mirror"' in piece.text
    assert "hx-swap-oob" in piece.text


def test_segments_are_counted_and_the_costly_character_is_named(page_client):
    page = page_client.post("/check", data={"text": "Oak Dental: see you 😀", "kind": "message"})
    assert "UCS-2" in page.text
    assert "“😀”" in page.text


@pytest.mark.parametrize("field", ["text", "brand", "website"])
def test_markup_in_a_field_stays_text(page_client, field):
    attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    page = page_client.post("/check", data={"text": "Hello", "kind": "sample", field: attack})
    assert "<script>alert" not in page.text
    assert "<img src=x" not in page.text


@pytest.mark.parametrize(
    ("field", "value"), [("kind", "poem"), ("use_case", "NOPE"), ("provider", "carrier-pigeon"), ("situation", "??")]
)
def test_a_choice_that_does_not_exist_is_told_and_nothing_is_lost(page_client, field, value):
    page = page_client.post("/check", data={"text": "Oak Dental: hello", "kind": "sample", field: value})
    assert page.status_code == 200
    assert "Oak Dental: hello" in page.text
    assert "verdict stop" in page.text


def test_a_very_long_text_is_refused_with_the_limit(page_client):
    page = page_client.post("/check", data={"text": "a" * 20_001})
    assert "longer than 20,000 characters" in page.text


def test_a_change_from_another_website_is_refused(page_client):
    assert page_client.post("/check", data={"text": "x"}, headers={"origin": "https://evil.example"}).status_code == 403
    assert page_client.post("/check", data={"text": "x"}, headers={"sec-fetch-site": "cross-site"}).status_code == 403


def test_a_foreign_host_name_is_refused(page_client):
    assert page_client.get("/", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize("name", ["[x", "[", "127.0.0.1]"])
def test_an_address_that_is_none_is_refused_like_a_foreign_one(page_client, name):
    assert page_client.get("/", headers={"host": name}).status_code == 400
    origin = {"origin": f"http://{name}"}
    assert page_client.post("/check", data={"text": "x"}, headers=origin).status_code == 403


def test_a_sender_as_long_as_a_book_keeps_nobody_waiting(page_client):
    started = time.process_time()
    text = "Oak Dental: hello. Reply STOP to opt out."
    page = page_client.post("/check", data={"text": text, "brand": "a & " * 25_000})
    assert page.status_code == 200
    assert time.process_time() - started < 3


def test_every_answer_carries_the_policy_and_a_request_id(page_client):
    for address in ("/", "/check", "/nothing-here", "/static/carelane.css"):
        answer = page_client.get(address)
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-request-id"]


def test_an_unknown_page_says_so_and_leads_back(page_client):
    page = page_client.get("/nothing-here")
    assert page.status_code == 404
    assert "There is no such page." in page.text


def test_a_fault_of_ours_shows_nothing_of_the_inside_and_logs_no_text(page_client, monkeypatch, caplog):
    def broken(*_, **__):
        raise ValueError("the text was 555-0100")

    monkeypatch.setattr("carelane.web.routes.check.check_text", broken)
    page = page_client.post("/check", data={"text": "Oak Dental: hello"})
    assert page.status_code == 500
    assert "our fault" in page.text
    assert "555-0100" not in page.text
    assert "555-0100" not in caplog.text
