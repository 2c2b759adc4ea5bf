"""A pasted mail without its headers, quoting marks and signature.

Decides: which lines at the top are headers, that ">" in front of a line only quotes, and where a signature begins
and ends: few short lines behind a closing, none of them a sentence.
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
_CLOSING: Final = re.compile(
    r"(?:(?:with )?(?:best|kind|kindest|warm|warmest|many)? ?(?:regards|wishes)|sincerely(?: yours)?|"
    r"yours (?:truly|sincerely|faithfully)|"
    r"respectfully|cheers|thanks(?: again| so much)?|many thanks|thank you|best|all the best)[ ,.!]*$",
    re.IGNORECASE,
)
_A_SENTENCE: Final = re.compile(
    r"\b(?:is|are|was|were|does|do|did|has|have|must|should|needs?|cannot|not|missing|lacks?|declined|rejected|please|"
    r"add|remove|update|no|invalid|incomplete|inaccessible|unable)\b|\bcodes?\b.{0,4}\d|[(\[]\d{3,5}[)\]]",
    re.IGNORECASE,
)
_MOST_SIGNED: Final = 8  # lines
_LONGEST_SIGNED: Final = 100  # characters
_SIGNATURE: Final = re.compile(r"-- ?$|sent from my \w+", re.IGNORECASE)


def from_mail(text: str) -> Pieces | None:
    """The text without what only a mail has; None when there is nothing to take off."""
    pieces = Pieces(len(text))
    place = 0
    changed = False
    signed = 0  # lines of a signature that may still follow
    for line in text.splitlines(keepends=True):
        start, place = place, place + len(line)
        bare = line.rstrip("\r\n")
        lead = _lead(bare)
        words = bare[lead:].strip()
        signed = _MOST_SIGNED if bare[lead:] == "-- " or _CLOSING.match(words) else _still_signed(words, signed)
        if _drops(bare) or (signed and words):
            changed = True
            continue
        if lead or "\r" in line:
            changed = True
        pieces.add(bare[lead:], start + lead, start + len(bare))
        if len(bare) < len(line):
            pieces.add("\n", start + len(bare), place)
    return pieces if changed else None


def _still_signed(line: str, left: int) -> int:
    """How many more lines of a signature may follow, this one included; 0 when it is over."""
    if not left or not line:
        return left
    is_over = len(line) > _LONGEST_SIGNED or _A_SENTENCE.search(line) or _WROTE.match(line) or _HEADER.match(line)
    return 0 if is_over else left - 1


def _drops(line: str) -> bool:
    return bool(_HEADER.match(line) or _WROTE.match(line) or _SIGNATURE.match(line.strip()))


def _lead(line: str) -> int:
    """How many characters at the front of a line are quoting, indentation or the name of the subject header."""
    quote = _QUOTE.match(line)
    start = quote.end() if quote else 0
    subject = _SUBJECT.match(line, start)
    start = subject.end() if subject else start
    return start + len(line) - start - len(line[start:].lstrip(" \t"))
