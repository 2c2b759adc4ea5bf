"""A visit: what is asked for, in which order, and what is said of the rest."""

import json
from pathlib import Path
from typing import Any

import pytest

from carelane.domain.site import FetchState, PageRole, SitePicture
from carelane.ports.site import Rendering, SiteAsked
from carelane.site.reader import WebSiteReader
from tests.unit.site.server import Pages, Sites, endless, serving, slow

WORDS = "<p>" + "word " * 150 + "</p>"
FORM = "<form action=/send method=post><label>Phone <input type=tel name=p></label><button>Send</button></form>"
SITE = {
    "/": f"<h1>Birch</h1>{WORDS}<a href=/blog>Blog</a><a href=/contact>Contact</a>"
    "<footer><a href=/privacy>Privacy</a></footer>",
    "/contact": f"<h1>Contact</h1>{FORM}",
    "/privacy": f"<h1>Privacy</h1>{WORDS}",
    "/blog": f"<h1>Blog</h1>{WORDS}<a href=/blog/1>One</a>",
    "/blog/1": f"<h1>One</h1>{WORDS}",
}


def seen(sites: Sites, site: str = "http://birch.example", **asked: object) -> SitePicture:
    given: dict[str, Any] = {"delay_seconds": 0.0, "rendering": Rendering.NEVER, **asked}
    return WebSiteReader(sites).read(SiteAsked(site, **given))


def by_path(picture: SitePicture) -> dict[str, FetchState]:
    return {page.address.partition(".example")[2]: page.state for page in picture.pages}


def test_pages_that_matter_come_first():
    with serving({"birch.example": SITE}) as sites:
        picture = seen(sites, most_pages=3)
    assert [page.role for page in picture.pages[:3]] == [PageRole.HOME, PageRole.PRIVACY, PageRole.CONTACT]
    assert by_path(picture)["/blog"] is FetchState.NOT_READ


def test_a_page_that_was_not_read_is_known_by_its_address():
    with serving({"birch.example": SITE}) as sites:
        picture = seen(sites, most_pages=1)
    roles = {page.address.rpartition("/")[2]: page.role for page in picture.pages}
    assert (roles["privacy"], roles["contact"]) == (PageRole.PRIVACY, PageRole.CONTACT)


def test_everything_is_seen_and_habitual_addresses_are_tried_once():
    with serving({"birch.example": SITE}) as sites:
        picture = seen(sites)
    assert {path for path, state in by_path(picture).items() if state is FetchState.OK} == set(SITE)
    assert by_path(picture)["/terms"] is FetchState.NOT_FOUND
    assert len(sites.asked) == len(set(sites.asked))
    assert {method for method, _, _ in sites.asked} == {"GET"}


def test_pages_that_the_campaign_names_are_looked_at_before_all_others():
    with serving({"birch.example": {**SITE, "/hidden/join": FORM}}) as sites:
        picture = seen(sites, named=("/hidden/join", "birch.example/gone"), most_pages=3)
    assert list(by_path(picture).values())[:3] == [FetchState.OK, FetchState.OK, FetchState.FAILED]
    assert picture.pages[1].forms


def test_robots_are_respected_unless_the_user_says_otherwise():
    rules = (200, {"content-type": "text/plain"}, "User-agent: *\nDisallow: /contact\n")
    with serving({"birch.example": {**SITE, "/robots.txt": rules}}) as sites:
        picture = seen(sites)
        assert by_path(picture)["/contact"] is FetchState.DISALLOWED
        assert picture.robots == "followed"
        assert "/contact" not in sites.paths()
        picture = seen(sites, follow_robots=False)
        assert by_path(picture)["/contact"] is FetchState.OK
        assert picture.robots == "ignored by request"


def test_a_form_in_a_frame_of_another_host_belongs_to_the_page():
    pages = {
        "/": f"{WORDS}<iframe src='http://forms.example/f/1'></iframe><iframe src='https://www.youtube.com/embed/x'></iframe>"
    }
    with serving({"birch.example": pages, "forms.example": {"/f/1": FORM}}) as sites:
        (form,) = seen(sites).pages[0].forms
    assert (form.where, form.frame, form.number) == ("iframe", "http://forms.example/f/1", 0)
    assert form.fields[0].looks_like_phone


def test_policies_on_another_host_are_read_and_strangers_are_not():
    foot = "<footer><a href=http://policies.example/birch>Privacy Policy</a><a href=http://social.example/us>Us</a></footer>"
    with serving(
        {"birch.example": {"/": WORDS + foot}, "policies.example": {"/birch": WORDS}, "social.example": {}}
    ) as sites:
        picture = seen(sites)
    assert "http://policies.example/birch" in {page.address for page in picture.pages}
    assert "social.example" not in {host for _, host, _ in sites.asked}


def test_other_names_of_the_same_owner_are_the_same_site():
    pages = {
        "birch.example": {"/": f"{WORDS}<a href=http://book.birch.example/>Book</a>"},
        "book.birch.example": {"/": FORM},
    }
    with serving(pages) as sites:
        assert "http://book.birch.example/" in {page.address for page in seen(sites).pages}


