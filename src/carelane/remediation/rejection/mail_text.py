"""A pasted mail without its headers, quoting marks and signature.

Decides: which lines at the top are headers, that ">" in front of a line only quotes, and where a signature begins.
Leaves alone: what the mail quotes, because the rejection is often just that.
"""

import re
from typing import Final

from carelane.remediation.rejection.pieces import Pieces

# The subject stays: it may be the only place that names the campaign.
_HEADER: Final = re.compile(
    r"[ >*]*(?:from|to|cc|bcc|date|sent|reply-to|return-path|received|message-id|mime-version|content-[a-z-]+|"
    r"x-[a-z-]+|delivered-to|importance|list-[a-z-]+|dkim-signature|authentication-results|thread-[a-z]+)\s?:[^\n]{0,2000}$",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(r"[ >*]*(?:subject|re|fwd?)\s?:\s*", re.IGNORECASE)
_QUOTE: Final = re.compile(r"(?:[ \t]{0,3}>)+[ \t]?|[ \t]{0,3}\|[ \t]")
_WROTE: Final = re.compile(
    r"\s*(?:on\b[^\n]{5,300}\bwrote:|-{2,} ?(?:original|forwarded) message ?-{2,}|_{8,}|-{8,})\s*$", re.IGNORECASE
)
_SIGNATURE: Final = re.compile(r"-- ?$|sent from my \w+", re.IGNORECASE)


def from_mail(text: str) -> Pieces | None:
    """The text without what only a mail has; None when there is nothing to take off."""
    pieces = Pieces(len(text))
    place = 0
    changed = False
    for line in text.splitlines(keepends=True):
        start, place = place, place + len(line)
        bare = line.rstrip("\r\n")
        kept = 0 if _drops(bare) else None
        if kept == 0:
            changed = True
            continue
        lead = _lead(bare)
        if lead or "\r" in line:
            changed = True
        pieces.add(bare[lead:], start + lead, start + len(bare))
        if len(bare) < len(line):
            pieces.add("\n", start + len(bare), place)
    return pieces if changed else None


def _drops(line: str) -> bool:
    return bool(_HEADER.match(line) or _WROTE.match(line) or _SIGNATURE.match(line.strip()))


def _lead(line: str) -> int:
    """How many characters at the front of a line are quoting, indentation or the name of the subject header."""
    quote = _QUOTE.match(line)
    start = quote.end() if quote else 0
    subject = _SUBJECT.match(line, start)
    start = subject.end() if subject else start
    return start + len(line) - start - len(line[start:].lstrip(" \t"))
