"""A kept campaign on its pages: edited, compared, taken back, submitted, exported."""

import pytest

from carelane.domain.access import Role


@pytest.fixture
def place(house):
    owner = house.user("Olga")
    workspace = house.workspace(owner)
    kept = house.campaign(workspace, owner)
    return house, owner, workspace, kept, f"/w/{workspace.id}/campaigns/{kept.id}"


def test_the_list_says_what_a_reviewer_would_say(place):
    house, owner, workspace, _, _ = place
    page = house.client(owner).get(f"/w/{workspace.id}")
    assert "Tenants" in page.text
    assert "blockers" in page.text


@pytest.mark.parametrize("part", ["", "/fields", "/attempts", "/versions", "/packet", "/conflict?aside=1"])
def test_every_page_of_a_campaign_opens_for_every_role(place, part):
    house, owner, workspace, _, address = place
    for user in (
        owner,
        *(house.member(workspace, house.user(role.value), role) for role in (Role.EDITOR, Role.VIEWER)),
    ):
        assert house.client(user).get(address + part).status_code == 200


def test_saving_makes_a_version_that_can_be_taken_back(place):
    house, owner, workspace, kept, address = place
    client = house.client(owner)
    before = kept.registration.campaign.description
    saved = client.submit(client.get(f"{address}/fields"), {"description": "Other words."}, action=f"{address}/fields")
    assert "Saved." in saved.text
    assert house.services.campaigns.get(workspace.id, kept.id).registration.campaign.description == "Other words."
    undone = client.submit(client.get(f"{address}/versions"), press=("number", "1"), action=f"{address}/versions")
    assert "Taken back" in undone.text
    now = house.services.campaigns.get(workspace.id, kept.id)
    assert now.registration.campaign.description == before
    assert now.version == 3


def test_sending_the_form_untouched_changes_nothing(place):
    house, owner, workspace, kept, address = place
    client = house.client(owner)
    page = client.submit(client.get(f"{address}/fields"), action=f"{address}/fields")
    assert "Nothing had to be changed." in page.text
    assert house.services.campaigns.get(workspace.id, kept.id) == kept


@pytest.mark.parametrize("version", ["9" * 5_000, "9" * 30, "-1", "one"])
@pytest.mark.parametrize("part", ["fields", "facts"])
def test_a_version_that_cannot_be_is_nobodys_and_breaks_nothing(place, part, version):
    house, owner, workspace, kept, address = place
    client = house.client(owner)
    page = client.get(f"{address}/{part}")
    answer = client.submit(page, {"description": "Other.", "version": version}, action=f"{address}/{part}")
    assert answer.status_code < 500
    assert house.services.campaigns.get(workspace.id, kept.id).registration == kept.registration


def test_settings_with_a_version_that_cannot_be_are_refused(place):
    house, owner, workspace, _, _ = place
    client = house.client(owner)
    address = f"/w/{workspace.id}/settings"
    answer = client.submit(client.get(address), {"name": "Other", "version": "9" * 5_000}, action=address)
    assert answer.status_code == 422


def test_two_browsers_lose_no_work(place):
    house, owner, workspace, kept, address = place
    first, second = house.client(owner), house.client(house.member(workspace, house.user("Ed"), Role.EDITOR))
    theirs, mine = first.get(f"{address}/fields"), second.get(f"{address}/fields")
    first.submit(theirs, {"description": "Theirs."}, action=f"{address}/fields")
    shown = second.submit(mine, {"description": "Mine.", "helpMessage": "Call us."}, action=f"{address}/fields")
    assert "Somebody else saved meanwhile" in shown.text
    assert "Theirs." in shown.text
    assert "Mine." in shown.text
    settled = second.submit(shown, {"take:description": "theirs", "take:helpMessage": "yours"})
    assert "Saved." in settled.text
    campaign = house.services.campaigns.get(workspace.id, kept.id).registration.campaign
    assert campaign.description == "Theirs."
    assert campaign.help_message == "Call us."


def test_pressing_apply_at_a_finding_saves_that_edit(place):
    house, owner, workspace, kept, address = place
    client = house.client(owner)
    page = client.get(f"{address}/fields")
    number = page.text.split('name="apply" value="')[1].split('"')[0]
    saved = client.submit(page, press=("apply", number), action=f"{address}/fields")
    assert saved.status_code == 200
    assert house.services.campaigns.get(workspace.id, kept.id).version == 2


