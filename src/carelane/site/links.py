"""Links of a page with their words and absolute addresses."""

from typing import Final
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborNode

from carelane.domain.site import Link
from carelane.site.tree import ancestors, attribute, clean, text_of

MOST_LINKS: Final = 2_000
_MOST_ADDRESS: Final = 2_000


def link_of(anchor: LexborNode, base: str) -> Link | None:
    """A link; None for one that leads nowhere (script, mail, phone, a place on the page)."""
    address = absolute(attribute(anchor, "href"), base)
    if not address:
        return None
    words = text_of(anchor, most=300) or clean(attribute(anchor, "aria-label") or attribute(anchor, "title"), 300)
    return Link(words, address, in_footer=in_footer(anchor))


def absolute(address: str, base: str) -> str:
    """The whole address without its fragment; "" when it is none of a page."""
    address = address.strip()
    if not address or address.startswith("#") or len(address) > _MOST_ADDRESS:
        return ""
    try:
        joined = urljoin(base, address)
        parts = urlsplit(joined)
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https", "file", "saved"} or (
        parts.scheme.startswith("http") and not parts.hostname
    ):
        return ""
    return parts._replace(fragment="").geturl()


def in_footer(node: LexborNode) -> bool:
    """Whether an element stands in the foot of the page."""
    for above in (node, *ancestors(node)):
        marks = f"{attribute(above, 'class')} {attribute(above, 'id')} {attribute(above, 'role')}".casefold()
        if above.tag == "footer" or "footer" in marks or "contentinfo" in marks:
            return True
    return False