def test_a_sitemap_tells_of_pages_that_no_link_leads_to():
    sitemap = (200, {"content-type": "text/xml"}, "<urlset><url><loc>http://birch.example/sms</loc></url></urlset>")
    with serving({"birch.example": {"/": WORDS, "/sitemap.xml": sitemap, "/sms": FORM}}) as sites:
        picture = seen(sites)
    assert by_path(picture)["/sms"] is FetchState.OK


def test_a_signpost_is_followed():
    pages = {"/": '<meta http-equiv="refresh" content="0; url=/start">', "/start": WORDS}
    with serving({"birch.example": pages}) as sites:
        picture = seen(sites)
    assert picture.site == "http://birch.example/start"
    assert picture.pages[0].redirects == ("http://birch.example/",)


def test_a_site_of_walls_is_left_alone_after_some():
    links = "".join(f"<a href=/p{number}>p</a>" for number in range(30))
    with serving({"birch.example": {"/": WORDS + links, "*": (403, {}, "<title>Just a moment...</title>")}}) as sites:
        picture = seen(sites)
    assert 4 <= len([page for page in picture.pages if page.state is FetchState.BLOCKED]) <= 6
    assert "check for robots" in picture.pages[-1].note


def test_pages_without_end_are_noted_and_the_visit_goes_on():
    links = "<a href=/endless>a</a><a href=/contact>b</a><a href=/x.pdf>c</a>"
    pages = {
        "/": WORDS + links,
        "/endless": endless,
        "/contact": FORM,
        "/x.pdf": (200, {"content-type": "application/pdf"}, "%PDF-"),
    }
    with serving({"birch.example": pages}) as sites:
        found = by_path(seen(sites))
    assert (found["/endless"], found["/contact"], found["/x.pdf"]) == (
        FetchState.REFUSED,
        FetchState.OK,
        FetchState.FAILED,
    )


def test_a_labyrinth_is_left_at_the_limit():
    def room(visit):
        body = "".join(f"<a href='{visit.path}{number}/'>x</a>" for number in range(50)).encode()
        visit.send_response(200)
        visit.send_header("content-type", "text/html")
        visit.send_header("content-length", str(len(body)))
        visit.end_headers()
        visit.wfile.write(body)

    with serving({"birch.example": {"/": room, "*": room, "/robots.txt": (404, {}, "")}}) as sites:
        picture = seen(sites, most_pages=10)
    assert len([page for page in picture.pages if page.state is FetchState.OK]) == 10
    assert len(picture.pages) <= 60


def test_a_site_that_nobody_answers_for_is_a_picture_as_well():
    with serving({}) as sites:
        picture = seen(sites, "https://gone.example")
    assert [(page.state, page.note) for page in picture.pages] == [
        (FetchState.FAILED, "there is no server of that name")
    ]


def test_a_private_site_is_refused_and_an_allowed_one_is_recorded():
    with serving({"birch.example": SITE}) as sites:
        sites.hosts, sites.elsewhere = set(), {"birch.example": ["127.0.0.1"]}
        address = f"http://birch.example:{sites.port}/"
        assert seen(sites, address).pages[0].state is FetchState.REFUSED
        picture = seen(sites, address, allowed_hosts=("birch.example",))
    assert picture.pages[0].state is FetchState.OK
    assert picture.allowed_hosts == ("birch.example",)


def test_links_of_messages_are_followed_to_their_end():
    pages: dict[str, Pages] = {
        "birch.example": {"/": WORDS, "/help": "<title>Help</title><p>Ask us</p>"},
        "brch.example": {"/a": (301, {"location": "http://birch.example/help"}, ""), "/slow": slow},
    }
    with serving(pages) as sites:
        target, unknown = seen(sites, links=("http://brch.example/a", "ftp://birch.example/x")).links
    assert (target.address, target.title, target.text) == ("http://birch.example/help", "Help", "Ask us")
    assert target.redirects == ("http://brch.example/a",)
    assert (unknown.state, unknown.written) == (FetchState.REFUSED, "ftp://birch.example/x")


def test_what_is_kept_can_be_read_again_without_network(tmp_path):
    folder = tmp_path / "kept"
    with serving({"birch.example": SITE}) as sites:
        live = seen(sites, keep=folder)
    again = WebSiteReader().read(SiteAsked(str(folder)))
    read = {page.address: page for page in again.pages}
    for page in live.pages:
        if page.state is FetchState.OK:
            assert read[page.address].forms == page.forms
            assert read[page.address].blocks == page.blocks
            assert read[page.address].digest == page.digest
            assert read[page.address].fetched_at == page.fetched_at
    assert json.loads(Path(folder / "carelane-site.json").read_text())["carelane"] == 1


@pytest.mark.parametrize("said", ["birch.example", "http://birch.example/", " http://BIRCH.example "])
def test_an_address_may_be_written_as_people_do(said):
    with serving({"birch.example": SITE}) as sites:
        picture = seen(sites, said, most_pages=1)
    assert picture.pages[0].state is FetchState.OK
    assert (picture.certificate == "") is (said != "birch.example")  # nobody answers by https here
