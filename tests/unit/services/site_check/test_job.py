"""Looking at a website in the background: what is written down, and what cannot be asked of a server."""

import json

import pytest

from carelane.domain.site import FetchState, Page, SitePicture
from carelane.ports.jobs import JobFailed
from carelane.ports.site import Rendering, SiteAsked, Told, nobody
from carelane.services.site_check.evidence import picture_in
from carelane.services.site_check.job import MOST_PAGES, SiteWork, looking, pack, unpack
from carelane.site.rendering.browser import NoBrowser


class Reader:
    def __init__(self) -> None:
        self.asked: list[SiteAsked] = []

    def read(self, asked: SiteAsked, told: Told = nobody) -> SitePicture:
        self.asked.append(asked)
        told(1, 2, "https://a.example/secret?name=Ann")
        return SitePicture(asked.site, (Page(asked.site), Page(f"{asked.site}/x", state=FetchState.NOT_FOUND)))


class Counted:
    def __init__(self) -> None:
        self.said: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.said.append((done, total))


def test_the_picture_is_left_with_how_many_pages_were_read():
    progress = Counted()
    left = looking(Reader())(pack(SiteWork("c1", "https://a.example")), progress)
    assert picture_in(left.content).site == "https://a.example"
    assert (left.name, left.summary) == ("website-c1.zip", "1 page read.")
    assert progress.said == [(1, 2)]


@pytest.mark.parametrize("site", ["/etc", ".", "file:///etc", "C:\\", "javascript:alert(1)", ""])
def test_a_server_never_looks_at_its_own_files(site: str):
    reader = Reader()
    with pytest.raises(JobFailed, match="no web address"):
        looking(reader)(pack(SiteWork("c1", site)), Counted())
    assert reader.asked == []


def test_no_more_pages_are_asked_for_than_allowed():
    assert unpack(pack(SiteWork("c1", "https://a.example", most_pages=10_000))).most_pages == MOST_PAGES


@pytest.mark.parametrize("content", [b"", b"[]", b'{"site": "x"}', json.dumps({"campaign_id": 1}).encode(), b"\xff"])
def test_other_work_fails_with_a_sentence(content: bytes):
    with pytest.raises(JobFailed, match="no website to look at"):
        looking(Reader())(content, Counted())


def test_a_machine_without_a_browser_looks_without_one():
    class Blind(Reader):
        def read(self, asked: SiteAsked, told: Told = nobody) -> SitePicture:
            if asked.rendering is Rendering.ALWAYS:
                raise NoBrowser("no Chromium is installed")
            return super().read(asked, told)

    reader = Blind()
    looking(reader)(pack(SiteWork("c1", "https://a.example", in_browser=True)), Counted())
    assert [asked.rendering for asked in reader.asked] == [Rendering.WHERE_NEEDED]
