"""Sites of script, and marks on screenshots: needs a Chromium."""

from pathlib import Path

import pytest

from carelane.domain.site import Box, Page, SitePicture
from carelane.formats.campaign_file import load_registration
from carelane.ports.site import Rendering, SiteAsked
from carelane.report.marked_page import size_of
from carelane.services.demo_campaign import CAMPAIGN_FILE, FILE_NAME
from carelane.services.site_check.check_site import check_site
from carelane.services.site_check.spots import spots_on
from carelane.site.reader import WebSiteReader
from tests.sites.demo import HOST, demo_site
from tests.sites.seeing import has_browser, page_at, seen, shown
from tests.sites.serving import MadeUpNetwork, serving
from tests.sites.truths import KitSite, sites

pytestmark = pytest.mark.skipif(not has_browser(), reason="no Chromium is installed")


@pytest.mark.parametrize("kept", [each for each in sites() if each.needs_render], ids=lambda kept: kept.name)
def test_forms_and_clauses_that_script_makes_are_found_in_a_browser(kept: KitSite):
    with serving() as served:
        picture = seen(kept, served, rendering=Rendering.WHERE_NEEDED)
    assert picture.rendered
    for true in kept.forms:
        page = page_at(picture, true.page)
        assert page is not None
        assert page.by_script
        assert (true.where, true.fields) in [(form.where, shown(form)) for form in page.forms]
    for clause in kept.clauses:
        page = page_at(picture, clause.page)
        assert page is not None
        assert any(clause.sentence in block.text for block in page.blocks)


@pytest.fixture(scope="module")
def declined(tmp_path_factory: pytest.TempPathFactory) -> tuple[SitePicture, Path]:
    """The demo's website before its correction, in a browser, with its screenshots."""
    folder = tmp_path_factory.mktemp("evidence")
    with serving(demo_site(corrected=False)) as served:
        asked = SiteAsked(f"https://{HOST}/", rendering=Rendering.ALWAYS, keep=folder, delay_seconds=0.0)
        return WebSiteReader(MadeUpNetwork(served)).read(asked), folder


def page_of(picture: SitePicture, path: str) -> Page:
    page = page_at(picture, path)
    assert page is not None
    return page


def holds(outer: Box, inner: Box) -> bool:
    return (
        outer.x <= inner.x + 1
        and outer.y <= inner.y + 1
        and outer.x + outer.width >= inner.x + inner.width - 1
        and outer.y + outer.height >= inner.y + inner.height - 1
    )


def test_findings_stand_where_their_cause_is_on_the_screenshot(declined: tuple[SitePicture, Path]):
    picture, folder = declined
    report = check_site(picture, load_registration(CAMPAIGN_FILE, name=FILE_NAME).registration)
    page = page_of(picture, "/contact")
    spots = spots_on(report, picture, page.address)
    rules = {report.findings[spot.number - 1].finding.rule: spot.box for spot in spots if spot.number}
    box = next(field.box for form in page.forms for field in form.fields if field.name == "agree")
    assert box is not None
    for rule in ("site-box-ticked", "site-box-required", "site-box-bundled"):
        assert holds(rules[rule], box)
        assert rules[rule].width > 300, "the words beside the box belong to it"
    width, height = size_of((folder / page.screenshot).read_bytes())
    assert all(spot.box.x + spot.box.width <= width and spot.box.y + spot.box.height <= height for spot in spots)


def test_a_page_has_no_spots_of_another_page(declined: tuple[SitePicture, Path]):
    picture, _ = declined
    report = check_site(picture, load_registration(CAMPAIGN_FILE, name=FILE_NAME).registration)
    privacy = {spot.number for spot in spots_on(report, picture, page_of(picture, "/privacy").address)}
    contact = {spot.number for spot in spots_on(report, picture, page_of(picture, "/contact").address)}
    assert privacy
    assert contact
    assert not privacy & contact
    assert spots_on(report, picture, "https://elsewhere.example/") == ()


def test_a_page_of_plain_html_is_not_said_to_need_script(declined: tuple[SitePicture, Path]):
    picture, _ = declined
    report = check_site(picture)
    assert [each.place.page for each in report.findings if each.finding.rule == "site-needs-script"] == []
