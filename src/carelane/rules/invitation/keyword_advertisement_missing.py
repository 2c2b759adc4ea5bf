"""A keyword opt-in that does not say where the keyword is advertised.

Decides: a keyword and number are given, and no place (sign, page, flyer, receipt ...) stands with them.
Leaves alone: a missing keyword or number (`keyword-details-missing`).
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.opt_in import Keyword
from carelane.domain.target import Target
from carelane.language.elements import WEB_ADDRESS
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_TEXT_TO = (
    r"\b(?:text|texts|texting|send|sends|sending) (?:the (?:key)?word )?[\"'(\[]{0,2}[a-z0-9]{2,15}[\"')\]]{0,2} to\b",
)
_WORD: Final = re.compile(r"([A-Z][A-Z0-9]{1,14})[\"'\u201d)\]]*\s+to$")
_STANDARD: Final = frozenset({"STOP", "HELP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "INFO", "SMS"})
_PLACES: Final = (
    (
        r"\b(?:sign|signs|signage|poster|posters|flyers?|flier|card|cards|menus?|receipts?|invoices?"
        r"|bills?|page|website|site|brochures?|tables?|windows?|counters?|front desk|reception"
        r"|store|shop|lobby|vehicles?|trucks?|vans?|billboards?|e-?mails?|signature|newsletters?|social"
        r"|facebook|instagram|ads?|advertis\w+|displayed|posted|published|printed|shown|qr"
        r"|hold message|voicemail|packaging|door|wall|handouts?|mailers?|letters?|postcards?|bulletin"
        r"|announced|radio|tv|event|booth)\b"
    ),
)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(*_PLACES, WEB_ADDRESS) or any(
        isinstance(way, Keyword) and way.advertised for way in text.context.opt_in_methods
    ):
        return
    for match in text.matches(*_TEXT_TO):
        span = text.original_span(match.start(), match.end())
        word = _WORD.search(text.original[span.start : span.end])
        if word is None or word.group(1) in _STANDARD:
            continue
        yield Hit(match.start(), match.end(), f"the text does not say where people read the keyword {word.group(1)}")
        return


RULE = Rule(
    id="keyword-advertisement-missing",
    title="A keyword opt-in without the place where it is advertised",
    looks_at=(Target.CTA,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=_TEXT_TO,
    absence_of=(*_PLACES, WEB_ADDRESS),
    covers=("CTA-17", "SCR-06"),
    causes=("cta-unverifiable",),
    part_of_page=True,
    why=(
        "The invitation to text the keyword is the call to action; the reviewer has to see where it "
        "stands and what it says."
    ),
    how_to_fix="Say where the keyword is advertised, quote the advertisement, and give the address of a photo of it.",
    check=_check,
    non_compliant=(
        Example("Customers of Example Plumbing opt in when they «text REPAIR to» 555-0142."),
        Example('Opt-in: «texting "JOIN" to» 555-0142 starts reminders from Lakeside Rowing Club.'),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(
            "Customers text REPAIR to 555-0142; the word and the number are printed on every invoice of "
            "Example Plumbing."
        ),
        Example("Customers may send STOP to end the messages of Example Plumbing."),
    ),
)
