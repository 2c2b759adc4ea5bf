r"""The words and codes of a pasted API answer (Twilio, Telnyx, AWS and the like).

Decides: which strings are words for people, and which keys hold a code.
Leaves alone: whether the JSON is well formed; half an answer is read as far as it goes.
The text is scanned for strings and keys instead of being parsed, so that each word keeps its place.
"""

import re
from typing import Final

from carelane.domain.finding import Span
from carelane.remediation.rejection.pieces import Pieces

_START: Final = re.compile(
    r'[\[{]\s*"?(?:errors?|error_?code|code|message|status|data|title|detail|description|reason\w*|id|sid|meta|account_sid|'
    r'rejection\w*|failure\w*|denied\w*|campaign\w*|brand\w*|event\w*|payload|fields|registration\w*)"?\s*:',
    re.IGNORECASE,
)
_TOKEN: Final = re.compile(
    r'"((?:[^"\\]|\\.)*)"(\s*:)?|(?<=[{,\s])([A-Za-z_]{2,40})\s*:(?=[\s"\d\[{])|(-?\d+)', re.DOTALL
)
_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_SIGNS: Final = {"n": "\n", "r": "\n", "t": " ", "b": " ", "f": " "}
_CODE_KEYS: Final = frozenset(
    {
        "code",
        "errorcode",
        "reasoncode",
        "rejectioncode",
        "error",
        "reason",
        "errcode",
        "statuscode",
        "rejectionreasoncode",
    }
)
_NO_WORDS: Final = re.compile(
    r"(?:.*(?:url|uri|href|link|links|sid|id|date|time|created|updated|at|type|status|version|doc|docs|documentation|fields?|pointer|source))$"
)
# The registration itself stands in many answers: what its owner wrote is no demand.
_OWN: Final = re.compile(
    r"(?:samples?\d?|samplemessages?|messagesamples|messageflow|optin(?:message|keywords)|optout(?:message|keywords)|"
    r"help(?:message|keywords)|usecase|subusecases|campaigndescription|displayname|companyname|brandname)$"
)
_A_REGISTRATION: Final = re.compile(
    r'"(?:sample_?1|message_?flow|use_?case|optin_?message|help_?message)"\s*:', re.IGNORECASE
)
_A_REASON: Final = re.compile(
    r'"(?:\w*(?:reason|failure|rejection|error|denied|decline)\w*|detail|message|title)"\s*:', re.IGNORECASE
)
_WORDY: Final = re.compile(r"[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}|[a-z]{4,}")
_CODE: Final = re.compile(r"(?:\d{3,5}|CR\d{4}|[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+|(?:[A-Z][a-z]+){3,})$")


def looks_like_json(text: str) -> bool:
    """True when the text holds an object with a key that API answers have."""
    return '"' in text and _START.search(text) is not None


def from_json(text: str) -> tuple[Pieces, list[tuple[str, Span]]]:
    """The words, a line each, and the codes with their places."""
    pieces = Pieces(len(text))
    codes: list[tuple[str, Span]] = []
    key = ""
    first = _START.search(text)
    begin = first.start() if first else 0
    describes_itself = _A_REGISTRATION.search(text) is not None and _A_REASON.search(text) is not None
    pieces.add(text[:begin], 0, begin)
    for match in _TOKEN.finditer(text, begin):
        if match[2] is not None or match[3] is not None:
            key = (match[1] if match[3] is None else match[3]).lower().replace("_", "").replace("-", "")
        elif match[4] is not None:
            if key in _CODE_KEYS and _CODE.match(match[4]):
                codes.append((match[4], Span(match.start(4), match.end(4))))
        elif match[1] is not None:
            if key in _CODE_KEYS and _CODE.match(match[1]):
                codes.append((match[1], Span(match.start(1), match.end(1))))
            elif _OWN.match(key) or (describes_itself and key == "description"):
                continue
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
