"""The page about the website of a campaign, in a browser, before and after its owner corrected it."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from carelane.services.demo_site import AFTER, BEFORE
from carelane.site.reader import WebSiteReader
from tests.e2e.browser import Visitor, serving
from tests.sites.demo import demo_site
from tests.sites.serving import MadeUpNetwork
from tests.sites.serving import serving as made_up
from tests.web.houses import House, house_in
from tests.web.saved_sites import SavedSites


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[House, str]]:
    """An installation that sees the demo's website as it was, and the next time as it is."""
    with house_in(tmp_path / "data", reader=SavedSites(BEFORE, AFTER)) as house, serving(house.app) as address:
        yield house, address


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, False), (1280, True)])
def test_the_website_is_looked_at_twice(
    browser: Browser, served: tuple[House, str], width: int, dark: bool, request: pytest.FixtureRequest
):
    house, address = served
    owner = house.user("Ada")
    workspace = house.workspace(owner)
    kept = house.campaign(workspace, owner)
    someone = Visitor(browser, address, width=width, dark=dark)
    request.addfinalizer(someone.close)
    someone.sign_in(house.token(owner))
    page = someone.open(f"/w/{workspace.id}/campaigns/{kept.id}/site")
    someone.look()
    for name in ("before", "after"):
        page.get_by_role("button", name="Look", exact=True).click()
        page.get_by_text("What a reviewer finds").or_(page.get_by_text("Nothing on the website")).first.wait_for(
            timeout=20_000
        )
        page.wait_for_function("() => !document.querySelector('meta[http-equiv=refresh]')")
        for summary in page.locator("ol.findings details > summary").all()[:3]:
            summary.click()
        someone.look(f"campaign-site-{name}-{width}{'-dark' if dark else ''}")
    assert page.get_by_role("heading", name="Changed since the look before").is_visible()


def test_what_is_wrong_is_marked_on_pictures_of_the_pages(browser: Browser, tmp_path: Path):
    with ExitStack() as stack:
        sites = stack.enter_context(made_up(demo_site(corrected=False)))
        house = stack.enter_context(house_in(tmp_path / "data", reader=WebSiteReader(MadeUpNetwork(sites))))
        address = stack.enter_context(serving(house.app))
        owner = house.user("Ada")
        workspace = house.workspace(owner)
        kept = house.campaign(workspace, owner)
        someone = Visitor(browser, address)
        someone.sign_in(house.token(owner))
        page = someone.open(f"/w/{workspace.id}/campaigns/{kept.id}/site")
        page.get_by_role("button", name="Look", exact=True).click()
        page.get_by_role("heading", name="What a reviewer finds").wait_for(timeout=60_000)
        pictures = page.locator("figure img")
        assert pictures.count() >= 2
        for picture in pictures.all():
            picture.scroll_into_view_if_needed()
            page.wait_for_function(
                "(image) => image.complete && image.naturalWidth > 100", arg=picture.element_handle()
            )
        someone.look("campaign-site-marked")
        someone.close()
