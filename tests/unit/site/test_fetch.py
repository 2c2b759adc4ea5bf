"""Fetching with care: whatever a server does, the answer is a page or a sentence, in bounded time and memory."""

import gzip
import time
import zlib

import pytest

from carelane.domain.site import FetchState
from carelane.site.fetch import Fetched, Fetcher, Limits
from carelane.site.network import Place
from carelane.site.waiting import waited_for
from tests.unit.site.server import Sites, endless, no_http, serving, silent, slow

SECONDS = 0.5


def fetched(sites: Sites, address: str, *, seconds: float = SECONDS, allowed: frozenset[str] = frozenset()) -> Fetched:
    async def ask() -> Fetched:
        async with Fetcher(Limits(seconds=seconds, allowed=allowed), sites) as fetcher:
            return await fetcher.get(address)

    return waited_for(ask())


def packed(bytes_: int) -> bytes:
    """A bomb: some kilobytes that become this many bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    return b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(bytes_ // 1_000_000)) + packer.flush()


HOSTILE = {
    "/endless": endless,
    "/slow": slow,
    "/silent": silent,
    "/no-http": no_http,
    "/bomb": (200, {"content-encoding": "gzip"}, packed(300_000_000)),
    "/twice": (200, {"content-encoding": "gzip, gzip"}, gzip.compress(gzip.compress(b"x"))),
    "/broken": (200, {"content-encoding": "gzip"}, b"this is not packed at all"),
    "/said-large": (200, {}, b"x" * 2_000_001),
    "/picture": (200, {"content-type": "image/png"}, b"png"),
    "/program": (200, {"content-type": "application/octet-stream"}, b"MZ"),
    "/circle": (302, {"location": "/circle"}, ""),
    "/to-private": (302, {"location": "http://10.0.0.1/admin"}, ""),
    "/to-itself": (302, {"location": "http://127.0.0.1:8080/"}, ""),
    "/to-cloud": (301, {"location": "http://169.254.169.254/latest/meta-data/"}, ""),
    "/to-file": (302, {"location": "file:///etc/passwd"}, ""),
    "/to-nothing": (302, {"location": "http://[::1"}, ""),
    "/to-mail": (302, {"location": "http://birch.example:25/"}, ""),
}


@pytest.mark.parametrize(
    ("path", "state", "says"),
    [
        ("/endless", FetchState.REFUSED, "larger than 2 MB"),
        ("/slow", FetchState.FAILED, "did not answer within"),
        ("/silent", FetchState.FAILED, "did not answer within"),
        ("/no-http", FetchState.FAILED, "as a web server does"),
        ("/bomb", FetchState.REFUSED, "larger than 2 MB"),
        ("/twice", FetchState.FAILED, "packed"),
        ("/broken", FetchState.FAILED, "packed"),
        ("/said-large", FetchState.REFUSED, "larger than 2 MB"),
        ("/picture", FetchState.REFUSED, "image/png"),
        ("/program", FetchState.REFUSED, "application/octet-stream"),
        ("/circle", FetchState.REFUSED, "redirects too often"),
        ("/to-private", FetchState.REFUSED, "private network"),
        ("/to-itself", FetchState.REFUSED, "private network"),
        ("/to-cloud", FetchState.REFUSED, "private network"),
        ("/to-file", FetchState.REFUSED, "only http and https"),
        ("/to-nothing", FetchState.FAILED, "as a web server does"),
        ("/to-mail", FetchState.REFUSED, "port 25"),
    ],
)
def test_a_hostile_server_gets_a_sentence(path, state, says):
    started = time.perf_counter()
    with serving({"birch.example": HOSTILE}) as sites:
        found = fetched(sites, f"http://birch.example{path}", seconds=3.0 if path in {"/endless", "/bomb"} else SECONDS)
    assert (found.state, says in found.note) == (state, True), found.note
    assert found.content == b""
    assert time.perf_counter() - started < 10


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://2130706433/", "http://0.0.0.0/", "http://0/",
        "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/", "http://10.1.2.3/", "http://192.168.0.1/", "http://172.16.0.1/",
        "http://100.64.0.1/", "http://[fd00::1]/", "http://[fe80::1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
        "http://127.1/", "http://0x7f.1/", "http://017700000001/", "http://224.0.0.1/",
    ],
)  # fmt: skip
def test_private_addresses_are_refused_in_every_spelling(address):
    found = fetched_here(address)
    assert found.state is not FetchState.OK
    assert "private network" in found.note or "no server of that name" in found.note


def fetched_here(address: str) -> Fetched:
    """Asked on the network of this machine, as outside of tests."""

    async def ask() -> Fetched:
        async with Fetcher(Limits(seconds=SECONDS)) as fetcher:
            return await fetcher.get(address)

    return waited_for(ask())


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://birch.example/", "gopher://x", "data:text/html,x", "javascript:x", "http://", "http://u:p@birch.example/",
     "http://birch.example:22/", "http://birch.example:99999/", "//birch.example", "", "http://[", "http://a b/"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(address):
    with serving({"birch.example": {"/": "hello"}}) as sites:
        found = fetched(sites, address)
    assert found.state is not FetchState.OK
    assert found.note
    assert sites.asked == []


def test_a_name_that_moves_to_a_private_address_is_refused_or_asked_where_it_was_first():
    with serving(
        {"birch.example": {"/": (302, {"location": "http://moving.example/"}, "")}, "moving.example": {"/": "hello"}}
    ) as sites:
        sites.hosts = {"birch.example"}
        sites.elsewhere["moving.example"] = ["127.0.0.1"]
        assert "private network" in fetched(sites, "http://birch.example/").note
        sites.elsewhere["moving.example"] = [Place("127.0.0.1", sites.port, trusted=True), "127.0.0.1"]

        async def twice() -> list[FetchState]:
            async with Fetcher(Limits(seconds=SECONDS), sites) as fetcher:
                return [(await fetcher.get("http://moving.example/")).state for _ in range(2)]

        assert waited_for(twice()) == [FetchState.OK, FetchState.OK]
        assert sites.elsewhere["moving.example"] == ["127.0.0.1"]  # it was looked up once


def test_a_name_with_a_private_address_among_public_ones_is_not_asked():
    class Mixed(Sites):
        async def places(self, host: str, port: int) -> tuple[Place, ...]:
            return (Place("93.184.216.34", port), Place("10.0.0.1", port))

    with serving({"birch.example": {"/": "hello"}}) as sites:
        found = fetched(Mixed(sites.port, sites.asked, set()), "http://birch.example/")
    assert "private network" in found.note


def test_a_private_host_is_asked_where_the_user_allowed_it_by_name():
    with serving({"birch.example": {}, "intranet.example": {"/": "hello"}}) as sites:
        sites.hosts = {"birch.example"}
        sites.elsewhere["intranet.example"] = ["127.0.0.1"]
        address = f"http://intranet.example:{sites.port}/"
        assert fetched(sites, address).state is FetchState.REFUSED
        assert fetched(sites, address, allowed=frozenset({"intranet.example"})).state is FetchState.OK


def test_a_page_is_read_with_its_redirects():
    pages = {
        "/": (301, {"location": "/home?x=1"}, ""),
        "/home?x=1": (200, {"content-encoding": "gzip"}, gzip.compress(b"hello")),
    }
    with serving({"birch.example": pages}) as sites:
        found = fetched(sites, "http://birch.example/")
    assert (found.text, found.address) == ("hello", "http://birch.example/home?x=1")
    assert found.redirects == ("http://birch.example/",)


@pytest.mark.parametrize(
    ("headers", "body", "text"),
    [
        ({"content-type": "text/html; charset=iso-8859-1"}, "Café “x”".encode("cp1252"), "Café “x”"),
        (
            {"content-type": "text/html"},
            "<meta charset=windows-1252>Café".encode("cp1252"),
            "<meta charset=windows-1252>Café",
        ),
        ({"content-type": "text/html"}, "Café".encode("cp1252"), "Café"),
        ({"content-type": "text/html"}, "Café".encode(), "Café"),
        ({"content-type": "text/html; charset=nonsense"}, "Café".encode(), "Café"),
        ({"content-type": "text/html; charset=utf-7"}, b"+ADw-script", "+ADw-script"),
        ({"content-type": "text/html"}, "\ufeffCafé".encode("utf-16-le"), "Café"),
    ],
)
def test_characters_are_read_as_a_browser_reads_them(headers, body, text):
    with serving({"birch.example": {"/": (200, headers, body)}}) as sites:
        assert fetched(sites, "http://birch.example/").text == text


@pytest.mark.parametrize(
    ("status", "body", "state"),
    [
        (404, "no", FetchState.NOT_FOUND),
        (410, "no", FetchState.NOT_FOUND),
        (401, "no", FetchState.LOGIN),
        (403, "no", FetchState.BLOCKED),
        (429, "no", FetchState.BLOCKED),
        (500, "no", FetchState.FAILED),
        (503, "down", FetchState.FAILED),
        (503, "<title>Just a moment...</title>", FetchState.BLOCKED),
    ],
)
def test_what_a_server_answers_is_told(status, body, state):
    with serving({"birch.example": {"/": (status, {}, body)}}) as sites:
        found = fetched(sites, "http://birch.example/")
    assert (found.state, found.status) == (state, status)
    assert found.note


def test_who_asks_is_said_and_nothing_else():
    headers: dict[str, str] = {}

    def note(visit):
        headers.update({name.casefold(): value for name, value in visit.headers.items()})
        visit.send_response(204)
        visit.end_headers()

    with serving({"birch.example": {"/": note}}) as sites:
        fetched(sites, "http://birch.example/")
    assert headers["user-agent"].startswith("carelane/")
    assert headers["host"] == "birch.example"
    assert not {"cookie", "authorization", "referer"} & set(headers)


def test_a_connection_to_a_number_that_was_not_judged_is_refused_by_the_second_lock():
    with serving({"birch.example": {"/": "hello"}}) as sites:

        async def ask() -> Fetched:
            async with Fetcher(Limits(seconds=SECONDS), sites) as fetcher:
                fetcher._where = unjudged  # type: ignore[method-assign]
                return await fetcher.get("http://birch.example/")

        async def unjudged(host: str, port: int) -> tuple[bool, tuple[Place, ...]]:
            return True, (Place("127.0.0.1", sites.port),)

        found = waited_for(ask())
    assert (found.state, sites.asked) == (FetchState.REFUSED, [])
