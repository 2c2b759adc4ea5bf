"""Hostile servers, each behind a made-up name that the guard trusts: every one is refused or bounded."""

import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import pytest

from carelane.domain.site import FetchState, SitePicture
from carelane.formats.site_file import dump_site, load_site
from carelane.ports.site import Rendering, SiteAsked
from carelane.services.site_check.check_site import check_site
from carelane.site.reader import WebSiteReader
from tests.sites.hostile import HOSTILE, LEADS_ASTRAY
from tests.sites.serving import MadeUpNetwork, serving

MOST_SECONDS = 120
MOST_PAGES = 6


@pytest.fixture(scope="module")
def seen() -> Mapping[str, tuple[SitePicture, float]]:
    """What came of each, and how long it took, all at once."""

    def look(host: str) -> tuple[SitePicture, float]:
        asked = SiteAsked(f"http://{host}/", most_pages=MOST_PAGES, rendering=Rendering.NEVER, delay_seconds=0.0)
        started = time.monotonic()
        return WebSiteReader(MadeUpNetwork(served)).read(asked), time.monotonic() - started

    with serving() as served, ThreadPoolExecutor(len(HOSTILE)) as pool:
        return dict(zip(HOSTILE, pool.map(look, HOSTILE), strict=True))


@pytest.mark.parametrize("host", HOSTILE)
def test_a_hostile_server_is_bounded_and_its_picture_can_be_kept_and_judged(seen, host: str):
    picture, seconds = seen[host]
    assert seconds < MOST_SECONDS
    read = [page for page in picture.pages if page.state is not FetchState.NOT_READ]
    assert len(read) <= MOST_PAGES
    assert all(len(page.forms) <= 400 for page in picture.pages)
    assert load_site(dump_site(picture), host) == picture
    assert check_site(picture).failures == ()


@pytest.mark.parametrize("host", LEADS_ASTRAY)
def test_nobody_is_led_into_the_private_network_or_to_files(seen, host: str):
    picture, _ = seen[host]
    assert picture.pages[0].state in {FetchState.REFUSED, FetchState.FAILED}
    assert all(page.state is not FetchState.OK for page in picture.pages)


@pytest.mark.parametrize("host", ["loop.example", "endless.example", "bomb.example", "drip.example", "silent.example",
                                  "headers.example", "long-header.example", "not-http.example", "video.example",
                                  "octets.example"])  # fmt: skip
def test_what_is_no_page_is_not_read_and_the_reason_is_said(seen, host: str):
    picture, _ = seen[host]
    assert picture.pages[0].state in {FetchState.REFUSED, FetchState.FAILED}
    assert picture.pages[0].note


def test_ten_thousand_forms_are_read_up_to_the_limit(seen):
    picture, _ = seen["many-forms.example"]
    assert picture.pages[0].state is FetchState.OK
    assert len(picture.pages[0].forms) == 400
