"""A document as PDF: tagged, archival (PDF/A-2a and PDF/UA-1), and the same bytes on every run.

Decides: how texts are cut so that no word leaves the page, and what stands for characters that no font here has.
Needs the `pdf` extra (typst); its own fonts are used and no others, so that every machine makes the same file.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal

import typst

from carelane.report.document.blocks import Block, Callout, Copy, Diff, Document, Grid, Heading, Quote
from carelane.report.document.faithful import faithful

_STANDARDS: Final[list[Literal["a-2a", "ua-1"]]] = ["a-2a", "ua-1"]
_TEMPLATE: Final = Path(__file__).parents[1] / "templates" / "document.typ"
# Longer words are cut, or they would leave the page: in prose, in text to copy, in a heading, in a cell, and in a
# diff, where two pieces may meet in a line.
_IN_PROSE: Final = 40
_IN_COPY: Final = 72
_IN_HEADING: Final = 20
_IN_CELL: Final = 12
_IN_DIFF: Final = 34
_REPORTED: Final = re.compile(r'(?:the text|the codepoint) `"((?:\\.|[^"\\])*)"`')
_ESCAPE: Final = re.compile(r"\\u\{([0-9a-fA-F]+)\}|\\(.)")
_PROBE: Final = (
    b'#set document(title: "probe", date: datetime(year: 2000, month: 1, day: 1))\n= Probe\n'
    b'#for sign in json(bytes(sys.inputs.data)) [#text(font: "DejaVu Sans Mono", sign) ]'
)
_SHORT_NOTICE: Final = "General information, not legal advice."


def document_pdf(document: Document) -> bytes:
    """The PDF."""
    return typst.compile(
        _TEMPLATE.read_bytes(), format="pdf", sys_inputs=_inputs(document), pdf_standards=list(_STANDARDS),
        ignore_system_fonts=True,
    )  # fmt: skip


def document_pictures(document: Document, *, ppi: float = 80) -> tuple[bytes, ...]:
    """Every page as a PNG, to look at."""
    found: bytes | list[bytes] = typst.compile(
        _TEMPLATE.read_bytes(), format="png", sys_inputs=_inputs(document), ppi=ppi, ignore_system_fonts=True
    )
    return (found,) if isinstance(found, bytes) else tuple(found)


def _inputs(document: Document) -> dict[str, str]:
    """The document as the template takes it, with a name for every character that cannot be shown."""
    tree = _tree(document)
    missing = _missing(frozenset(_characters(tree)))
    return {"data": json.dumps(_changed(tree, lambda text: _with_names(text, missing)) if missing else tree)}


def _tree(document: Document) -> dict[str, Any]:
    """The document as the template reads it: every text of a person as a list of lines without long words."""
    return {
        "title": _one_line(document.title),
        "heading": _lines(document.title, longest=_IN_HEADING),
        "subtitle": _one_line(document.subtitle),
        "lead": _lines(document.subtitle),
        "date": document.date,
        "short": _SHORT_NOTICE,
        "has_cover": document.has_cover,
        "facts": [[label, _lines(value)] for label, value in document.facts],
        "summary": _block(document.summary) if document.summary else None,
        "hints": [_lines(hint) for hint in document.hints],
        "notice": _lines(document.notice),
        "blocks": [_block(block) for block in document.blocks],
        "sources": [
            {
                "title": _lines(source.title),
                "about": source.about,
                "url": source.url if source.url.startswith(("https://", "http://")) else "",
            }
            for source in document.sources
        ],
    }


def _block(block: Block) -> dict[str, Any]:
    data = {"kind": type(block).__name__, **{item.name: _value(getattr(block, item.name)) for item in fields(block)}}
    match block:
        case Copy():
            data.update(
                name=block.name, count=block.count, value=_lines(block.value, whole=True, longest=_IN_COPY) or None
            )
            data["is_short"] = block.is_short
            data["remarks"] = [[tone, _lines(words)] for tone, words in block.remarks]
            data["hint"] = _lines(block.hint)
        case Diff():
            data["pieces"] = [[mark, _lines(words, whole=True, longest=_IN_DIFF)] for mark, words in block.pieces] or [
                ["same", [""]]
            ]
        case Grid():
            data["head"] = list(block.head)
            data["rows"] = [[_lines(cell, longest=_IN_CELL) for cell in row] for row in block.rows]
            data["widths"] = _widths(block)
        case Heading():
            data.update(anchor=block.anchor, text=_lines(block.text, longest=_IN_HEADING))
        case Quote():
            data["text"] = _lines(block.text, whole=True)
        case Callout():
            data["tone"] = block.tone
        case _:
            pass
    return data


def _value(value: object) -> Any:  # noqa: ANN401  plain data
    """A value as plain data; a text becomes lines."""
    if isinstance(value, str):
        return _lines(value)
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {item.name: _value(getattr(value, item.name)) for item in fields(value)}
    return value


def _widths(block: Grid) -> list[int]:
    """Shares of the width: by the longest cell, within reason."""
    columns = zip(block.head, *block.rows, strict=True)
    return [min(max(5, *map(len, column)), 26) for column in columns]


def _lines(text: str, *, whole: bool = False, longest: int = _IN_PROSE) -> list[str]:
    """A text as lines; `whole` keeps its own line ends."""
    shown = faithful(text)
    if not whole:
        shown = " ".join(shown.split())
    if not shown:
        return []
    return [line for one in shown.replace("\t", "    ").split("\n") for line in _cut(one, longest)]


def _cut(line: str, longest: int) -> list[str]:
    """A line cut inside words that are longer than a line can be."""
    if len(line) <= longest or not re.search(rf"\S{{{longest + 1},}}", line):
        return [line]
    parts: list[str] = []
    left = line
    while match := re.search(rf"\S{{{longest + 1},}}", left):
        end = match.start() + longest
        parts.append(left[:end])
        left = left[end:]
    return [*parts, left]


def _one_line(text: str) -> str:
    return " ".join(faithful(text).split())[:200]


def _characters(tree: object) -> set[str]:
    if isinstance(tree, str):
        return set(tree)
    items: Iterable[object] = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    return set().union(*map(_characters, items))


def _changed(tree: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401  the same shape
    if isinstance(tree, str):
        return change(tree)
    if isinstance(tree, dict):
        return {key: _changed(value, change) for key, value in tree.items()}
    return [_changed(item, change) for item in tree] if isinstance(tree, list) else tree


@lru_cache(maxsize=64)
def _missing(characters: frozenset[str]) -> frozenset[str]:
    """The characters that none of the fonts has, found out by setting each once."""
    unsure = sorted(character for character in characters if not "\x20" <= character <= "\x7e" and character != "\n")
    lost = {character for character in unsure if unicodedata.category(character)[0] == "C"}
    left = [character for character in unsure if character not in lost]
    if not left:
        return frozenset(lost)
    try:
        typst.compile(
            _PROBE, format="pdf", sys_inputs={"data": json.dumps(left)}, pdf_standards=list(_STANDARDS),
            ignore_system_fonts=True,
        )  # fmt: skip
    except typst.TypstError as error:
        for match in _REPORTED.finditer(error.diagnostic or str(error)):
            lost.update(_unescaped(match.group(1)))
    return frozenset(lost)


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match.group(1), 16)) if match.group(1) else match.group(2), text)


def _with_names(text: str, missing: frozenset[str]) -> str:
    """The text with the name of each character that cannot be shown in its place."""
    if missing.isdisjoint(text):
        return text
    return "".join(f"[{_name(character)}]" if character in missing else character for character in text)


def _name(character: str) -> str:
    return unicodedata.name(character, "").lower() or f"U+{ord(character):04X}"
