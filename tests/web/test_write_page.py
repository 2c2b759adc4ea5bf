"""Write my texts: facts in, every text out, and nothing in it that the owner has not said or ticked."""

import html
import re
from typing import Any

import pytest
from tinyhtml5.parser import HTMLParser

from carelane.formats.campaign_file import load_registration
from carelane.services.interview.text_questions import text_questions
from carelane.web.pages import static_url

ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
FACTS = {
    "companyName": "Oak Dental LLC", "displayName": "Oak Dental", "website": "oakdental.example",
    "email": "office@oakdental.example", "phone": "303 555 0142", "customers": "patients", "topics": "your visits",
    "ways": ["web_form"], "numbers": "303 555 0143", "form.url": "oakdental.example/contact",
    "form.has_checkbox": "yes",
    "form.checkbox_ticked_by_default": "no", "form.checkbox_required": "no", "form.checkbox_for_texts_only": "yes",
    "form.behind_login": "no", "privacyPolicyLink": "oakdental.example/privacy",
    "termsAndConditionsLink": "oakdental.example/terms", "policyDate": "January 5, 2026", "supportHours": "9 to 5",
    "sendsOptinReply": "yes", "sendsOptoutReply": "yes", "sendsHelpReply": "yes", "sendsMarketing": "no",
    "sharesNumbers": "no", "phoneField": "texts", "trade": "dental",
}  # fmt: skip


def written(page_client: Any, **facts: Any) -> Any:
    return page_client.submit(page_client.get("/write"), FACTS | facts)


def texts(page: Any) -> list[str]:
    root = HTMLParser(namespace_html_elements=False).parse(page.text)
    areas = [area for area in root.iter("textarea") if area.get("class") == "copy"]
    assert all(area.get("readonly") is not None for area in areas)
    return ["".join(area.itertext()) for area in areas]


def claims(page: Any) -> list[str]:
    return re.findall(r'name="confirm" value="([^"]+)"', page.text)


def test_facts_become_every_text_with_its_length(page_client):
    page = written(page_client)
    for title in ("Call to action", "Sample message 1", "Answer to STOP", "Privacy policy", "Terms", "Web form"):
        assert title in page.text
    assert re.search(r"[\d,]+ characters of [\d,]+", page.text)
    assert "1 segment (GSM-7)" in page.text
    assert any("Oak Dental" in text and "oakdental.example/contact" in text for text in texts(page))


def test_a_text_is_final_only_when_everything_it_claims_is_ticked(page_client):
    page = written(page_client)
    before = page.text.count('<span class="tag go">final</span>')
    some = page_client.submit(page, {"confirm": claims(page)[:3]})
    every = page_client.submit(page, {"confirm": claims(page)})
    assert (
        before
        <= some.text.count('<span class="tag go">final</span>')
        < every.text.count('<span class="tag go">final</span>')
    )
    assert "claims are not confirmed" in some.text
    assert "not confirmed" not in every.text


def test_what_is_left_open_is_a_marked_question_and_never_made_up(page_client):
    page = written(page_client, **{"privacyPolicyLink": "", "form.checkbox_required": ""})
    assert "[QUESTION: " in "".join(texts(page))
    assert "Open questions, marked in the text" in page.text


def test_an_answer_that_is_none_is_told_at_its_field_and_everything_typed_is_kept(page_client):
    page = written(page_client, email="office", phone="call us")
    assert '<a href="#email">That is no e-mail address' in page.text
    assert 'id="phone-error"' in page.text
    assert 'value="call us"' in page.text
    assert 'value="Oak Dental LLC"' in page.text
    assert re.search(r'value="web_form" checked', page.text)


def test_the_name_and_one_way_are_needed(page_client):
    page = page_client.submit(page_client.get("/write"), {"companyName": ""})
    assert '<a href="#companyName">Enter the legal name' in page.text
    assert '<a href="#g-ways">Tick at least one way' in page.text


def test_the_facts_can_be_changed_and_the_ticks_stay_what_they_are(page_client):
    page = written(page_client)
    form = page_client.submit(page, press=("go", "change"))
    assert 'value="Oak Dental LLC"' in form.text
    assert "There is a problem" not in form.text
    again = page_client.submit(form, {"displayName": "Oak and Elm Dental"})
    assert any("Oak and Elm Dental" in text for text in texts(again))


def test_the_campaign_file_holds_the_texts_and_the_ticks(page_client):
    page = written(page_client)
    ticked = page_client.submit(page, {"confirm": claims(page)})
    file = page_client.submit(ticked, press=("go", "file"))
    registration = load_registration(file.text).registration
    assert registration.campaign.message_flow in texts(ticked)
    assert set(registration.facts.confirmed) == set(claims(page))
    assert registration.brand.phone == "+13035550142"


def test_the_whole_campaign_can_be_checked_from_here(page_client):
    checked = page_client.submit(written(page_client), action="/check/campaign")
    assert "campaign.yaml, checked for RingCentral" in checked.text


def test_the_page_about_the_texts_and_all_texts_can_be_taken_along(page_client):
    page = written(page_client)
    program = page_client.submit(page, press=("go", "page"))
    assert "Oak Dental" in program.text
    assert 'filename="text-program.html"' in program.headers["content-disposition"]
    assert "Call to action" in page_client.submit(page, press=("go", "texts")).text


def test_spanish_texts_are_marked_as_such(page_client):
    page = written(page_client, languages=["en", "es"])
    assert 'lang="es"' in page.text
    assert "(Spanish)" in page.text


def test_a_use_case_that_was_chosen_elsewhere_is_taken_over(page_client):
    sent = {"go": "start", "usecase": "LOW_VOLUME", "subUsecases": ["CUSTOMER_CARE", "2FA"], "provider": "twilio"}
    page = page_client.post("/write", data=sent)
    assert re.search(r'value="LOW_VOLUME" selected', page.text)
    assert re.search(r'value="2FA" checked', page.text)
    assert "There is a problem" not in page.text


def test_a_phone_field_for_calls_only_asks_for_a_way_out(page_client):
    page = written(page_client, phoneField="calls_only", wayOut="label", ways=["customer_texts_first"])
    assert "Your texts" in page.text


@pytest.mark.parametrize("name", [question.id for question in text_questions()])
@pytest.mark.parametrize("value", [ATTACK, "x" * 20_000, "  ", "\u202e\u0000\x07"])
def test_nothing_that_a_field_could_hold_breaks_the_page_or_gets_into_it_as_markup(page_client, name, value):
    page = page_client.post("/write", data=FACTS | {name: value})
    assert page.status_code == 200
    assert "<script>alert" not in page.text
    assert "<img src=x" not in page.text


def test_markup_in_the_name_reaches_no_file_as_markup(page_client):
    page = written(page_client, companyName=ATTACK, displayName=ATTACK)
    program = page_client.submit(page, press=("go", "page"))
    assert "<script>alert" not in program.text
    assert "<script>alert" not in page.text
    assert html.escape("<script>") in page.text or "&lt;script&gt;" in page.text


def test_ticks_that_do_not_exist_are_passed_over(page_client):
    page = page_client.post("/write", data=FACTS | {"confirm": [ATTACK, "no-such-claim"]})
    assert "0 of " in page.text


def test_an_empty_request_shows_the_form(page_client):
    assert "There is a problem" in page_client.post("/write", data={}).text


def test_the_script_that_copies_is_ours_and_the_page_works_without_it(page_client):
    page = written(page_client)
    assert static_url("copy.js") in page.text
    assert "press Ctrl+A" in page.text
    assert page_client.get("/static/copy.js").headers["content-type"].startswith("text/javascript")
