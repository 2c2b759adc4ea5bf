"""How many message segments a text takes, and which characters make it longer.

Decides: whether a text fits the GSM-7 alphabet or needs UCS-2, how many units it holds, how many
segments it is cut into, and what to type instead of a character outside the alphabet.
Leaves alone: whether a length or a character is a problem (`rules`), and national shift tables,
which carriers in the United States do not use.
Source: 3GPP TS 23.038 section 6.2.1 (default alphabet and extension table) and TS 23.040 section
9.2.3.24.1 (140 octets a segment, six of them taken by the concatenation header).
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

Encoding = Literal["GSM-7", "UCS-2"]

SINGLE_GSM7: Final = 160  # septets of a message of one segment
JOINED_GSM7: Final = 153  # septets of each segment of a longer message
SINGLE_UCS2: Final = 70  # 16-bit units of a message of one segment
JOINED_UCS2: Final = 67  # 16-bit units of each segment of a longer message

# The default alphabet in code order, without 0x1B, which only announces the extension table.
GSM7_BASIC: Final = (
    "@"  # 0x00 COMMERCIAL AT
    "\u00a3"  # 0x01 POUND SIGN
    "$"  # 0x02 DOLLAR SIGN
    "\u00a5"  # 0x03 YEN SIGN
    "\u00e8"  # 0x04 LATIN SMALL LETTER E WITH GRAVE
    "\u00e9"  # 0x05 LATIN SMALL LETTER E WITH ACUTE
    "\u00f9"  # 0x06 LATIN SMALL LETTER U WITH GRAVE
    "\u00ec"  # 0x07 LATIN SMALL LETTER I WITH GRAVE
    "\u00f2"  # 0x08 LATIN SMALL LETTER O WITH GRAVE
    "\u00c7"  # 0x09 LATIN CAPITAL LETTER C WITH CEDILLA (the small letter is not in the alphabet)
    "\n"  # 0x0A LINE FEED
    "\u00d8"  # 0x0B LATIN CAPITAL LETTER O WITH STROKE
    "\u00f8"  # 0x0C LATIN SMALL LETTER O WITH STROKE
    "\r"  # 0x0D CARRIAGE RETURN
    "\u00c5"  # 0x0E LATIN CAPITAL LETTER A WITH RING ABOVE
    "\u00e5"  # 0x0F LATIN SMALL LETTER A WITH RING ABOVE
    "\u0394"  # 0x10 GREEK CAPITAL LETTER DELTA
    "_"  # 0x11 LOW LINE
    "\u03a6"  # 0x12 GREEK CAPITAL LETTER PHI
    "\u0393"  # 0x13 GREEK CAPITAL LETTER GAMMA
    "\u039b"  # 0x14 GREEK CAPITAL LETTER LAMDA
    "\u03a9"  # 0x15 GREEK CAPITAL LETTER OMEGA
    "\u03a0"  # 0x16 GREEK CAPITAL LETTER PI
    "\u03a8"  # 0x17 GREEK CAPITAL LETTER PSI
    "\u03a3"  # 0x18 GREEK CAPITAL LETTER SIGMA
    "\u0398"  # 0x19 GREEK CAPITAL LETTER THETA
    "\u039e"  # 0x1A GREEK CAPITAL LETTER XI
    "\u00c6"  # 0x1C LATIN CAPITAL LETTER AE
    "\u00e6"  # 0x1D LATIN SMALL LETTER AE
    "\u00df"  # 0x1E LATIN SMALL LETTER SHARP S
    "\u00c9"  # 0x1F LATIN CAPITAL LETTER E WITH ACUTE
    " !\"#\u00a4%&'()*+,-./"  # 0x20-0x2F, with CURRENCY SIGN at 0x24
    "0123456789:;<=>?"  # 0x30-0x3F
    "\u00a1ABCDEFGHIJKLMNO"  # 0x40-0x4F, with INVERTED EXCLAMATION MARK at 0x40
    "PQRSTUVWXYZ"  # 0x50-0x5A
    "\u00c4"  # 0x5B LATIN CAPITAL LETTER A WITH DIAERESIS
    "\u00d6"  # 0x5C LATIN CAPITAL LETTER O WITH DIAERESIS
    "\u00d1"  # 0x5D LATIN CAPITAL LETTER N WITH TILDE
    "\u00dc"  # 0x5E LATIN CAPITAL LETTER U WITH DIAERESIS
    "\u00a7"  # 0x5F SECTION SIGN
    "\u00bfabcdefghijklmno"  # 0x60-0x6F, with INVERTED QUESTION MARK at 0x60
    "pqrstuvwxyz"  # 0x70-0x7A
    "\u00e4"  # 0x7B LATIN SMALL LETTER A WITH DIAERESIS
    "\u00f6"  # 0x7C LATIN SMALL LETTER O WITH DIAERESIS
    "\u00f1"  # 0x7D LATIN SMALL LETTER N WITH TILDE
    "\u00fc"  # 0x7E LATIN SMALL LETTER U WITH DIAERESIS
    "\u00e0"  # 0x7F LATIN SMALL LETTER A WITH GRAVE
)
# Sent as 0x1B and a second septet, so each counts as two and may not be cut in half.
GSM7_EXTENSION: Final = (
    "\f"  # 0x0A FORM FEED
    "^"  # 0x14 CIRCUMFLEX ACCENT
    "{"  # 0x28 LEFT CURLY BRACKET
    "}"  # 0x29 RIGHT CURLY BRACKET
    "\\"  # 0x2F REVERSE SOLIDUS
    "["  # 0x3C LEFT SQUARE BRACKET
    "~"  # 0x3D TILDE
    "]"  # 0x3E RIGHT SQUARE BRACKET
    "|"  # 0x40 VERTICAL LINE
    "\u20ac"  # 0x65 EURO SIGN
)
# What word processors and phones put in place of plain characters, and the plain characters.
_TYPOGRAPHIC: Final = {
    "\t": " ",  # CHARACTER TABULATION
    "\v": " ",  # LINE TABULATION
    "`": "'",  # GRAVE ACCENT
    "\u00a0": " ",  # NO-BREAK SPACE
    "\u00a9": "(c)",  # COPYRIGHT SIGN
    "\u00ab": '"',  # LEFT-POINTING DOUBLE ANGLE QUOTATION MARK
    "\u00ae": "(R)",  # REGISTERED SIGN
    "\u00b4": "'",  # ACUTE ACCENT
    "\u00b7": "-",  # MIDDLE DOT
    "\u00bb": '"',  # RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK
    "\u00d7": "x",  # MULTIPLICATION SIGN
    "\u02bc": "'",  # MODIFIER LETTER APOSTROPHE
    "\u2010": "-",  # HYPHEN
    "\u2011": "-",  # NON-BREAKING HYPHEN
    "\u2012": "-",  # FIGURE DASH
    "\u2013": "-",  # EN DASH
    "\u2014": "-",  # EM DASH
    "\u2015": "-",  # HORIZONTAL BAR
    "\u2018": "'",  # LEFT SINGLE QUOTATION MARK
    "\u2019": "'",  # RIGHT SINGLE QUOTATION MARK
    "\u201a": "'",  # SINGLE LOW-9 QUOTATION MARK
    "\u201b": "'",  # SINGLE HIGH-REVERSED-9 QUOTATION MARK
    "\u201c": '"',  # LEFT DOUBLE QUOTATION MARK
    "\u201d": '"',  # RIGHT DOUBLE QUOTATION MARK
    "\u201e": '"',  # DOUBLE LOW-9 QUOTATION MARK
    "\u2022": "-",  # BULLET
    "\u2026": "...",  # HORIZONTAL ELLIPSIS
    "\u2028": "\n",  # LINE SEPARATOR
    "\u2029": "\n",  # PARAGRAPH SEPARATOR
    "\u2032": "'",  # PRIME
    "\u2033": '"',  # DOUBLE PRIME
    "\u2039": "'",  # SINGLE LEFT-POINTING ANGLE QUOTATION MARK
    "\u203a": "'",  # SINGLE RIGHT-POINTING ANGLE QUOTATION MARK
    "\u2044": "/",  # FRACTION SLASH
    "\u2122": "(TM)",  # TRADE MARK SIGN
    "\u2190": "<-",  # LEFTWARDS ARROW
    "\u2192": "->",  # RIGHTWARDS ARROW
    "\u2212": "-",  # MINUS SIGN
    "\u2713": "-",  # CHECK MARK
    "\u2714": "-",  # HEAVY CHECK MARK
}
_EXTENSION: Final = frozenset(GSM7_EXTENSION)
_GSM7: Final = frozenset(GSM7_BASIC) | _EXTENSION
_GSM7_IN_ASCII: Final = "".join(char for char in _GSM7 if char.isascii()).encode()
_NO_EXTENSION: Final = bytes(code for code in range(128) if chr(code) not in _EXTENSION)
_FEW: Final = 6  # different characters that are found faster one after the other than by looking at every character


@dataclass(frozen=True, slots=True)
class OutsideGsm:
    """A character that forces UCS-2. `suggested` is what to type instead, "" when nothing says the same."""

    index: int
    char: str
    unicode_name: str
    suggested: str


@dataclass(frozen=True, slots=True)
class Segments:
    """The size of a text, in septets (GSM-7) or 16-bit units (UCS-2).

    units_left: how many more fit before another segment starts.
    """

    encoding: Encoding
    units: int
    segments: int
    units_left: int
    outside_gsm: tuple[OutsideGsm, ...]


def count_segments(text: str) -> Segments:
    """Count the segments of a text. An empty text takes none."""
    outside = _outside_gsm(text)
    if outside:
        wide = _widths(text, frozenset(item.char for item in outside if item.char > "\uffff"))
        return _cut("UCS-2", len(text) + len(wide), wide, (SINGLE_UCS2, JOINED_UCS2), outside)
    wide = [] if _has_no_extension(text) else _widths(text, _EXTENSION)
    return _cut("GSM-7", len(text) + len(wide), wide, (SINGLE_GSM7, JOINED_GSM7), ())


def _has_no_extension(text: str) -> bool:
    if text.isascii():
        return not text.encode().translate(None, _NO_EXTENSION)
    return _EXTENSION.isdisjoint(text)


def suggested_ascii(char: str) -> str:
    """Plain characters that say the same, or "" (for an emoji, a letter of another script and so on)."""
    if char in _TYPOGRAPHIC:
        return _TYPOGRAPHIC[char]
    if unicodedata.category(char) == "Zs":
        return " "
    parts = unicodedata.normalize("NFKD", char).replace("\u2044", "/")  # a fraction holds a FRACTION SLASH
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    return plain if plain.isascii() and plain.isprintable() and _GSM7.issuperset(plain) else ""


def _outside_gsm(text: str) -> tuple[OutsideGsm, ...]:
    if text.isascii() and not text.encode().translate(None, _GSM7_IN_ASCII):  # many times faster than a set
        return ()
    outside = frozenset(text) - _GSM7
    return tuple(OutsideGsm(index, text[index], *_described(text[index])) for index in _places(text, outside))


@lru_cache(maxsize=4096)
def _described(char: str) -> tuple[str, str]:
    return unicodedata.name(char, f"U+{ord(char):04X}"), suggested_ascii(char)


def _widths(text: str, wide: frozenset[str]) -> list[int]:
    """Where the two-unit characters start, in units."""
    return [index + before for before, index in enumerate(_places(text, wide))]


def _places(text: str, chars: frozenset[str]) -> list[int]:
    """Where the characters stand, in order."""
    if len(chars) > _FEW:
        return [index for index, char in enumerate(text) if char in chars]
    places: list[int] = []
    for char in chars:
        place = text.find(char)
        while place >= 0:
            places.append(place)
            place = text.find(char, place + 1)
    places.sort()
    return places


def _cut(
    encoding: Encoding, units: int, wide: list[int], sizes: tuple[int, int], outside: tuple[OutsideGsm, ...]
) -> Segments:
    """Cut `units` into segments; a two-unit character that would straddle a border moves to the next segment."""
    single, joined = sizes
    if units <= single:
        return Segments(encoding, units, 1 if units else 0, single - units, outside)
    two_unit_starts = frozenset(wide)
    segments, start = 0, 0
    while start < units:
        end = start + joined
        if end < units and end - 1 in two_unit_starts:
            end -= 1
        segments, start = segments + 1, end
    return Segments(encoding, units, segments, start - units, outside)
