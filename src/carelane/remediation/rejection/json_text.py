r"""The words and codes of a pasted API answer (Twilio, Telnyx, AWS and the like).

Decides: which strings are words for people, and which keys hold a code.
Leaves alone: whether the JSON is well formed; half an answer is read as far as it goes.
The text is scanned for strings and keys instead of being parsed, so that each word keeps its place.
"""

import re
from typing import Final

from carelane.domain.finding import Span
from carelane.remediation.rejection.pieces import Pieces

_TOKEN: Final = re.compile(r'"((?:[^"\\]|\\.)*)"(\s*:)?|(-?\d+)|([\[\]{},])', re.S)
_ESCAPE: Final = re.compile(r'\\(?:u([0-9a-fA-F]{4})|(.))', re.S)
_SIGNS: Final = {"n": "\n", "r": "\n", "t": " ", "b": " ", "f": " "}
_CODE_KEYS: Final = frozenset(
    {"code", "errorcode", "reasoncode", "rejectioncode", "error", "reason", "errcode", "statuscode", "rejectionreasoncode"}
)
_NO_WORDS: Final = re.compile(
    r"(?:.*(?:url|uri|href|link|links|sid|id|date|time|created|updated|at|type|status|version|doc|docs|documentation|fields?|pointer|source))$"
)
_WORDY: Final = re.compile(r"[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}|[a-z]{4,}")
_CODE: Final = re.compile(r"(?:\d{3,5}|CR\d{4}|[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+|(?:[A-Z][a-z]+){3,})$")


def looks_like_json(text: str) -> bool:
    """True for an object or a list that begins the text."""
    start = text.lstrip("\ufeff \t\r\n")[:400]
    return start[:1] in {"{", "["} and re.match(r'[\[{]\s*(?:[\[{"]|\})', start) is not None and '"' in start


def from_json(text: str) -> tuple[Pieces, list[tuple[str, Span]]]:
    """The words, a line each, and the codes with their places."""
    pieces = Pieces(len(text))
    codes: list[tuple[str, Span]] = []
    key = ""
    for match in _TOKEN.finditer(text):
        if match[2] is not None:
            key = "".join(match[1].lower().split("_")).replace("-", "")
        elif match[3] is not None:
            if key in _CODE_KEYS and _CODE.match(match[3]):
                codes.append((match[3], Span(match.start(3), match.end(3))))
        elif match[1] is not None:
            if key in _CODE_KEYS and _CODE.match(match[1]):
                codes.append((match[1], Span(match.start(1), match.end(1))))
            elif _WORDY.search(match[1]) and not _NO_WORDS.match(key):
                _add(pieces, text, match.start(1), match.end(1))
                pieces.add("\n", match.end(1), match.end())
    return pieces, codes


def _add(pieces: Pieces, text: str, start: int, end: int) -> None:
    place = start
    for match in _ESCAPE.finditer(text, start, end):
        pieces.add(text[place : match.start()], place, match.start())
        sign = chr(int(match[1], 16)) if match[1] else _SIGNS.get(match[2], match[2])
        pieces.add(sign if not "\ud800" <= sign <= "\udfff" else "?", match.start(), match.end())
        place = match.end()
    pieces.add(text[place:end], place, end)
