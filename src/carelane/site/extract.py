"""One page out of its HTML: the door of taking apart.

Decides: title, language and role. Leaves alone: walls and script (`walls`), forms (`forms`) and blocks (`blocks`).
"""

import hashlib
import re
from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from carelane.domain.site import Form, Page, PageRole
from carelane.site.html.blocks import blocks_of
from carelane.site.html.forms import forms_of
from carelane.site.html.links import absolute, links_of
from carelane.site.html.tree import Tree, clean, parse, tree_of
from carelane.site.html.walls import state_of, why_script

MOST_HTML: Final = 4_000_000
MOST_FRAMES: Final = 10
_ROLES: Final = (
    (PageRole.PRIVACY, re.compile(r"privacy|privacidad|datenschutz|confidentialit", re.IGNORECASE)),
    (
        PageRole.TERMS,
        re.compile(r"\bterms\b|terms-|-terms|conditions|t-?and-?c\b|\btos\b|t[ée]rminos|user-agreement", re.IGNORECASE),
    ),
    (PageRole.LOGIN, re.compile(r"log-?in\b|sign-?in\b|wp-login|account/enter|\bportal/login", re.IGNORECASE)),
    (
        PageRole.PROGRAMME,
        re.compile(r"\b(?:sms|texting|text-?messag|text-program|text-alerts|messaging)", re.IGNORECASE),
    ),
    (PageRole.CONTACT, re.compile(r"contact|contacto|cont[áa]cten|reach-us|get-in-touch|get in touch", re.IGNORECASE)),
)
_HOMES: Final = re.compile(r"/?(?:(?:index|home|default)(?:\.\w{3,5})?|en|es|en-us)?/?\Z", re.IGNORECASE)


def page_of(html: str, address: str, *, asked: str = "", by_script: bool = False, marked: str = "") -> Page:
    """A page as a stranger sees it; any text is a page, as for a browser.

    marked: the name that begins the marks that `render` left in a rendered page.
    """
    html = html[:MOST_HTML]
    parser = parse(html)
    base = _base(parser, address)
    tree = tree_of(parser, base, marked)
    blocks, words = blocks_of(tree)
    forms, places = forms_of(tree)
    title = parser.css_first("title")
    root = parser.css_first("html")
    page = Page(
        address=address,
        asked=asked or address,
        title=clean(title.text(), 300) if title is not None else "",
        language=clean(root.attributes.get("lang") or "", 20) if root is not None else "",
        forms=forms if marked else (*forms, *_inner_forms(tree, len(forms))),
        links=links_of(tree, places),
        blocks=blocks,
        by_script=by_script,
        words=words,
        words_without_script=0 if by_script else words,
        frames=_frames(tree),
        digest=hashlib.sha256(html.encode("utf-8", "surrogatepass")).hexdigest(),
    )
    page = replace(page, role=role_of(page), state=state_of(page, html))
    return page if by_script else replace(page, needs_script=why_script(page, html))


def role_of(page: Page) -> PageRole:
    """What a page is for: its address counts first, then its title and headings, then its forms."""
    path = urlsplit(page.address).path[:2_000]
    for role, pattern in _ROLES:
        if pattern.search(path):
            return role
    if page.address.startswith("http") and _HOMES.match(path):
        return PageRole.HOME
    headings = " ".join(block.text[:200] for block in page.blocks[:60] if block.kind in {"h1", "h2"})[:300]
    for role, pattern in _ROLES:
        if pattern.search(page.title) or pattern.search(headings):
            return role
    if _HOMES.match(path):
        return PageRole.HOME
    if any(field.looks_like_phone for form in page.forms for field in form.fields):
        return PageRole.OPT_IN
    return PageRole.OTHER


def _inner_forms(tree: Tree, number: int) -> tuple[Form, ...]:
    """The forms of frames whose page stands in the page itself."""
    found: list[Form] = []
    for element in tree.elements:
        if element.tag == "iframe" and (inside := element.get("srcdoc")) and len(found) < MOST_FRAMES:
            inner = tree_of(parse(inside[:MOST_HTML]), tree.base)
            forms, _ = forms_of(inner)
            found += [
                replace(form, where="iframe", number=number + len(found) + place, selector=tree.selector(element))
                for place, form in enumerate(forms[:20])
            ]
    return tuple(found)


def _frames(tree: Tree) -> tuple[str, ...]:
    addresses = (
        absolute(element.get("src") or element.get("data-src") or element.get("data-lazy-src"), tree.base)
        for element in tree.elements if element.tag == "iframe"
    )  # fmt: skip
    return tuple(dict.fromkeys(address for address in addresses if address))[:MOST_FRAMES]


def _base(parser: LexborHTMLParser, address: str) -> str:
    node = parser.css_first("base[href]")
    href = (node.attributes.get("href") or "") if node is not None else ""
    return absolute(href, address) or address
