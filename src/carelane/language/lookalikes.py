"""Which characters stand in for plain ones: look-alike letters, typographic signs, invisible characters.

Decides: the plain character for one character, and which stand-ins a writer of ordinary text never types.
Leaves alone: when a look-alike is meant as one (`normalise.py` asks about the word and the text around it).
Source: the shapes are those of Unicode's confusables (UTS 39) that occur in filter evasion, chosen by us;
the invisible characters are the default ignorables of Unicode (UAX 44).
"""

from typing import Final


def _pairs(strange: str, plain: str) -> dict[str, str]:
    return dict(zip(strange, plain, strict=True))


# Letters that cannot be told from Latin ones in most fonts. A whole word of them among Latin text is
# read as Latin. Capital and small letters are listed apart, because their shapes differ.
TWINS: Final = {
    **_pairs("АВСЕНІЈКМОРЅТХҮԀԚԜҺӀ", "ABCEHIJKMOPSTXYDQWHI"),  # Cyrillic capitals
    **_pairs("асеіјорѕхуԁԛԝһӏү", "aceijopsxydqwhly"),  # Cyrillic small letters
    **_pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),  # Greek capitals
    **_pairs("ονϳ", "ovj"),  # Greek small letters
    **_pairs("օսհզցյո", "ouhqgjn"),  # Armenian small letters
    **_pairs("ᎪᏴᏟᎠᎬᎻᎥᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃ", "ABCDEHIJKLMPRSTVWZ"),  # Cherokee
    **_pairs("ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ", "ABCDEFGHIJKLMNOPRSTUVWXYZ"),  # Lisu
}
# Letters that resemble Latin ones less, so they count only inside a word that also has Latin letters.
COUSINS: Final = {
    **_pairs("бвгеёЗиклмнптьыѵУЯ", "6bree3uknmhntbbvyr"),  # Cyrillic
    **_pairs("αβγεηικρτυχσς", "abyenikptuxoc"),  # Greek
}
# Latin letters of unusual shape: small capitals, script and turned forms that NFKC leaves as they are.
ODD_LATIN: Final = {
    **_pairs("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz"),  # small capitals
    **_pairs("ɑɡıİɩɾƽ", "agiIirs"),
    **{chr(0x1F150 + offset): chr(0x41 + offset) for offset in range(26)},  # negative circled capitals
    **{chr(0x1F170 + offset): chr(0x41 + offset) for offset in range(26)},  # negative squared capitals
    **{chr(0x249C + offset): chr(0x61 + offset) for offset in range(26)},  # parenthesized small letters
    **{chr(0x1F110 + offset): chr(0x41 + offset) for offset in range(26)},  # parenthesized capitals
}
# Signs that word processors put in place of plain ones: nobody's trick.
PLAIN_SIGNS: Final = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u2035\u02bc\u02b9\u00b4\uff07\u2039\u203a", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\uff02", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d", "-"),
    "\u2044": "/",  # FRACTION SLASH, which NFKC leaves inside a fraction
    "\u2215": "/",  # DIVISION SLASH
}
# Every blank but the line feed; also letters that are drawn as nothing (Hangul fillers, empty Braille).
BLANKS: Final = (
    "\t\v\f\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u2800\u3000\u115f\u1160\u3164\uffa0"
)
_INVISIBLE_RANGES: Final = (
    (0x00AD, 0x00AD),  # SOFT HYPHEN
    (0x034F, 0x034F),  # COMBINING GRAPHEME JOINER
    (0x061C, 0x061C),  # ARABIC LETTER MARK
    (0x17B4, 0x17B5),  # inherent vowels of Khmer
    (0x180B, 0x180F),  # Mongolian variation selectors
    (0x200B, 0x200F),  # zero-width space, joiners, direction marks
    (0x202A, 0x202E),  # direction embeddings
    (0x2060, 0x206F),  # word joiner, invisible operators, direction isolates
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFEFF, 0xFEFF),  # byte order mark
    (0xFFF0, 0xFFFB),  # annotation marks
    (0x1BCA0, 0x1BCA3),  # shorthand format controls
    (0x1D173, 0x1D17A),  # musical format controls
    (0xE0000, 0xE0FFF),  # tags, more variation selectors
)
# Raised letters, as in ordinal numbers and phonetic notes.
_RAISED_RANGES: Final = ((0x02B0, 0x02B8), (0x02E0, 0x02E4), (0x1D2C, 0x1D6A), (0x1D9B, 0x1DBF))
# Stand-ins that NFKC or ODD_LATIN maps to a plain letter and that ordinary Latin text has no use for.
_STYLED_RANGES: Final = (
    *_RAISED_RANGES,
    (0x2102, 0x2102), (0x210A, 0x2115), (0x2119, 0x211D), (0x2124, 0x2124), (0x2128, 0x2128), (0x212C, 0x2131),
    (0x2133, 0x2134), (0x213C, 0x2140), (0x2145, 0x2149),  # mathematical letters among the letter-like signs
    (0x249C, 0x24E9),  # parenthesized and circled letters
    (0xFF21, 0xFF3A), (0xFF41, 0xFF5A),  # full-width letters
    (0x1D400, 0x1D7CB),  # mathematical letters
    (0x1F110, 0x1F189),  # enclosed capitals
)  # fmt: skip
_UNITS: Final = frozenset("\u212a\u212b\u212e\u0131\u0130")  # kelvin, angstrom, estimated; two letters of Turkish


def is_invisible(char: str) -> bool:
    """True for characters that are drawn as nothing and stand between no words (also control characters)."""
    if char < "\xad":
        return (char < " " or "\x7f" <= char < "\xa0") and char != "\n" and char not in BLANKS
    return _is_in(_INVISIBLE_RANGES, char)


def is_styled_letter(char: str) -> bool:
    """True for letters in fancy dress: full-width, mathematical, circled, raised, small capitals."""
    return not char.isascii() and char not in _UNITS and (char in ODD_LATIN or _is_in(_STYLED_RANGES, char))


def is_full_width(char: str) -> bool:
    """True for the full-width Latin letters of East Asian text."""
    return "\uff21" <= char <= "\uff5a"


def is_raised(char: str) -> bool:
    """True for raised letters, which ordinal numbers and phonetic notes also have."""
    return _is_in(_RAISED_RANGES, char)


def _is_in(ranges: tuple[tuple[int, int], ...], char: str) -> bool:
    code = ord(char)
    return any(first <= code <= last for first, last in ranges)


def _class_of(ranges: tuple[tuple[int, int], ...]) -> str:
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges)


# For use inside the brackets of a regular expression.
STYLED_CLASS: Final = _class_of(_STYLED_RANGES)
INVISIBLE_CLASS: Final = "\\x00-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f" + _class_of(_INVISIBLE_RANGES)
