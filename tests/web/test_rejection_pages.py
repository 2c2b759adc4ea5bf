"""A rejection from the pasted answer to the packet, by somebody who is not signed in."""

import json
import re
from typing import Any

import pytest

from carelane.services.demo_campaign import CAMPAIGN_FILE, REJECTION
from carelane.services.rejection_desk.desk import put_on_desk
from carelane.web.rejection.state import pack, unpack
from tests.web.page_client import _form, _values

ANSWERS = {
    "q-facts-customers": "tenants",
    "q-facts-topics": "repairs in their apartment and answers to their questions",
    "q-facts-frequency": "varies",
    "q-privacyPolicyLink": "www.mapleridgepm.example/privacy",
    "q-termsAndConditionsLink": "www.mapleridgepm.example/texting-terms",
    "q-optInMethods-0-ownBoxOrSignature": "yes",
    "q-optInMethods-0-evidence": "www.mapleridgepm.example/texting-form.pdf",
}
ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


def begun(client, rejection=REJECTION, campaign=CAMPAIGN_FILE, **more):
    return client.submit(client.get("/rejection"), {"rejection": rejection, "campaign": campaign, **more})


def asked(client, **given):
    return client.submit(begun(client, **given))


def statements(page):
    return re.findall(r'name="shown" value="([^"]+)"', page.text)


def texts(client, ticked=None, **given):
    questions = asked(client, **given)
    true = statements(questions) if ticked is None else ticked
    return client.submit(questions, {**ANSWERS, "true": true})


def press(client, page, step, button):
    values = _values(_form(page.text, ""))
    return client.post(f"/rejection/{step}", data={**values, "do": button})


def state_of(page):
    return _values(_form(page.text, ""))["state"]


def campaign_in(page):
    found = unpack(state_of(page)).registration
    assert found is not None
    return found


def test_every_cause_is_marked_in_the_pasted_text_and_explained(page_client):
    page = begun(page_client)
    assert "The answer names 15 things" in page.text
    for number in range(1, 16):
        assert f'href="#cause-{number}"' in page.text
        assert f'id="cause-{number}"' in page.text
    assert "What reviewers want:" in page.text
    assert "The code 861" in page.text


def test_what_is_not_understood_is_said(page_client):
    page = begun(page_client, rejection="Your moose licence for the year is missing its third stamp.")
    assert "carelane does not know what these words ask for" in page.text
    assert "moose licence" in page.text


def test_without_a_campaign_the_answer_is_explained_and_nothing_more(page_client):
    page = begun(page_client, campaign="")
    assert "What reviewers want:" in page.text
    assert "Add the campaign, and get new texts" in page.text
    again = page_client.post("/rejection/edits", data={"state": state_of(page), "from": "understand"})
    assert "What the answer means" in again.text


def test_fields_can_be_typed_instead_of_pasted(page_client):
    page = asked(page_client, campaign="", **{"t-brand-displayName": "Oak Homes", "t-helpMessage": "Call us."})
    assert "Questions that only you can answer" in page.text
    assert "How do people come to get texts from you?" in page.text


def test_text_copied_from_a_portal_is_read(page_client):
    portal = "Campaign description: We text tenants.\nHelp message: Call us.\nDBA: Oak Homes"
    page = asked(page_client, campaign=portal)
    assert campaign_in(page).brand.display_name == "Oak Homes"


def test_an_uploaded_file_is_read(page_client):
    start = page_client.get("/rejection")
    page = page_client.submit(start, {"rejection": REJECTION}, files={"file": ("maple.yaml", CAMPAIGN_FILE.encode())})
    assert campaign_in(page).brand.company_name == "Maple Ridge Property Management LLC"


@pytest.mark.parametrize(
    "campaign", ["nothing of a campaign at all", "carelane: 1\ncampaign: [1, 2", "\x00\x01 nothing"]
)
def test_what_is_no_campaign_is_told_beside_its_field_and_kept(page_client, campaign):
    page = begun(page_client, campaign=campaign)
    assert page.status_code == 422
    assert 'href="#campaign"' in page.text
    assert "The second reviewer" in page.text


def test_an_empty_answer_is_asked_for(page_client):
    page = begun(page_client, rejection="   ")
    assert page.status_code == 422
    assert "Paste the answer that you got." in page.text


def test_seven_questions_and_ten_statements_lead_to_texts_that_pass(page_client):
    questions = asked(page_client)
    assert len(re.findall(r'name="asked"', questions.text)) == 7
    assert len(statements(questions)) == 10
    page = press(page_client, texts(page_client), "edits", "all")
    check = page_client.submit(page, action="/rejection/check")
    assert "Go: nothing is left" in check.text
    assert "15 of 15 settled" in check.text


