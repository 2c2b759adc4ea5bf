"""The text of a page in blocks, as it is read, each with the headings above it."""

from typing import Final

from carelane.domain.site import Block
from carelane.site.html.tree import HEADINGS, MOST_TEXT, Element, Tree, clean

MOST_BLOCKS: Final = 5_000
_WHOLE: Final = HEADINGS | {"p", "label", "dt", "figcaption", "caption", "summary", "legend", "pre", "button"}
_ROWS: Final = frozenset({"p", "li", "td", "dd", "dt"})
_KINDS: Final = HEADINGS | set("p li td th dt dd blockquote figcaption address label summary pre".split())  # noqa: SIM905
_PARTS: Final = (
    _KINDS
    | _WHOLE
    | set("div section article main footer header aside nav form fieldset ul ol dl table tbody thead tfoot tr".split())  # noqa: SIM905
    | {"body", "center", "details", "dialog"}
)


def blocks_of(tree: Tree) -> tuple[tuple[Block, ...], int]:
    """Every block in the order of the page, and how many words stand outside navigation, foot and cookie banner."""
    said: dict[int, list[str]] = {}
    owner: dict[int, Element] = {}
    lengths: dict[int, int] = {}
    held = _holders(tree)
    for (text, hidden, _), element in zip(tree.pieces, tree.owners, strict=True):
        block = held[element.index]
        if hidden > block.hidden:  # a hidden part of a shown block is no text of it
            continue
        if lengths.get(block.index, 0) > MOST_TEXT * 2:
            continue
        said.setdefault(block.index, []).append(text)
        owner[block.index] = block
        lengths[block.index] = lengths.get(block.index, 0) + len(text)
    return _made(tree, said, owner)


def _made(tree: Tree, said: dict[int, list[str]], owner: dict[int, Element]) -> tuple[tuple[Block, ...], int]:
    found: list[Block] = []
    path: list[tuple[int, str]] = []
    words = 0
    for index in sorted(said):
        text = clean("".join(said[index]))
        if not text:
            continue
        element = owner[index]
        if not element.hidden and not element.is_frame:
            words += len(text.split())
        if len(found) >= MOST_BLOCKS:
            continue
        level = _level(element)
        if level:
            path = [each for each in path if each[0] < level]
        found.append(
            Block(
                text,
                f"h{level}" if level else _kind(element),
                tuple(heading for _, heading in path),
                tree.selector(element),
                in_footer=element.in_footer,
                in_navigation=element.is_frame and not element.in_footer,
                hidden=element.hidden > 0,
                box=tree.box(element),
            )
        )
        if level and not element.is_frame:
            path.append((level, text[:200]))
    return tuple(found), words


def _holders(tree: Tree) -> list[Element]:
    """For each element the block that its text belongs to."""
    held: list[Element] = []
    for element in tree.elements:
        parent = element.parent
        above = held[parent.index] if parent is not None else element
        is_own = (
            element.hides
            or _level(element) > 0
            or (
                element.tag in _PARTS
                and above.tag not in _WHOLE
                and not (element.tag in {"label", "button"} and above.tag in _ROWS)
            )
        )
        held.append(element if is_own else above)
    return held


def _level(element: Element) -> int:
    if element.tag in HEADINGS:
        return int(element.tag[1])
    if element.get("role") == "heading":
        said = element.get("aria-level")
        return int(said) if said in {"1", "2", "3", "4", "5", "6"} else 2
    return 0


def _kind(element: Element) -> str:
    return element.tag if element.tag in _KINDS else "p"
