"""A website out of saved pages: no network at all.

Decides: which files are pages, and the address of each: the manifest that a crawl leaves (`keep`), the note of the
browser that saved it, its canonical link, a folder named like a host, or its place in the folder.
"""

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from carelane.domain.errors import UnreadableFile
from carelane.domain.site import FetchState, Form, Page, PageRole, SitePicture
from carelane.ports.site import Told, nobody
from carelane.site.extract import page_of
from carelane.site.html.links import SAVED, absolute, joined
from carelane.site.html.tree import parse
from carelane.site.texts import decoded, page_of_text

MOST_PAGES: Final = 200
MOST_BYTES: Final = 4_000_000
SHOWN: Final = ".shown.html"  # ends the file of what a browser made of a page
MANIFEST: Final = "carelane-site.json"
_ENDINGS: Final = frozenset({".html", ".htm", ".xhtml", ".txt", ".pdf"})
_SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s>]+)")
_HOST: Final = re.compile(r"(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}\Z")
_SKIPPED: Final = frozenset({"robots.txt", "humans.txt", "ads.txt", "license.txt", "readme.txt"})


def picture_of_folder(folder: Path, *, seen_at: str = "", told: Told = nobody) -> SitePicture:
    """The picture of a folder of saved pages.

    Raises:
        UnreadableFile: it is no folder, or holds no page.
    """
    if not folder.is_dir():
        raise UnreadableFile(f"{folder} is no folder of saved pages", hint="save the pages as HTML into one folder")
    root = folder.resolve()
    files = sorted(
        path for path in folder.rglob("*")
        if path.suffix.casefold() in _ENDINGS and path.name.casefold() not in _SKIPPED
        and path.is_file() and path.resolve().is_relative_to(root)
    )  # fmt: skip
    if not files:
        raise UnreadableFile(f"{folder} holds no saved page", hint="pages end in .html, .htm, .txt or .pdf")
    known = _manifest(folder)
    files.sort(key=lambda path: (len(path.relative_to(folder).parts), path.as_posix()))
    pages: dict[str, Page] = {}
    for number, path in enumerate(files[:MOST_PAGES]):
        place = path.relative_to(folder).as_posix()
        told(number, len(files), place)
        pages[place] = _page(path, place, known.get(place, {}))
    whole = _with_frames(folder, _shown(pages))
    left = tuple(
        Page(_address(path.relative_to(folder).as_posix()), asked=path.relative_to(folder).as_posix(),
             state=FetchState.NOT_READ, note=f"more than {MOST_PAGES} pages are not looked at")
        for path in files[MOST_PAGES : MOST_PAGES + 50]
    )  # fmt: skip
    home = next((page for page in whole if page.role is PageRole.HOME), whole[0])
    return SitePicture(site=home.address, pages=(*whole, *left), seen_at=seen_at, agent="saved pages", robots="none")


def _page(path: Path, place: str, known: dict[str, str]) -> Page:
    address = known.get("address", "") or _address(place)
    if path.stat().st_size > MOST_BYTES:
        return Page(address, asked=place, state=FetchState.REFUSED, note="the file is larger than 4 MB")
    try:
        content = path.read_bytes()
    except OSError:
        return Page(address, asked=place, state=FetchState.FAILED, note="the file cannot be opened")
    ending = path.suffix.casefold()
    if ending in {".pdf", ".txt"}:
        kind = "application/pdf" if ending == ".pdf" else "text/plain"
        page = page_of_text(content, address, place, kind)
    else:
        text = decoded(content)
        page = page_of(text, known.get("address", "") or _said_address(text) or address, asked=place)
        if page.role is PageRole.OTHER and re.fullmatch(r"(?:index|home)\.\w+", place):
            page = replace(page, role=PageRole.HOME)
    digest = hashlib.sha256(content).hexdigest()
    return replace(page, fetched_at=known.get("fetched_at", ""), digest=digest)


def _address(place: str) -> str:
    """The address of a file by its place: of its host where the folder is named like one, as mirrors are."""
    host, _, rest = place.partition("/")
    if rest and _HOST.match(host) and PurePosixPath(host).suffix.casefold() not in _ENDINGS:
        return f"https://{host}/{quote(re.sub(r'(?:^|/)index[.]html?$', '', rest))}"
    return f"{SAVED}:///{quote(place)}"


def _said_address(html: str) -> str:
    """The address that a page says it has."""
    saved = _SAVED_FROM.search(html[:4_000])
    if saved is not None:
        return saved.group(1)
    parser = parse(html[:200_000])
    for selector, name in (("link[rel=canonical][href]", "href"), ("meta[property='og:url'][content]", "content")):
        node = parser.css_first(selector)
        said = (node.attributes.get(name) or "").strip() if node is not None else ""
        if said.startswith(("http://", "https://")) and absolute(said, said):
            return absolute(said, said)
    return ""


def _shown(pages: dict[str, Page]) -> dict[str, Page]:
    """What a browser showed instead of what was sent, where a visit kept both."""
    sent = {page.address: page for place, page in pages.items() if not place.endswith(SHOWN)}
    shown = {page.address for place, page in pages.items() if place.endswith(SHOWN)}
    made: dict[str, Page] = {}
    for place, page in pages.items():
        if not place.endswith(SHOWN):
            if page.address not in shown:
                made[place] = page
            continue
        before = sent.get(page.address)
        made[place] = replace(
            page, by_script=True, needs_script=before.needs_script if before is not None else "",
            words_without_script=before.words if before is not None else 0,
            digest=before.digest if before is not None else page.digest,
        )  # fmt: skip
    return made


def _with_frames(folder: Path, pages: dict[str, Page]) -> tuple[Page, ...]:
    """The pages with the forms of their frames, where these were saved too."""
    by_address = {page.address: place for place, page in pages.items()}
    held: set[str] = set()
    made: dict[str, Page] = {}
    for place, page in pages.items():
        forms: list[Form] = []
        for frame in _frame_places(folder, place, page, by_address):
            if frame in pages and frame != place:
                held.add(frame)
                inner = pages[frame]
                forms += [
                    replace(form, where="iframe", frame=inner.address, number=len(page.forms) + len(forms) + number)
                    for number, form in enumerate(inner.forms)
                ]
        made[place] = replace(page, forms=(*page.forms, *forms)) if forms else page
    dropped = {place for place in held if "_files/" in place}
    return tuple(page for place, page in made.items() if place not in dropped)


def _frame_places(folder: Path, place: str, page: Page, by_address: dict[str, str]) -> list[str]:
    """Which files the frames of a page are in: by their address, or by the way to the file that a browser wrote."""
    found = [by_address[frame] for frame in page.frames if frame in by_address]
    if page.frames and not page.address.startswith(f"{SAVED}:"):
        nodes = parse(decoded((folder / place).read_bytes())).css("iframe[src]")
        for node in nodes[:10]:
            whole = joined(f"{SAVED}:///{quote(place)}", node.attributes.get("src") or "")
            if whole.startswith(f"{SAVED}:///"):
                found.append(unquote(urlsplit(whole).path).lstrip("/"))
    return list(dict.fromkeys(found))


def _manifest(folder: Path) -> dict[str, dict[str, str]]:
    """What a crawl noted about the files that it kept; nothing where there is no such note, or it is no good."""
    try:
        said = json.loads((folder / MANIFEST).read_text("utf-8"))
        pages = said["pages"] if said["carelane"] == 1 else []
        return {
            str(each["file"]): {name: str(each.get(name, "")) for name in ("address", "fetched_at")} for each in pages
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}