def test_nothing_is_in_the_campaign_that_was_not_taken(page_client):
    page = texts(page_client)
    check = page_client.submit(page, action="/rejection/check")
    assert "Not yet" in check.text
    assert "neither taken nor refused" in check.text
    file = page_client.post("/rejection/files/campaign.yaml", data={"state": state_of(check)})
    assert "OK, bye!\n" in file.text
    [button] = re.findall(r'value="(take\|optoutMessage:[^"]+)"', page.text)
    taken = press(page_client, page, "edits", button)
    file = page_client.post("/rejection/files/campaign.yaml", data={"state": state_of(taken)})
    assert "OK, bye! You are unsubscribed" in file.text
    assert "refer a friend" in file.text


def test_a_statement_that_is_not_ticked_is_written_nowhere(page_client):
    untrue = "no-marketing"
    questions = asked(page_client)
    page = texts(page_client, [name for name in statements(questions) if name != untrue])
    page = press(page_client, page, "edits", "all")
    file = page_client.post("/rejection/files/campaign.yaml", data={"state": state_of(page)})
    assert "No marketing" not in file.text


def test_consent_to_a_text_falls_away_when_an_answer_changes_it(page_client):
    page = press(page_client, texts(page_client), "edits", "all")
    back = page_client.post("/rejection/questions", data={**_values(_form(page.text, "")), "from": "edits"})
    other = page_client.submit(back, {"q-facts-topics": "visits of the plumber"})
    assert "visits of the plumber" in other.text
    assert other.text.count("You use this text") < page.text.count("You use this text")
    assert '<span class="tag advice">New</span>' in other.text


def test_own_words_are_checked_at_once_and_kept(page_client):
    page = texts(page_client)
    values = {**_values(_form(page.text, "")), "own-helpMessage": "Ring us any time.", "do": "own|helpMessage"}
    own = page_client.post("/rejection/edits", data=values)
    assert "Ring us any time." in own.text
    assert "The check finds something in your own words" in own.text
    assert "Maple Ridge Property Management" in own.text
    back = press(page_client, own, "edits", "old|helpMessage")
    assert "Ring us any time." not in back.text


def test_own_words_that_were_typed_and_not_sent_are_not_lost(page_client):
    page = texts(page_client)
    words = "Maple Ridge Property Management: write to office@mapleridgepm.example. Reply STOP to opt out."
    check = page_client.submit(page, {"own-helpMessage": words}, action="/rejection/check")
    file = page_client.post("/rejection/files/form.txt", data={"state": state_of(check)})
    assert words in file.text


def test_a_wrong_answer_is_told_beside_its_question_and_kept(page_client):
    page = page_client.submit(asked(page_client), {**ANSWERS, "q-privacyPolicyLink": "no page yet"})
    assert page.status_code == 422
    assert 'href="#q-privacyPolicyLink"' in page.text
    assert 'value="no page yet"' in page.text
    assert 'value="tenants"' in page.text


def test_every_question_may_be_skipped(page_client):
    page = page_client.submit(asked(page_client))
    assert "Your new texts" in page.text
    assert "Waits for you" in page.text


def test_an_unchanged_campaign_is_not_sent_again(page_client):
    questions = asked(page_client)
    page = page_client.submit(page_client.submit(questions), action="/rejection/check")
    assert "Nothing that a reviewer sees has changed" in page.text


def test_an_answer_about_another_campaign_is_refused(page_client):
    campaign = CAMPAIGN_FILE.replace("campaign:\n", "campaign:\n  campaignId: CABCDEF\n")
    page = begun(page_client, rejection=f"DCA2 declined sharing request for campaign CXYZXYZ. {REJECTION}",
                 campaign=campaign)  # fmt: skip
    assert "about another campaign" in page.text
    check = page_client.post("/rejection/check", data={"state": state_of(page), "from": "understand"})
    assert "Not yet" in check.text
    assert "about another campaign" in check.text


def test_what_cannot_be_registered_is_stopped(page_client):
    page = begun(page_client, rejection="Campaign declined: cannabis and CBD content is prohibited on messaging.")
    assert "cannot be registered" in page.text


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("packet.pdf", b"%PDF"), ("packet.html", b"<!DOCTYPE html>"), ("campaign.yaml", b"carelane: 1"),
        ("form.txt", b""), ("letter.txt", b""), ("letter.pdf", b"%PDF"), ("payload-twilio.json", b"{"),
        ("payload-telnyx.json", b"{"), ("payload-tcr.json", b"{"),
    ],
)  # fmt: skip
def test_every_file_of_the_packet_can_be_taken_along(page_client, name, start):
    page = press(page_client, texts(page_client), "edits", "all")
    file = page_client.post(f"/rejection/files/{name}", data={"state": state_of(page)})
    assert file.status_code == 200
    assert file.content.startswith(start)
    assert len(file.content) > 500
    assert file.headers["content-disposition"] == f'attachment; filename="{name}"'


