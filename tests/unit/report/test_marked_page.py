"""Marks on a screenshot: each is there, says what it is without colour, and cannot leave the picture."""

import struct
import zlib
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.site import Box
from carelane.report.marked_page import Mark, marked_svg, size_of

SVG = "{http://www.w3.org/2000/svg}"
coordinates = st.floats(-5_000, 5_000, allow_nan=False)
sizes = st.floats(0, 5_000, allow_nan=False)


def png(width: int = 400, height: int = 300) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\x00" + b"\xff" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def drawn(marks: list[Mark], alt: str = "the contact page") -> ET.Element:
    return ET.fromstring(marked_svg(png(), marks, alt=alt))


def test_every_mark_shows_its_number_and_its_title():
    root = drawn([Mark(1, Box(10, 20, 100, 30), "no box"), Mark(2, Box(10, 90, 100, 30), "ticked")])
    assert [text.text for text in root.iter(f"{SVG}text")] == ["1", "2"]
    assert [title.text for title in root.iter(f"{SVG}title")] == ["1: no box", "2: ticked"]


def test_marks_on_one_spot_share_its_line_and_keep_both_numbers():
    box = Box(10, 20, 100, 30)
    root = drawn([Mark(1, box, "bundled"), Mark(2, box, "ticked")])
    assert len(list(root.iter(f"{SVG}g"))) == 1
    places = [text.get("x") for text in root.iter(f"{SVG}text")]
    assert len(places) == len(set(places)) == 2


def test_tones_differ_in_more_than_colour():
    lines = []
    for tone in ("blocker", "warning", "advice", "found"):
        rect = next(drawn([Mark(1, Box(9, 9, 9, 9), "x", tone)]).iter(f"{SVG}rect"))
        lines.append(rect.get("stroke-dasharray"))
    assert len(set(lines)) == 4


def test_words_of_a_site_are_escaped():
    root = drawn([Mark(1, Box(1, 1, 5, 5), "<script>alert(1)</script> & more")], alt='"><script>')
    assert list(root.iter(f"{SVG}script")) == []
    assert root.get("aria-label") == '"><script>'


def test_what_is_no_png_is_refused():
    with pytest.raises(ValueError, match="no PNG"):
        size_of(b"GIF89a" + b"0" * 40)


@given(coordinates, coordinates, sizes, sizes)
def test_no_mark_leaves_the_picture(x: float, y: float, width: float, height: float):
    root = drawn([Mark(1, Box(x, y, width, height), "far")])
    for rect in root.iter(f"{SVG}rect"):
        left, top = float(rect.get("x", "-1")), float(rect.get("y", "-1"))
        assert 0 <= left <= 400
        assert 0 <= top <= 300
        assert left + float(rect.get("width", "0")) <= 403
        assert top + float(rect.get("height", "0")) <= 303
