"""A page as a browser shows it, without a browser on the network: every request is answered by the guarded client.

Decides: what the page may ask for (it may read, and never send), how long it may take, and what is taken from it.
Leaves alone: what the page says; the rendered page is taken apart as every other (`extract`).
Nothing is sent: forms, steps and windows are read where they stand, shown or not; what opens a window is pressed
(`opening`), and steps are answered (`stepping`), after everything else is known.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from carelane.domain.site import Box, FetchState, Form, Page, PageRole
from carelane.ports.site import Rendering, SiteAsked
from carelane.site.extract import MOST_HTML, page_of
from carelane.site.fetch import Fetcher
from carelane.site.rendering.browser import ARGUMENTS, NoBrowser, find_browser
from carelane.site.rendering.marking import MARK, PLAIN
from carelane.site.rendering.opening import MOST_OPENED, OPEN
from carelane.site.rendering.stepping import MOST_STEPS, NEXT
from carelane.site.rendering.traffic import Traffic

if TYPE_CHECKING:
    from playwright.async_api import Browser, BrowserContext, Frame, Playwright, Route
    from playwright.async_api import Page as Tab

PAGE_SECONDS: Final = 30.0
LOAD_SECONDS: Final = 12.0
QUIET_SECONDS: Final = 2.5
STEP_SECONDS: Final = 6.0
WIDTH: Final = 1_280
HEIGHT: Final = 900
MOST_HEIGHT: Final = 12_000  # of a screenshot, in pixels
MOST_INNER_FRAMES: Final = 8


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page as it was shown, its picture (PNG, empty without one), and what was in the window as HTML."""

    page: Page
    screenshot: bytes = b""
    html: str = ""


@asynccontextmanager
async def renderer_for(asked: SiteAsked, fetcher: Fetcher, browser: str = "") -> AsyncIterator["Renderer | None"]:
    """What renders, where it is asked for and there is a browser; it starts with the first page that needs it.

    Raises:
        NoBrowser: rendering was asked for, and there is none.
    """
    if asked.rendering is Rendering.NEVER:
        yield None
        return
    try:
        path = find_browser(browser)
    except NoBrowser:
        if asked.rendering is Rendering.ALWAYS:
            raise
        yield None
        return
    renderer = Renderer(fetcher, path, with_pictures=asked.keep is not None)
    try:
        yield renderer
    finally:
        await renderer.close()


class Renderer:
    """A browser that is started once and looks at one page after another."""

    def __init__(self, fetcher: Fetcher, path: str, *, with_pictures: bool = True) -> None:
        """Remember what is needed; nothing is started yet."""
        self._fetcher = fetcher
        self._path = path
        self._with_pictures = with_pictures
        self._driver: Playwright | None = None
        self._browser: Browser | None = None

    async def render(self, page: Page) -> Rendered:
        """The page as a browser shows it; as it was sent where the browser does not get to an end."""
        try:
            return await asyncio.wait_for(self._render(page), PAGE_SECONDS)
        except (TimeoutError, asyncio.CancelledError) as error:
            await self._stop()
            if isinstance(error, asyncio.CancelledError):
                raise
            said = "a browser did not finish with it"
        except Exception as error:  # noqa: BLE001  a page of a stranger in a foreign program: anything may come back
            await self._stop()
            said = f"a browser could not show it ({type(error).__name__})"
        return Rendered(replace(page, needs_script="; ".join(part for part in (page.needs_script, said) if part)))

    async def close(self) -> None:
        """End the browser and its driver."""
        await self._stop()
        if self._driver is not None:
            with suppress(Exception):
                await asyncio.wait_for(self._driver.stop(), STEP_SECONDS)
            self._driver = None

    async def _stop(self) -> None:
        browser, self._browser = self._browser, None
        if browser is not None:
            with suppress(Exception):
                await asyncio.wait_for(browser.close(), STEP_SECONDS)

    async def _started(self) -> "Browser":
        if self._driver is None:
            from playwright.async_api import async_playwright  # noqa: PLC0415  an extra, and slow to load

            self._driver = await async_playwright().start()
        if self._browser is None or not self._browser.is_connected():
            self._browser = await self._driver.chromium.launch(executable_path=self._path, args=list(ARGUMENTS))
        return self._browser

    async def _render(self, page: Page) -> Rendered:
        browser = await self._started()
        context = await browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT}, service_workers="block", accept_downloads=False, locale="en-US"
        )
        try:
            return await self._seen(context, page)
        finally:
            with suppress(Exception):
                await asyncio.wait_for(context.close(), STEP_SECONDS)

    async def _seen(self, context: "BrowserContext", page: Page) -> Rendered:
        traffic = Traffic(self._fetcher)
        tab = await context.new_page()

        async def answered(route: "Route") -> None:  # Playwright notes something on what it is handed
            await traffic.answer(route)

        await context.route("**/*", answered)
        await context.route_web_socket("**/*", lambda socket: socket.close())
        context.on("page", lambda other: asyncio.ensure_future(_shut(other)))
        with suppress(Exception):  # what has come until the time is over is looked at
            await tab.goto(page.address, wait_until="load", timeout=LOAD_SECONDS * 1_000)
        with suppress(Exception):
            await tab.wait_for_load_state("networkidle", timeout=QUIET_SECONDS * 1_000)
        await _asked(tab, "() => { window.scrollTo(0, document.documentElement.scrollHeight); }")
        await asyncio.sleep(0.3)
        height = await _asked(tab, "() => { window.scrollTo(0, 0); return document.documentElement.scrollHeight; }")
        picture = await self._picture(tab, height)
        plain = str(await _asked(tab, PLAIN, MOST_HTML))
        mark = f"c{secrets.token_hex(6)}"
        html = await _asked(tab, MARK, [mark, MOST_HTML])
        if not isinstance(html, str) or not html:
            raise TimeoutError
        found = page_of(html, page.address, asked=page.asked, by_script=True, marked=mark)
        forms = [*found.forms, *await _opened(tab, page, found, mark)]
        for frame in tab.frames[1 : MOST_INNER_FRAMES + 1]:
            forms += await _inner(frame, mark, len(forms))
        traffic.is_closed = True
        forms += await _stepped(tab, page, forms, mark)
        shown = replace(
            found, forms=tuple(forms), role=found.role if page.role is PageRole.OTHER else page.role,
            status=page.status, redirects=page.redirects, fetched_at=page.fetched_at, digest=page.digest,
            media_type=page.media_type, needs_script=page.needs_script, words_without_script=page.words,
            note=traffic.note if found.state is FetchState.OK else page.note,
        )  # fmt: skip
        return Rendered(shown, picture, plain)

    async def _picture(self, tab: "Tab", height: object) -> bytes:
        if not self._with_pictures:
            return b""
        tall = min(int(height), MOST_HEIGHT) if isinstance(height, int | float) else HEIGHT
        with suppress(Exception):
            return await tab.screenshot(
                full_page=True, animations="disabled", timeout=STEP_SECONDS * 1_000,
                clip={"x": 0, "y": 0, "width": WIDTH, "height": max(tall, 1)},
            )  # fmt: skip
        return b""