def test_the_corrected_file_reads_back_with_the_new_texts(page_client):
    page = press(page_client, texts(page_client), "edits", "all")
    file = page_client.post("/rejection/files/campaign.yaml", data={"state": state_of(page)})
    again = begun(page_client, campaign=file.text)
    assert "OK, bye! You are unsubscribed" in campaign_in(again).campaign.optout_message


def test_the_packet_lists_what_changed_to_copy(page_client):
    page = press(page_client, texts(page_client), "edits", "all")
    packet = page_client.post("/rejection/packet", data={**_values(_form(page.text, "")), "from": "check"})
    assert "In your provider’s form, field by field" in packet.text
    assert "carelane attempts" not in packet.text
    assert "OK, bye! You are unsubscribed" in packet.text


def test_an_address_of_a_later_step_leads_to_the_first(page_client):
    for step in ("understand", "edits", "packet"):
        page = page_client.get(f"/rejection/{step}")
        assert page.url.path == "/rejection"
    assert page_client.get("/rejection/nonsense").status_code == 404
    assert page_client.post("/rejection/nonsense").status_code == 404
    assert page_client.post("/rejection/files/passwd.txt").status_code == 404


def test_the_example_fills_in_the_form(page_client):
    assert "Maple Ridge" in page_client.get("/rejection?example=yes").text


@pytest.mark.parametrize("field", ["rejection", "campaign", "t-description", "t-brand-displayName"])
def test_markup_stays_text_on_every_step(page_client, field):
    given = {"rejection": REJECTION, "campaign": CAMPAIGN_FILE, field: ATTACK}
    if field == "rejection":
        given["rejection"] = (
            f"{ATTACK} The campaign was declined: HELP message must contain the {ATTACK} brand name. 861"
        )
    page = page_client.submit(page_client.get("/rejection"), given)
    for step in ("understand", "questions", "edits", "check", "packet"):
        assert "<script>alert" not in page.text
        assert "<img src=x" not in page.text
        if page.status_code == 422:
            return
        page = page_client.post(f"/rejection/{step}", data={"state": state_of(page), "from": "check"})
        assert page.status_code == 200


def test_markup_in_answers_and_own_words_stays_text(page_client):
    given = {**ANSWERS, "q-facts-topics": ATTACK, "q-facts-customers": ATTACK}
    page = page_client.submit(asked(page_client), given)
    values = {**_values(_form(page.text, "")), "own-helpMessage": ATTACK, "do": "own|helpMessage"}
    page = page_client.post("/rejection/edits", data=values)
    for step in ("check", "packet", "questions"):
        assert "<script>alert" not in page.text
        page = page_client.post(f"/rejection/{step}", data={"state": state_of(page), "from": "check"})
        assert page.status_code == 200


def hostile():
    good = json.loads(pack(unpack(_GOOD)))
    yield "not json"
    yield "[]"
    yield "null"
    yield "{}"
    yield "[" * 100_000
    yield '{"v":1' + ',"v":1' * 10
    yield "9" * 5_000
    spoiled: dict[str, list[Any]] = {
        "v": [2, "1", True, None, 1.0],
        "rejection": [None, 1, ["x"], {"a": 1}, "x" * 50_001, "\ud800"],
        "provider": ["nobody", 1, None, "../../etc/passwd"],
        "campaign": [1, "x", [], {"carelane": 2}, {"carelane": 1, "brand": []}, {"carelane": 1, "nonsense": True}],
        "answers": [[], 1, {"../x": "y"}, {"facts.topics": 1}, {"own:": "x"}, {"": "x"}, {"a b": "x"},
                    {f"own:x{'b' * (number % 30)}.{'c' * (number // 30)}": "x" for number in range(130)}],
        "confirmed": ["x", [1], ["<b>"], ["a"] * 201, [["a"]], {"a": 1}],
        "picked": [None, [None], ["a" * 200], ["a b"]],
        "refused": [1, [{}]],
    }  # fmt: skip
    for key, values in spoiled.items():
        for value in values:
            yield json.dumps({**good, key: value})
    yield json.dumps({**good, "more": 1})
    yield json.dumps({key: value for key, value in good.items() if key != "picked"})


