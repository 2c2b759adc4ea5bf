"""Web and e-mail addresses in a text.

Decides: what a person would follow as a link, with or without "https://", and where it ends.
Leaves alone: e-mail addresses (`find_emails`), file names ("guide.pdf"), abbreviations ("e.g.", "St.Paul");
whether a link is allowed (`rules`) and whose it is (`domains.py`).
A bare address needs an ending that is no ordinary word; short or wordy endings need a path as well.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from carelane.language.domains import host_of, is_bare_address, is_file_ending, is_public_shortener, same_site
from carelane.language.placeholders import Placeholder, find_slots, words_of

__all__ = ["Email", "Link", "find_emails", "find_links", "is_public_shortener", "same_site"]

_LINK_WORDS: Final = frozenset(
    {"link", "links", "url", "urls", "website", "webpage", "site", "domain", "web", "hyperlink"}
)
_LONGEST_HOST: Final = 253  # RFC 1035
_CLOSING: Final = {")": "(", "]": "[", "}": "{"}
_SENTENCE_SIGNS: Final = frozenset(".,;:!?'\"*_>\u2026\u2019")
# An address may hold a placeholder ("acme.com/{{id}}", "acme.com/[order id]").
_SLOT: Final = r"\{\{?[^{}\n]{1,40}\}\}?|\[[^\[\]\n]{1,40}\]"
_REST: Final = rf"(?:[^\s<>\"{{}}\[\]\u201c\u201d]|{_SLOT})*"
_FILLER_HOST: Final = (
    r"(?:(?:your|my|insert)[a-z-]{0,12}(?:domain|website|site|company|business|brand|practice|store|shop|link|url)"
    r"(?:-?name)?|domain|website|companyname|businessname|brandname)\."
)


@dataclass(frozen=True, slots=True)
class Link:
    """An address. host is lower case without "www."; path keeps the query; both "" for a pure placeholder.

    placeholder: the address, or its host, is still to be filled in ("[Link]", "https://{{domain}}/x").
    """

    start: int
    end: int
    url: str
    scheme: str
    host: str
    path: str
    placeholder: bool = False


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address as written."""

    start: int
    end: int
    address: str


def find_links(text: str) -> tuple[Link, ...]:
    """Every web address in the order of the text. Linear in its length."""
    found: list[Link] = []
    start = _first_place(text)
    if start is not None:
        found = [link for match in _pattern(_ADDRESS).finditer(text, start) if (link := _link(text, match))]
    slots = [slot for slot in find_slots(text) if _LINK_WORDS.intersection(words_of(slot.name))]
    if not slots:
        return tuple(found)
    return tuple(sorted([*found, *_link_slots(text, slots, found)], key=lambda link: link.start))


def _first_place(text: str) -> int | None:
    """Where to begin looking: the word with the first sign of an address in it, which is late in most texts."""
    dotted = _dotted_word(text)
    signs = [dotted.start()] if dotted else []
    scheme = text.find("://")
    if scheme >= 0:
        signs.append(scheme)
    if not signs:
        return None
    first = min(signs)
    return max(text.rfind(" ", 0, first), text.rfind("\n", 0, first)) + 1


_dotted_word: Final = re.compile(r"\.\w").search
_ADDRESS: Final = (
    rf"(?P<scheme>\b[hH][tT][tT][pP][sS]?)://(?P<rest>{_REST})"
    rf"|(?<![\w@-])(?P<host>[\w-]+(?:\.[\w-]+)+)(?P<tail>(?::\d{{2,5}})?(?:[/?#]{_REST})?)"
)


def _link(text: str, match: re.Match[str]) -> Link | None:
    if match["scheme"]:
        return _with_scheme(match)
    start, end = match.span()
    host = match["host"].rstrip("-_")
    tail = _trimmed(match["tail"]) if host == match["host"] else ""
    if len(host) > _LONGEST_HOST:
        return None
    labels = host.split(".")
    if text[end : end + 1] == "@" and not tail:
        return None  # the first half of an e-mail address
    has_path = tail.startswith("/") and len(tail) > 1
    while not is_bare_address(labels, has_path=has_path):
        # "acme.com.Reply": the blank after the full stop was forgotten.
        if tail or len(labels) < 3 or is_file_ending(labels[-1]):
            return None
        labels.pop()
    url = ".".join(labels) + tail
    return _made(start, url, "", url)


def _with_scheme(match: re.Match[str]) -> Link | None:
    scheme, rest = match["scheme"], _trimmed(match["rest"])
    if not rest:
        return None
    return _made(match.start(), f"{scheme}://{rest}", scheme.lower(), rest)


def _made(start: int, url: str, scheme: str, rest: str) -> Link:
    authority, rest_of_it = _split(rest)
    if "[" in authority or "{" in authority or "%" in authority or "<" in authority:
        return Link(start, start + len(url), url, scheme, "", rest_of_it, placeholder=True)
    host = host_of(authority)
    is_slot = _pattern(_FILLER_HOST).match(host) is not None
    return Link(start, start + len(url), url, scheme, host, rest_of_it, placeholder=is_slot)


def _split(rest: str) -> tuple[str, str]:
    """The host with what belongs to it, and the path and query."""
    match = _authority(rest)
    end = match.end() if match else 0
    return rest[:end], rest[end:]


_authority: Final = re.compile(r"[^/?#]*").match


def _trimmed(address: str) -> str:
    """Without the punctuation of the sentence around it; a bracket stays when it was opened inside."""
    end = len(address)
    if address[-1:].isalnum():
        return address
    unopened = {sign: address.count(sign) - address.count(opening) for sign, opening in _CLOSING.items()}
    while end:
        last = address[end - 1]
        if last in unopened:
            if unopened[last] <= 0:
                break
            unopened[last] -= 1
        elif last not in _SENTENCE_SIGNS:
            break
        end -= 1
    return address[:end]


def _link_slots(text: str, slots: list[Placeholder], found: list[Link]) -> Iterator[Link]:
    """Placeholders that stand for a whole address."""
    for slot in slots:
        if not any(link.start < slot.end and slot.start < link.end for link in found):
            yield Link(slot.start, slot.end, text[slot.start : slot.end], "", "", "", placeholder=True)


def find_emails(text: str) -> tuple[Email, ...]:
    """Every e-mail address in the order of the text."""
    if "@" not in text:
        return ()
    return tuple(Email(*match.span(), match.group()) for match in _pattern(_EMAIL).finditer(text))


_EMAIL: Final = r"(?<![\w%+-])[\w%+-][\w.%+-]{0,63}@[^\W_][\w-]*(?:\.[^\W_][\w-]*)*\.[^\W\d_]{2,24}(?![\w-])"


@lru_cache(maxsize=8)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
