"""Whether it is worth to open a page in a browser, which takes seconds where reading takes milliseconds.

Decides: pages that say themselves that script fills them, and pages where people leave their number (named by the
campaign, contact, quote, booking) that hold script and no phone field as they are sent.
Leaves alone: how many pages are opened (`crawl`), and what a browser shows (`rendering`).
"""

from collections.abc import Iterable
from typing import Final

from carelane.domain.site import Form, Page, PageRole
from carelane.site.addresses import is_entry

_PAPERS: Final = frozenset({PageRole.PRIVACY, PageRole.TERMS, PageRole.LOGIN})


def lacks_its_form(page: Page, content: bytes, framed: Iterable[Form], *, named: bool) -> bool:
    """Whether a page where people leave their number may get its form from script."""
    if page.role in _PAPERS or b"<script" not in content.lower():
        return False
    if any(field.looks_like_phone for form in (*page.forms, *framed) for field in form.fields):
        return False
    return named or page.role in {PageRole.CONTACT, PageRole.OPT_IN} or is_entry(page.address)
