"""A picture that somebody uploaded, made anew: what is kept holds pixels and nothing else.

Decides: that only PNG pictures of bounded size are taken, read row by row and packed again, so that no other content
(scripts, places, names of cameras, a second file behind the first) comes along.
Leaves alone: how it is shown. Other formats are refused: nothing here could make them anew.
Source: PNG specification, third edition, https://www.w3.org/TR/png-3/ .
"""

import struct
import zlib
from typing import Final

from carelane.domain.errors import InputError

MOST_BYTES: Final = 512 * 1024
MOST_SIDE: Final = 1_600
_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_CHANNELS: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by colour type
_DEPTHS: Final = {0: {1, 2, 4, 8, 16}, 2: {8, 16}, 3: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}
_KEPT: Final = (b"PLTE", b"tRNS")
_LAST_FILTER: Final = 4


class BadPicture(InputError):
    """A file that is no picture we can show."""

    slug = "bad-picture"


def remade(content: bytes) -> bytes:
    """The same picture with nothing but its pixels.

    Raises:
        BadPicture: it is no PNG, too large, or broken.
    """
    if len(content) > MOST_BYTES:
        raise BadPicture(f"the picture has more than {MOST_BYTES // 1024} kB", hint="save it smaller")
    if not content.startswith(_SIGNATURE):
        raise BadPicture("this is not a PNG picture", hint="save it as PNG (SVG, JPEG and others are not taken)")
    chunks = _chunks(content)
    if not chunks or chunks[0][0] != b"IHDR" or len(chunks[0][1]) != 13:
        raise _broken()
    width, height, depth, colour, packing, filtering, interlace = struct.unpack(">IIBBBBB", chunks[0][1])
    if colour not in _CHANNELS or depth not in _DEPTHS[colour] or packing or filtering:
        raise _broken()
    if interlace:
        raise BadPicture("the picture is interlaced", hint="save it as PNG without interlacing")
    if not 0 < width <= MOST_SIDE or not 0 < height <= MOST_SIDE:
        raise BadPicture("the picture is too large", hint=f"at most {MOST_SIDE} pixels a side")
    row = 1 + (width * _CHANNELS[colour] * depth + 7) // 8
    pixels = _pixels(b"".join(body for kind, body in chunks if kind == b"IDAT"), row, height)
    palette = [(kind, body) for kind, body in chunks if kind in _KEPT and len(body) <= 768]
    if colour == 3 and not any(kind == b"PLTE" for kind, _ in palette):
        raise _broken()
    out = [chunks[0], *palette, (b"IDAT", zlib.compress(pixels, 9)), (b"IEND", b"")]
    return _SIGNATURE + b"".join(_packed(kind, body) for kind, body in out)


def _chunks(content: bytes) -> list[tuple[bytes, bytes]]:
    found, place = [], len(_SIGNATURE)
    while place + 12 <= len(content):
        length = int.from_bytes(content[place : place + 4], "big")
        kind = content[place + 4 : place + 8]
        body = content[place + 8 : place + 8 + length]
        check = content[place + 8 + length : place + 12 + length]
        if len(body) != length or check != zlib.crc32(kind + body).to_bytes(4, "big"):
            raise _broken()
        found.append((kind, body))
        if kind == b"IEND":
            return found
        place += 12 + length
    raise _broken()


def _pixels(packed: bytes, row: int, height: int) -> bytes:
    """The rows, each with a filter that exists; never more than there can be."""
    reader = zlib.decompressobj()
    try:
        pixels = reader.decompress(packed, row * height + 1)
    except zlib.error:
        raise _broken() from None
    if len(pixels) != row * height or any(pixels[start] > _LAST_FILTER for start in range(0, len(pixels), row)):
        raise _broken()
    return pixels


def _packed(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")


def _broken() -> BadPicture:
    return BadPicture("the picture is broken", hint="save it again as PNG")
