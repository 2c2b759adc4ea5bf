"""Pictures that people upload are made anew, or refused."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.formats.png import BadPicture, remade

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")


def picture(width: int = 2, height: int = 2, *, pixels: bytes = b"", extra: bytes = b"", interlace: int = 0) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, interlace)
    rows = pixels or b"".join(b"\x00" + bytes([200, 30, 40]) * width for _ in range(height))
    body = chunk(b"IHDR", header) + extra + chunk(b"IDAT", zlib.compress(rows))
    return SIGNATURE + body + chunk(b"IEND", b"")


def test_a_picture_made_anew_has_the_same_pixels():
    again = remade(picture())
    assert again.startswith(SIGNATURE)
    assert remade(again) == again


def test_nothing_but_pixels_comes_along():
    hidden = picture(extra=chunk(b"tEXt", b"Comment\x00where I live")) + b"PK\x03\x04 a second file"
    again = remade(hidden)
    assert b"where I live" not in again
    assert b"second file" not in again


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "not a PNG"),
        (b"\xff\xd8\xff\xe0 jpeg", "not a PNG"),
        (picture()[:-20], "broken"),
        (picture(pixels=b"\x00\x01"), "broken"),
        (picture(pixels=b"\x09" + bytes(6) + b"\x00" + bytes(6)), "broken"),
        (picture(interlace=1), "interlaced"),
        (picture(width=5_000), "too large"),
        (picture() + bytes(600_000), "more than 512 kB"),
        (picture().replace(b"IHDR", b"IHDX"), "broken"),
    ],
)
def test_what_is_no_plain_small_png_is_refused(content, words):
    with pytest.raises(BadPicture, match=words):
        remade(content)


def test_a_picture_that_unpacks_to_far_more_than_it_says_is_refused_without_unpacking_it():
    with pytest.raises(BadPicture, match="broken"):
        remade(picture(pixels=bytes(50_000_000)))


@given(st.binary(max_size=200), st.integers(0, 120))
def test_whatever_is_sent_is_taken_or_refused(tail, cut):
    try:
        again = remade(picture()[:cut] + tail)
    except BadPicture:
        return
    assert remade(again) == again
