"""What is kept of a look at a website, in one file: the picture, the pages as they were sent, the screenshots.

Decides: that it is a zip file of bounded size, from which screenshots are left out first, the last ones before others.
Leaves alone: making them (`site`), keeping the file (`jobs`).
"""

import io
import zipfile
from pathlib import Path
from typing import Final

from carelane.domain.errors import CarelaneError, UnreadableFile
from carelane.domain.site import SitePicture
from carelane.formats.site_file import dump_site, load_site

PICTURE: Final = "picture.json"
MOST_BYTES: Final = 30_000_000
_MOST_UNPACKED: Final = 120_000_000


def packed(picture: SitePicture, folder: Path) -> bytes:
    """The file: the picture and what `folder` holds, as far as there is room."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(PICTURE, dump_site(picture))
        files = sorted(path for path in folder.iterdir() if path.is_file())
        for path in sorted(files, key=lambda each: each.suffix == ".png"):
            if out.tell() + path.stat().st_size <= MOST_BYTES:
                archive.write(path, path.name)
    return out.getvalue()


def picture_in(content: bytes) -> SitePicture:
    """The picture that a file holds.

    Raises:
        UnreadableFile: it is no such file.
    """
    return load_site(_member(content, PICTURE).decode("utf-8", "replace"), PICTURE)


def screenshot_in(content: bytes, name: str) -> bytes:
    """One screenshot; "" names none.

    Raises:
        UnreadableFile: the file does not hold it.
    """
    if not name.endswith(".png"):
        raise UnreadableFile("there is no such screenshot", hint="look at the website again")
    return _member(content, name)


def _member(content: bytes, name: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if archive.getinfo(name).file_size > _MOST_UNPACKED:
                raise UnreadableFile("what was kept of the website is too large", hint="look at the website again")
            return archive.read(name)
    except CarelaneError:
        raise
    except (zipfile.BadZipFile, KeyError, RuntimeError, EOFError, ValueError):
        raise UnreadableFile("this is not what was kept of a website", hint="look at the website again") from None
