"""A rejection of a kept campaign: every decision is kept, by whoever may decide, and nothing of others is reached."""

import re

import pytest

from carelane.domain.access import Role
from carelane.domain.attempt import Attempt, Outcome
from carelane.services.demo_campaign import REJECTION
from tests.web.houses import actor
from tests.web.page_client import _form, _values
from tests.web.test_rejection_pages import ANSWERS, statements


@pytest.fixture
def place(house):
    owner = house.user("Olga")
    workspace = house.workspace(owner)
    kept = house.campaign(workspace, owner)
    return house, owner, workspace, kept, f"/w/{workspace.id}/campaigns/{kept.id}"


def begun(client, address):
    return client.submit(client.get(f"{address}/corrections"), {"rejection": REJECTION})


def through(client, address):
    page = client.get(begun(client, address).url.path.replace("/understand", "/questions"))
    edits = client.submit(page, {**ANSWERS, "true": statements(page)})
    values = {**_values(_form(edits.text, "")), "do": "all"}
    return client.post(edits.url.path, data=values)


def test_every_step_is_kept_and_can_be_opened_again(place):
    house, owner, workspace, kept, address = place
    edits = through(house.client(owner), address)
    assert "You use this text" in edits.text
    again = house.client(owner).get(edits.url.path)
    assert again.text.count("You use this text") == edits.text.count("You use this text")
    found = house.services.campaigns.corrections(workspace.id, kept.id)
    assert found[0].answers["facts.customers"] == "tenants"


def test_keeping_the_new_texts_makes_a_version_and_ends_the_correction(place):
    house, owner, workspace, kept, address = place
    client = house.client(owner)
    edits = through(client, address)
    home = edits.url.path.removesuffix("/edits")
    packet = client.get(f"{home}/packet")
    done = client.post(f"{home}/apply", data=_values(_form(packet.text, "")))
    assert "The new texts are in the campaign" in done.text
    now = house.services.campaigns.get(workspace.id, kept.id)
    assert now.version == 2
    assert "no further messages" in now.registration.campaign.optout_message
    assert "This rejection is worked through" in client.get(f"{home}/edits").text
    client.post(f"{home}/apply", data=_values(_form(packet.text, "")))
    assert house.services.campaigns.get(workspace.id, kept.id).version == 2


def test_an_attempt_with_its_answer_is_taken_over(place):
    house, owner, workspace, kept, address = place
    attempt = Attempt(0, "2026-01-05", kept.registration, outcome=Outcome.DECLINED, answer="Declined (861) by DCA2.")
    made = house.services.campaigns.add_attempt(workspace.id, kept.id, attempt, actor(owner))
    page = house.client(owner).get(f"{address}/corrections?attempt={made.number}")
    assert "Declined (861) by DCA2." in page.text


def test_two_browsers_are_told_of_each_other_and_lose_nothing(place):
    house, owner, workspace, kept, address = place
    first, second = house.client(owner), house.client(house.member(workspace, house.user("Ed"), Role.EDITOR))
    questions = first.get(begun(first, address).url.path.replace("/understand", "/questions"))
    theirs = second.get(questions.url.path)
    first.submit(questions, {"q-facts-customers": "tenants"})
    shown = second.submit(theirs, {"q-facts-customers": "residents"})
    assert shown.status_code == 409
    assert "Somebody else worked on this meanwhile" in shown.text
    assert 'value="residents"' in shown.text
    second.submit(shown)
    found = house.services.campaigns.corrections(workspace.id, kept.id)
    assert found[0].answers["facts.customers"] == "residents"


def test_a_viewer_reads_every_step_and_decides_nothing(place):
    house, owner, workspace, _, address = place
    edits = through(house.client(owner), address)
    home = edits.url.path.removesuffix("/edits")
    viewer = house.client(house.member(workspace, house.user("Vic"), Role.VIEWER))
    for step in ("understand", "questions", "edits", "check", "packet"):
        page = viewer.get(f"{home}/{step}")
        assert page.status_code == 200
        assert "not to change it" in page.text
    values = _values(_form(viewer.get(f"{home}/packet").text, ""))
    assert viewer.post(f"{home}/edits", data={**values, "from": "edits", "do": "all"}).status_code == 403
    assert viewer.post(f"{home}/apply", data=values).status_code == 403
    assert viewer.post(f"{address}/corrections", data={**values, "rejection": "x"}).status_code == 403
    assert viewer.post(f"{home}/files/campaign.yaml", data=values).status_code == 200


def test_a_correction_is_reached_only_through_its_own_campaign_and_workspace(place):
    house, owner, workspace, kept, address = place
    home = begun(house.client(owner), address).url.path.removesuffix("/understand")
    correction = home.rpartition("/")[2]
    stranger = house.user("Sam")
    elsewhere = house.workspace(stranger, "Elm")
    theirs = house.campaign(elsewhere, stranger)
    other = house.campaign(workspace, owner, "Other")
    outsider = house.client(stranger)
    assert outsider.get(f"{home}/edits").status_code == 404
    assert outsider.get(f"/w/{elsewhere.id}/campaigns/{theirs.id}/corrections/{correction}/edits").status_code == 404
    assert outsider.get(f"/w/{elsewhere.id}/campaigns/{kept.id}/corrections/{correction}/edits").status_code == 404
    client = house.client(owner)
    assert client.get(f"/w/{workspace.id}/campaigns/{other.id}/corrections/{correction}/edits").status_code == 404


def test_a_form_without_the_token_of_the_session_changes_nothing(place):
    house, owner, workspace, kept, address = place
    client = house.client(owner)
    home = begun(client, address).url.path.removesuffix("/understand")
    page = client.get(f"{home}/questions")
    values = _values(_form(page.text, ""))
    values.pop("csrf")
    assert client.post(f"{home}/edits", data={**values, "q-facts-customers": "x"}).status_code == 403
    assert not house.services.campaigns.corrections(workspace.id, kept.id)[0].answers


def test_an_empty_answer_is_asked_for(place):
    house, owner, workspace, kept, address = place
    client = house.client(owner)
    page = client.submit(client.get(f"{address}/corrections"), {"rejection": " "})
    assert page.status_code == 422
    assert "Paste the answer that you got." in page.text
    assert not house.services.campaigns.corrections(workspace.id, kept.id)


def test_addresses_hold_no_text_of_the_campaign(place):
    house, owner, _, _, address = place
    edits = through(house.client(owner), address)
    assert re.fullmatch(r"/w/[\w-]+/campaigns/[\w-]+/corrections/[\w-]+/edits", edits.url.path)
    assert not edits.url.query
