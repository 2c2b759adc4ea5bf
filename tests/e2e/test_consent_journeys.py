"""Journeys about consent in a browser: agree on a form, stop in one's own words, come back; import and prove."""

import json

import pytest

from carelane.domain.consent import EventKind
from carelane.services.consent.preferences import link_token
from tests.e2e.browser import Visitor
from tests.web.ledgers import Furnished
from tests.web.made_up_ledger import CONTACTS, HISTORY, fill_ledger, texted

ROSA = "+16085550143"


@pytest.fixture
def birch(served):
    house, _ = served
    owner = house.user("Olga")
    made = Furnished(house, owner, house.workspace(owner, "Birch Property"))
    made.sender()
    made.words()
    return made


@pytest.fixture
def come(served, browser):
    """Makes visitors of the public pages."""
    return lambda **given: Visitor(browser, served[1], **given)


def kinds(birch):
    return [each.event.kind for each in birch.history()]


@pytest.mark.parametrize(("width", "script"), [(1280, True), (390, True), (390, False)])
def test_a_recipient_agrees_on_a_form_stops_in_their_own_words_and_comes_back(come, resident, birch, width, script):
    form = birch.form()
    rosa = come(width=width, script=script)
    page = rosa.open(f"/o/{form.id}")
    page.get_by_label("Mobile phone number").fill("(608) 555-0143")
    page.get_by_label("Your name").fill("Rosa")
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Sign up").click()
    rosa.look()
    assert "Your agreement is recorded" in page.locator("main").inner_text()
    rosa.close()

    olga = resident(birch.owner, width=width, script=script)
    page = olga.open(f"{birch.home}/people")
    page.get_by_label("Mobile number").fill("608.555.0143")
    page.get_by_role("button", name="Find").click()
    olga.look()
    person = page.url
    assert "0143" not in person
    assert "They agreed on a web form" in page.locator("main").inner_text()

    said = texted(birch, "please stop messaging me", ROSA, days_ago=0)
    assert said.recorded[0].event.kind is EventKind.OPT_OUT
    page.goto(person)
    olga.look()
    assert "They asked for no more texts in their own words in a text" in page.locator("main").inner_text()
    assert "please stop messaging me" in page.locator("main").inner_text()

    texted(birch, "START", ROSA, days_ago=0)
    page.goto(person)
    olga.look()
    text = page.locator("main").inner_text()
    assert "Opted in" in text.split("What happened")[0]
    assert "Came back after opting out" in text
    assert kinds(birch) == [EventKind.OPT_IN, EventKind.OPT_OUT, EventKind.RESUBSCRIBE]


def test_a_form_that_is_confirmed_from_the_phone_is_confirmed_by_a_yes(served, browser, birch):
    _, address = served
    form = birch.form(is_double=True)
    rosa = Visitor(browser, address)
    page = rosa.open(f"/o/{form.id}")
    page.get_by_label("Mobile phone number").fill("608-555-0143")
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Sign up").click()
    rosa.look()
    assert "text YES from this phone to (608) 555-0100" in page.locator("main").inner_text()
    rosa.close()
    texted(birch, "Yes", ROSA, days_ago=0)
    assert kinds(birch) == [EventKind.OPT_IN_REQUESTED, EventKind.CONFIRMATION]


def test_the_person_s_own_page_stops_texts_on_a_phone_without_script(served, browser, birch):
    house, address = served
    fill_ledger(birch)
    services = house.services
    person = birch.person("+16085550113")
    token = link_token(birch.workspace.id, person, services.clock.now(), vault=services.vault)
    rosa = Visitor(browser, address, width=390, script=False)
    page = rosa.open(f"/p/{token}")
    page.get_by_label("Stop these texts").check()
    page.get_by_role("button", name="Save").click()
    rosa.look()
    assert "Saved" in page.locator("main").inner_text()
    rosa.close()
    assert [each.event.kind for each in birch.history("+16085550113")][-1] is EventKind.OPT_OUT


def test_old_contacts_are_imported_and_one_of_them_is_proved(served, resident, birch):
    """S4: whether the people I already text are opted in, where the proof goes, and who opted out."""
    olga = resident(birch.owner)
    page = olga.open(f"{birch.home}/import")
    files = {"contacts.csv": ("Contacts", CONTACTS), "texts.csv": ("Message history", HISTORY)}
    for name, (label, content) in files.items():
        page.get_by_label(label).set_input_files({"name": name, "mimeType": "text/csv", "buffer": content})
    page.get_by_role("button", name="Read the files").click()
    page.wait_for_selector("text=What the files show")
    olga.look()
    assert "3 people. Nothing is recorded yet." in page.locator("main").inner_text()
    page.get_by_role("button", name="Record this").click()
    page.wait_for_selector("text=Done.")
    olga.look()
    page = olga.open(f"{birch.home}/lists/opted-out")
    page.get_by_role("link", name="(608) 555-0172").click()
    olga.look()
    assert "STOP" in page.locator("main").inner_text()
    with page.expect_download() as download:
        page.get_by_role("button", name="as JSON").click()
    assert "+16085550172" in json.dumps(json.loads(download.value.path().read_text()))
    with page.expect_download() as download:
        page.get_by_role("button", name="Proof of consent (PDF)").click()
    assert download.value.path().read_bytes().startswith(b"%PDF-")


def test_an_unclear_reply_is_decided_and_the_gate_follows(served, resident, birch):
    olga = resident(birch.owner)
    texted(birch, "ugh enough already", ROSA)
    page = olga.open(birch.home)
    page.get_by_role("link", name="Decide on unclear replies").click()
    olga.look()
    page.get_by_role("button", name="They want no more texts").click()
    olga.look()
    page = olga.open(f"{birch.home}/may-i-text")
    page.get_by_label("Their mobile number").fill("608-555-0143")
    page.get_by_label("The text", exact=True).fill("Birch Property: your repair is tomorrow. Reply STOP to opt out.")
    page.get_by_role("button", name="May I?").click()
    olga.look()
    assert "No. This text may not go." in page.locator("main").inner_text()


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_every_page_about_consent_holds(served, resident, birch, width, dark):
    people = fill_ledger(birch)
    form = birch.form()
    olga = resident(birch.owner, width=width, dark=dark)
    for part in (
        "", "/people", f"/people/{people[0]}", f"/people/{people[1]}", "/entry", "/lists/opted-out", "/lists/opted-in",
        "/lists/opted-back-in", "/may-i-text", "/replies", "/import", "/forms", "/forms/new", f"/forms/{form.id}",
        "/wordings", "/setup", "/retention",
    ):  # fmt: skip
        olga.open(birch.home + part)
    for address in (f"/o/{form.id}", f"/o/{form.id}?lang=es", "/p", "/p/nothing", "/o/nothing"):
        olga.open(address)