async def _asked(tab: "Tab | Frame", script: str, argument: object = None) -> Any:  # noqa: ANN401  what a page gives back
    """What a script in the page gives back; a page that never rests is not waited for."""
    return await asyncio.wait_for(tab.evaluate(script, argument), STEP_SECONDS)


async def _opened(tab: "Tab", page: Page, found: Page, mark: str) -> list[Form]:
    """The forms with a phone field that come up when something is pressed, and were not there before."""
    known = {_likeness(form) for form in found.forms}
    forms: list[Form] = []
    for _ in range(MOST_OPENED):
        try:
            if not await _asked(tab, OPEN, [mark]):
                break
            await asyncio.sleep(0.4)
            html = str(await _asked(tab, MARK, [mark, MOST_HTML]))
        except Exception:  # noqa: BLE001  a page that went away, or never rests: what was seen before stays
            break
        for form in page_of(html, page.address, by_script=True, marked=mark).forms:
            if _likeness(form) in known or not any(field.looks_like_phone for field in form.fields):
                continue
            known.add(_likeness(form))
            forms.append(_unseen(replace(form, number=len(found.forms) + len(forms), where="popup")))
    return forms


async def _stepped(tab: "Tab", page: Page, before: list[Form], mark: str) -> list[Form]:
    """The forms with a phone field that come up when the steps before them are answered."""
    known = {_likeness(form) for form in before}
    forms: list[Form] = []
    last = ""
    for step in range(2, MOST_STEPS + 2):
        try:
            if not await _asked(tab, NEXT):
                break
            await asyncio.sleep(0.4)
            html = str(await _asked(tab, MARK, [mark, MOST_HTML]))
        except Exception:  # noqa: BLE001  a page that went away, or never rests: what was seen before stays
            break
        if html == last:  # it does not go on
            break
        last = html
        for form in page_of(html, page.address, by_script=True, marked=mark).forms:
            if _likeness(form) not in known and any(field.looks_like_phone for field in form.fields):
                known.add(_likeness(form))
                fields = tuple(replace(each, step=max(each.step, step)) for each in form.fields)
                forms.append(_unseen(replace(form, number=len(before) + len(forms), fields=fields)))
    return forms


def _unseen(form: Form) -> Form:
    """A form that came up after the picture was taken has no place on it."""
    return replace(form, box=None, fields=tuple(replace(each, box=None) for each in form.fields))


def _likeness(form: Form) -> tuple[str, ...]:
    return (form.action, *(f"{field.control} {field.name} {field.label[:60]}" for field in form.fields))


async def _shut(tab: "Tab") -> None:
    with suppress(Exception):
        await tab.close()


async def _inner(frame: "Frame", mark: str, number: int) -> list[Form]:
    """The forms of a frame, at their places in the whole page."""
    try:
        element = await asyncio.wait_for(frame.frame_element(), STEP_SECONDS)
        place = await asyncio.wait_for(element.bounding_box(), STEP_SECONDS)
        html = await _asked(frame, MARK, [mark, MOST_HTML])
        selector = await asyncio.wait_for(
            element.evaluate("(e) => e.id ? '#' + CSS.escape(e.id) : 'iframe'"), STEP_SECONDS
        )
    except Exception:  # noqa: BLE001  a frame that went away, or never rests
        return []
    page = page_of(str(html), frame.url, by_script=True, marked=mark)
    x, y = (place["x"], place["y"]) if place else (0.0, 0.0)
    return [
        replace(
            form, where="iframe", frame="" if frame.url.startswith("about:") else frame.url, number=number + position,
            box=_moved(form.box, x, y), selector=str(selector),
            fields=tuple(replace(each, box=_moved(each.box, x, y)) for each in form.fields),
        )
        for position, form in enumerate(page.forms[:20])
    ]  # fmt: skip


def _moved(box: Box | None, x: float, y: float) -> Box | None:
    return None if box is None else replace(box, x=box.x + x, y=box.y + y)
