"""A website seen page by page: which addresses are asked for, in which order, and where it stops.

Decides: the pages that matter first (home, those that the campaign names, policies, contact, forms), at most so many,
politely: robots.txt is respected unless the user says otherwise, and one host is not asked too fast.
Leaves alone: what a page says (`extract`), how it is fetched (`fetch`), which addresses matter (`addresses`).
"""

import asyncio
import re
import time
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urljoin

from carelane.domain.site import CHAT_WINDOW, FetchState, Form, LinkTarget, Page, PageRole, SitePicture
from carelane.ports.site import Rendering, SiteAsked, Told, nobody
from carelane.site import addresses
from carelane.site.addresses import host_of, is_of, plain, rank_of, with_scheme
from carelane.site.extract import role_of
from carelane.site.fetch import AGENT, Fetched, Fetcher, Limits
from carelane.site.keep import Keeper
from carelane.site.network import Network
from carelane.site.pages import HTML, follow, page_from, target_of
from carelane.site.rendering.render import Renderer, renderer_for
from carelane.site.robots import Robots, robots_of
from carelane.site.worth import lacks_its_form

WHOLE_SECONDS: Final = 60.0
RENDERED_SECONDS: Final = 180.0
MOST_WAITING: Final = 500
MOST_FRAMES: Final = 12
MOST_RENDERED: Final = 12
MOST_GUESSED: Final = 4
MOST_LINKS: Final = 20
MOST_WALLS: Final = 4
SITEMAPS: Final = frozenset({"application/xml", "text/xml", "text/plain", "application/rss+xml"})


async def see(asked: SiteAsked, network: Network | None = None, told: Told = nobody, browser: str = "") -> SitePicture:
    """The picture of a site. `told` hears how far it is."""
    seconds = WHOLE_SECONDS if asked.rendering is Rendering.NEVER else RENDERED_SECONDS
    limits = Limits(allowed=frozenset(host.casefold() for host in asked.allowed_hosts))
    async with Fetcher(limits, network) as fetcher, renderer_for(asked, fetcher, browser) as renderer:
        walk = _Walk(asked, fetcher, told, renderer)
        try:
            await asyncio.wait_for(walk.run(), seconds)
        except TimeoutError:
            walk.stopped = f"the site took longer than {seconds:.0f} seconds"
        targets = await _targets(fetcher, asked.links)
        return walk.picture(targets)


async def _targets(fetcher: Fetcher, links: tuple[str, ...]) -> tuple[LinkTarget, ...]:
    found: list[LinkTarget] = []
    until = time.monotonic() + WHOLE_SECONDS
    for number, written in enumerate(dict.fromkeys(links)):
        if number >= MOST_LINKS or time.monotonic() > until:
            why = (
                f"more than {MOST_LINKS} links are not followed" if number >= MOST_LINKS else "the links took too long"
            )
            found.append(LinkTarget(written, "", FetchState.NOT_READ, text=why))
        else:
            found.append(await target_of(fetcher, written))
    return tuple(found)


