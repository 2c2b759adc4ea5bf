"""Links of a page with their words and absolute addresses."""

import re
from dataclasses import replace
from typing import Final
from urllib.parse import urljoin, urlsplit

from carelane.domain.site import Link
from carelane.site.html.tree import Element, Tree, clean

MOST_LINKS: Final = 2_000
SAVED: Final = "saved"  # the scheme of pages that lie in a folder
MOST_ADDRESS: Final = 2_000
_GOES: Final = re.compile(r"""location(?:\.href)?\s*=\s*["']([^"']+)["']|window\.open\(\s*["']([^"']+)["']""")


def links_of(tree: Tree, forms: list[tuple[int, Element]]) -> tuple[Link, ...]:
    """Every link of the page, each once, in order; forms: the elements that hold forms, with their numbers."""
    found: dict[Link, None] = {}
    numbers = {form.index: number for number, form in forms}
    for element in tree.elements:
        if len(found) >= MOST_LINKS:
            break
        link = link_of(element, tree)
        if link is None:
            continue
        inside = next((numbers[above.index] for above in element.above() if above.index in numbers), None)
        found.setdefault(link if inside is None else replace(link, in_form=inside))
    return tuple(found)


def link_of(element: Element, tree: Tree) -> Link | None:
    """A link; None for one that leads nowhere (script, mail, phone, a place on the page) and for what is no link."""
    if element.tag in {"a", "area"}:
        written = element.get("href")
    elif "onclick" in element.attributes or "data-href" in element.attributes:
        goes = _GOES.search(element.get("onclick")[:2_000])
        written = element.get("data-href") or (goes.group(1) or goes.group(2) if goes else "")
    else:
        return None
    address = absolute(written, tree.base)
    if not address:
        return None
    words = tree.text(element, most=300) or clean(
        element.get("aria-label") or element.get("title") or element.get("alt"), 300
    )
    return Link(words, address, in_footer=element.in_footer)


def joined(base: str, address: str) -> str:
    """An address as it is meant on a page; `urljoin` knows nothing of saved pages."""
    if not base.startswith(f"{SAVED}:"):
        return urljoin(base, address)
    if address.strip().casefold().startswith("file:"):
        return ""
    whole = urljoin(f"file{base.removeprefix(SAVED)}", address)
    return f"{SAVED}{whole.removeprefix('file')}" if whole.startswith("file:") else whole


def absolute(address: str, base: str) -> str:
    """The whole address without its fragment; "" when it is none of a page."""
    address = address.strip()
    if not address or address.startswith("#") or len(address) > MOST_ADDRESS:
        return ""
    try:
        parts = urlsplit(joined(base, address))
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https", SAVED} or (parts.scheme.startswith("http") and not parts.netloc):
        return ""
    whole = parts._replace(fragment="").geturl()
    return re.sub(r"^saved:/+", f"{SAVED}:///", whole) if parts.scheme == SAVED else whole
