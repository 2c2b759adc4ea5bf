"""A parsed page as a flat list: one walk notes what is asked again and again (hidden, foot, text, place).

Decides: what a reader of the page sees, and a selector that finds an element again.
Leaves alone: what hides an element (`hiding`) and what forms and blocks are made of it.
Everything is bounded: elements, text, and how far up a question is asked.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from carelane.domain.site import Box
from carelane.site.html.hiding import Sheet, hides_itself, sheet_of

MOST_TEXT: Final = 20_000
MOST_LABEL: Final = 2_000
MOST_ELEMENTS: Final = 40_000
MOST_PIECES: Final = 10_000  # of text, looked at for one answer
MOST_ABOVE: Final = 200
MOST_DEPTH: Final = 1_000
CONTROLS: Final = frozenset({"input", "select", "textarea", "button"})
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NOT_WALKED: Final = frozenset(
    {"script", "style", "noscript", "template", "head", "svg", "object", "iframe", "select", "textarea", "math"}
)
_KEPT: Final = frozenset({"select", "textarea", "iframe"})  # an element, of which the inside is not walked
_LINES: Final = frozenset(
    "address article aside blockquote body br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "  # noqa: SIM905
    "header hr legend li main nav ol option p pre section table td th tr ul label summary details dialog button".split()
)
_TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>?", re.IGNORECASE)
_NOT_NESTING: Final = frozenset(
    "p li dt dd tr td th tbody thead tfoot option "  # noqa: SIM905
    "area base br col embed hr img input link meta source track wbr".split()
)  # empty, or closed by the next of their kind
_NAME: Final = re.compile(r"[A-Za-z_][\w-]*\Z", re.ASCII)
_OTHER_FEET: Final = re.compile(
    r"(?:modal|card|panel|form|entry|post|comment|table|dialog|popup|box|article|item|quote|step)[-_]*footer",
    re.IGNORECASE,
)
_COOKIES: Final = re.compile(r"cookie|gdpr|onetrust|cmplz|consent-?(?:banner|manager|bar)", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Element:
    """One element. hidden: how many of it and those above hide themselves; first, last: its pieces of text."""

    tag: str
    attributes: Mapping[str, str]
    classes: frozenset[str]
    parent: "Element | None"
    index: int
    place: int
    node: LexborNode
    hidden: int
    hides: bool
    controls: int
    in_footer: bool
    is_frame: bool  # nav, foot, cookie banner: around the page and not of it
    first: int
    end: int = 0
    last: int = 0
    counts: Counter[str] = field(default_factory=Counter)

    def get(self, name: str) -> str:
        """The value of an attribute, "" without one."""
        return self.attributes.get(name, "")

    @property
    def marks(self) -> str:
        """Class, id and the like, in which builders say what a part is for."""
        return f"{self.get('class')} {self.get('id')}"[:500]

    def above(self) -> Iterator["Element"]:
        """The elements around it, the nearest first."""
        each, left = self.parent, MOST_ABOVE
        while each is not None and left:
            yield each
            each, left = each.parent, left - 1

    def holds(self, other: "Element") -> bool:
        """Whether another element stands inside."""
        return self.index < other.index < self.end


@dataclass(slots=True)
class Tree:
    """The elements of a page in their order, and its text in pieces: what, how often hidden, in how many controls."""

    parser: LexborHTMLParser
    elements: list[Element] = field(default_factory=list)
    pieces: list[tuple[str, int, int]] = field(default_factory=list)
    owners: list[Element] = field(default_factory=list)  # of each piece: the element that it stands in
    by_id: dict[str, Element] = field(default_factory=dict)
    twice: set[str] = field(default_factory=set)
    marked: str = ""
    base: str = ""

    def within(self, element: Element) -> list[Element]:
        """Everything inside an element."""
        return self.elements[element.index + 1 : element.end]

    def text(self, element: Element, *, most: int = MOST_TEXT, without_controls: bool = False) -> str:
        """What is read in an element when it is shown."""
        without = () if without_controls else None
        return self.between(element.first, element.last, element, most=most, without=without)

    def between(
        self, first: int, last: int, where: Element, *, most: int, without: tuple[tuple[int, int], ...] | None = None
    ) -> str:
        """The text of a range of pieces, as it is read in `where`; `without` leaves out controls and these ranges."""
        said, length, skipped_to = [], 0, 0
        ranges = iter(sorted(without or ()))
        coming = next(ranges, None)
        for place in range(first, min(last, first + MOST_PIECES)):
            while coming is not None and coming[0] <= place:
                skipped_to, coming = max(skipped_to, coming[1]), next(ranges, None)
            text, hidden, controls = self.pieces[place]
            if hidden != where.hidden or (without is not None and controls != where.controls):
                continue
            if place < skipped_to:
                said.append(" ")
                continue
            said.append(text)
            length += len(text)
            if length > most * 2:
                break
        return clean("".join(said), most)

    def selector(self, element: Element) -> str:
        """A CSS selector that finds the element again: by its id, or by the way from the nearest id above."""
        steps: list[str] = []
        each: Element | None = element
        while each is not None and len(steps) <= MOST_ABOVE:
            name = each.get("id")
            if name and name not in self.twice and _NAME.match(name):
                steps.append(f"#{name}")
                break
            if each.tag in {"html", "body"}:
                steps.append(each.tag)
                break
            steps.append(f"{each.tag}:nth-of-type({each.place})")
            each = each.parent
        return " > ".join(reversed(steps))[:2_000]

    def box(self, element: Element) -> Box | None:
        """Where a rendered page shows an element."""
        said = element.get(f"{self.marked}-box") if self.marked else ""
        try:
            x, y, width, height = (float(part) for part in said.split(","))
        except ValueError:
            return None
        return Box(x, y, width, height)


def parse(html: str) -> LexborHTMLParser:
    """The tree of a page; anything is a page, as for a browser."""
    return LexborHTMLParser(_flattened(html.encode("utf-8", "replace").decode()))


def _flattened(html: str) -> str:
    """Without the tags that nest too deep: parsing takes the square of the depth, and browsers flatten as well."""
    if html.count("<") < MOST_DEPTH:
        return html
    depth, done = 0, 0
    kept: list[str] = []
    for match in _TAG.finditer(html):
        if match.group(2).casefold() in _NOT_NESTING:
            continue
        depth += -1 if match.group(1) else 1
        depth = max(depth, 0)
        if depth > MOST_DEPTH or (depth == MOST_DEPTH and match.group(1)):
            kept.append(html[done : match.start()])
            done = match.end()
    return "".join([*kept, html[done:]]) if kept else html


def clean(text: str, most: int = MOST_TEXT) -> str:
    """Text on one line, without blanks around it, of bounded length."""
    return " ".join(text[: most * 4].split())[:most].rstrip()


def tree_of(parser: LexborHTMLParser, base: str = "", marked: str = "") -> Tree:
    """Walk a parsed page once. marked: the name that begins the marks of a rendered page."""
    tree = Tree(parser, marked=marked, base=base)
    root = parser.root
    if root is None:
        return tree
    sheet = sheet_of(node.text() for node in parser.css("style")) if not marked else Sheet({}, {})
    open_: list[tuple[LexborNode, Element]] = []
    node: LexborNode | None = root
    while node is not None:
        element = _visit(tree, node, open_[-1][1] if open_ else None, sheet)
        child = node.child if element is not None and element.tag not in _NOT_WALKED else None
        if element is not None and child is not None:
            open_.append((node, element))
            node = child
            continue
        if element is not None:
            _close(tree, element)
        following = node.next if node is not root else None
        while following is None and open_:
            above, its_element = open_.pop()
            _close(tree, its_element)
            following = above.next if open_ else None
        node = following
    return tree


def _visit(tree: Tree, node: LexborNode, parent: Element | None, sheet: Sheet) -> Element | None:
    """Note an element or a text; None where nothing is inside to walk."""
    tag = node.tag or ""
    if tag == "-text":
        if parent is not None:
            tree.pieces.append((node.text_content or "", parent.hidden, parent.controls))
            tree.owners.append(parent)
        return None
    if tag.startswith(("-", "!")) or (tag in _NOT_WALKED and tag not in _KEPT):
        if parent is not None and tag in _NOT_WALKED:
            parent.counts[tag] += 1
        return None
    if len(tree.elements) >= MOST_ELEMENTS:
        return None
    element = _element(tree, node, tag, parent, sheet)
    tree.elements.append(element)
    if name := element.get("id"):
        if name in tree.by_id:
            tree.twice.add(name)
        tree.by_id.setdefault(name, element)
    if tag in _LINES:
        _space(tree, element)
    if tag == "img" and (alt := element.get("alt")):
        tree.pieces.append((f" {alt} ", element.hidden, element.controls))
        tree.owners.append(element)
    return element


def _element(tree: Tree, node: LexborNode, tag: str, parent: Element | None, sheet: Sheet) -> Element:
    attributes = {name: value or "" for name, value in node.attributes.items()}
    classes = frozenset(attributes.get("class", "").split())
    rendered = f"{tree.marked}-hidden" in attributes
    hides = rendered if tree.marked else hides_itself(tag, attributes, classes, sheet)
    place = 1
    if parent is not None:
        parent.counts[tag] += 1
        place = parent.counts[tag]
    foot = (parent is not None and parent.in_footer) or _is_foot(tag, attributes, parent)
    return Element(
        tag=tag, attributes=attributes, classes=classes, parent=parent, index=len(tree.elements), place=place,
        node=node, hidden=(parent.hidden if parent is not None else 0) + hides, hides=hides,
        controls=(parent.controls if parent is not None else 0) + (tag in CONTROLS), in_footer=foot,
        is_frame=foot or (parent is not None and parent.is_frame) or _is_frame(tag, attributes)
        or (tag == "header" and _is_menu(node, parent)),
        first=len(tree.pieces),
    )  # fmt: skip


def _close(tree: Tree, element: Element) -> None:
    if element.tag in _LINES:
        _space(tree, element)
    element.end, element.last = len(tree.elements), len(tree.pieces)


def _space(tree: Tree, element: Element) -> None:
    tree.pieces.append((" ", element.hidden, element.controls))
    tree.owners.append(element)


def _is_foot(tag: str, attributes: Mapping[str, str], parent: Element | None) -> bool:
    if tag in {"html", "body", "main"}:
        return False
    if tag == "footer":
        return parent is None or not any(
            each.tag in {"article", "dialog", "blockquote", "form"} for each in (parent, *parent.above())
        )
    if attributes.get("role") == "contentinfo":
        return True
    marks = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return "footer" in marks.casefold() and not _OTHER_FEET.search(marks)


def _is_menu(node: LexborNode, parent: Element | None) -> bool:
    """Whether the head of a page is its name and links and nothing to read."""
    around = {"main", "article", "section", "form"}
    if parent is not None and any(each.tag in around for each in (parent, *parent.above())):
        return False
    return node.css_first("h1, h2, h3, p, form, input") is None


def _is_frame(tag: str, attributes: Mapping[str, str]) -> bool:
    if tag == "nav" or attributes.get("role") == "navigation":
        return True
    if tag in {"html", "body", "main"}:
        return False
    marks = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return bool(_COOKIES.search(marks[:500]))