def test_a_submission_and_its_answer_set_the_status(place):
    house, owner, workspace, kept, address = place
    client = house.client(owner)
    sent = client.submit(client.get(f"{address}/attempts"), {"fee": "15"}, action=f"{address}/attempts")
    assert "Attempt 1" in sent.text
    assert house.services.campaigns.get(workspace.id, kept.id).status.value == "submitted"
    answered = client.submit(sent, {"outcome": "declined", "answer": "Declined (861)."}, action=f"{address}/attempts")
    assert "Work on this rejection" in answered.text
    assert house.services.campaigns.get(workspace.id, kept.id).status.value == "declined"


@pytest.mark.parametrize("wrong", [{"fee": "nan"}, {"fee": "-1"}, {"date": "yesterday"}, {"date": "2999-01-01"}])
def test_a_submission_that_cannot_be_is_told_and_kept_in_the_form(place, wrong):
    house, owner, workspace, kept, address = place
    client = house.client(owner)
    page = client.submit(client.get(f"{address}/attempts"), {"note": "by phone", **wrong}, action=f"{address}/attempts")
    assert page.status_code == 422
    assert "by phone" in page.text
    assert not house.services.campaigns.attempts(workspace.id, kept.id)


@pytest.mark.parametrize("name", ["carelane", "carelane-json", "twilio", "telnyx", "tcr", "flat", "portal"])
def test_a_campaign_goes_out_in_every_format(place, name):
    house, owner, _, _, address = place
    answer = house.client(owner).get(f"{address}/export", params={"format": name})
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith('attachment; filename="tenants.')


@pytest.mark.parametrize("name", ["x", "", "../../etc", "<script>", "Carelane", "y" * 5_000])
def test_a_format_that_there_is_not_is_refused_and_the_known_ones_are_named(place, name):
    house, owner, _, _, address = place
    answer = house.client(owner).get(f"{address}/export", params={"format": name})
    assert answer.status_code == 422
    assert "There is no format called" in answer.text
    assert "Known: carelane, carelane-json, twilio, telnyx, tcr, flat, portal." in answer.text
    assert "y" * 100 not in answer.text
    assert "content-disposition" not in answer.headers


@pytest.mark.parametrize("name", ["packet.pdf", "packet.html"])
def test_the_packet_can_be_kept(place, name):
    house, owner, _, _, address = place
    answer = house.client(owner).get(f"{address}/packet/{name}")
    assert answer.status_code == 200
    assert len(answer.content) > 5_000


def test_a_file_of_campaigns_comes_in_and_a_broken_one_says_where(place):
    house, owner, workspace, _, _ = place
    client = house.client(owner)
    new = client.get(f"/w/{workspace.id}/campaigns/new")
    broken = client.submit(new, {"text": "carelane: 1\ncampaign:\n  usecase: [1"})
    assert broken.status_code == 422
    assert "nothing was kept" in broken.text or "line" in broken.text
    good = client.submit(new, {"name": "Second", "text": "carelane: 1\ncampaign:\n  usecase: CUSTOMER_CARE\n"})
    assert "Second" in good.text


def test_archive_then_remove_for_good(place):
    house, owner, _, _, address = place
    client = house.client(owner)
    archived = client.submit(client.get(address), press=("archive", "yes"), action=f"{address}/describe")
    assert "Archived" in archived.text
    gone = client.submit(archived, action=f"{address}/remove")
    assert "The archive is empty." in gone.text
    assert client.get(address).status_code == 404


def test_an_answer_cannot_be_older_than_its_submission(place):
    house, owner, workspace, kept, address = place
    client = house.client(owner)
    sent = client.submit(client.get(f"{address}/attempts"), {"date": "2026-11-10"}, action=f"{address}/attempts")
    told = client.submit(sent, {"outcome": "approved", "answered": "2026-11-09"}, action=f"{address}/attempts")
    assert told.status_code == 422
    assert "cannot be older than the submission" in told.text
    assert house.services.campaigns.attempts(workspace.id, kept.id)[0].outcome.value == "pending"
