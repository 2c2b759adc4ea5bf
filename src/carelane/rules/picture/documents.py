"""Policies and terms of a website as texts that the text rules read, with the way back to the page.

Decides: which pages are policies, terms or pages about the texting program, what of a page belongs to the text, and
which of several pages is the one that speaks of texts.
Leaves alone: what has to stand in them (`clauses.py`, `rules/policy`).
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from carelane.domain.finding import Span
from carelane.domain.site import Block, Page, PageRole
from carelane.domain.site_finding import Place, short
from carelane.domain.target import Target
from carelane.language.elements import CHANNEL, FREQUENCY, RATES, STOP_INSTRUCTION
from carelane.language.patterns import compiled
from carelane.rules.text import Text

MOST_CHARACTERS: Final = 150_000
MOST_QUOTED: Final = 300
LEAST_WORDS: Final = 12
Read = Callable[[str, Target], Text]
_KINDS: Final = {
    PageRole.PRIVACY: Target.PRIVACY_POLICY,
    PageRole.TERMS: Target.TERMS,
    PageRole.PROGRAMME: Target.TERMS,
}
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BETWEEN: Final = "\n\n"  # blocks are paragraphs: one line feed may only wrap a line
_ABOUT_TEXTS: Final = (
    r"\b(?:sms|mms|text messag\w*|texting|mobile (?:terms|messag\w*|information|opt)|mensajes? de texto|messaging)\b"
)
_TERMS_HEADING: Final = r"\b(?:terms|conditions)\b"
_PRIVACY_HEADING: Final = r"\bprivacy\b"


@dataclass(frozen=True, slots=True)
class SiteDocument:
    """One page as a text of a kind. `starts`: where each of `blocks` begins in the text."""

    kind: Target
    page: Page
    text: Text
    blocks: tuple[Block, ...]
    starts: tuple[int, ...]

    def block_at(self, offset: int) -> Block | None:
        """The block at an offset of the original text."""
        if not self.blocks:
            return None
        return self.blocks[max(0, bisect_right(self.starts, offset) - 1)]

    def place(self, span: Span | None) -> Place:
        """Where on the page a span of the text is; without one, or where something is missing, the page's end."""
        missing = span is None or span.is_empty
        offset = span.start if span is not None else len(self.text.original)
        block = self.block_at(offset)
        quote = "" if missing or span is None else self.quote(span)
        return Place(
            page=self.page.address,
            selector=block.selector if block else "",
            after=self.heading(block, missing=missing),
            quote=quote,
        )  # fmt: skip

    def quote(self, span: Span) -> str:
        """The words of a span, on one line, cut to a readable length."""
        said = " ".join(self.text.original[span.start : span.end].split())
        return said if len(said) <= MOST_QUOTED else f"{said[: MOST_QUOTED - 3]}..."

    def sentence_at(self, start: int, end: int) -> str:
        """The sentence around a folded span, as it is written."""
        left, right = self.text.sentence_bounds(start, end)
        return self.quote(self.text.original_span(left, right)).strip(" \n")

    def heading(self, block: Block | None, *, missing: bool = False) -> str:
        """The heading that a block stands under; for something missing, the heading of the part about texts."""
        if missing:
            headings = [each.text for each in self.blocks if each.kind in _HEADINGS]
            about = [words for words in headings if compiled(_ABOUT_TEXTS).search(words.casefold())]
            return (about or headings[-1:] or [""])[-1][:120]
        if block is None:
            return ""
        return block.text[:120] if block.kind in _HEADINGS else (block.path[-1][:120] if block.path else "")

    @property
    def is_readable(self) -> bool:
        """False for a page that holds next to nothing as it was sent: there is nothing to judge in it."""
        return len(self.text.folded.split()) >= LEAST_WORDS

    @property
    def about_texts(self) -> int:
        """How much the page speaks of texts: 0 for not at all."""
        return sum(self.text.has(element) for element in (CHANNEL, FREQUENCY, RATES, STOP_INSTRUCTION))


def documents(pages: Iterable[Page], read: Read) -> tuple[SiteDocument, ...]:
    """Every policy, terms and program page; one page that is policy and terms at once counts as both."""
    found = []
    for page in pages:
        kind = _KINDS.get(page.role)
        if kind is None:
            continue
        found.append(document_of(page, kind, read))
        other = _other_half(page, kind)
        if other is not None:
            found.append(document_of(page, other, read))
    return tuple(found)


def document_of(page: Page, kind: Target, read: Read) -> SiteDocument:
    """A page as a text: its blocks, one a line, without menus and the foot; words that repeat directly stand once."""
    blocks: list[Block] = []
    starts: list[int] = []
    pieces: list[str] = []
    length, last = 0, ""
    for block in page.blocks:
        said = block.text.strip()
        if block.in_footer or block.in_navigation or not said or said == last or length + len(said) > MOST_CHARACTERS:
            continue
        blocks.append(block)
        starts.append(length)
        pieces.append(said)
        length, last = length + len(said) + len(_BETWEEN), said
    return SiteDocument(kind, page, read(_BETWEEN.join(pieces), kind), tuple(blocks), tuple(starts))


def _other_half(page: Page, kind: Target) -> Target | None:
    """The other kind, when a heading of the page or its title says that it is both."""
    said = " ".join((page.title, *(block.text for block in page.blocks[:400] if block.kind in _HEADINGS))).casefold()
    if kind is Target.PRIVACY_POLICY:
        return Target.TERMS if compiled(_TERMS_HEADING).search(said) else None
    if page.role is PageRole.TERMS:
        return Target.PRIVACY_POLICY if compiled(_PRIVACY_HEADING).search(said) else None
    return None


def best(found: Iterable[SiteDocument], kind: Target, address: str = "") -> SiteDocument | None:
    """The page of a kind that a reviewer would read: the registered address, else the one that speaks most of texts."""
    own = [each for each in found if each.kind is kind]
    registered = [each for each in own if address and same_page(each.page, address)]
    ranked = registered or sorted(own, key=lambda each: (each.page.role is PageRole.PROGRAMME, -each.about_texts))
    if not ranked:
        return None
    return max(ranked, key=lambda each: each.about_texts) if not registered else ranked[0]


def same_page(page: Page, address: str) -> bool:
    """True when an address leads to this page, written in any of the usual ways."""
    wanted = plain_address(address)
    if page.address.startswith("saved:"):  # a saved page has no host; its place in the folder is its path
        path = f"/{wanted.partition('/')[2]}"
        return bool(wanted) and _bare_path(path) == _bare_path(short(page.address).casefold())
    return bool(wanted) and wanted in {plain_address(each) for each in (page.address, page.asked, *page.redirects)}


def _bare_path(path: str) -> str:
    """A path as the folder of saved pages and the address agree on: without "index.html", ending and last slash."""
    return path.removesuffix("index.html").removesuffix(".html").removesuffix(".htm").rstrip("/")


def plain_address(address: str) -> str:
    """An address without scheme, "www.", query, fragment and closing slash, in lower case."""
    said = address.strip().casefold().partition("#")[0].partition("?")[0]
    said = said.partition("://")[2] or said
    return said.removeprefix("www.").rstrip("/")
