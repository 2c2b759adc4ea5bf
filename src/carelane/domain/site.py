"""What a logged-out visitor sees of a website, as plain values: pages, forms, fields, links and blocks of text.

Decides: which facts a picture of a site has. It is a value with a JSON form, so that judging needs no network.
Leaves alone: how pages are fetched, rendered and taken apart (`site`), and what is wrong with them (`rules`).
Source: how a field gets its name, https://www.w3.org/TR/accname-1.2/ and https://www.w3.org/TR/html-aam-1.0/ .
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

CHAT_WINDOW: Final = "a chat window of"  # how `Page.needs_script` begins where nothing else is brought in by script


class PageRole(StrEnum):
    """What a page is for, as far as its address, its title and the links to it tell."""

    HOME = "home"
    CONTACT = "contact"
    OPT_IN = "opt_in"  # a page with a form that asks for a phone number
    PRIVACY = "privacy"
    TERMS = "terms"
    PROGRAMME = "programme"  # a page about the text program
    LOGIN = "login"
    OTHER = "other"


class FetchState(StrEnum):
    """What came of asking for a page."""

    OK = "ok"
    NOT_FOUND = "not_found"  # 404, 410
    FAILED = "failed"  # another error of the server, or no answer
    REFUSED = "refused"  # refused by us: private address, scheme, size, time, type
    DISALLOWED = "disallowed"  # by robots.txt
    BLOCKED = "blocked"  # a bot wall or CAPTCHA instead of the page
    LOGIN = "login"  # only a form for signing in
    NOT_READ = "not_read"  # left out by the limit of pages


class Control(StrEnum):
    """Kinds of form fields that matter."""

    TEXT = "text"
    PHONE = "phone"
    EMAIL = "email"
    CHECKBOX = "checkbox"
    RADIO = "radio"
    SELECT = "select"
    TEXTAREA = "textarea"
    FILE = "file"
    HIDDEN = "hidden"
    BUTTON = "button"
    PASSWORD = "password"  # noqa: S105  a kind of field
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Box:
    """Where something stands on a rendered page, in CSS pixels; None in a picture of pages that were not rendered."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Link:
    """A link or a button that leads somewhere. text: what it says; address: absolute."""

    text: str
    address: str
    in_footer: bool = False
    in_form: int | None = None  # the number of the form that it stands in


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a form.

    label: its accessible name (aria-labelledby, aria-label, label elements, title), but for the placeholder, which is
    kept apart. described: help text tied to it. beside: the text around it that no label holds, which people read as
    belonging to it, after the name of its group. required_by: "attribute", "aria", or only what people are shown:
    "star", "class". hidden: not shown even when its form is (a trap for robots, or brought up by an answer). options:
    of a select. links: in its label and the words beside it. selector: finds it again on the page. step: of a form
    with several, from 1. looks_like_phone: by type, autocomplete, name, label, placeholder, pattern or a widget.
    """

    control: Control
    name: str = ""
    label: str = ""
    described: str = ""
    beside: str = ""
    placeholder: str = ""
    required: bool = False
    ticked: bool = False
    hidden: bool = False
    options: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    selector: str = ""
    step: int = 1
    looks_like_phone: bool = False
    required_by: str = ""
    box: Box | None = None

    @property
    def called(self) -> str:
        """What a person would call the field, "" where nothing names it; "(###)" is no name."""
        names = (self.label, self.placeholder, self.beside[:200] if self.label else "")
        worded = next((name for name in names if any(letter.isalpha() for letter in name)), "")
        return worded or self.placeholder or self.label


@dataclass(frozen=True, slots=True)
class Form:
    """One form, or what works as one (a widget without a form element).

    text: everything that is read in it, in order. where: "page", "iframe", "popup" or "widget".
    """

    number: int
    fields: tuple[FormField, ...]
    text: str = ""
    title: str = ""
    action: str = ""
    method: str = "get"
    submit: tuple[str, ...] = ()
    where: str = "page"
    frame: str = ""  # the address of the iframe that holds it
    selector: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or cell, as it is read. path: headings above it, the highest first.

    hidden: it is there, but not shown until something is pressed (a dialog, an accordion, a tab).
    in_navigation: it is a menu or a cookie banner, around the page and not of it.
    """

    text: str
    kind: str = "p"  # "h1".."h6", "p", "li", "td", "footer", "label"
    path: tuple[str, ...] = ()
    selector: str = ""
    in_footer: bool = False
    in_navigation: bool = False
    hidden: bool = False
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was seen.

    asked: the address that was asked for; address: where it ended; redirects: in between. by_script: fields and blocks
    come from the rendered page and were not in what the server sent. needs_script: why a reader without script misses
    something on it, in a few words, "" when nothing says so. words: outside navigation, foot and cookie banner;
    words_without_script: before it was rendered. frames: addresses of frames inside it. digest: SHA-256 of the body.
    """

    address: str
    asked: str = ""
    state: FetchState = FetchState.OK
    status: int = 200
    role: PageRole = PageRole.OTHER
    title: str = ""
    language: str = ""
    media_type: str = "text/html"
    redirects: tuple[str, ...] = ()
    forms: tuple[Form, ...] = ()
    links: tuple[Link, ...] = ()
    blocks: tuple[Block, ...] = ()
    by_script: bool = False
    needs_script: str = ""
    words: int = 0
    words_without_script: int = 0
    frames: tuple[str, ...] = ()
    digest: str = ""
    fetched_at: str = ""  # UTC, ISO 8601
    screenshot: str = ""  # name of the picture beside the report
    note: str = ""  # why it was not read, in a sentence


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """Where a link of a message leads."""

    written: str
    address: str
    state: FetchState
    redirects: tuple[str, ...] = ()
    title: str = ""
    text: str = ""  # the beginning of what is read there


@dataclass(frozen=True, slots=True)
class SitePicture:
    """A website as a stranger sees it, at one moment. version: of the JSON form.

    certificate: a sentence about what is wrong with it, "" when nothing is. allowed_hosts: private names that the
    user allowed by name. rendered: whether a browser was used. shots: name of a picture to its SHA-256.
    """

    site: str
    pages: tuple[Page, ...]
    links: tuple[LinkTarget, ...] = ()
    seen_at: str = ""
    agent: str = ""
    rendered: bool = False
    certificate: str = ""
    robots: str = ""  # "followed", "ignored by request", "none"
    allowed_hosts: tuple[str, ...] = ()
    shots: Mapping[str, str] = field(default_factory=dict)
    version: int = 1
