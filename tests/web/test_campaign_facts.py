"""Facts of a kept campaign, and the texts that follow from them."""

import pytest

from carelane.domain.opt_in import OptInKind


@pytest.fixture
def place(house):
    owner = house.user("Olga")
    workspace = house.workspace(owner)
    kept = house.campaign(workspace, owner)
    return house, house.client(owner), workspace, kept, f"/w/{workspace.id}/campaigns/{kept.id}/facts"


def now(house, workspace, kept):
    return house.services.campaigns.get(workspace.id, kept.id).registration


def test_sending_the_facts_untouched_changes_nothing(place):
    house, client, workspace, kept, address = place
    page = client.submit(client.get(address), press=("go", "facts"), action=address)
    assert "Nothing had to be changed." in page.text
    assert now(house, workspace, kept) == kept.registration


def test_facts_are_kept_and_the_texts_follow(place):
    house, client, workspace, kept, address = place
    fields = {"facts.topics": "repairs in your apartment", "facts.sendsHelpReply": "yes"}
    page = client.submit(client.get(address), fields, press=("go", "facts"), action=address)
    assert "repairs in your apartment" in page.text
    facts = now(house, workspace, kept).facts
    assert facts.topics == "repairs in your apartment"
    assert facts.sends_help_reply is True


@pytest.mark.parametrize("kind", list(OptInKind))
def test_every_way_to_opt_in_can_be_added_filled_and_removed(place, kind):
    house, client, workspace, kept, address = place
    before = len(kept.registration.opt_in_methods)
    page = client.submit(client.get(address), {"ways.add": kind.value}, press=("go", "facts"), action=address)
    assert len(now(house, workspace, kept).opt_in_methods) == before + 1
    filled = client.submit(page, {f"ways.{before}.evidence": "photo 12"}, press=("go", "facts"), action=address)
    assert now(house, workspace, kept).opt_in_methods[before].kind is kind
    client.submit(filled, {f"ways.{before}.remove": "yes"}, press=("go", "facts"), action=address)
    assert now(house, workspace, kept) == kept.registration


def test_a_published_number_goes_in_and_out_as_a_line(place):
    house, client, workspace, kept, address = place
    before = len(kept.registration.opt_in_methods)
    page = client.submit(
        client.get(address), {"ways.add": "customer_texts_first"}, press=("go", "facts"), action=address
    )
    line = "page | birch.example/contact | photo of the page\nsomewhere else"
    page = client.submit(page, {f"ways.{before}.published": line}, press=("go", "facts"), action=address)
    way = now(house, workspace, kept).opt_in_methods[before]
    assert [(place.on.value, place.where) for place in way.published] == [
        ("page", "birch.example/contact"), ("other", "somewhere else"),
    ]  # fmt: skip
    again = client.submit(page, press=("go", "facts"), action=address)
    assert "Nothing had to be changed." in again.text


def test_a_ticked_claim_is_confirmed_and_an_unticked_one_is_not(place):
    house, client, workspace, kept, address = place
    page = client.get(address)
    claim = page.text.split('name="confirm" value="')[1].split('"')[0]
    data = {
        "version": "1",
        "go": "texts",
        "confirm": claim,
        "csrf": page.text.split('name="csrf" value="')[1].split('"')[0],
    }
    client.post(address, data=data)
    assert claim in now(house, workspace, kept).facts.confirmed
    data.pop("confirm")
    client.post(address, data={**data, "version": "2"})
    assert claim not in now(house, workspace, kept).facts.confirmed


def test_a_chosen_text_goes_into_the_campaign_and_no_other(place):
    house, client, workspace, kept, address = place
    page = client.get(address)
    token = page.text.split('name="csrf" value="')[1].split('"')[0]
    client.post(address, data={"csrf": token, "version": "1", "go": "texts", "take": "helpMessage"})
    campaign = now(house, workspace, kept).campaign
    assert campaign.help_message != kept.registration.campaign.help_message
    assert campaign.description == kept.registration.campaign.description


@pytest.mark.parametrize(
    ("field", "value"), [("facts.trade", "alchemy"), ("facts.phoneField", "??"), ("facts.topics", "x" * 4_001)]
)
def test_what_cannot_be_is_told_at_its_field(place, field, value):
    house, client, workspace, kept, address = place
    page = client.submit(client.get(address), {field: value}, press=("go", "facts"), action=address)
    if field != "facts.trade":
        assert page.status_code == 422
        assert "There is a problem" in page.text
        assert now(house, workspace, kept) == kept.registration


def test_facts_typed_on_a_page_that_is_out_of_date_never_replace_what_somebody_else_saved(place):
    house, client, workspace, kept, address = place
    late = client.get(address)
    early = client.submit(client.get(address), {"facts.topics": "first"}, press=("go", "facts"), action=address)
    assert early.status_code == 200
    wrong = client.submit(
        late, {"facts.topics": "x" * 4_001, "facts.monthlyTexts": "20"}, press=("go", "facts"), action=address
    )
    assert wrong.status_code == 422
    page = client.submit(wrong, {"facts.topics": "second"}, press=("go", "facts"), action=address)
    assert "Yours is kept beside it" in page.text
    assert now(house, workspace, kept).facts.topics == "first"
