"""Choose a use case: one question a screen, every answer can be changed, and the answer says why."""

import itertools
import re
from typing import Any

import pytest

from carelane.services.demo_campaign import CAMPAIGN_FILE
from carelane.services.use_case_choice.questions import QUESTIONS

ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
PROPERTY = {
    "starts": "both", "streams": ["request_updates", "account_notices"], "textsAMonth": "800", "textsADay": "60",
    "numbers": "1", "entityType": "PRIVATE_PROFIT", "trade": "property", "provider": "ringcentral",
}  # fmt: skip


def now(page: Any) -> str:
    found = re.search(r'name="now" value="([^"]+)"', page.text)
    return found.group(1) if found else ""


def answer(page_client: Any, page: Any, answers: dict[str, Any]) -> tuple[Any, list[str]]:
    """Answer or skip every question until the result is there; gives the result and what was asked."""
    asked = []
    while now(page):
        asked.append(now(page))
        assert len(asked) < 30
        given = answers.get(asked[-1])
        if given is None:
            page = page_client.submit(page, press=("go", "skip"))
        else:
            page = page_client.submit(page, {"value": given}, press=("go", "next"))
    return page, asked


def test_the_first_screen_asks_one_question_and_tells_how_many_there_are(page_client):
    page = page_client.get("/choose")
    assert "Question 1 of about 1" in page.text
    assert page.text.count("<legend>") == 1


def test_answers_lead_to_a_use_case_with_reasons_costs_and_sources(page_client):
    page, _ = answer(page_client, page_client.get("/choose"), PROPERTY)
    assert "LOW_VOLUME (ACCOUNT_NOTIFICATION, CUSTOMER_CARE)" in page.text
    for heading in ("Why", "Costs (US dollars)", "Speed", "Other ways, and why not", "Sources"):
        assert f">{heading}</h2>" in page.text
    assert '<li id="source-1">' in page.text


def test_a_question_that_does_not_apply_is_not_asked(page_client):
    _, asked = answer(page_client, page_client.get("/choose"), PROPERTY)
    assert "branchNumbers" not in asked
    _, asked = answer(page_client, page_client.get("/choose"), PROPERTY | {"numbers": "12"})
    assert "branchNumbers" in asked


def test_an_answer_can_be_changed_and_the_rest_is_kept(page_client):
    result, _ = answer(page_client, page_client.get("/choose"), PROPERTY)
    change = page_client.submit(result, press=("go", "change:streams"))
    assert now(change) == "streams"
    assert re.search(r'value="request_updates" checked', change.text)
    changed = page_client.submit(change, {"value": ["request_updates"]}, press=("go", "next"))
    assert "Register Customer Care" in changed.text or "CUSTOMER_CARE" in changed.text
    assert "ACCOUNT_NOTIFICATION, CUSTOMER_CARE" not in changed.text.split("Other ways")[0]


def test_back_leads_to_the_question_before_with_its_answer(page_client):
    second = page_client.submit(page_client.get("/choose"), {"value": "both"}, press=("go", "next"))
    back = page_client.submit(second, press=("go", "back"))
    assert now(back) == "starts"
    assert re.search(r'value="both" checked', back.text)


def test_nothing_chosen_is_told_and_skipping_is_offered(page_client):
    page = page_client.submit(page_client.get("/choose"), press=("go", "next"))
    assert now(page) == "starts"
    assert "Answer, or press “Skip”." in page.text


def test_a_number_that_is_none_is_told_and_stays_as_typed(page_client):
    page = page_client.get("/choose")
    while now(page) != "textsAMonth":
        page = page_client.submit(page, press=("go", "skip"))
    page = page_client.submit(page, {"value": "about 300 or so"}, press=("go", "next"))
    assert "whole number" in page.text
    assert 'value="about 300 or so"' in page.text
    assert now(page_client.submit(page, {"value": "3,000"}, press=("go", "next"))) == "textsADay"


def test_the_result_can_be_shown_before_all_is_answered_and_says_what_is_open(page_client):
    page = page_client.submit(page_client.get("/choose"), {"value": "both"}, press=("go", "next"))
    page = page_client.submit(page, {"value": ["answers"]}, press=("go", "finish"))
    assert "How many telephone numbers send texts? It decides whether there can be two campaigns." in page.text
    assert now(page_client.submit(page, press=("go", "next"))) == "triggers"


def test_without_any_answer_there_is_no_result(page_client):
    page = page_client.get("/choose")
    while now(page) and "nothing to go by" not in page.text:
        page = page_client.submit(page, press=("go", "skip"))
    assert "Answer at least one question" in page.text


def test_a_campaign_answers_what_it_shows_and_its_samples_are_looked_at(page_client):
    page = page_client.post("/choose", data={"draft": CAMPAIGN_FILE, "go": "learn"})
    result, asked = answer(page_client, page, {"starts": "business", "streams": ["request_updates"]})
    assert "entityType" not in asked
    assert "What your file shows" in result.text
    assert "sample2 points to MARKETING" in result.text


def test_a_campaign_that_cannot_be_read_is_told_and_kept(page_client):
    page = page_client.post("/choose", data={"draft": "carelane: 1\nbrnd: x\n", "go": "learn"})
    assert "1 problem and was not read" in page.text
    assert "brnd: x" in page.text


def test_the_answer_can_be_downloaded(page_client):
    result, _ = answer(page_client, page_client.get("/choose"), PROPERTY)
    file = page_client.submit(result, press=("go", "download"))
    assert file.text.startswith("# Use case: LOW\\_VOLUME") or file.text.startswith("# Use case: LOW_VOLUME")
    assert "attachment" in file.headers["content-disposition"]


@pytest.mark.parametrize(
    "field", ["now", "value", "passed", "go", "campaign", "name", "draft", *(f"a.{q.id}" for q in QUESTIONS)]
)
def test_nothing_that_a_form_could_send_breaks_the_page_or_gets_into_it_as_markup(page_client, field):
    tries = itertools.product((ATTACK, "x" * 20_000, "\ud7ff\u202e\x01", ""), ("next", "finish", "learn"))
    for value, go in tries:
        sent = {"now": "starts", "value": "both", "a.streams": "answers", "go": go, field: value}
        page = page_client.post("/choose", data=sent)
        assert page.status_code == 200
        assert "<script>alert" not in page.text
        assert "<img src=x" not in page.text
