"""Reading a parsed page: text as it is seen, what is hidden, and a selector that finds an element again.

Decides: what a reader of the static page sees; hiding by style sheets cannot be known here, by attributes it can.
"""

import re
from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

MOST_TEXT: Final = 20_000
MOST_LABEL: Final = 2_000
MOST_DEPTH: Final = 200
_UNSEEN: Final = frozenset(
    {"script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "textarea"}
)
_LINES: Final = frozenset(
    "address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header "  # noqa: SIM905
    "hr legend li main nav ol option p pre section table td th tr ul label".split()
)
_HIDDEN_STYLE: Final = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_NAME: Final = re.compile(r"[A-Za-z_][\w-]*\Z", re.ASCII)


def parse(html: str) -> LexborHTMLParser:
    """The tree of a page; anything is a page, as for a browser."""
    return LexborHTMLParser(html)


def clean(text: str, most: int = MOST_TEXT) -> str:
    """Text on one line, without blanks around it, of bounded length."""
    return " ".join(text[: most * 4].split())[:most]


def attribute(node: LexborNode, name: str) -> str:
    """The value of an attribute, "" without one."""
    value = node.attributes.get(name, "")
    return value or ""


def has(node: LexborNode, name: str) -> bool:
    """Whether an attribute is there, with or without a value."""
    return name in node.attributes


def is_hidden_here(node: LexborNode) -> bool:
    """Whether this element says of itself that it is not shown."""
    if has(node, "hidden") or attribute(node, "aria-hidden") == "true":
        return True
    return bool(_HIDDEN_STYLE.search(attribute(node, "style")))


def ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """The elements around a node, the nearest first."""
    above, depth = node.parent, 0
    while above is not None and depth < MOST_DEPTH:
        if above.tag and not above.tag.startswith("-"):
            yield above
        above, depth = above.parent, depth + 1


def is_hidden(node: LexborNode) -> bool:
    """Whether the element or one around it says that it is not shown."""
    return is_hidden_here(node) or any(is_hidden_here(above) for above in ancestors(node))


def text_of(node: LexborNode, *, most: int = MOST_TEXT, without: frozenset[str] = frozenset()) -> str:
    """What is read in an element: no script, no hidden part, blocks apart; `without` leaves tags out."""
    pieces: list[str] = []
    length = 0
    for piece in _pieces(node, without, 0):
        pieces.append(piece)
        length += len(piece)
        if length > most * 2:
            break
    return clean("".join(pieces), most)


def _pieces(node: LexborNode, without: frozenset[str], depth: int) -> Iterator[str]:
    child = node.child
    while child is not None:
        tag = child.tag or ""
        if tag == "-text":
            yield child.text_content or ""
        elif not tag.startswith("-") and tag not in _UNSEEN and tag not in without and not is_hidden_here(child):
            if tag in _LINES:
                yield " "
            if tag == "img":
                yield f" {attribute(child, 'alt')} "
            elif depth < MOST_DEPTH:
                yield from _pieces(child, without, depth + 1)
            if tag in _LINES:
                yield " "
        child = child.next


def selector_of(node: LexborNode) -> str:
    """A CSS selector that finds the element again: by its id, or by the way from the nearest id above."""
    steps: list[str] = []
    for each in (node, *ancestors(node)):
        name = attribute(each, "id")
        if _NAME.match(name):
            steps.append(f"#{name}")
            break
        tag = each.tag or "*"
        if tag in {"html", "body"}:
            steps.append(tag)
            break
        steps.append(f"{tag}:nth-of-type({_place(each)})")
        if len(steps) > 12:
            break
    return " > ".join(reversed(steps))


def _place(node: LexborNode) -> int:
    place, before = 1, node.prev
    while before is not None and place < 10_000:
        if before.tag == node.tag:
            place += 1
        before = before.prev
    return place
