"""What is kept of a visit as evidence: the pages as they were sent, the screenshots, and a list with hashes.

The folder can be read again as saved pages (`saved`).
"""

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from carelane.domain.site import Page
from carelane.site.pages import HTML
from carelane.site.saved import MANIFEST, SHOWN


class Keeper:
    """Writes into a folder, or nowhere."""

    def __init__(self, folder: Path | None) -> None:
        """Start; the folder is made where it is not there."""
        self._folder = folder
        self._entries: list[dict[str, str]] = []
        self.shots: dict[str, str] = {}
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)

    def body(self, page: Page, content: bytes) -> None:
        """Keep a page as it was sent."""
        ending = ".html" if page.media_type in HTML else ".pdf" if page.media_type == "application/pdf" else ".txt"
        self._write(page, content, ending)

    def shown(self, page: Page, html: str) -> None:
        """Keep what a browser made of a page; when the folder is read again, it stands for the page."""
        self._write(page, html.encode("utf-8", "replace"), SHOWN)

    def _write(self, page: Page, content: bytes, ending: str) -> None:
        if self._folder is None or not content:
            return
        name = f"{len(self._entries) + 1:03}-{_slug(page)}{ending}"
        (self._folder / name).write_bytes(content)
        self._entries.append(
            {
                "file": name,
                "address": page.address,
                "asked": page.asked,
                "fetched_at": page.fetched_at,
                "sha256": hashlib.sha256(content).hexdigest(),
            }
        )
        said = {"carelane": 1, "pages": self._entries}
        (self._folder / MANIFEST).write_text(json.dumps(said, ensure_ascii=False, indent=2) + "\n", "utf-8")

    def shot(self, page: Page, picture: bytes) -> Page:
        """Keep a screenshot; the page gets its name."""
        if not picture:
            return page
        name = f"{len(self.shots) + 1:03}-{_slug(page)}.png"
        self.shots[name] = hashlib.sha256(picture).hexdigest()
        if self._folder is not None:
            (self._folder / name).write_bytes(picture)
        return replace(page, screenshot=name)


def _slug(page: Page) -> str:
    path = urlsplit(page.address).path.strip("/")
    return re.sub(r"[^a-z0-9]+", "-", path.casefold()).strip("-")[:40] or "home"
