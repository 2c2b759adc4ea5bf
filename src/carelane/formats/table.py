"""A file or a pasted text into rows of cells, each with the line that it stands in.

Decides: encodings (UTF-8, UTF-16, and what Windows wrote before), what separates the columns, which rows cannot be
used and why.
Leaves alone: what the columns hold (`services.message_batch.columns`, `formats.people.columns`).
"""

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from carelane.domain.errors import UnreadableFile

_SEPARATORS: Final = (",", ";", "\t")
_LOOKED_AT: Final = 200  # rows by which the separator is found
_MOST_COLUMNS: Final = 500
_AS_CSV: Final = "open it in the spreadsheet program and save it as CSV (UTF-8)"
_OTHER_KINDS: Final = (
    (b"PK\x03\x04", "a spreadsheet or ZIP file", _AS_CSV),
    (b"\xd0\xcf\x11\xe0", "an old spreadsheet", _AS_CSV),
    (b"%PDF", "a PDF document", "copy the messages out of it and paste them"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
    (b"\x89PNG", "a picture", "type the messages, or copy them from where they are"),
    (b"\xff\xd8\xff", "a picture", "type the messages, or copy them from where they are"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row with the line on which it begins, counted from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is not checked, and why."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file. separator: "" where each line is one cell."""

    rows: tuple[Row, ...]
    bad: tuple[BadRow, ...] = ()
    separator: str = ""

    @property
    def width(self) -> int:
        """How many columns there are."""
        return max((len(row.cells) for row in self.rows), default=0)


def decoded(content: bytes, name: str = "the file") -> str:
    """The text of a file.

    Raises:
        UnreadableFile: it is no text.
    """
    for magic, kind, hint in _OTHER_KINDS:
        if content.startswith(magic):
            raise UnreadableFile(f"{name} is {kind}, not a table", hint=hint)
    text = _text_of(content)
    if text is None or "\x00" in text:
        raise UnreadableFile(f"{name} is not text", hint="save it as CSV (UTF-8) and try again")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _text_of(content: bytes) -> str | None:
    for encoding in _encodings(content):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _encodings(content: bytes) -> tuple[str, ...]:
    """What the bytes may be, the likeliest first."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    start = content[:400]
    if start.count(0) * 3 > len(start):  # every second byte of English in UTF-16 is zero
        return ("utf-16-le",) if start[1::2].count(0) >= start[::2].count(0) else ("utf-16-be",)
    return ("utf-8-sig", "cp1252")


def read_table(text: str, *, may_be_prose: bool = True) -> Table:
    """The rows of a table; a text without columns has one cell a line.

    may_be_prose: a few commas, each with a blank after it, may be those of sentences.
    """
    given, text, first = _said_separator(text)
    separator = given or _separator(text, may_be_prose=may_be_prose)
    if not separator:
        lines = enumerate(text.split("\n"), start=first)
        rows = tuple(Row(line, (_unquoted(words.strip()),)) for line, words in lines if words.strip())
        return Table(rows)
    return _read(text, separator, first)


def read_pasted(text: str) -> Table:
    """Messages as somebody pastes them: one a line, or of several lines each with an empty line between them."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    blocks = [(match.start(), match.group()) for match in re.finditer(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+", text)]
    if len(blocks) < 2 or not any("\n" in block.strip() for _, block in blocks):
        lines = enumerate(text.split("\n"), start=1)
        return Table(tuple(Row(number, (line.strip(),)) for number, line in lines if line.strip()))
    return Table(tuple(Row(text.count("\n", 0, start) + 1, (block.strip(),)) for start, block in blocks))


def _unquoted(words: str) -> str:
    inside = words[1:-1]
    return inside.replace('""', '"') if len(words) > 1 and words[0] == words[-1] == '"' else words


def _said_separator(text: str) -> tuple[str, str, int]:
    """The separator that a first line like "sep=;" names, the text after it, and on which line that begins."""
    match = re.match(r"sep=(.)\n", text, re.IGNORECASE)
    return (match.group(1), text[match.end() :], 2) if match else ("", text, 1)


def _separator(text: str, *, may_be_prose: bool) -> str:
    """What separates the columns: with it most rows have the same number of cells, and more than one."""
    best, found = 0.0, ""
    for separator in _SEPARATORS:
        rows = _read(text[:200_000], separator, 1, most=_LOOKED_AT).rows
        widths = Counter(len(row.cells) for row in rows)
        if not widths:
            continue
        width, count = max(widths.items(), key=lambda item: (item[0] == len(rows[0].cells), item[1]))
        score = count / len(rows) + min(width, 20) / 1_000
        if width > 1 and count * 2 > len(rows) and score > best:
            best, found = score, separator
    return found if best > 0.6 and not (may_be_prose and _is_prose(text, found)) else ""


def _is_prose(text: str, separator: str) -> bool:
    """True where a single line, or a few, hold commas as sentences do: no quotation marks and a blank after each."""
    if separator == "\t" or '"' in text:
        return False
    places = [match.end() for match in re.finditer(re.escape(separator), text[:20_000])]
    blanks = sum(text[place : place + 1] == " " for place in places)
    return blanks * 10 >= len(places) * 9


def _read(text: str, separator: str, first: int, most: int = 0) -> Table:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[Row] = []
    bad: list[BadRow] = []
    width = 0
    while not most or len(rows) < most:
        line = reader.line_num + first
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            bad.append(BadRow(line, _reason(str(error))))
            continue
        if not any(cell.strip() for cell in cells):
            continue
        width = width or len(cells)
        if len(cells) > max(width, 1) and any(cell.strip() for cell in cells[width:]) and not most:
            bad.append(BadRow(line, _too_wide(len(cells), width, separator)))
        elif len(cells) <= _MOST_COLUMNS:
            rows.append(Row(line, tuple(cell.strip() for cell in cells[: width if not most else None])))
        else:
            bad.append(BadRow(line, f"it has {len(cells):,} cells; at most {_MOST_COLUMNS} are read"))
    return Table(tuple(rows), tuple(bad), separator)


def _too_wide(cells: int, width: int, separator: str) -> str:
    named = {",": "a comma", ";": "a semicolon", "\t": "a tab"}.get(separator, f"“{separator}”")
    return (
        f"it has {cells} cells where the first row has {width}; a cell with {named} in it has to stand in "
        "quotation marks"
    )


def _reason(error: str) -> str:
    if "end of data" in error:
        return "a quotation mark is opened here and never closed, so this row and all after it were not read"
    if "field larger" in error:
        return "a cell is too long; perhaps a quotation mark is not closed"
    return "its quotation marks do not match; inside a quoted cell a quotation mark is written twice"
