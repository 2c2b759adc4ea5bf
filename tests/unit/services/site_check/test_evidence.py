"""What is kept of a look at a website: everything in one file, of bounded size, and nothing else is read as one."""

import os
from pathlib import Path

import pytest

from carelane.domain.errors import UnreadableFile
from carelane.domain.site import Page, SitePicture
from carelane.services.site_check import evidence
from carelane.services.site_check.evidence import packed, picture_in, screenshot_in

PICTURE = SitePicture("https://a.example/", (Page("https://a.example/", screenshot="001-home.png"),))


def test_picture_and_screenshots_come_back(tmp_path: Path):
    (tmp_path / "001-home.png").write_bytes(b"png")
    (tmp_path / "001-home.html").write_bytes(b"<p>")
    kept = packed(PICTURE, tmp_path)
    assert picture_in(kept) == PICTURE
    assert screenshot_in(kept, "001-home.png") == b"png"


def test_screenshots_are_left_out_where_there_is_no_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(evidence, "MOST_BYTES", 50_000)
    for number in range(3):
        (tmp_path / f"{number}.png").write_bytes(os.urandom(30_000))
    (tmp_path / "page.html").write_bytes(os.urandom(10_000))
    kept = packed(PICTURE, tmp_path)
    assert len(kept) < 55_000
    assert screenshot_in(kept, "0.png")
    with pytest.raises(UnreadableFile):
        screenshot_in(kept, "1.png")


@pytest.mark.parametrize("content", [b"", b"PK", b"{}", b"PK\x03\x04" + b"\x00" * 60])
def test_another_file_is_refused(content: bytes):
    with pytest.raises(UnreadableFile):
        picture_in(content)


@pytest.mark.parametrize("name", ["", "picture.json", "../x.png", "002-gone.png"])
def test_only_screenshots_that_are_there_are_given(tmp_path: Path, name: str):
    with pytest.raises(UnreadableFile):
        screenshot_in(packed(PICTURE, tmp_path), name)
