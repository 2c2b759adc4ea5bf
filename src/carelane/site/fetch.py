"""One address fetched with care: no private network, no endless body, no other kind of file, in bounded time.

Decides: which schemes, sizes, kinds and numbers of redirects are accepted, and what is said where one is refused.
Leaves alone: which addresses are asked for (`crawl`), and where hosts are (`network`).
Source: OWASP, https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html .
A name is looked up once in a visit and asked by number from then on, so that it cannot move to a private place between
the check and the question; httpx-secure (github.com/Zaczero/pkgs) refuses every connection to another number.
"""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import TracebackType
from typing import Final, Self
from urllib.parse import urljoin, urlsplit

import anyio
import httpx
from httpx_secure import SSRFProtectionError, httpx_ssrf_protection

from carelane.domain.site import FetchState
from carelane.site.html.walls import is_wall
from carelane.site.network import Address, Internet, Network, Place, is_public
from carelane.site.texts import decoded
from carelane.site.unpack import Damaged, TooLarge, Unpacker

AGENT: Final = "carelane/1 (website check, asked for by the sender of a texting campaign)"
PAGES: Final = frozenset({"text/html", "application/xhtml+xml", "application/pdf", "text/plain"})
ANY: Final[frozenset[str]] = frozenset()
MOST_BYTES: Final = 2_000_000
MOST_REDIRECTS: Final = 5
SECONDS: Final = 10.0
MOST_HOSTS: Final = 60
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
PRIVATE: Final = "it is on a private network, which is not asked"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is taken of one address. allowed: private names that the user allowed one by one."""

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
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The body as text."""
        return decoded(self.content, self.charset)


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked, on the way through redirects."""

    asked: str
    address: str
    redirects: tuple[str, ...] = ()
    kinds: frozenset[str] = PAGES
    most_bytes: int = MOST_BYTES

    def refused(self, note: str, status: int = 0) -> Fetched:
        return self.answer(FetchState.REFUSED, note, status)

    def failed(self, note: str, *, certificate: str = "") -> Fetched:
        return self.answer(FetchState.FAILED, note, certificate=certificate)

    def answer(self, state: FetchState, note: str, status: int = 0, *, certificate: str = "") -> Fetched:
        return Fetched(
            self.asked, self.address, state, status, redirects=self.redirects, note=note, certificate=certificate,
            fetched_at=datetime.now(UTC).isoformat(timespec="seconds"),
        )  # fmt: skip


class Fetcher:
    """A guarded client. Use it as an asynchronous context."""

    def __init__(self, limits: Limits | None = None, network: Network | None = None) -> None:
        """Start without any connection."""
        self.limits = limits or Limits()
        self._network = network or Internet()
        self._clients: dict[str, httpx.AsyncClient] = {}
        self._places: dict[tuple[str, int], tuple[Place, ...]] = {}
        self._vetted: set[str] = set()

    async def __aenter__(self) -> Self:
        """Nothing is opened before it is needed."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close every connection."""
        for client in self._clients.values():
            await client.aclose()

    async def get(self, address: str, *, kinds: frozenset[str] = PAGES, most_bytes: int = 0) -> Fetched:
        """Ask for a page; never raises for what a site does. kinds: of files that are taken, `ANY` for all."""
        asked = _Question(address, address, (), kinds, most_bytes or self.limits.most_bytes)
        for _ in range(self.limits.most_redirects + 1):
            if problem := refusal(asked.address):
                return asked.refused(problem)
            found = await self._once(asked)
            target = found.headers.get("location", "") if found.status in _REDIRECTS else ""
            if not target:
                return found
            try:
                following = urljoin(asked.address, target)
            except ValueError:
                return asked.failed("it redirects to something that is no address", certificate="")
            asked = _Question(address, following, (*asked.redirects, asked.address), kinds, asked.most_bytes)
        return asked.refused("it redirects too often")

    async def _once(self, asked: _Question) -> Fetched:
        try:
            with anyio.fail_after(self.limits.seconds):
                return await self._ask(asked)
        except TimeoutError:
            return asked.failed(f"it did not answer within {self.limits.seconds:.0f} seconds")
        except SSRFProtectionError:
            return asked.refused(PRIVATE)
        except TooLarge:
            return asked.refused(f"it is larger than {asked.most_bytes / 1_000_000:.0f} MB")
        except Damaged:
            return asked.failed("its body is packed in a way that cannot be undone")
        except httpx.ConnectError as error:
            said = _certificate(error)
            return asked.failed(said or "there is no such server, or it does not answer", certificate=said)
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ValueError, OSError):
            return asked.failed("it does not answer as a web server does")

    async def _ask(self, asked: _Question) -> Fetched:
        url = httpx.URL(asked.address)
        host = url.raw_host.decode("ascii").rstrip(".")
        port = url.port or (443 if url.scheme == "https" else 80)
        known, places = await self._where(host, port)
        if not known:
            return asked.failed("there is no server of that name")
        if not places:
            return asked.refused(PRIVATE)
        error: httpx.ConnectError | None = None
        for place in places[:3]:
            request = self._client(host).build_request(
                "GET",
                url.copy_with(host=place.address, port=place.port),
                headers={"host": url.netloc.decode("ascii")},
                extensions={"sni_hostname": host},
            )
            try:
                answer = await self._client(host).send(request, stream=True)
            except httpx.ConnectError as problem:
                if _certificate(problem):
                    raise
                error = problem
                continue
            try:
                return await self._read(asked, answer)
            finally:
                await answer.aclose()
        raise error or httpx.ConnectError("no place answers")

    async def _read(self, asked: _Question, answer: httpx.Response) -> Fetched:
        status = answer.status_code
        headers = {name.casefold(): value[:4_000] for name, value in answer.headers.items()}
        if status in _REDIRECTS and "location" in headers:
            return Fetched(asked.asked, asked.address, FetchState.OK, status, headers=headers)
        kind = headers.get("content-type", "text/html").partition(";")[0].strip().casefold()
        state, note = _state(status)
        if asked.kinds and kind not in asked.kinds and state is FetchState.OK:
            return asked.refused(f"it is a file of the kind {kind[:60]}, and no page", status)
        if int(headers.get("content-length", "0") or 0) > asked.most_bytes:
            raise TooLarge
        unpacker = Unpacker(headers.get("content-encoding", ""), asked.most_bytes)
        content = bytearray()
        async for piece in answer.aiter_raw():
            content += unpacker.feed(piece)
        charset = answer.charset_encoding or ""
        if state is not FetchState.OK and is_wall(decoded(bytes(content[:20_000]), charset)):
            state, note = FetchState.BLOCKED, "a check for robots stands before it"
        return Fetched(
            asked.asked, asked.address, state, status, kind, bytes(content), charset, asked.redirects, note,
            fetched_at=datetime.now(UTC).isoformat(timespec="seconds"), headers=headers,
        )  # fmt: skip

    async def _where(self, host: str, port: int) -> tuple[bool, tuple[Place, ...]]:
        """Whether anybody has a name, and where it may be asked. What was found holds for the whole visit."""
        if (host, port) not in self._places:
            self._places[host, port] = await self._network.places(host, port)
        found = self._places[host, port]
        may = host.casefold() in self.limits.allowed
        good = tuple(place for place in found if place.trusted or may or is_public(place.address))
        if len(good) < len(found):  # a name with one private address among public ones is no name to trust
            return bool(found), ()
        self._vetted.update(_plain(place.address) for place in good)
        return bool(found), good

    def _client(self, host: str) -> httpx.AsyncClient:
        """One client a host, so that a connection with the certificate of one is never used for another."""
        if host not in self._clients:
            if len(self._clients) >= MOST_HOSTS:
                raise httpx.ConnectError("too many hosts in one visit")
            client = httpx.AsyncClient(
                headers={
                    "user-agent": AGENT,
                    "accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.1",
                    "accept-encoding": "gzip, deflate",
                    "accept-language": "en-US,en;q=0.9",
                },
                timeout=httpx.Timeout(self.limits.seconds, connect=min(self.limits.seconds, 5.0)),
                follow_redirects=False,
                trust_env=False,
                verify=self._network.certificates(),
                limits=httpx.Limits(max_connections=6),
            )
            self._clients[host] = httpx_ssrf_protection(
                client, check_globally_reachable=False, custom_validator=self._may_connect
            )
        return self._clients[host]

    def _may_connect(self, hostname: str, address: Address, port: int) -> bool:
        """Whether a connection goes to a number that was looked up and judged before."""
        del hostname, port
        return str(address) in self._vetted


