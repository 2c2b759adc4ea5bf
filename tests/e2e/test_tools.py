"""The tools that need no account, in a real browser: desktop and phone, light and dark, with and without script."""

import re

import pytest
from playwright.sync_api import expect

CSV = (
    'id;customer;message\n1;Anna;"Oak Dental: hi Anna, your visit is confirmed for Tuesday. Reply STOP to opt out."\n'
    '2;Bert;"Oak Dental: get 20% off whitening if you book today! bit.ly/abc123"\n3;Cleo;\n'
)
LOOKS = [{"width": 1280}, {"width": 390, "dark": True}]


@pytest.mark.parametrize("look", LOOKS, ids=["desktop", "phone-dark"])
def test_a_file_of_messages_is_checked_and_a_message_opens_with_its_reasons(visitor, look):
    person = visitor(**look)
    page = person.open("/check/many")
    page.set_input_files("#file", {"name": "m.csv", "mimeType": "text/csv", "buffer": CSV.encode("utf-16")})
    page.get_by_role("button", name="Check them").click()
    person.look("check-many")
    page.locator("ol.many summary").first.click()
    assert page.get_by_text("offers a lower price").last.is_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    assert download.value.suggested_filename == "checked-messages.csv"


@pytest.mark.parametrize("look", LOOKS, ids=["desktop", "phone-dark"])
def test_a_declined_campaign_is_corrected_with_clicks_and_taken_along(visitor, look):
    person = visitor(**look)
    page = person.open("/check/campaign")
    page.get_by_role("button", name="Try it with").click()
    person.look("check-campaign")
    page.get_by_role("button", name="Apply all").click()
    person.look("check-campaign-corrected")
    assert page.get_by_role("heading", name="Changed just now").is_visible()
    page.select_option("#format", "twilio")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    assert download.value.suggested_filename == "maple-ridge-declined-twilio.json"


@pytest.mark.parametrize("look", [*LOOKS, {"script": False}], ids=["desktop", "phone-dark", "no-script"])
def test_a_use_case_is_chosen_one_question_a_screen(visitor, look):
    person = visitor(**look)
    page = person.open("/choose")
    page.get_by_label("Sometimes the customer").check()
    page.get_by_role("button", name="Next").click()
    person.look("choose-question")
    page.get_by_label("How a request, repair").check()
    page.get_by_label("Invoices, due dates").check()
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Show the result now").click()
    person.look("choose-result")
    assert "ACCOUNT_NOTIFICATION, CUSTOMER_CARE" in page.inner_text("main")
    page.get_by_role("button", name=re.compile("Change.*Which kinds of texts")).click()
    assert page.get_by_label("How a request, repair").is_checked()


@pytest.mark.parametrize("look", LOOKS, ids=["desktop", "phone-dark"])
def test_texts_are_written_from_facts_and_copied(visitor, look):
    person = visitor(**look)
    page = person.open("/write")
    assert not page.locator("[id='form.url']").is_visible()
    page.fill("#companyName", "Oak Dental LLC")
    page.get_by_label("A form on a website").check()
    assert page.locator("[id='form.url']").is_visible()
    page.fill("[id='form.url']", "oakdental.example/contact")
    page.fill("#email", "office")
    page.get_by_role("button", name="Write the texts").click()
    person.look("write-error")
    page.fill("#email", "office@oakdental.example")
    page.get_by_role("button", name="Write the texts").click()
    person.look("written")
    page.get_by_role("button", name="Copy: Answer to STOP").click()
    expect(page.get_by_text("Copied.")).to_be_visible()


def test_without_script_every_text_can_still_be_selected(visitor):
    person = visitor(script=False)
    page = person.open("/write")
    page.fill("#companyName", "Oak Dental LLC")
    page.locator("[name=ways][value=verbal]").check()
    page.get_by_role("button", name="Write the texts").click()
    person.look()
    assert page.locator("textarea.copy").first.is_visible()
    assert page.get_by_role("button", name="Copy").count() == 0
