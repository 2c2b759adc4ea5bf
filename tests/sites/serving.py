"""Servers on loopback that are every made-up website at once: the Host header says which.

Decides: which bytes each host answers with, and a certificate of its own for https. `MadeUpNetwork` tells a site
reader where the made-up hosts are; it knows no other name, and vouches for no number.
"""

import ipaddress
import ssl
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from carelane.site.network import Internet, Place
from tests.sites.hostile import HOSTILE
from tests.sites.truths import KitSite, sites

LOOPBACK = "127.0.0.1"


@dataclass(slots=True)
class Served:
    """Running servers. asked: every (host, path) in the order of arrival; authority: PEM of who vouches for https."""

    played: Mapping[str, KitSite]
    http: int = 0
    https: int = 0
    authority: str = ""
    asked: list[tuple[str, str]] = field(default_factory=list)

    @property
    def hosts(self) -> frozenset[str]:
        """Every host that is played."""
        return frozenset((*self.played, *HOSTILE))


class MadeUpNetwork:
    """Where the made-up hosts are, and whose certificates count (the port of `carelane.site.network.Network`)."""

    def __init__(self, served: Served) -> None:
        self._served = served

    async def places(self, host: str, port: int) -> tuple[Place, ...]:
        """Loopback, vouched for, for a host that is played; a number is itself; nobody has another name."""
        if host.casefold() in self._served.hosts:
            return (Place(LOOPBACK, self._served.https if port == 443 else self._served.http, trusted=True),)
        try:
            ipaddress.ip_address(host.strip("[]"))
        except ValueError:
            return ()
        return await Internet().places(host, port)

    def certificates(self) -> ssl.SSLContext:
        """Only the authority of the servers."""
        return ssl.create_default_context(cadata=self._served.authority)


@contextmanager
def serving(*more: KitSite) -> Iterator[Served]:
    """The servers of the kit and of `more`, until the block ends."""
    served = Served({host: site for site in (*sites(), *more) for host in site.hosts})
    pem = certificate(served.hosts)
    served.authority = pem.partition("-----BEGIN PRIVATE KEY-----")[0]
    plain, safe = (_Server((LOOPBACK, 0), _handler(served)) for _ in range(2))
    safe.socket = _tls(pem).wrap_socket(safe.socket, server_side=True, do_handshake_on_connect=False)
    served.http, served.https = plain.server_address[1], safe.server_address[1]
    for server in (plain, safe):
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield served
    finally:
        for server in (plain, safe):
            server.shutdown()
            server.server_close()


@cache
def certificate(hosts: frozenset[str]) -> str:
    """A certificate for made-up hosts, signed by itself, with its key, in PEM."""
    from cryptography import x509  # noqa: PLC0415  takes its time to load
    from cryptography.hazmat.primitives import hashes, serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "made-up websites")])
    names = [x509.DNSName(host) for host in sorted(hosts)]
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([*names, x509.IPAddress(ipaddress.ip_address(LOOPBACK))]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), True)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return made.public_bytes(serialization.Encoding.PEM).decode() + secret.decode()


def _tls(pem: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "pem")
        file.write_text(pem, encoding="ascii")
        context.load_cert_chain(file)
    return context


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
            site = served.played.get(host)
            if site is not None:
                self._answer(site, host, path)
            elif host not in HOSTILE:
                self.send_error(421)
            elif path == "/robots.txt":
                self.send_error(404)
            else:
                HOSTILE[host](self._write, path)

        def _answer(self, site: KitSite, host: str, path: str) -> None:
            found = site.answer(host, path)
            self.send_response(found.status)
            self.send_header("Content-Type", found.media_type)
            self.send_header("Content-Length", str(len(found.content)))
            self.send_header("Connection", "close")
            if found.location:
                self.send_header("Location", found.location)
            self.end_headers()
            self.wfile.write(found.content)

        def _write(self, content: bytes) -> None:
            self.wfile.write(content)
            self.wfile.flush()

        def log_message(self, *args: Any) -> None:
            """Say nothing."""

    return Handler
