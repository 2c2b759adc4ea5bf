"""The website of a campaign: looked at in the background, judged on the page, compared with the look before."""

import io
import re
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from carelane.domain.access import Role
from carelane.services.demo_site import AFTER, BEFORE
from carelane.site.reader import WebSiteReader
from tests.web.houses import House, house_in
from tests.web.saved_sites import SavedSites


@pytest.fixture
def sites() -> SavedSites:
    return SavedSites(BEFORE, AFTER)


@pytest.fixture
def house(tmp_path: Path, sites: SavedSites) -> Iterator[House]:
    with house_in(tmp_path / "data", reader=sites) as made:
        yield made


@pytest.fixture
def opened(house: House) -> tuple[Any, str]:
    """Somebody's browser, and the address of the page of a campaign's website."""
    owner = house.user("Ada")
    workspace = house.workspace(owner)
    kept = house.campaign(workspace, owner)
    return house.client(owner), f"/w/{workspace.id}/campaigns/{kept.id}/site"


def looked(client: Any, page_address: str, **fields: str) -> Any:
    """The page after a look that ended."""
    address = page_address
    page = client.submit(client.get(address), fields, action=address)
    deadline = time.monotonic() + 30
    while 'http-equiv="refresh"' in page.text:
        assert time.monotonic() < deadline, page.text
        time.sleep(0.1)
        page = client.get(address)
    return page


def looks_in(page: Any, address: str) -> set[str]:
    """The looks that a page links to."""
    return set(re.findall(rf'href="{re.escape(address)}/([0-9a-f]+)', page.text))


def test_a_page_without_a_look_offers_one_with_the_registered_address(opened):
    client, address = opened
    page = client.get(address)
    assert page.status_code == 200
    assert 'value="https://www.mapleridgepm.example"' in page.text
    assert "No form is ever sent" in page.text


def test_what_a_reviewer_finds_is_shown_by_form_clause_and_claim(opened):
    client, address = opened
    page = looked(client, address)
    assert "Reviewers would decline" in page.text
    assert "Contact us" in page.text
    assert '<span class="tag blocker">ticked</span>' in page.text
    assert "affiliates and partners" in page.text
    assert "What your campaign says, and what is there" in page.text
    assert "Report a repair" in page.text
    assert page.text.count('class="copy"') > 1


def test_findings_stand_beside_the_fields_that_they_speak_against(house, opened):
    client, address = opened
    page = looked(client, address)
    beside = page.text.partition('id="claims"')[2].partition("</section>")[0]
    links = re.findall(r'href="#finding-(\d+)"', beside)
    assert links
    assert all(f'id="finding-{number}"' in page.text for number in links)
    assert "<h3>Terms and conditions link</h3>" in beside or "<h3>Call to action" in beside


def test_a_private_address_is_refused_without_naming_an_option_that_the_page_does_not_have(tmp_path):
    with house_in(tmp_path / "data", reader=WebSiteReader()) as house:
        owner = house.user("Ada")
        workspace = house.workspace(owner)
        kept = house.campaign(workspace, owner)
        client = house.client(owner)
        address = f"/w/{workspace.id}/campaigns/{kept.id}/site"
        for private in (
            "http://127.0.0.1:8000/",
            "http://169.254.169.254/latest/meta-data/",
            "http://[::ffff:10.0.0.1]/",
        ):
            page = looked(client, address, address=private, allow_host="127.0.0.1", allowed_hosts="127.0.0.1")
            assert "private network" in page.text
            assert "--allow-host" not in page.text
            assert "The website does not open" in page.text


def test_the_second_look_says_what_changed(opened):
    client, address = opened
    looked(client, address)
    page = looked(client, address)
    assert "Changed since the look before" in page.text
    assert "the form with the phone field is gone" in page.text.lower()
    jobs = looks_in(page, address)
    assert len(jobs) == 2
    assert any("Reviewers would decline" in client.get(f"{address}/{job}").text for job in jobs)


def test_the_addresses_of_the_campaign_are_looked_at(opened, sites):
    client, address = opened
    looked(client, address)
    assert sites.asked[0].site == "https://www.mapleridgepm.example"
    assert sites.asked[0].links == ("http://bit.ly/mrpm-refer",)
    assert sites.asked[0].follow_robots


@pytest.mark.parametrize("typed", ["", "file:///etc/passwd", "my site", "localhost", "/etc", "ftp://a.example"])
def test_what_is_no_web_address_is_refused_at_its_field(opened, sites, typed):
    client, address = opened
    page = client.submit(client.get(address), {"address": typed}, action=address)
    assert page.status_code == 422
    assert "no web address" in page.text
    assert sites.asked == []


def test_a_look_that_fails_says_so_and_can_be_repeated(opened, sites):
    client, address = opened
    sites.folders.clear()
    page = looked(client, address)
    assert "The last look failed" in page.text
    assert 'name="address"' in page.text


def test_what_was_seen_can_be_fetched_as_a_file(opened):
    client, address = opened
    page = looked(client, address)
    found = client.get(f"{address}/{looks_in(page, address).pop()}/evidence.zip")
    assert found.headers["content-type"] == "application/zip"
    assert zipfile.ZipFile(io.BytesIO(found.content)).namelist() == ["picture.json"]
    assert client.get(f"{address}/{looks_in(page, address).pop()}/pages/0.svg").status_code == 404


def test_another_workspace_and_another_campaign_see_nothing_of_it(house, opened):
    client, address = opened
    page = looked(client, address)
    job = looks_in(page, address).pop()
    stranger = house.client(house.user("Bob"))
    assert stranger.get(f"{address}/{job}").status_code == 404
    assert client.get(f"{address}/{'0' * 32}").status_code == 404


def test_somebody_who_may_only_read_sees_the_result_and_no_form(house, opened):
    client, address = opened
    looked(client, address)
    workspace = house.services.workspaces.workspace(address.split("/")[2])
    reader = house.client(house.member(workspace, house.user("Rea"), Role.VIEWER))
    page = reader.get(address)
    assert "What a reviewer finds" in page.text
    assert 'name="address"' not in page.text