def refusal(address: str) -> str:
    """Why an address is not asked for at all, "" when it may be."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return "this is no web address"
    if parts.scheme not in {"http", "https"}:
        return f"only http and https are asked, not {parts.scheme[:20] or 'an address without either'}"
    if not parts.hostname or parts.username is not None or parts.password is not None:
        return "this is no plain web address"
    if port is not None and port not in {80, 443} and port < 1_024:
        return f"port {port} is none of web servers"
    return ""


def _plain(address: str) -> str:
    return address.partition("%")[0]


def _state(status: int) -> tuple[FetchState, str]:
    if 200 <= status < 300:
        return FetchState.OK, ""
    note = f"the server answered {status}"
    if status in {404, 410}:
        return FetchState.NOT_FOUND, f"{note}: there is no such page"
    if status in {401, 407}:
        return FetchState.LOGIN, f"{note}: it asks for a password"
    if status in {403, 429, 451}:
        reason = "too many questions" if status == 429 else "it does not let us in"
        return FetchState.BLOCKED, f"{note}: {reason}"
    return FetchState.FAILED, note


def _certificate(error: BaseException) -> str:
    """What is wrong with a certificate, "" when it is something else."""
    seen: BaseException | None = error
    for _ in range(8):
        if isinstance(seen, ssl.SSLCertVerificationError):
            return f"its certificate is not valid: {seen.verify_message}"
        if seen is None:
            break
        seen = seen.__cause__ or seen.__context__
    said = str(error)
    if "CERTIFICATE_VERIFY_FAILED" in said or "certificate verify failed" in said:
        reason = said.partition("certificate verify failed:")[2].partition("(_ssl")[0].strip()
        return f"its certificate is not valid{': ' if reason else ''}{reason}"
    return ""
