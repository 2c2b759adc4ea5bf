"""The first sheet of an XLSX file as a table.

Decides: what is refused before the reader sees it: archives that unpack to too much, sheets with cells far from the
others (the reader would make room for all between), encrypted files; and how numbers and days become cells of text.
Leaves alone: formulas (their last result is read), formats, further sheets.
Needs python-calamine (the `web` part). It is given an archive that was packed anew, so that it never meets the one of
the user.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from carelane.domain.errors import BadSetting, UnreadableFile
from carelane.formats.table import Row, Table

MOST_UNPACKED: Final = 150 * 1024 * 1024
MOST_PARTS: Final = 2_000
MOST_ROWS: Final = 300_000
MOST_COLUMNS: Final = 200
MOST_CELLS: Final = 6_000_000  # the reader makes room for all between the first and the last
_WANTED: Final = re.compile(
    r"(?i)xl/(?:workbook|sharedstrings|styles|worksheets/[^/]+)\.xml$|(?:xl/)?_rels/[^/]+$|\[content_types\]\.xml$"
)
_PLACE: Final = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]*)(\d+)""")
_AS_CSV: Final = "open it in the spreadsheet program and save it as CSV (UTF-8)"
_PIECE: Final = 1 << 20


def is_spreadsheet(content: bytes) -> bool:
    """Whether it is an archive that holds a workbook."""
    if not content.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(name.lower() == "xl/workbook.xml" for name in archive.namelist()[:MOST_PARTS])
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):
        return False


def read_spreadsheet(content: bytes, name: str = "the file") -> Table:
    """The first sheet that holds anything.

    Raises:
        UnreadableFile: it cannot be read, or is too large.
        BadSetting: the reader of spreadsheets is not installed.
    """
    try:
        from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415  part of an extra
    except ImportError as error:
        raise BadSetting("spreadsheets need the web part", hint=f"pip install 'carelane[web]', or {_AS_CSV}") from error
    clean = _repacked(content, name)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(clean))
        for number in range(min(len(book.sheet_names), 20)):
            rows = book.get_sheet_by_index(number).to_python(skip_empty_area=False)
            if table := _table(rows):
                return table
    except (CalamineError, ValueError, OSError) as error:
        raise UnreadableFile(f"{name} is no spreadsheet that can be read", hint=_AS_CSV) from error
    return Table(())


def _table(rows: Sequence[Sequence[object]]) -> Table | None:
    found = [
        Row(number, tuple(_cell(cell) for cell in row[:MOST_COLUMNS]))
        for number, row in enumerate(rows, start=1)
        if any(cell not in {"", None} for cell in row)
    ]
    return Table(tuple(found), separator="cells") if found else None


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e16 else repr(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, time | timedelta):
        return str(value)
    return str(value).strip() if value is not None else ""


def _repacked(content: bytes, name: str) -> bytes:
    """The parts that are read, unpacked within bounds, in an archive of our own making."""
    made = io.BytesIO()
    room = MOST_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(made, "w") as clean:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS:
                raise _too_large(name)
            for part in {part.filename: part for part in parts if _WANTED.match(part.filename)}.values():
                unpacked = _bounded(archive, part, room, name)
                room -= len(unpacked)
                if "worksheets/" in part.filename.lower():
                    _refuse_far_cells(unpacked, name)
                clean.writestr(part.filename, unpacked)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError) as error:
        raise UnreadableFile(f"{name} is damaged, encrypted, or no spreadsheet", hint=_AS_CSV) from error
    return made.getvalue()


def _bounded(archive: zipfile.ZipFile, part: zipfile.ZipInfo, room: int, name: str) -> bytes:
    """What a part holds; what it says about its size is not believed."""
    pieces: list[bytes] = []
    with archive.open(part) as file:
        while piece := file.read(_PIECE):
            room -= len(piece)
            if room < 0:
                raise _too_large(name)
            pieces.append(piece)
    return b"".join(pieces)


def _refuse_far_cells(sheet: bytes, name: str) -> None:
    rows = columns = 0
    for match in _PLACE.finditer(sheet):
        letters, digits = match.groups()
        rows = max(rows, int(digits[:9]))
        columns = max(columns, _column(letters))
    if rows > MOST_ROWS or columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
        raise UnreadableFile(
            f"{name} has cells too far down or to the right (at most {MOST_ROWS:,} rows and {MOST_COLUMNS} columns)",
            hint="copy the table alone into a new sheet, and save that",
        )


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper()[:4]:
        number = number * 26 + letter - 64
    return number


def _too_large(name: str) -> UnreadableFile:
    return UnreadableFile(f"{name} unpacks to more than can be read at once", hint="split it into several files")
