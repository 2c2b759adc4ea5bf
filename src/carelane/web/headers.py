"""What every answer carries and every request must satisfy, before any route is asked.

Decides: security headers and content policy, request ids, which host names are ours (against DNS rebinding), that a
change comes from our own pages (Origin and Sec-Fetch-Site), how large a request may be, and the one log line.
Leaves alone: who somebody is (`access`) and the form token (`forms`).
Source: OWASP cheat sheets on HTTP headers and on cross-site request forgery,
https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html ; W3C Fetch Metadata.
"""

import ipaddress
import json
import logging
import re
import time
from collections.abc import Callable, Iterable
from secrets import token_hex
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MEGABYTE: Final = 1_048_576
MOST_BYTES: Final = 2 * MEGABYTE
MOST_UPLOAD_BYTES: Final = 25 * MEGABYTE
_MOST_SEEN: Final = 1_000
UPLOADS: Final = re.compile(r"/(?:check/many|w/[\w-]+/(?:import|jobs|campaigns/import|consent/import|consent/entry))\Z")
# Forms on a business's own website post here; the route asks whether that website may (`routes.public_form`).
FROM_WEBSITES: Final = re.compile(r"/o/[\w-]+/post\Z")
SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
ALWAYS: Final = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}
REQUEST_ID: Final = re.compile(r"[\w.:-]{8,64}\Z", re.ASCII)
LOG: Final = logging.getLogger("carelane.web")


class TooLarge(Exception):
    """A body that grew over its limit while it was read."""


class Hosts:
    """The names under which the application may be called."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(name.casefold() for name in names)
        self._seen: dict[str, bool] = {}

    def has(self, host: str) -> bool:
        """Whether a `Host` header names one of them."""
        known = self._seen.get(host)
        if known is None:
            known = _place_of(f"//{host}")[0] in self._names or "*" in self._names
            if len(self._seen) < _MOST_SEEN:  # anybody may send any name
                self._seen[host] = known
        return known


class Shell:
    """The outermost layer of the application.

    hosts: names under which it may be called; loopback names and addresses are added by `carelane serve`.
    secure: True where people come by https (a proxy in front), which adds HSTS.
    failed: what is answered when a route fails; the server below would log the error's message, which may hold a text.
    """

    def __init__(
        self, app: ASGIApp, *, hosts: Iterable[str], secure: bool, failed: Callable[[Request, Exception], ASGIApp]
    ) -> None:
        self._app = app
        self._failed = failed
        self._hosts = Hosts(hosts)
        self._secure = secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; anything but HTTP goes straight through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        given = headers.get("x-request-id", "")
        request_id = given if REQUEST_ID.match(given) else token_hex(8)
        scope.setdefault("state", {})["request_id"] = request_id
        started = time.perf_counter()
        status = 0

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                self._add_headers(MutableHeaders(scope=message), scope["path"], request_id)
                if status == 413:  # nobody reads the rest of it
                    MutableHeaders(scope=message)["connection"] = "close"
            await send(message)

        refusal = self._refusal(scope, headers)
        if refusal is not None:
            await refusal(scope, receive, answer)
        else:
            try:
                await self._app(scope, _bounded(receive, _limit(scope), scope), answer)
            except Exception as error:  # noqa: BLE001  told and logged without its message
                if not status:
                    await self._failed(Request(scope), error)(scope, receive, answer)
        route = getattr(scope.get("route"), "path", "-")  # the pattern, never the address: ids and queries stay out
        spent = round((time.perf_counter() - started) * 1_000, 1)
        LOG.info(
            json.dumps({"id": request_id, "method": scope["method"], "route": route, "status": status, "ms": spent})
        )

    def _add_headers(self, headers: MutableHeaders, path: str, request_id: str) -> None:
        for name, value in ALWAYS.items():
            headers.setdefault(name, value)
        headers["x-request-id"] = request_id
        if self._secure:
            headers.setdefault("strict-transport-security", "max-age=31536000")
        if not path.startswith("/static/"):
            headers.setdefault("cache-control", "no-store")

    def _refusal(self, scope: Scope, headers: Headers) -> PlainTextResponse | None:
        """The answer to a request that no route should see; None for all others."""
        host = headers.get("host", "")
        if not self._hosts.has(host):
            return PlainTextResponse(
                "carelane is not called by this name. Set CARELANE_PUBLIC_URL to the address that people use.\n", 400
            )
        length = headers.get("content-length", "")
        if length.isdigit() and int(length) > _limit(scope):
            return PlainTextResponse(
                f"That is more than {_limit(scope) // MEGABYTE} MB. Send it in smaller parts.\n", 413
            )
        is_open = scope["path"].startswith("/api/") or FROM_WEBSITES.match(scope["path"])
        if scope["method"] in SAFE_METHODS or is_open or _is_same_site(headers, host):
            return None
        return PlainTextResponse("This change came from another website and was refused.\n", 403)


def loopback_names() -> tuple[str, ...]:
    """The names under which a program on this machine is called."""
    return ("localhost", "127.0.0.1", "::1")


def is_loopback(host: str) -> bool:
    """Whether an address to listen on can be reached from this machine only."""
    if host.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _limit(scope: Scope) -> int:
    return MOST_UPLOAD_BYTES if UPLOADS.search(scope["path"]) else MOST_BYTES


def _is_same_site(headers: Headers, host: str) -> bool:
    """Whether the request was made by a page of ours, or by a program that is no browser."""
    site = headers.get("sec-fetch-site", "")
    if site:
        return site in {"same-origin", "none"}
    origin = headers.get("origin", "")
    return not origin or _place_of(origin)[1] == host.casefold()


def _place_of(address: str) -> tuple[str, str]:
    """Host name, and host name with port, of an address that anybody may have made up; ("", "") when it is none."""
    try:
        parts = urlsplit(address)
        return (parts.hostname or "").casefold(), parts.netloc.casefold()
    except ValueError:  # an open bracket
        return "", ""


def _bounded(receive: Receive, most: int, scope: Scope) -> Receive:
    """A receiver that stops a body which says nothing of its length and goes on for ever, and notes that it did."""
    total = 0

    async def bounded() -> Message:
        nonlocal total
        message = await receive()
        if message["type"] == "http.request":
            total += len(message.get("body", b""))
            if total > most:
                scope["state"]["too_large"] = True  # what reads the body may turn the error into another one
                raise TooLarge
        return message

    return bounded
