"""A real browser on a real server: every page that it opens is linted and looked at by axe-core.

Decides: that a message in the console, a request to another host, or a page that fails axe fails the test.
"""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = "no Chromium on this machine (Debian package chromium)"
WIDTHS = {"desktop": 1280, "phone": 390}
_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
# What WCAG 2.2 AA asks for, in axe's words.
_AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


@contextmanager
def serving(app: Any) -> Iterator[str]:
    """The application on a free port of this machine; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_config=None, access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 20
    while not server.started:
        assert thread.is_alive(), "the server stopped at once"
        assert time.monotonic() < deadline, "the server did not start"
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(20)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of the machine."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip(CHROMIUM)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


class Visitor:
    """Somebody at a browser. `look` asks of the page as it stands what is asked of every page."""

    def __init__(self, browser: Browser, address: str, *, width: int = 1280, script: bool = True, dark: bool = False,
                 pictures: Path | None = None) -> None:  # fmt: skip
        self.address = address
        self.faults: list[str] = []
        self._pictures = pictures
        self._context = browser.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=script,
            color_scheme="dark" if dark else "light",
            accept_downloads=True,
        )
        self._has_script = script
        self.page: Page = self._context.new_page()
        self.page.on("console", lambda said: self._heard(said.type, said.text))
        self.page.on("pageerror", lambda error: self.faults.append(f"script failed: {error}"))
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.set_default_timeout(15_000)

    def sign_in(self, token: str) -> None:
        """Come with a session."""
        self._context.add_cookies([{"name": "carelane_session", "value": token, "url": self.address}])

    def open(self, path: str) -> Page:
        """Go to a page and look at it."""
        self.page.goto(self.address + path)
        self.look()
        return self.page

    def look(self, picture: str = "") -> None:
        """Lint the page, ask axe, and keep a picture where pictures are wanted."""
        from tests.web.page_lint import lint  # noqa: PLC0415  only where a page is looked at

        problems = lint("<!DOCTYPE html>" + self.page.content().removeprefix("<!DOCTYPE html>"))
        if self._has_script:
            found = Axe().run(self.page, options=_AXE)
            problems += [
                f"axe: {violation['id']}: {violation['help']}: {[node['html'][:99] for node in violation['nodes']]}"
                for violation in found.response["violations"]
            ]
        wide = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth") if self._has_script else 0
        if wide > 1:
            problems.append(f"the page is {wide} pixels wider than the window")
        if picture and self._pictures:
            self._pictures.mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=self._pictures / f"{picture}.png", full_page=True)
        assert not problems, f"{self.page.url}:\n" + "\n".join(problems)
        assert not self.faults, "\n".join(self.faults)

    def close(self) -> None:
        """Leave; anything that went wrong on the way fails the test."""
        self._context.close()
        assert not self.faults, "\n".join(self.faults)

    def _heard(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"} and "status of 4" not in text:
            self.faults.append(f"console {kind}: {text}")

    def _asked(self, url: str) -> None:
        if not url.startswith((self.address, "data:", "blob:", "about:")):
            self.faults.append(f"a request to another host: {url}")