_GOOD = json.dumps(
    {"v": 1, "rejection": "Declined: 861", "provider": "ringcentral", "campaign": {"carelane": 1}, "answers": {},
     "confirmed": [], "picked": [], "refused": []}
)  # fmt: skip


def test_a_state_that_no_page_of_ours_made_is_refused_whole(page_client):
    for state in hostile():
        page = page_client.post("/rejection/edits", data={"state": state, "from": "check"})
        assert page.status_code == 422, state[:200]
        assert "What this page carried with it cannot be read" in page.text


@pytest.mark.parametrize(
    "answers",
    [
        {"optInMethods": "telepathy"}, {"optInMethods[7].url": "https://x.example"}, {"facts.languages": "xx"},
        {"own:nonsense": "x"}, {"facts.confirmed": "no-marketing"}, {"brand.nonsense": "x"}, {"facts.nonsense": "x"},
        {"own:optInMethods[0].url": "x"}, {"usecase": "nonsense"}, {"entityType": "x"}, {"own:usecase": "x"},
    ],
)  # fmt: skip
def test_answers_to_questions_that_nobody_asked_break_nothing(page_client, answers):
    state = json.dumps({**json.loads(_GOOD), "answers": answers})
    page = page_client.post("/rejection/edits", data={"state": state, "from": "check"})
    assert page.status_code in {200, 422}


def test_ids_of_texts_that_are_not_there_take_nothing(page_client):
    page = texts(page_client)
    state = json.loads(state_of(page))
    state["picked"] = ["helpMessage:0000000000000000", "messageFlow:ffffffffffffffff"]
    check = page_client.post("/rejection/check", data={"state": json.dumps(state), "from": "understand"})
    assert "Nothing that a reviewer sees" not in check.text  # the answers about links are in
    file = page_client.post("/rejection/files/form.txt", data={"state": json.dumps(state)})
    assert "Our team will get back to you shortly" in file.text


def test_a_text_with_an_open_question_cannot_be_taken_by_force(page_client):
    page = page_client.submit(asked(page_client))
    state = json.loads(state_of(page))
    state["picked"] = [edit.id for edit in put_on_desk(unpack(json.dumps(state))).edits]
    file = page_client.post("/rejection/files/form.txt", data={"state": json.dumps(state)})
    assert "QUESTION" not in file.text


def test_a_state_too_large_is_refused(page_client):
    page = page_client.post("/rejection/edits", data={"state": "x" * 450_000})
    assert page.status_code == 422
    assert page_client.post("/rejection/edits", data={"state": "x" * 3_000_000}).status_code == 413


def test_an_answer_of_the_largest_size_is_read(page_client):
    page = begun(page_client, rejection=("The HELP message must contain the brand name. " * 1_100)[:50_000])
    assert page.status_code == 200


def test_nothing_that_was_typed_stands_in_the_log(page_client, caplog):
    caplog.set_level("INFO")
    texts(page_client)
    assert "Maple" not in caplog.text
    assert "tenants" not in caplog.text


CALLS_ONLY = """DBA: Harbor Legal Group
Website: https://www.harborlegal.example
Support email: office@harborlegal.example
Campaign use case: Customer Care
Campaign description: We answer clients who text us first about their case.
Call to action / message flow: Clients text our office number from our website; consent is implied by that text.
Sample message 1: Hi Ann, your documents are ready to sign.
Opt-in message: Thanks for texting us.
Opt-out message: You will get no more texts.
Help message: Call our office.
Privacy policy text: Consent for SMS is not collected through our website; it is implied when a customer texts us.
"""
BOX_WANTED = (
    "Campaign rejected. Your website contact form collects phone numbers, so an SMS opt-in checkbox is required on the "
    "form. Consent cannot be implied."
)


def test_a_phone_field_for_calls_only_has_three_ways_out(page_client):
    page = asked(page_client, rejection=BOX_WANTED, campaign=CALLS_ONLY)
    assert "Reviewers take any phone field for an opt-in. What will you do?" in page.text
    for way in ("No texts from the form", "Texts from the form, by choice", "Texts from a form of their own"):
        assert way in page.text
    given = {"q-facts-phoneField": "calls_only", "q-facts-wayOut": "label", "q-optInMethods": "customer_texts_first"}
    more = page_client.submit(page, {**given, "true": statements(page)})
    assert "Your answers led to a few more questions." in more.text
    assert "Where do customers find the number that they text?" in more.text
    edits = page_client.submit(more)
    assert "At the phone field" in edits.text
