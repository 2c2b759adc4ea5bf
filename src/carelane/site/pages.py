"""A page out of what was fetched, with where it sends its visitors by itself."""

import hashlib
import re
from dataclasses import replace
from typing import Final
from urllib.parse import urljoin

from carelane.domain.site import FetchState, LinkTarget, Page
from carelane.site.addresses import with_scheme
from carelane.site.extract import page_of, role_of
from carelane.site.fetch import Fetched, Fetcher
from carelane.site.texts import page_of_text

HTML: Final = frozenset({"text/html", "application/xhtml+xml"})
MOST_TARGET_TEXT: Final = 4_000
_REFRESH: Final = re.compile(
    r"<meta[^>]{0,100}http-equiv=[\"']?refresh[\"']?[^>]{0,100}content=[\"']?\s*\d{0,2}\s*;\s*url\s*=\s*[\"']?([^\"'>\s]{1,2000})",
    re.IGNORECASE,
)
MOST_WORDS_OF_A_SIGNPOST: Final = 60


def page_from(found: Fetched) -> Page:
    """A page out of what was fetched."""
    if found.state is not FetchState.OK:
        page = Page(found.address, asked=found.asked, state=found.state, media_type=found.media_type, note=found.note)
        page = replace(page, role=role_of(page))
    elif found.media_type in HTML:
        page = page_of(found.text, found.address, asked=found.asked)
    else:
        page = page_of_text(found.content, found.address, found.asked, found.media_type, found.charset)
    if page.state is FetchState.BLOCKED and not page.note:
        page = replace(page, note="a check for robots stands before it")
    if page.state is FetchState.LOGIN and not page.note:
        page = replace(page, note="there is only a form for signing in")
    return replace(
        page, status=found.status, redirects=found.redirects, fetched_at=found.fetched_at,
        media_type=found.media_type or page.media_type,
        digest=hashlib.sha256(found.content).hexdigest() if found.content else "",
    )  # fmt: skip


async def follow(fetcher: Fetcher, address: str) -> tuple[Fetched, Page]:
    """Fetch a page, and the page that it sends its visitors to by itself."""
    found = await fetcher.get(address)
    page = page_from(found)
    for _ in range(3):
        target = _sends_to(found, page)
        if not target:
            break
        following = await fetcher.get(target)
        redirects = (*found.redirects, found.address, *following.redirects)
        found = replace(following, asked=address, redirects=redirects)
        page = page_from(found)
    return found, page


async def target_of(fetcher: Fetcher, written: str) -> LinkTarget:
    """Where a link of a message leads: redirects and shorteners are followed to their end."""
    found, page = await follow(fetcher, with_scheme(written))
    text = " ".join(block.text for block in page.blocks[:60] if not block.hidden)[:MOST_TARGET_TEXT]
    return LinkTarget(written, found.address, page.state, found.redirects, page.title, text or page.note)


def _sends_to(found: Fetched, page: Page) -> str:
    if found.state is not FetchState.OK or found.media_type not in HTML or page.words > MOST_WORDS_OF_A_SIGNPOST:
        return ""
    match = _REFRESH.search(found.text[:20_000])
    target = urljoin(found.address, match.group(1)) if match is not None else ""
    return target if target.startswith(("http://", "https://")) and target != found.address else ""
