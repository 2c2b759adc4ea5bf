"""The text of a page in blocks, as it is read, each with the headings above it."""

from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from carelane.domain.site import Block, Link
from carelane.site.links import MOST_LINKS, in_footer, link_of
from carelane.site.tree import MOST_TEXT, ancestors, is_hidden, selector_of, text_of

MOST_BLOCKS: Final = 5_000
_KINDS: Final = frozenset(
    "h1 h2 h3 h4 h5 h6 p li td th dt dd blockquote figcaption address label summary pre".split()  # noqa: SIM905  shorter
)
_ROWS: Final = frozenset({"p", "li", "td", "dd"})
_PARTS: Final = frozenset({"div", "section", "article", "main", "footer", "header", "aside"})
_BLOCKS: Final = ", ".join(sorted(_KINDS | _PARTS))


def blocks_of(tree: LexborHTMLParser) -> tuple[Block, ...]:
    """Every block that is seen, in the order of the page; a part that only holds other blocks is none."""
    found: list[Block] = []
    path: list[tuple[int, str]] = []
    for node in tree.css(_BLOCKS):
        if len(found) >= MOST_BLOCKS:
            break
        tag = node.tag or ""
        if (tag not in _KINDS and _has_blocks(node)) or (tag in {"li", "td", "dd", "blockquote"} and _has_blocks(node)):
            text = _loose_text(node)
        else:
            text = text_of(node, most=MOST_TEXT)
        if not text or is_hidden(node) or (tag == "label" and any(above.tag in _ROWS for above in ancestors(node))):
            continue
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            level = int(tag[1])
            path = [each for each in path if each[0] < level]
            above = tuple(words for _, words in path)
            path.append((level, text[:200]))
        else:
            above = tuple(words for _, words in path)
        found.append(Block(text, tag if tag in _KINDS else "p", above, selector_of(node), in_footer=in_footer(node)))
    return tuple(found)


def links_of(tree: LexborHTMLParser, base: str) -> tuple[Link, ...]:
    """Every link of the page, each once."""
    found = (
        link_of(anchor, base) for anchor, _ in zip(tree.css("a[href], area[href]"), range(MOST_LINKS), strict=False)
    )
    return tuple(dict.fromkeys(link for link in found if link is not None))


def _has_blocks(node: LexborNode) -> bool:
    child = node.child
    while child is not None:
        tag = child.tag or ""
        if tag in _KINDS or tag in {
            "div",
            "section",
            "article",
            "ul",
            "ol",
            "table",
            "form",
            "main",
            "header",
            "footer",
        }:
            return True
        child = child.next
    return False


def _loose_text(node: LexborNode) -> str:
    """The text that stands in a part beside its blocks."""
    pieces: list[str] = []
    child = node.child
    while child is not None:
        tag = child.tag or ""
        if tag == "-text":
            pieces.append(child.text_content or "")
        elif tag in {"span", "a", "b", "i", "em", "strong", "small", "u", "br", "sup", "sub", "mark", "font"}:
            pieces.append(f" {text_of(child, most=2_000)} ")
        child = child.next
    return " ".join("".join(pieces).split())[:MOST_TEXT]
