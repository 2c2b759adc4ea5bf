"""A document as text, for mail and for a terminal."""

import textwrap
from collections.abc import Iterator

from carelane.report.document.blocks import (
    Block,
    Callout,
    Copy,
    Diff,
    Document,
    Grid,
    Heading,
    Items,
    Quote,
    Words,
)
from carelane.report.document.faithful import faithful
from carelane.report.marking import visible

WIDTH = 88


def document_text(document: Document) -> str:
    """The text."""
    lines = [*_wrapped(document.title), "=" * min(len(document.title), WIDTH)]
    if document.subtitle:
        lines.extend(_wrapped(document.subtitle))
    lines.append("")
    lines.extend(f"{label}: {visible(' '.join(value.split()))}" for label, value in document.facts)
    for block in (document.summary, *document.blocks) if document.summary else document.blocks:
        lines.extend(("", *_block(block)))
    if document.sources:
        lines.extend(("", "Sources"))
        for number, source in enumerate(document.sources, start=1):
            address = f" {source.url}" if source.url else ""
            lines.extend(_wrapped(f"[{number}] {source.title} ({source.about}){address}"))
    return "\n".join((*lines, "", "--", *_wrapped(document.notice))) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from (visible(block.text), "-" * min(len(block.text), WIDTH))
        case Words():
            yield from _wrapped(block.text + _refs(block.refs))
        case Callout():
            yield from _wrapped(f"{block.title}: {block.text}")
            for point in block.points:
                yield from _wrapped(point, "- ", "  ")
        case Copy():
            yield f"{visible(block.label)}{f' ({block.count})' if block.count else ''}:"
            yield from _indented(block.value or "(empty)")
            for _, words in block.remarks:
                yield from _wrapped(f"  {words}")
        case Items():
            yield from _items(block)
        case Grid():
            for row in (block.head, *block.rows):
                yield visible(" | ".join(row))
        case Quote():
            yield from _wrapped(block.who) if block.who else ()
            yield from (f"> {line}" for line in faithful(block.text).split("\n"))
        case Diff():
            yield f"{visible(block.label)}:"
            yield from _indented("".join(_marked(mark, words) for mark, words in block.pieces))


def _items(block: Items) -> Iterator[str]:
    for number, item in enumerate(block.items, start=1):
        sign = f"{number}." if block.numbered else "-" if item.ticked is None else "[x]" if item.ticked else "[ ]"
        detail = f" {item.detail}" if item.detail else ""
        yield from _wrapped(f"{item.text}{_refs(item.refs)}{detail}", f"{sign} ", " " * (len(sign) + 1))


def _marked(mark: str, words: str) -> str:
    return f"[-{words}-]" if mark == "gone" else f"{{+{words}+}}" if mark == "new" else words


def _refs(numbers: tuple[int, ...]) -> str:
    return " " + "".join(f"[{number}]" for number in numbers) if numbers else ""


def _indented(text: str) -> Iterator[str]:
    return (f"    {line}".rstrip() for line in faithful(text).split("\n"))


def _wrapped(text: str, first: str = "", later: str = "") -> list[str]:
    return textwrap.wrap(
        visible(text), WIDTH, initial_indent=first, subsequent_indent=later, break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]  # fmt: skip
