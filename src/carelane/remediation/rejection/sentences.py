"""Where the sentences of a rejection begin and end, and which of them say nothing.

Decides: line breaks, full stops, semicolons and bullets end a sentence; a colon or a dash between blanks ends a clause.
Leaves alone: abbreviations ("e.g."), version numbers, addresses of pages; clauses joined by commas (`clauses`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

MOST_CHARACTERS: Final = 1_200  # of a sentence; longer ones are cut at a blank
_END: Final = re.compile(r"\n+|;|[•·▪◦●]|(?<![.])[.!?]+(?=\s|$|[\"')\]]|(?<=[a-z][a-z]\.)[A-Z])|(?<=\s)(?=\d{1,2}[.)]\s)")
_SOFT: Final = re.compile(r":(?=\s|$)|\s-{1,2}\s")
_SHORT_FORMS: Final = re.compile(r"(?:\b(?:e\.g|i\.e|etc|vs|inc|llc|corp|co|no|approx|incl|u\.s|st)|\b[a-z])$", re.I)
_ITEM: Final = re.compile(r"\s*(?:[-*+•·▪◦●–]|\d{1,2}[.)]|\(?[a-z]\))\s", re.I)
_WORD: Final = re.compile(r"[A-Za-z]{2,}")

# What rejections say around their reasons. Matched from the start of a sentence in matching form.
_NOTHING: Final = re.compile(
    r"(?:this|these|it)(?: issues?)? (?:could|can|may|might|should) be (?:addressed|resolved|fixed|remedied|corrected|solved)"
    r"|(?:registration|tcr|registrations|the campaign registry) requires? strict"
    r"|(?:please )?(?:correct|fix|address|resolve|revise|review|update|edit|modify|make)(?: \w+){0,8} and (?:then )?re ?(?:submit|apply|send|register)"
    r"|(?:please )?re ?submit"
    r"|(?:for (?:more|further|additional|details|help|assistance)|to learn more|learn more|see also|read more|click (?:here|below)|visit (?:our|the|https?))"
    r"|(?:please )?(?:refer to|consult|see|check out|read) (?:our|the|this) (?:\w+ ){0,4}(?:guide|guidelines|documentation|docs|article|help|knowledge|link|page|faq|support|blog)"
    r"|(?:thank you|thanks|many thanks|we appreciate|we apologi[sz]e|sorry for)"
    r"|(?:if you (?:have|need|believe|think|feel|would like|want|are unsure)|should you have|feel free|don?not hesitate|do not hesitate|let us know|please let)"
    r"|(?:please )?(?:contact|reach out to|open a ticket|get in touch|reply to this) (?:\w+ ){0,4}(?:support|us|team|mail|email|ticket|representative|specialists?)"
    r"|(?:hi|hello|dear|hey|good (?:morning|afternoon|evening)|greetings)\b(?: \w+){0,4} *,?$"
    r"|(?:best|kind|warm|sincerely|regards|cheers|respectfully|yours)(?: regards)?(?: \w+){0,3} *,?$"
    r"|(?:our|the|my) (?:\w+ ){0,2}team (?:is|will|can|would)|the \w+ (?:\w+ )?team *$|all rights reserved|copyright|unsubscribe(?: from| here| \?|$)|you (?:are|re) receiving this|manage (?:your )?preferences"
    r"|(?:once|after) (?:you|the|these|this) (?:\w+ ){0,6}(?:resubmit|corrected|updated|fixed|made)"
    r"|(?:note|please note)(?: that)? (?:\w+ ){0,6}(?:fee|charge|review takes|business days|resubmi\w+)"
    r"|we (?:re|are) (?:here|happy|glad) to|have a (?:great|good|nice)|sent from|view (?:in|this|online)"
    r"|(?:we|i)(?: have|ve)? (?:been|was|were|got|have been) (?:rejected|declined|denied)(?: \w+){0,6} *$",
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its range, the ranges of its clauses, and whether it opens a list or is an item of one."""

    start: int
    end: int
    clauses: tuple[tuple[int, int], ...]
    opens_list: bool = False
    is_item: bool = False
    says_nothing: bool = False


def sentences(cased: str, matching: str) -> Iterator[Sentence]:
    """The sentences of a text that have words, in order."""
    start = 0
    for match in _END.finditer(cased):
        if match.group() == "." and _SHORT_FORMS.search(cased, max(start, match.start() - 8), match.start()):
            continue
        yield from _pieces(cased, matching, start, match.start())
        start = match.end()
    yield from _pieces(cased, matching, start, len(cased))


def _pieces(cased: str, matching: str, start: int, end: int) -> Iterator[Sentence]:
    while end - start > MOST_CHARACTERS:
        cut = cased.rfind(" ", start + 1, start + MOST_CHARACTERS)
        cut = cut if cut > start else start + MOST_CHARACTERS
        yield from _sentence(cased, matching, start, cut)
        start = cut
    yield from _sentence(cased, matching, start, end)


def _sentence(cased: str, matching: str, start: int, end: int) -> Iterator[Sentence]:
    if not _WORD.search(cased, start, end):
        return
    first = start
    item = _ITEM.match(cased, start, end)
    if item:
        start = item.end()
    while start < end and not cased[start].isalnum():
        start += 1
    ranges = []
    place = start
    for match in _SOFT.finditer(cased, start, end):
        if _WORD.search(cased, place, match.start()):
            ranges.append((place, match.start()))
            place = match.end()
    if _WORD.search(cased, place, end):
        ranges.append((place, end))
    opens = cased[start:end].rstrip().endswith(":")
    squeezed = " ".join(matching[start:end].split())
    yield Sentence(first, end, tuple(ranges), opens, item is not None, bool(_NOTHING.match(squeezed)))
