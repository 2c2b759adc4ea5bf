"""A server on this machine that plays other people's websites, and a network that knows where its made-up hosts are.

The guard stays on: only the made-up hosts are vouched for, and every other name and number is judged as always.
"""

import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

from carelane.site.network import Place

Handler = Callable[["Visit"], None]
Pages = Mapping[str, Any]


class Visit(BaseHTTPRequestHandler):
    """One request to a made-up host."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or every answer waits 40 ms for an acknowledgement
    sites: Mapping[str, Pages]
    asked: list[tuple[str, str, str]]

    def do_GET(self) -> None:
        """Answer as the site says: a text, (status, headers, body), or a function that does as it likes."""
        host = self.headers.get("host", "").partition(":")[0]
        self.asked.append((self.command, host, self.path))
        pages = self.sites.get(host, {})
        said = pages.get(self.path, pages.get("*", (404, {}, "no such page")))
        if callable(said):
            self.close_connection = True
            said(self)
            return
        extra: Mapping[str, Any]
        status, extra, body = (200, {}, said) if isinstance(said, str | bytes) else said
        content = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        for name, value in {
            "content-type": "text/html; charset=utf-8",
            "content-length": len(content),
            **extra,
        }.items():
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_GET  # noqa: N815  the name is the parent's

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Visitors go away in the middle; that is what many tests are about."""


@dataclass(slots=True)
class Sites:
    """Made-up hosts. asked: every request, as method, host and path. elsewhere: where other names are, in turn."""

    port: int
    asked: list[tuple[str, str, str]]
    hosts: set[str]
    elsewhere: dict[str, list[str | Place]] = field(default_factory=dict)
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    async def places(self, host: str, port: int) -> tuple[Place, ...]:
        """Our server for our hosts; for others what the test says, and a number for itself."""
        if host in self.hosts:
            return (Place("127.0.0.1", self.port, trusted=True),)
        if host in self.elsewhere:
            told = self.elsewhere[host]
            place = told.pop(0) if len(told) > 1 else told[0]
            return (Place(place, port) if isinstance(place, str) else place,)
        return (Place(host, port),) if host.replace(".", "").isdigit() or ":" in host else ()

    def certificates(self) -> ssl.SSLContext:
        """Those that the test believes."""
        return self.context

    def paths(self) -> list[str]:
        """The pages that were asked for, robots.txt left out."""
        return [path for _, _, path in self.asked if path != "/robots.txt"]


@contextmanager
def serving(sites: Mapping[str, Pages], tls: ssl.SSLContext | None = None) -> Iterator[Sites]:
    """Serve made-up hosts until the test is over."""
    asked: list[tuple[str, str, str]] = []
    handler = type("Visit", (Visit,), {"sites": sites, "asked": asked})
    with _Server(("127.0.0.1", 0), handler) as server:
        if tls is not None:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield Sites(server.server_address[1], asked, set(sites))
        server.shutdown()
        thread.join()


def endless(visit: Visit) -> None:
    """A body that never ends."""
    visit.send_response(200)
    visit.send_header("content-type", "text/html")
    visit.end_headers()
    while True:
        visit.wfile.write(b"<p>more" * 2_000)


def slow(visit: Visit) -> None:
    """One byte after another, with a pause that no single timeout notices."""
    visit.send_response(200)
    visit.send_header("content-type", "text/html")
    visit.end_headers()
    for _ in range(200):
        visit.wfile.write(b"x")
        visit.wfile.flush()
        time.sleep(0.05)


def silent(visit: Visit) -> None:
    """Nothing at all, for a while."""
    time.sleep(3)
    del visit


def no_http(visit: Visit) -> None:
    """Something that is no answer."""
    visit.wfile.write(b"220 mail.example ESMTP\r\n")
