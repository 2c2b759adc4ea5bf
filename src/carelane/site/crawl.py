"""A website seen page by page: which addresses are asked for, in which order, and where it stops.

Decides: the pages that matter first (home, those that the campaign names, contact, privacy, terms, forms), at most so
many, politely: robots.txt is respected unless the user says otherwise, and one host is not asked too fast.
Leaves alone: what a page says (`extract`) and how it is fetched (`fetch`).
"""

import asyncio
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from carelane.domain.site import FetchState, Form, LinkTarget, Page, PageRole, SitePicture
from carelane.language.links import same_site
from carelane.site.extract import page_of, role_of
from carelane.site.fetch import AGENT, Fetched, Fetcher, Limits
from carelane.site.texts import decoded, page_of_text

MOST_PAGES: Final = 40
DELAY_SECONDS: Final = 0.2
WHOLE_SECONDS: Final = 90.0
MOST_FRAMES: Final = 3
_ENTRY: Final = re.compile(
    r"contact|privacy|terms|sms|text|opt-?in|sign-?up|subscribe|join|book|appointment|schedule|quote|legal|polic(?:y|ies)"
    r"|contacto|privacidad|terminos",
    re.IGNORECASE,
)
_SKIP: Final = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|ico|css|js|mp4|mp3|zip|docx?|xlsx?|pptx?|ics|xml|json|woff2?)(?:\?|$)", re.IGNORECASE
)
_FOREIGN_FRAMES: Final = re.compile(r"youtube|vimeo|google\.[a-z.]+/maps|recaptcha", re.IGNORECASE)
_GUESSES: Final = (
    ("/privacy", PageRole.PRIVACY),
    ("/privacy-policy", PageRole.PRIVACY),
    ("/terms", PageRole.TERMS),
    ("/contact", PageRole.CONTACT),
)
Told = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Asked:
    """What to look at. named: addresses that the campaign names; links: those in its messages."""

    site: str
    named: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    most_pages: int = MOST_PAGES
    follow_robots: bool = True
    allowed: frozenset[str] = frozenset()
    delay_seconds: float = DELAY_SECONDS
    limits: Limits = field(default_factory=Limits)


def _silent(done: int, total: int, what: str) -> None:
    """Tell nobody."""


def see(asked: Asked, told: Told = _silent) -> SitePicture:
    """The picture of a site. `told` hears how far it is."""
    return asyncio.run(_see(asked, told))


async def _see(asked: Asked, told: Told) -> SitePicture:
    limits = replace(asked.limits, allowed=asked.allowed)
    async with Fetcher(limits) as fetcher:
        walk = _Walk(asked, fetcher, told)
        try:
            await asyncio.wait_for(walk.run(), WHOLE_SECONDS)
        except TimeoutError:
            walk.stopped = "the site took too long"
        targets = [await _target(fetcher, link) for link in asked.links[:10]]
        return walk.picture(tuple(targets))


