"""One address fetched with care: no private network, no endless body, no other kind of file, in bounded time.

Decides: which schemes, sizes, kinds and numbers of redirects are accepted, and what is said where one is refused.
Leaves alone: which addresses are asked for (`crawl`).
Source: OWASP, https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html ;
the guard is github.com/Zaczero/pkgs (httpx-secure): each connection goes to the address that was checked.
"""

import ipaddress
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urljoin, urlsplit

import httpx
from httpx_secure import SSRFProtectionError, httpx_ssrf_protection

from carelane import __version__
from carelane.domain.site import FetchState

AGENT: Final = f"carelane/{__version__} (website check; asked for by the owner of a texting campaign)"
MOST_BYTES: Final = 2_000_000
MOST_REDIRECTS: Final = 5
SECONDS: Final = 10.0
_KINDS: Final = ("text/html", "application/xhtml+xml", "application/pdf", "text/plain")
_PORTS: Final = frozenset({80, 443, 8000, 8080, 8443})
Now = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is taken of one address. allowed: private names that the user allowed by name."""

    most_bytes: int = MOST_BYTES
    most_redirects: int = MOST_REDIRECTS
    seconds: float = SECONDS
    allowed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of it. note: a sentence where it is not OK. certificate: what is wrong with it."""

    asked: str
    address: str
    state: FetchState
    status: int = 0
    media_type: str = ""
    content: bytes = b""
    charset: str = ""
    redirects: tuple[str, ...] = ()
    note: str = ""
    certificate: str = ""
    fetched_at: str = ""


@dataclass(slots=True)
class Fetcher:
    """A guarded client. Use it as an asynchronous context."""

    limits: Limits = field(default_factory=Limits)
    _client: httpx.AsyncClient | None = None

    async def __aenter__(self) -> "Fetcher":
        """Open the client; every connection is checked."""
        client = httpx.AsyncClient(
            headers={
                "user-agent": AGENT,
                "accept": "text/html,application/pdf;q=0.9,text/plain;q=0.8",
                "accept-encoding": "gzip, deflate",
            },
            timeout=httpx.Timeout(self.limits.seconds),
            follow_redirects=False,
            trust_env=False,
            limits=httpx.Limits(max_connections=8),
        )
        self._client = httpx_ssrf_protection(client, check_globally_reachable=False, custom_validator=self._may_reach)
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close every connection."""
        if self._client is not None:
            await self._client.aclose()

    async def get(self, address: str) -> Fetched:
        """Ask for a page; never raises for what a site does."""
        asked, current = address, address
        redirects: list[str] = []
        for _ in range(self.limits.most_redirects + 1):
            if problem := refusal(current):
                return Fetched(asked, current, FetchState.REFUSED, redirects=tuple(redirects), note=problem)
            found = await self._once(asked, current, tuple(redirects))
            if not 300 <= found.status < 400 or not found.note.startswith("->"):
                return found
            redirects.append(current)
            current = found.note.removeprefix("->")
        return Fetched(asked, current, FetchState.REFUSED, redirects=tuple(redirects), note="it redirects too often")

    async def _once(self, asked: str, address: str, redirects: tuple[str, ...]) -> Fetched:
        import anyio  # noqa: PLC0415  comes with the client

        assert self._client is not None  # noqa: S101  opened above
        try:
            with anyio.fail_after(self.limits.seconds):
                async with self._client.stream("GET", address) as answer:
                    return await self._read(asked, address, redirects, answer)
        except TimeoutError:
            return self._failed(asked, address, redirects, FetchState.FAILED, "it did not answer in time")
        except SSRFProtectionError:
            return self._failed(
                asked, address, redirects, FetchState.REFUSED, "it is on a private network, which is not asked"
            )
        except httpx.ConnectError as error:
            said = _certificate(error)
            if said:
                return Fetched(asked, address, FetchState.FAILED, redirects=redirects, note=said, certificate=said)
            return self._failed(
                asked, address, redirects, FetchState.FAILED, "there is no such server, or it does not answer"
            )
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ValueError):
            return self._failed(asked, address, redirects, FetchState.FAILED, "it does not answer as a web server does")

    async def _read(self, asked: str, address: str, redirects: tuple[str, ...], answer: httpx.Response) -> Fetched:
        status = answer.status_code
        if 300 <= status < 400 and (target := answer.headers.get("location", "")):
            return Fetched(
                asked, address, FetchState.OK, status, redirects=redirects, note=f"->{urljoin(address, target)}"
            )
        kind = answer.headers.get("content-type", "text/html").partition(";")[0].strip().casefold()
        made = Fetched(
            asked,
            address,
            _state(status),
            status,
            kind,
            redirects=redirects,
            fetched_at=_now(),
            charset=answer.charset_encoding or "",
        )
        if kind not in _KINDS:
            return self._failed(
                asked, address, redirects, FetchState.REFUSED, f"it is a file of the kind {kind[:60]}", status
            )
        content = bytearray()
        async for piece in answer.aiter_bytes(65_536):  # unpacked: a bomb is stopped by what it becomes
            content += piece
            if len(content) > self.limits.most_bytes:
                words = f"it is larger than {self.limits.most_bytes // 1_000_000} MB"
                return self._failed(asked, address, redirects, FetchState.REFUSED, words, status)
        note = "" if made.state is FetchState.OK else f"the server answered {status}"
        return Fetched(
            asked, address, made.state, status, kind, bytes(content), made.charset, redirects, note, "", made.fetched_at
        )

    def _failed(
        self, asked: str, address: str, redirects: tuple[str, ...], state: FetchState, note: str, status: int = 0
    ) -> Fetched:
        return Fetched(asked, address, state, status, redirects=redirects, note=note, fetched_at=_now())

    def _may_reach(self, hostname: str, address: ipaddress.IPv4Address | ipaddress.IPv6Address, port: int) -> bool:
        """Whether a connection may be made: to a public address, or to a name that the user allowed."""
        del port
        if hostname.casefold() in self.limits.allowed:
            return True
        mapped = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None) or address
        return bool(address.is_global and mapped.is_global and not mapped.is_multicast)


def refusal(address: str) -> str:
    """Why an address is not asked for at all, "" when it may be."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return "this is no web address"
    if parts.scheme not in {"http", "https"}:
        return f"only http and https are asked, not {parts.scheme[:20] or 'nothing'}"
    if not parts.hostname or parts.username or parts.password:
        return "this is no plain web address"
    if port is not None and port not in _PORTS and port < 1_024:
        return f"port {port} is not one of web servers"
    return ""


def _state(status: int) -> FetchState:
    if 200 <= status < 300:
        return FetchState.OK
    if status in {404, 410}:
        return FetchState.NOT_FOUND
    if status in {401, 407}:
        return FetchState.LOGIN
    return FetchState.BLOCKED if status in {403, 429, 503} else FetchState.FAILED


def _certificate(error: BaseException) -> str:
    """What is wrong with a certificate, "" when it is something else."""
    seen: BaseException | None = error
    for _ in range(6):
        if isinstance(seen, ssl.SSLCertVerificationError):
            return f"its certificate is not valid: {seen.verify_message}"
        if seen is None:
            break
        seen = seen.__cause__ or seen.__context__
    text = str(error)
    return "its certificate is not valid" if "CERTIFICATE_VERIFY_FAILED" in text else ""


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
