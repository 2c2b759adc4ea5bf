"""Pages that are no HTML: texts and PDFs, as blocks; and the characters of a body of bytes.

Decides: where a paragraph ends in a PDF, of which only lines are known. Bounded in pages and in time.
Source: how a browser finds out the characters of a page, https://encoding.spec.whatwg.org/ and
https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding .
"""

import codecs
import io
import re
import time
from dataclasses import replace
from typing import Final

from carelane.domain.site import Block, FetchState, Page
from carelane.site.extract import role_of

MOST_PDF_PAGES: Final = 60
PDF_SECONDS: Final = 10.0
MOST_BLOCKS: Final = 5_000
MOST_TEXT: Final = 20_000
_DECLARED: Final = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LATIN: Final = frozenset({"latin-1", "iso8859-1", "ascii", "us-ascii"})  # a browser reads these as windows-1252
_UNSAFE: Final = frozenset({"utf-7", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "idna", "punycode"})


def decoded(content: bytes, charset: str = "") -> str:
    """The text of a body: by its byte order mark, by what the server says, by what it says itself, by trying."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    declared = _DECLARED.search(content[:4_096])
    for said in (charset, declared.group(1).decode("ascii", "ignore") if declared else ""):
        encoding = _known(said)
        if encoding:
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and error.start > 100:  # cut in the middle of a character
            return content.decode("utf-8", "replace")
        return content.decode("cp1252", "replace")


def _known(charset: str) -> str:
    """The encoding that a browser would take for a name, "" for none that it knows."""
    try:
        name = codecs.lookup(charset.strip()).name if charset.strip() else ""
    except (LookupError, ValueError):
        return ""
    if name in _LATIN:
        return "cp1252"
    if not name or name in _UNSAFE:
        return ""
    try:
        b"".decode(name)
    except LookupError:  # a codec of Python that is none of characters
        return ""
    return name


def page_of_text(content: bytes, address: str, asked: str, media_type: str, charset: str = "") -> Page:
    """A page out of a text or a PDF; a PDF without readable text says so in its note."""
    note = ""
    if media_type == "application/pdf":
        text, note = pdf_text(content)
    else:
        text = decoded(content, charset)
    parts = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text[: MOST_TEXT * 100]))
    blocks = tuple(Block(part[:MOST_TEXT]) for part in parts if part)[:MOST_BLOCKS]
    words = sum(len(block.text.split()) for block in blocks)
    page = Page(
        address, asked=asked, media_type=media_type, blocks=blocks, words=words, words_without_script=words, note=note,
        state=FetchState.FAILED if note else FetchState.OK, title=blocks[0].text[:300] if blocks else "",
    )  # fmt: skip
    return replace(page, role=role_of(page))


def pdf_text(content: bytes) -> tuple[str, str]:
    """The text of a PDF in paragraphs, and why there is none."""
    try:
        from pypdf import PdfReader  # noqa: PLC0415  only for PDFs
    except ImportError:
        return "", 'PDFs are read with the extra "site": pip install "carelane[site]"'
    until = time.monotonic() + PDF_SECONDS
    texts: list[str] = []
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            return "", "this PDF asks for a password"
        for page, _ in zip(reader.pages, range(MOST_PDF_PAGES), strict=False):
            texts.append(_paragraphs(page.extract_text()))
            if time.monotonic() > until:
                break
    except Exception:  # noqa: BLE001  a broken file of a stranger: whatever the reader trips over, it is the file
        if not texts:
            return "", "this PDF cannot be read"
    text = "\n\n".join(texts).strip()
    return text, "" if text else "this PDF holds no text, only pictures of it"


def _paragraphs(text: str) -> str:
    """Lines joined to paragraphs: one ends with a short last line that closes a sentence, or around a heading."""
    lines = [line.strip() for line in text.splitlines()]
    longest = max((len(line) for line in lines), default=0)
    said: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=False):
        said.append(line)
        is_short = len(line) < longest * 0.75
        closes = line.endswith((".", "!", "?", ":", ";"))
        begins = bool(re.match(r"[A-Z0-9•▪\-–(\"“¿¡ÁÉÍÓÚÑ]", following))
        said.append("\n\n" if not line or (is_short and begins and (closes or len(line) < 60)) else " ")
    return "".join(said)
