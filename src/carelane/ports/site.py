"""What the checks need of whoever looks at a website.

Decides: what may be asked for. Leaves alone: how pages are fetched, rendered and taken apart (`site`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from carelane.domain.site import SitePicture

Told = Callable[[int, int, str], None]
"""Hears how far it is: pages done, pages known of, the address or file that comes next."""


def nobody(done: int, total: int, what: str) -> None:
    """Hear it and do nothing."""
    del done, total, what


class Rendering(StrEnum):
    """When a browser is used."""

    NEVER = "never"
    WHERE_NEEDED = "where_needed"  # a page of script without its form, and the browser is installed
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class SiteAsked:
    """What to look at.

    site: an address, or the path of a folder of saved pages. named: addresses that the campaign names ("/contact" will
    do). links: those in its messages, of which only the target is read. allowed_hosts: names on a private network that
    the user allowed one by one. keep: a folder for the pages and the screenshots as evidence; it can be read again as
    saved pages.
    """

    site: str
    named: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    most_pages: int = 40
    follow_robots: bool = True
    allowed_hosts: tuple[str, ...] = ()
    rendering: Rendering = Rendering.WHERE_NEEDED
    keep: Path | None = None
    delay_seconds: float = 0.2


class SiteReader(Protocol):
    """Looks at a website as a stranger does."""

    def read(self, asked: SiteAsked, told: Told = nobody) -> SitePicture:
        """The picture of a site; what a site does wrong is in it, and raises nothing.

        Raises:
            UnreadableFile: the folder is none, or holds no page.
            CarelaneError: the packages or the browser that this needs are not installed.
        """
        ...