@dataclass(slots=True)
class _Walk:
    """One visit."""

    asked: SiteAsked
    fetcher: Fetcher
    told: Told
    renderer: Renderer | None
    pages: list[Page] = field(default_factory=list)
    known: set[str] = field(default_factory=set)
    waiting: list[tuple[int, int, str]] = field(default_factory=list)
    robots: dict[str, Robots] = field(default_factory=dict)
    frames: dict[str, Page] = field(default_factory=dict)
    last_asked: dict[str, float] = field(default_factory=dict)
    certificate: str = ""
    home: str = ""
    stopped: str = ""
    walls: int = 0
    rendered: int = 0
    guessed: int = 0  # pages opened in a browser because their form may come by script
    named: set[str] = field(default_factory=set)
    keeper: Keeper = field(init=False)

    def __post_init__(self) -> None:
        """Open the folder for what is kept."""
        self.keeper = Keeper(self.asked.keep)

    async def run(self) -> None:
        """Visit until nothing is left, or enough is seen."""
        await self._open()
        for address in self.asked.named:
            is_path = address.startswith("/") and not address.startswith("//")
            target = urljoin(self.home, address) if is_path else with_scheme(address)
            self.named.add(plain(target))
            self._wait(target, addresses.NAMED)
        guessed = False
        while len(self.pages) < self.asked.most_pages and not self.stopped:
            if not self.waiting:
                if guessed:
                    break
                guessed = True
                await self._hints()
                continue
            self.waiting.sort()
            _, _, address = self.waiting.pop(0)
            self.told(len(self.pages), min(self.asked.most_pages, len(self.pages) + len(self.waiting) + 1), address)
            await self._visit(address)

    def picture(self, links: tuple[LinkTarget, ...]) -> SitePicture:
        """What was seen."""
        reason = self.stopped or f"more than {self.asked.most_pages} pages are not looked at"
        left = tuple(
            _with_role(Page(address, asked=address, state=FetchState.NOT_READ, status=0, note=reason))
            for rank, _, address in sorted(self.waiting)[:50] if rank < addresses.GUESSED
        )  # fmt: skip
        followed = "followed" if any(each.rules for each in self.robots.values()) else "none"
        return SitePicture(
            site=self.home or self.asked.site,
            pages=(*self.pages, *left),
            links=links,
            seen_at=datetime.now(UTC).isoformat(timespec="seconds"),
            agent=AGENT,
            rendered=self.rendered > 0,
            certificate=self.certificate,
            robots=followed if self.asked.follow_robots else "ignored by request",
            allowed_hosts=tuple(sorted(self.asked.allowed_hosts)),
            shots=self.keeper.shots,
        )

    async def _open(self) -> None:
        """The home page: by https, and by http where nobody answers there."""
        start = with_scheme(self.asked.site)
        self.home = start
        self.told(0, 1, start)
        if not await self._may(start):
            self._add(
                Page(start, asked=start, state=FetchState.DISALLOWED, status=0, note=_DISALLOWED, role=PageRole.HOME)
            )
            return
        found, page = await follow(self.fetcher, start)
        if found.state is FetchState.FAILED and not found.status and start.startswith("https://"):
            self.certificate = found.certificate
            plain_found, plain_page = await follow(self.fetcher, f"http://{start.removeprefix('https://')}")
            if plain_found.state is FetchState.OK:
                found, page = plain_found, plain_page
                self.certificate = self.certificate or "nobody answers by https, only by http"
        self.certificate = self.certificate or found.certificate
        self.home = found.address
        if page.role is PageRole.OTHER and plain(found.address).count("/") <= 3:
            page = replace(page, role=PageRole.HOME)
        await self._keep(found, page)

    async def _visit(self, address: str) -> None:
        if not await self._may(address):
            page = Page(address, asked=address, state=FetchState.DISALLOWED, status=0, note=_DISALLOWED)
            self._add(_with_role(page))
            return
        await self._pause(address)
        found, page = await follow(self.fetcher, address)
        await self._keep(found, page)

    async def _keep(self, found: Fetched, page: Page) -> None:
        """Take a page in: its frames, what a browser shows of it, and where it leads."""
        if plain(found.address) != plain(found.asked) and any(
            plain(each.address) == plain(page.address) for each in self.pages
        ):
            return  # another way to a page that was seen
        if found.media_type in HTML and found.state is FetchState.OK:
            page = await self._complete(page, found)
        self.keeper.body(page, found.content)
        self._add(page)
        self.walls = self.walls + 1 if page.state is FetchState.BLOCKED else 0
        if self.walls >= MOST_WALLS:
            self.stopped = "one page after another was answered with a check for robots"
        if page.state is FetchState.OK and is_of(page.address, self.home):
            for link in page.links:
                rank = rank_of(link, self.home)
                if rank is not None:
                    self._wait(link.address, rank)

    def _add(self, page: Page) -> None:
        self.known.update({plain(page.asked or page.address), plain(page.address)})
        self.pages.append(page)

    async def _complete(self, page: Page, found: Fetched) -> Page:
        """A page with what a browser shows of it, where that is worth it, and with the forms of its frames."""
        may = self.renderer is not None and self.rendered < MOST_RENDERED and page.state is FetchState.OK
        if may and (self.asked.rendering is Rendering.ALWAYS or (page.needs_script and not self._is_known_chat(page))):
            page = await self._rendered(page)
        framed = await self._framed(page)
        worth = lacks_its_form(page, found.content, framed, named=plain(found.asked) in self.named)
        if may and worth and not page.by_script and not page.needs_script and self.guessed < MOST_GUESSED:
            self.guessed += 1
            page = await self._rendered(page)
            framed = () if page.by_script else framed
        return replace(page, forms=(*page.forms, *framed))

    def _is_known_chat(self, page: Page) -> bool:
        """Whether all that script brings in is a chat window that was looked at on another page."""
        is_known = page.needs_script in {each.needs_script for each in self.pages if each.by_script}
        return is_known and page.needs_script.startswith(CHAT_WINDOW)

    async def _rendered(self, page: Page) -> Page:
        if self.renderer is None:
            return page
        self.told(len(self.pages), len(self.pages) + len(self.waiting), f"in a browser: {page.address}")
        seen = await self.renderer.render(page)
        self.rendered += seen.page.by_script
        self.keeper.shown(seen.page, seen.html)
        return self.keeper.shot(seen.page, seen.screenshot)

    async def _framed(self, page: Page) -> tuple[Form, ...]:
        """The forms inside frames, which a visitor takes for part of the page."""
        if page.by_script:  # the browser has looked into them
            return ()
        forms: list[Form] = []
        for frame in page.frames:
            if not addresses.may_hold_form(frame):
                continue
            if frame not in self.frames:
                if len(self.frames) >= MOST_FRAMES:
                    break
                await self._pause(frame)
                found = await self.fetcher.get(frame)
                inner = page_from(found)
                if inner.needs_script and self.renderer is not None:
                    inner = (await self.renderer.render(inner)).page
                self.frames[frame] = inner
            inner = self.frames[frame]
            start = len(page.forms) + len(forms)
            forms += [
                replace(form, where="iframe", frame=inner.address, number=start + number)
                for number, form in enumerate(inner.forms)
            ]
        return tuple(forms)

    def _wait(self, address: str, rank: int) -> None:
        address = address.partition("#")[0]
        key = plain(address)
        if key not in self.known and len(self.waiting) < MOST_WAITING and key.count("/") < 12:
            self.known.add(key)
            crowd = len(self.waiting) + (1_000 if "?" in key else 0)
            self.waiting.append((rank, crowd, address))

    async def _hints(self) -> None:
        """Where sitemaps and habit say that pages are, when no link leads further."""
        if not self.pages or self.pages[0].state is not FetchState.OK:
            return
        roles = {page.role for page in self.pages if page.state is FetchState.OK}
        said = self.robots.get(host_of(self.home), Robots()).sitemaps or ("/sitemap.xml",)
        waiting = [urljoin(self.home, each) for each in said[:3]]
        for number, sitemap in enumerate(waiting):
            if number >= 4 or not is_of(sitemap, self.home):
                continue
            found = await self.fetcher.get(sitemap, kinds=SITEMAPS)
            if found.state is not FetchState.OK:
                continue
            for address in re.findall(r"<loc>\s*(?:<!\[CDATA\[)?\s*(https?://[^\s<\]]{1,2000})", found.text)[:2_000]:
                if address.endswith(".xml"):
                    waiting.append(address)
                elif is_of(address, self.home):
                    self._wait(address, addresses.rank_of_hint(address))
        wanted = {"priv": PageRole.PRIVACY, "term": PageRole.TERMS, "cont": PageRole.CONTACT}
        for path in addresses.GUESSES:
            if wanted[path[1:5]] not in roles:
                self._wait(urljoin(self.home, path), addresses.GUESSED)

    async def _may(self, address: str) -> bool:
        if not self.asked.follow_robots:
            return True
        host = host_of(address)
        if host not in self.robots:
            found = await self.fetcher.get(urljoin(address, "/robots.txt"))
            is_text = found.state is FetchState.OK and found.media_type == "text/plain"
            self.robots[host] = robots_of(found.text) if is_text else Robots()
        return self.robots[host].allows(address)

    async def _pause(self, address: str) -> None:
        """Not to ask one host too fast."""
        host = host_of(address)
        delay = max(self.asked.delay_seconds, self.robots[host].delay_seconds if host in self.robots else 0.0)
        left = self.last_asked.get(host, 0.0) + delay - time.monotonic()
        if left > 0:
            await asyncio.sleep(left)
        self.last_asked[host] = time.monotonic()


_DISALLOWED: Final = "robots.txt asks programs not to look at it; reviewers' programs may keep away as well"


def _with_role(page: Page) -> Page:
    """A page that was not read is known by its address alone."""
    return replace(page, role=role_of(page))
