"""Letters that changed places in the words that wishes to stop are made of: "stpo", "remvoe", "nubmer", "agian".

Decides: which written words can only be such a slip; each has the length of the word meant, so places stay.
Leaves alone: slips that are words themselves ("form", "spot"), and opt-out words that fill a reply (`typos`).
"""

import re
from functools import cache
from typing import Final

_WORDS: Final = (
    "stop", "remove", "number", "text", "texts", "texting", "message", "messages", "messaging", "again", "please",
    "these", "unsubscribe", "send", "sending", "list", "cancel", "contact", "phone", "never", "delete", "alone",
    "leave", "don't", "dont", "not", "from", "your", "this", "wrong",
)  # fmt: skip
_ORDINARY: Final = frozenset({"spot", "tsop", "form", "silt", "lsit", "slit", "ton", "ont", "hits", "tihs", "hist"})
_WRITTEN: Final = re.compile(r"[a-z']{3,12}")


@cache
def _meant() -> dict[str, str]:
    found: dict[str, str] = {}
    for word in _WORDS:
        for place in range(len(word) - 1):
            slip = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
            if slip not in _WORDS and slip not in _ORDINARY:
                found.setdefault(slip, word)
    return found


def pattern() -> str:
    """One pattern for all slips, to find out cheaply whether a text has any."""
    return rf"\b(?:{'|'.join(sorted(_meant()))})\b"


def corrected(text: str) -> str:
    """The folded text with slips set right, character for character as long."""
    meant = _meant()
    return _WRITTEN.sub(lambda match: meant.get(match.group(), match.group()), text)
