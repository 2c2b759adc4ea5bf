"""Providers under the names that people write.

Decides: the one short name of a provider ("Twilio (toll-free)" is `twilio`).
Leaves alone: which of them have a profile (`profiles`).
"""

import re
from typing import Final

# The pattern of each name; the first that occurs in the text wins, so resellers stand before their carriers.
_NAMES: Final = (
    ("gohighlevel", r"go ?high ?level|high ?level|\bghl\b|lead ?connector|lc phone"),
    ("ringcentral", r"ring ?central"),
    ("twilio", r"twilio"),
    ("telnyx", r"telnyx"),
    ("bandwidth", r"bandwidth"),
    ("aws", r"\baws\b|amazon|pinpoint|end user messaging"),
    ("sinch", r"sinch"),
    ("vonage", r"vonage|nexmo"),
    ("plivo", r"plivo"),
    ("signalwire", r"signal ?wire"),
    ("zoom", r"\bzoom\b"),
    ("dialpad", r"dialpad"),
    ("quo", r"open ?phone|\bquo\b"),
    ("8x8", r"\b8x8\b"),
    ("nextiva", r"nextiva"),
    ("infobip", r"infobip"),
    ("tcr", r"\btcr\b|campaign registry"),
)
PROVIDERS: Final = tuple(name for name, _ in _NAMES)


def provider_for(text: str) -> str:
    """The short name of the provider that a text names first, or ""."""
    found = [(match.start(), name) for name, pattern in _NAMES if (match := re.search(pattern, text.casefold()))]
    return min(found, key=lambda item: item[0])[1] if found else ""
