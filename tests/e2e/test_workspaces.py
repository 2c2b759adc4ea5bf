"""Journeys in workspaces, in a browser: the text-first business, the consultant, two people, every page."""

import re

import pytest

from carelane.domain.access import Role
from carelane.services.people.local_owner import local_owner, make_sign_in_link
from tests.e2e.browser import Visitor


def test_a_text_first_business_gets_from_nothing_to_a_packet(served, resident):
    """S1: customers text first, the business answers; nothing is registered yet."""
    house, _ = served
    someone = resident(house.user("Pat"))
    page = someone.open("/w")
    page.fill("#name", "Cedar Plumbing")
    page.get_by_role("button", name="Create").click()
    someone.look()
    page.get_by_role("link", name="New campaign or import").click()
    page.fill("#name", "Answers")
    page.get_by_role("button", name="Create").click()
    someone.look()
    page.get_by_role("link", name="Fields", exact=True).click()
    someone.look()
    for field, value in {
        "brand-companyName": "Cedar Plumbing LLC", "brand-displayName": "Cedar Plumbing", "brand-website": "https://cedarplumbing.example",
        "brand-ein": "123456789", "brand-street": "1 Main Street", "brand-city": "Columbus", "brand-state": "OH",
        "brand-postalCode": "43004", "brand-phone": "+16145550142", "brand-email": "office@cedarplumbing.example",
    }.items():  # fmt: skip
        box = page.locator(f'[id="{field}"]')
        if not box.is_visible():
            page.locator("details:not([open]) > summary", has_text="fields").first.click()
        box.fill(value)
    page.locator('[id="brand-entityType"]').select_option("PRIVATE_PROFIT")
    page.get_by_role("button", name="Save and check").click()
    page.get_by_role("link", name="Facts and texts").click()
    page.locator('[id="ways.add"]').select_option("customer_texts_first")
    page.locator('[id="facts-customers"]').fill("customers")
    page.locator('[id="facts-topics"]').fill("your repair and your questions about it")
    page.locator('[id="facts-frequency"]').fill("varies")
    for name in ("sendsOptoutReply", "sendsHelpReply", "sendsOptinReply"):
        page.locator(f'[id="facts-{name}"]').select_option("yes")
    for name in ("sendsMarketing", "sharesNumbers"):
        page.locator(f'[id="facts-{name}"]').select_option("no")
    page.get_by_role("button", name="Save the facts").click()
    page.locator('[id="ways-0-published"]').fill("page | cedarplumbing.example/contact | photo of the page")
    page.locator('[id="ways-0-customerAlwaysFirst"]').select_option("yes")
    page.get_by_role("button", name="Save the facts").click()
    someone.look()
    for box in page.locator('input[name="confirm"]').all():
        box.check()
    for box in page.locator('input[name="take"]').all():
        box.check()
    page.get_by_role("button", name="Keep the ticks").click()
    page.get_by_role("link", name="Packet", exact=True).click()
    someone.look()
    assert page.locator(".verdict").first.inner_text()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the PDF").click()
    assert download.value.suggested_filename == "packet.pdf"
    page.get_by_role("link", name="Overview").click()
    assert "blocker" in page.locator("main").inner_text() or "Go:" in page.locator("main").inner_text()


def test_a_consultant_keeps_three_clients_apart(served, resident):
    house, _ = served
    consultant = house.user("Connie")
    someone = resident(consultant)
    for name in ("Ash Dental", "Birch Law", "Cedar Clinic"):
        page = someone.open("/w")
        page.fill("#name", name)
        page.get_by_label("A client of mine").check()
        page.get_by_role("button", name="Create").click()
        workspace = house.services.workspaces.workspaces_of(consultant.id)
        kept = next(each for each, _ in workspace if each.name == name)
        house.campaign(kept, consultant, f"Care of {name}")
        someone.open(f"/w/{kept.id}")
        text = page.locator("main").inner_text()
        assert f"Care of {name}" in text
        assert not [other for other in ("Ash Dental", "Birch Law", "Cedar Clinic") if other != name and other in text]
    listed = someone.open("/w").locator("main").inner_text()
    assert all(name in listed for name in ("Ash Dental", "Birch Law", "Cedar Clinic"))


def test_two_people_save_and_the_later_one_chooses(served, resident):
    house, _ = served
    owner = house.user("Olga")
    workspace = house.workspace(owner)
    editor = house.member(workspace, house.user("Ed"), Role.EDITOR)
    kept = house.campaign(workspace, owner)
    address = f"/w/{workspace.id}/campaigns/{kept.id}/fields"
    first, second = resident(owner), resident(editor)
    one, two = first.open(address), second.open(address)
    one.fill("#description", "Theirs.")
    one.get_by_role("button", name="Save and check").click()
    two.fill("#description", "Mine.")
    two.get_by_role("button", name="Save and check").click()
    second.look()
    two.locator('input[name="take:description"][value="yours"]').check()
    two.get_by_role("button", name="Keep this choice").click()
    assert two.input_value("#description") == "Mine."
    second.look()


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_every_page_of_a_workspace_holds(served, resident, width, dark):
    house, _ = served
    owner = house.user("Olga Birch")
    workspace = house.workspace(owner)
    kept = house.campaign(workspace, owner)
    house.key(workspace, owner)
    someone = resident(owner, width=width, dark=dark)
    below = f"/w/{workspace.id}"
    campaign = f"{below}/campaigns/{kept.id}"
    for path in (
        "/w", "/account", below, f"{below}/campaigns/new", f"{below}/jobs", f"{below}/settings", f"{below}/team",
        f"{below}/keys", f"{below}/trail", campaign, f"{campaign}/facts", f"{campaign}/fields", f"{campaign}/attempts",
        f"{campaign}/versions", f"{campaign}/packet", f"{campaign}/corrections", f"{campaign}/conflict?aside=1",
    ):  # fmt: skip
        someone.open(path)


def test_the_one_time_link_opens_the_door_in_a_browser(served, browser):
    house, address = served
    services = house.services
    token = make_sign_in_link(
        local_owner(users=services.users), users=services.users, vault=services.vault, tokens=services.tokens,
        clock=services.clock,
    )  # fmt: skip
    someone = Visitor(browser, address)
    page = someone.open(f"/sign-in/link?token={token}")
    page.get_by_role("button", name="Open carelane").click()
    assert re.search(r"/w\?said=welcome$", page.url)
    someone.look()
    someone.close()
