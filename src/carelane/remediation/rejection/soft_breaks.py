"""A pasted mail in quoted-printable, decoded.

Decides: that "=" at the end of lines and "=20" are the marks of that encoding, and not somebody's words.
Leaves alone: base64, and texts with a stray "=".
Source: RFC 2045, section 6.7.
"""

import re
from typing import Final

from carelane.remediation.rejection.pieces import Pieces

_DECLARED: Final = re.compile(r"content-transfer-encoding\s?:\s*quoted-printable", re.IGNORECASE)
_MARK: Final = re.compile(r"=[ \t]{0,8}(?:\r\n|\n|\r)(?:[ \t]{0,3}>[ \t]?)?|(?:=[0-9A-F]{2})+")
_SOFT: Final = re.compile(r"(?<=[^=\s-])[ ]?=\r?\n(?=[^=\s])")
_ESCAPED: Final = re.compile(r"=(?:20|3D|C2=A0|E2=80=[9A][0-9A-F])")


def from_quoted_printable(text: str) -> Pieces | None:
    """The decoded text; None when it is not in that encoding."""
    if "=" not in text or not (_DECLARED.search(text) or _SOFT.search(text) or _ESCAPED.search(text)):
        return None
    pieces = Pieces(len(text))
    place = 0
    for match in _MARK.finditer(text):
        pieces.add(text[place : match.start()], place, match.start())
        place = match.end()
        if "\n" in match.group() or "\r" in match.group():
            continue
        octets = bytes.fromhex(match.group().replace("=", ""))
        pieces.add(octets.decode("utf-8", "replace").replace("\r", ""), match.start(), place)
    pieces.add(text[place:], place, len(text))
    return pieces
