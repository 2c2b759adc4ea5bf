"""From the tiers to one reading.

Decides: which of several signs wins, how far an opt-out reaches, and the words that say why.
Leaves alone: what is recorded and sent then.
A missed opt-out costs ten times a false one, so doubt goes to a person and texts wait.
"""

import re
from dataclasses import replace
from typing import Final

from carelane.domain.finding import Span
from carelane.language.normalise import fold
from carelane.language.replies.exact import keyword_reply
from carelane.language.replies.own_words import own_words
from carelane.language.replies.reply import CONTEXTS, Band, Context, Intent, Reply, Scope
from carelane.language.replies.scanning import Hit, scan
from carelane.language.replies.units import units
from carelane.language.replies.vocabulary import STREAM
from carelane.language.replies.weighing import weighed

# A longer text than any phone sends is read at its two ends.
MOST_CHARACTERS: Final = 20_000
_RANK: Final[tuple[tuple[Intent, str], ...]] = (
    ("revocation", "act"),
    ("wrong_number", "act"),
    ("complaint", "act"),
    ("deceased", "review"),
    ("wrong_number", "review"),
    ("revocation", "review"),
    ("complaint", "review"),
    ("resubscribe", "act"),
    ("resubscribe", "review"),
    ("confusion", "review"),
    ("help", "act"),
    ("confusion", "none"),
)
# A keyword is final; one that may mean something else is as likely as not.
_KEYWORD: Final[dict[Band, float]] = {"act": 1.0, "review": 0.5, "none": 0.0}
_STREAM: Final = re.compile(STREAM)
_ALL: Final = re.compile(r"\b(?:all|any|every|everything|ever|anymore|texts?|txts?|texting|sms|unsubscribe)\b")
_KEEPS: Final = re.compile(
    r"\b(?:keep|still (?:want|need|like|send)|only (?:want|send|text|need)|but "
    r"(?:not|do send|send|still|the|my|keep)|fine|are ok|is ok|ok(?:ay)? to|just "
    r"(?:the|send|not the)|except)\b[^.!?\n]{0,60}"
)


def read_reply(text: str, context: Context = "none") -> Reply:
    """Read one inbound reply. Takes time in proportion to its length and never fails on any text.

    Raises:
        ValueError: the context is unknown.
    """
    if context not in CONTEXTS:
        raise ValueError(f"{context!r} is no context; known: {', '.join(CONTEXTS)}")
    own = own_words(text)
    for unit in units(own):
        reply = keyword_reply(unit, context)
        if reply is not None:
            return reply if reply.intent != "revocation" else replace(reply, probability=_KEYWORD[reply.band])
    if len(own) > MOST_CHARACTERS:
        half = MOST_CHARACTERS // 2
        own = own[:half] + " " * (len(own) - 2 * half) + own[-half:]
    folded = fold(own)
    found = scan(folded)
    return weighed(_decided(found.hits, own), found, folded)


def _decided(hits: tuple[Hit, ...], own: str) -> Reply:
    for intent, band in _RANK if hits else ():
        deciding = [hit for hit in hits if (hit.construction.intent, hit.construction.band) == (intent, band)]
        if deciding:
            return _from(deciding, hits, own)
    why = (
        "nothing in it asks to stop, for help, or for texts again"
        if own.strip()
        else "nothing here is the person's own words"
    )
    return Reply("other", "none", None, (), why, "none/none", ("REV-03",))


def _from(deciding: list[Hit], hits: tuple[Hit, ...], own: str) -> Reply:
    item = deciding[0].construction
    wants_more = any(hit.construction.intent == "resubscribe" for hit in hits)
    band = "review" if item.intent == "revocation" and wants_more else item.band
    spans = _merged([Span(*_bare(own, hit.span)) for hit in deciding])
    why = f"the reply {item.says}"
    if wants_more and item.intent == "revocation":
        why += ", and also asks for texts: a person decides"
    elif band == "review":
        why += ": a person decides, and texts wait until then"
    return Reply(
        item.intent, band, _scope(item.intent, deciding, own), spans, why, f"reading/{item.name}", item.requirements
    )


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _bare(own: str, span: Span) -> tuple[int, int]:
    """The span without blanks and punctuation at its ends."""
    start, end = span.start, span.end
    while start < end and not own[start].isalnum():
        start += 1
    while end > start and not own[end - 1].isalnum():
        end -= 1
    return (start, end) if start < end else (span.start, span.end)


def _scope(intent: Intent, deciding: list[Hit], own: str) -> Scope | None:
    if intent in {"wrong_number", "deceased"}:
        return "this_number"
    if intent not in {"revocation", "complaint"}:
        return None
    named = [hit for hit in deciding if _STREAM.search(hit.words)]
    if len(named) == len(deciding) and (not any(_ALL.search(hit.words) for hit in deciding) or _keeps(own)):
        return "this_stream"
    return "everything"


def _keeps(own: str) -> bool:
    """Whether the reply says which texts it wants to go on."""
    return _KEEPS.search(own.lower()) is not None
