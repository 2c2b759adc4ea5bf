"""One server on loopback that is every made-up website at once: the Host header says which.

Decides: which bytes each host answers with. Addresses of hosts of the kit get the port of the server, in pages and in
redirects, because a made-up host has no port 80. `plain` takes that back, so that a picture of a site reads as if it
had been seen at https addresses without a port.
"""

import dataclasses
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final
from urllib.parse import urlsplit

from tests.sites.hostile import HOSTILE
from tests.sites.truths import KitSite, sites

CHANGED: Final = ("text/html", "text/plain")


@dataclass(slots=True)
class Served:
    """A running server. asked: every (host, path) in the order of arrival."""

    port: int
    asked: list[tuple[str, str]] = field(default_factory=list)

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every host that it plays."""
        return (*_by_host(), *HOSTILE)

    def address(self, host: str, path: str = "/") -> str:
        """Where a page of a host is found."""
        return f"http://{host}:{self.port}{path}"

    def ported(self, text: str) -> str:
        """The same text with the port of this server in every address of the kit."""
        return _KIT_ADDRESS.sub(lambda found: f"http://{found[1]}:{self.port}", text)

    def plain(self, value: Any) -> Any:
        """A value as if the addresses of the kit had no port and were https."""
        if isinstance(value, Enum):
            return value
        if isinstance(value, str):
            return re.sub(rf"http://([a-z0-9.-]+):{self.port}\b", r"https://\1", value)
        if isinstance(value, tuple):
            return tuple(self.plain(each) for each in value)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            parts = {each.name: self.plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
            return dataclasses.replace(value, **parts)
        return value


@contextmanager
def serving() -> Iterator[Served]:
    """The server, until the block ends."""
    served = Served(0)
    server = _Server(("127.0.0.1", 0), _handler(served))
    served.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Visitors hang up in the middle; that is what the tests are about."""


def _handler(served: Served) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 130

        def do_GET(self) -> None:
            host = (self.headers.get("Host") or "").partition(":")[0].casefold()
            path = urlsplit(self.path).path
            served.asked.append((host, path))
            self.close_connection = True
            if host in HOSTILE:
                if path != "/robots.txt":
                    HOSTILE[host](self._write, path)
                else:
                    self.send_error(404)
                return
            site = _by_host().get(host)
            if site is None:
                self.send_error(421)
                return
            self._answer(site, host, path)

        def _answer(self, site: KitSite, host: str, path: str) -> None:
            found = site.answer(host, path)
            content = found.content
            if found.media_type.startswith(CHANGED):
                content = served.ported(content.decode("utf-8")).encode()
            self.send_response(found.status)
            self.send_header("Content-Type", found.media_type)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Connection", "close")
            if found.location:
                self.send_header("Location", found.location)
            self.end_headers()
            self.wfile.write(content)

        def _write(self, content: bytes) -> None:
            self.wfile.write(content)
            self.wfile.flush()

        def log_message(self, *args: Any) -> None:
            """Say nothing."""

    return Handler


def _by_host() -> dict[str, KitSite]:
    return {host: site for site in sites() for host in site.hosts}


_KIT_ADDRESS: Final = re.compile(
    r"https?://(" + "|".join(sorted((re.escape(host) for host in _by_host()), key=len, reverse=True)) + r")(?![\w.:-])"
)
