"""A website out of saved pages: no network at all.

Decides: which files are pages, and the address of each: its canonical link, or the place in the folder.
"""

import re
from dataclasses import replace
from pathlib import Path
from typing import Final

from carelane.domain.errors import UnreadableFile
from carelane.domain.site import Block, FetchState, Page, PageRole, SitePicture
from carelane.site.extract import page_of, role_of, words_in
from carelane.site.tree import attribute, parse

MOST_PAGES: Final = 200
MOST_BYTES: Final = 4_000_000
_ENDINGS: Final = frozenset({".html", ".htm", ".xhtml", ".txt", ".pdf"})
MOST_PDF_PAGES: Final = 60
SCHEME: Final = "saved"


def picture_of_folder(folder: Path, *, seen_at: str = "") -> SitePicture:
    """The picture of a folder of saved pages.

    Raises:
        UnreadableFile: it is no folder, or holds no page.
    """
    if not folder.is_dir():
        raise UnreadableFile(f"{folder} is no folder of saved pages", hint="save the pages as HTML into one folder")
    root = folder.resolve()
    files = sorted(
        path for path in folder.rglob("*")
        if path.suffix.casefold() in _ENDINGS and path.is_file() and path.resolve().is_relative_to(root)
    )  # fmt: skip
    if not files:
        raise UnreadableFile(f"{folder} holds no saved page", hint="pages end in .html, .htm, .txt or .pdf")
    pages = tuple(_page(path, folder) for path in files[:MOST_PAGES])
    home = next((page for page in pages if page.role is PageRole.HOME), pages[0])
    return SitePicture(site=home.address, pages=pages, seen_at=seen_at, agent="saved pages", robots="none")


def _page(path: Path, folder: Path) -> Page:
    place = path.relative_to(folder).as_posix()
    address = f"{SCHEME}:///{place}"
    if path.stat().st_size > MOST_BYTES:
        return Page(address, asked=place, state=FetchState.REFUSED, note="the file is larger than 4 MB")
    content = path.read_bytes()
    ending = path.suffix.casefold()
    if ending == ".pdf":
        return _from_text(pdf_text(content), address, place, "application/pdf")
    text = decoded(content)
    if ending == ".txt":
        return _from_text(text, address, place, "text/plain")
    page = page_of(text, _canonical(text) or address, asked=place)
    if page.role is PageRole.OTHER and re.fullmatch(r"index\.html?|home\.html?", place):
        page = replace(page, role=PageRole.HOME)
    return page


def _canonical(html: str) -> str:
    node = parse(html).css_first('link[rel="canonical"][href]')
    href = attribute(node, "href") if node is not None else ""
    return href if href.startswith(("http://", "https://")) else ""


def _from_text(text: str, address: str, asked: str, media_type: str) -> Page:
    parts = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text)]
    blocks = tuple(Block(part[:20_000]) for part in parts[:5_000] if part)
    page = Page(address, asked=asked, media_type=media_type, blocks=blocks, words=words_in(blocks))
    return replace(page, role=role_of(page))


def decoded(content: bytes) -> str:
    declared = re.search(rb'charset=["\']?([\w-]+)', content[:2_048], re.IGNORECASE)
    for encoding in ("utf-8-sig", declared.group(1).decode("ascii", "ignore") if declared else "", "cp1252"):
        try:
            if encoding:
                return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("utf-8", "replace")


def pages_text(content: bytes, address: str, asked: str, media_type: str) -> Page:
    """A page out of a text or a PDF."""
    text = pdf_text(content) if media_type == "application/pdf" else decoded(content)
    return _from_text(text, address, asked, media_type)


def pdf_text(content: bytes) -> str:
    """The text of a PDF; "" when it holds none that can be read (a scan, a fault, a password)."""
    import io  # noqa: PLC0415  only for PDFs

    try:
        from pypdf import PdfReader  # noqa: PLC0415
        from pypdf.errors import PyPdfError  # noqa: PLC0415
    except ImportError:
        return ""
    try:
        pages = PdfReader(io.BytesIO(content)).pages[:MOST_PDF_PAGES]
        return "\n\n".join(page.extract_text() for page in pages)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError, OSError):
        return ""