@dataclass(slots=True)
class _Walk:
    """One visit."""

    asked: Asked
    fetcher: Fetcher
    told: Told
    pages: list[Page] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    waiting: list[tuple[int, str]] = field(default_factory=list)
    robots: RobotFileParser | None = None
    certificate: str = ""
    home: str = ""
    stopped: str = ""

    async def run(self) -> None:
        """Visit until nothing is left, or enough is seen."""
        start = _with_scheme(self.asked.site)
        first = await self.fetcher.get(start)
        if first.state is FetchState.FAILED and start.startswith("https://") and not first.certificate:
            first = await self.fetcher.get(start.replace("https://", "http://", 1))
        self.certificate = first.certificate
        self.home = first.address
        await self._read_robots()
        await self._keep(first)
        for address in self.asked.named:
            self._wait(_with_scheme(urljoin(self.home, address)), 0)
        while self.waiting and len(self.pages) < self.asked.most_pages:
            self.waiting.sort(key=lambda item: item[0])
            _, address = self.waiting.pop(0)
            if not self._may(address):
                self.pages.append(
                    Page(address, asked=address, state=FetchState.DISALLOWED, note="robots.txt asks not to")
                )
                continue
            self.told(len(self.pages), min(self.asked.most_pages, len(self.pages) + len(self.waiting)), address)
            await asyncio.sleep(self.asked.delay_seconds)
            await self._keep(await self.fetcher.get(address))
            if not self.waiting:
                self._guess()

    def picture(self, links: tuple[LinkTarget, ...]) -> SitePicture:
        """What was seen."""
        left = tuple(
            Page(
                address, asked=address, state=FetchState.NOT_READ, note=self.stopped or "more pages than are looked at"
            )
            for _, address in self.waiting[:50]
        )
        return SitePicture(
            site=self.home or self.asked.site,
            pages=(*self.pages, *left),
            links=links,
            seen_at=datetime.now(UTC).isoformat(timespec="seconds"),
            agent=AGENT,
            certificate=self.certificate,
            robots=("followed" if self.robots is not None else "none")
            if self.asked.follow_robots
            else "ignored by request",
            allowed_hosts=tuple(sorted(self.asked.allowed)),
        )

    async def _keep(self, found: Fetched) -> None:
        page = page_from(found)
        html = _text(found) if page.media_type == "text/html" and found.state is FetchState.OK else ""
        if html:
            page = replace(page, forms=(*page.forms, *await self._frames(html, page)))
        self.seen.update({found.asked, found.address})
        if any(each.address == page.address and each.state is page.state for each in self.pages):
            return
        self.pages.append(page)
        if page.state is FetchState.OK and self._is_ours(page.address):
            for link in page.links:
                if _SKIP.search(link.address):
                    continue
                important = bool(_ENTRY.search(link.address) or _ENTRY.search(link.text))
                if self._is_ours(link.address) or (important and link.in_footer):
                    self._wait(link.address, 1 if important else 3 if not link.in_footer else 2)

    async def _frames(self, html: str, page: Page) -> tuple[Form, ...]:
        """The forms inside frames, which a visitor takes for part of the page."""
        forms: list[Form] = []
        for address in page.frames[:MOST_FRAMES]:
            if not address.startswith(("http://", "https://")) or re.search(
                r"youtube|vimeo|google\.[a-z.]+/maps|recaptcha", address
            ):
                continue
            found = await self.fetcher.get(address)
            if found.state is FetchState.OK and found.media_type == "text/html":
                inner = page_of(_text(found), found.address)
                forms += [
                    replace(form, where="iframe", frame=found.address, number=len(page.forms) + len(forms))
                    for form in inner.forms
                ]
        return tuple(forms)

    def _wait(self, address: str, rank: int) -> None:
        address = address.partition("#")[0]
        if address not in self.seen and len(self.waiting) < 400:
            self.seen.add(address)
            self.waiting.append((rank, address))

    def _guess(self) -> None:
        """Addresses where the usual pages are, when no link led to them."""
        roles = {page.role for page in self.pages if page.state is FetchState.OK}
        for path, wanted in _GUESSES:
            if wanted not in roles:
                self._wait(urljoin(self.home, path), 4)

    def _is_ours(self, address: str) -> bool:
        host = urlsplit(address).hostname or ""
        return same_site(host, self.home) or host.casefold() == (urlsplit(self.home).hostname or "").casefold()

    async def _read_robots(self) -> None:
        if not self.asked.follow_robots:
            return
        found = await self.fetcher.get(urljoin(self.home, "/robots.txt"))
        if found.state is FetchState.OK and found.media_type == "text/plain":
            self.robots = RobotFileParser()
            self.robots.parse(_text(found).splitlines()[:2_000])

    def _may(self, address: str) -> bool:
        return self.robots is None or not self._is_ours(address) or self.robots.can_fetch("carelane", address)


def page_from(found: Fetched) -> Page:
    """A page out of what was fetched."""
    if found.state is not FetchState.OK:
        page = Page(
            found.address, asked=found.asked, state=found.state, status=found.status, media_type=found.media_type,
            redirects=found.redirects, fetched_at=found.fetched_at, note=found.note,
        )  # fmt: skip
        return replace(page, role=role_of(page))
    if found.media_type in {"text/html", "application/xhtml+xml"}:
        page = page_of(_text(found), found.address, asked=found.asked)
    else:
        page = page_of_text(found.content, found.address, found.asked, found.media_type)
    return replace(page, status=found.status, redirects=found.redirects, fetched_at=found.fetched_at)


async def _target(fetcher: Fetcher, written: str) -> LinkTarget:
    """Where a link of a message leads."""
    found = await fetcher.get(_with_scheme(written))
    page = page_from(found)
    text = " ".join(block.text for block in page.blocks[:40])[:4_000]
    return LinkTarget(written, found.address, page.state, found.redirects, page.title, text)


def _text(found: Fetched) -> str:
    if found.charset:
        try:
            return found.content.decode(found.charset, "replace")
        except LookupError:
            pass
    return decoded(found.content)


def _with_scheme(address: str) -> str:
    return address if "://" in address else f"https://{address}"


def named_addresses(texts: Iterable[str]) -> tuple[str, ...]:
    """Every web address that stands in some texts."""
    from carelane.language.links import find_links  # noqa: PLC0415  beside

    return tuple(dict.fromkeys(link.url for text in texts for link in find_links(text)))
