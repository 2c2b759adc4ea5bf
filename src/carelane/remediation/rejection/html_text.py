"""The text of a pasted HTML mail.

Decides: that tags end words or lines, that scripts, styles and comments are no text, and what entities stand for.
Leaves alone: layout. Unclosed or broken tags stay text; every step takes linear time.
"""

import html
import re
from typing import Final

from carelane.remediation.rejection.pieces import Pieces

_SIGN: Final = re.compile(
    r"</?(?:html|body|div|p|br|table|tr|td|span|ul|ol|li|strong|b|em|font|h[1-6])\b[^<>]{0,500}>", re.IGNORECASE
)
_TOKEN: Final = re.compile(
    r"<!--|<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});"
)
_UNREAD: Final = frozenset({"script", "style", "head", "title", "noscript"})
_IN_LINE: Final = frozenset({"a", "b", "i", "u", "em", "strong", "span", "font", "small", "code", "mark", "sup", "sub"})


def looks_like_html(text: str) -> bool:
    """True when the text has a tag that mails use."""
    return "<" in text and _SIGN.search(text) is not None


def from_html(text: str) -> Pieces:
    """The text without its tags."""
    pieces = Pieces(len(text))
    lowered = text.lower() if text.isascii() else ""  # for the ends of what is not read
    place = 0
    for match in _TOKEN.finditer(text):
        if match.start() < place:
            continue
        pieces.add(text[place : match.start()], place, match.start())
        place = match.end()
        if match.group() == "<!--":
            place = _behind(text, "-->", place)
        elif match[2] is None:
            pieces.add(html.unescape(match.group()), match.start(), match.end())
        elif match[2].lower() in _UNREAD and not match[1]:
            place = _behind(lowered or text, f"</{match[2].lower()}>", place)
        elif match[2].lower() not in _IN_LINE and not pieces.ends_line:
            pieces.add("\n", match.start(), match.end())
    pieces.add(text[place:], place, len(text))
    return pieces


def _behind(text: str, end: str, place: int) -> int:
    """The place behind the next `end`; where there is none, nothing is skipped."""
    found = text.find(end, place)
    return place if found < 0 else found + len(end)
