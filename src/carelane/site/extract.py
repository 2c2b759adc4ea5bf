"""One page out of its HTML: the door of taking apart.

Decides: title, language, role and the walls that keep a stranger out (bot checks, sign-in only).
"""

import hashlib
import re
from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from carelane.domain.site import Block, Control, FetchState, Page, PageRole
from carelane.site.blocks import blocks_of, links_of
from carelane.site.forms import forms_of
from carelane.site.tree import attribute, clean, parse, text_of

MOST_HTML: Final = 4_000_000
_ROLES: Final = (
    (PageRole.PRIVACY, re.compile(r"privacy|privacidad|datenschutz", re.IGNORECASE)),
    (PageRole.TERMS, re.compile(r"terms|conditions|t-?and-?c\b|\btos\b|terminos|términos", re.IGNORECASE)),
    (PageRole.LOGIN, re.compile(r"log-?in|sign-?in|account/enter", re.IGNORECASE)),
    (PageRole.PROGRAMME, re.compile(r"\b(?:sms|texting|text-messag|text-program|messaging)", re.IGNORECASE)),
    (PageRole.CONTACT, re.compile(r"contact|contacto|reach-us|get-in-touch", re.IGNORECASE)),
)
_BOT_WALL: Final = re.compile(
    r"checking (?:your|if the site) (?:browser|connection)|verify(?:ing)? (?:that )?you(?:'re| are) (?:a )?human"
    r"|enable javascript and cookies to continue|attention required!|ddos protection by"
    r"|please complete the (?:security check|captcha)|unusual traffic",
    re.IGNORECASE,
)
_CAPTCHA: Final = ("g-recaptcha", "h-captcha", "cf-turnstile", "challenge-platform", "cf-challenge")


def page_of(html: str, address: str, *, asked: str = "", by_script: bool = False) -> Page:
    """A page as a stranger sees it; any text is a page, as for a browser."""
    html = html[:MOST_HTML]
    tree = parse(html)
    base = _base(tree, address)
    blocks = blocks_of(tree)
    forms = forms_of(tree, base)
    title_node = tree.css_first("title")
    title = text_of(title_node, most=300) if title_node is not None else ""
    root = tree.css_first("html")
    page = Page(
        address=address,
        asked=asked or address,
        title=title,
        language=clean(attribute(root, "lang"), 20) if root is not None else "",
        forms=forms,
        links=links_of(tree, base),
        blocks=blocks,
        by_script=by_script,
        words=words_in(blocks),
        digest=hashlib.sha256(html.encode("utf-8", "surrogatepass")).hexdigest(),
    )
    page = replace(page, role=role_of(page))
    state = state_of(page, html)
    return replace(page, state=state) if state is not FetchState.OK else page


def words_in(blocks: tuple[Block, ...]) -> int:
    """How many words the page itself says, without its foot."""
    return sum(len(block.text.split()) for block in blocks if not block.in_footer)


def role_of(page: Page) -> PageRole:
    """What a page is for: its address counts first, then its title and headings, then its forms."""
    path = urlsplit(page.address).path
    for role, pattern in _ROLES:
        if pattern.search(path):
            return role
    if path.rstrip("/") in {"", "/index.html", "/index.htm", "/home"}:
        return PageRole.HOME
    headings = " ".join(block.text for block in page.blocks[:30] if block.kind in {"h1", "h2"})
    for role, pattern in _ROLES:
        if pattern.search(page.title) or pattern.search(headings[:300]):
            return role
    if any(field.looks_like_phone for form in page.forms for field in form.fields):
        return PageRole.OPT_IN
    return PageRole.OTHER


def state_of(page: Page, html: str) -> FetchState:
    """Whether a wall stands before the page: a bot check, or nothing but a form for signing in."""
    fields = [field for form in page.forms for field in form.fields]
    head = " ".join((page.title, *(block.text for block in page.blocks[:12])))
    if page.words < 120 and (_BOT_WALL.search(head) or (not fields and any(mark in html for mark in _CAPTCHA))):
        return FetchState.BLOCKED
    passwords = any(field.control is Control.PASSWORD for field in fields)
    if passwords and page.words < 120 and not any(field.looks_like_phone for field in fields):
        return FetchState.LOGIN
    return FetchState.OK


def _base(tree: LexborHTMLParser, address: str) -> str:
    node = tree.css_first("base[href]")
    href = attribute(node, "href") if node is not None else ""
    return href if href.startswith(("http://", "https://")) else address
