"""What a page in the browser asks for, answered by the guarded client.

Decides: reading only; no sending, no second page in the same window, no films; so many requests, so many bytes.
"""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from carelane.site.fetch import ANY, Fetched, Fetcher

if TYPE_CHECKING:
    from playwright.async_api import Request, Route

MOST_REQUESTS: Final = 250
MOST_BYTES: Final = 25_000_000
MOST_BYTES_OF_ONE: Final = 5_000_000
_NEVER: Final = frozenset({"media", "websocket", "eventsource", "ping", "texttrack", "manifest", "cspviolationreport"})
_KEPT: Final = ("content-type", "content-language", "access-control-expose-headers")


@dataclass(slots=True)
class Traffic:
    """The requests of one page. has_come: the page itself was handed over, and is not left any more.

    is_closed: nothing is answered any more, so that nothing that is pressed can send anything.
    """

    fetcher: Fetcher
    has_come: bool = False
    is_closed: bool = False
    requests: int = 0
    bytes: int = 0
    documents: dict[str, Fetched] = field(default_factory=dict)

    @property
    def note(self) -> str:
        """What was kept from the page, in a sentence."""
        if self.requests > MOST_REQUESTS or self.bytes > MOST_BYTES:
            return "it asked for more files than are fetched, so something on it may be missing"
        return ""

    async def answer(self, route: "Route") -> None:
        """Answer one request; whatever goes wrong, the browser gets no connection."""
        with suppress(Exception):  # the page may be gone meanwhile
            try:
                await self._answer(route, route.request)
            except Exception:  # noqa: BLE001  no request may go past us
                await route.abort("failed")

    async def _answer(self, route: "Route", request: "Request") -> None:
        goes = request.is_navigation_request()
        if self.is_closed:
            await (route.fulfill(status=204) if goes else route.abort("blockedbyclient"))
            return
        if request.method == "OPTIONS":
            await route.fulfill(status=204, headers=_shared(request))
            return
        self.requests += 1
        sends = request.method not in {"GET", "HEAD"}
        if goes and (sends or (self.has_come and request.frame.parent_frame is None)):
            await route.fulfill(status=204)  # the window stays where it is; an abort would put up a page of its own
            return
        too_much = self.requests > MOST_REQUESTS or self.bytes > MOST_BYTES
        if sends or too_much or request.resource_type in _NEVER:
            await route.abort("blockedbyclient")
            return
        found = await self._fetched(request)
        if not found.status:
            await route.abort("failed")
            return
        self.bytes += len(found.content)
        if goes and found.redirects:
            self.documents[found.address] = found  # the window itself goes there, so that its links are right
            await route.fulfill(status=200, content_type="text/html", body=_signpost(found.address))
            return
        self.has_come = self.has_come or (goes and request.frame.parent_frame is None)
        headers = {name: value for name, value in found.headers.items() if name in _KEPT}
        await route.fulfill(status=found.status, headers={**headers, **_shared(request)}, body=found.content)

    async def _fetched(self, request: "Request") -> Fetched:
        address = request.url.partition("#")[0]
        if request.is_navigation_request() and address in self.documents:
            return self.documents.pop(address)
        return await self.fetcher.get(address, kinds=ANY, most_bytes=MOST_BYTES_OF_ONE)


def _shared(request: "Request") -> dict[str, str]:
    """Leave for the page to read it: there are no cookies, so nothing private is in it."""
    origin = request.headers.get("origin", "*")
    return {
        "access-control-allow-origin": origin,
        "access-control-allow-credentials": "false" if origin == "*" else "true",
        "access-control-allow-headers": request.headers.get("access-control-request-headers", "*"),
        "access-control-allow-methods": "GET, HEAD, OPTIONS",
    }


def _signpost(address: str) -> str:
    safe = address.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return f'<meta http-equiv="refresh" content="0;url={safe}">'
