"""Who a text says it is from, when nobody told us the sender's name.

Decides: whether a text names a sender ("Acme Dental: ...", "this is Bob from Acme Dental", "thanks for
calling Acme"), only holds a placeholder for one ("[Brand]"), or neither.
Leaves alone: whether the name is the right one (`names.py`), labels ("Reminder: ..."), greetings, and
lower-case words, which are rarely names. English and Spanish.
It would rather miss a sender than take an ordinary word for one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from carelane.language.business_words import CONNECTING, DEPARTMENTS, LABELS, STARTS_A_SENTENCE, STREETS
from carelane.language.domains import is_bare_address
from carelane.language.normalise import Folded
from carelane.language.patterns import PatternSet
from carelane.language.placeholders import Placeholder, find_placeholders
from carelane.language.sender_phrases import BEFORE_A_SENDER, IN_BRACKETS, PREFIX, SENDER_PHRASES, SITE_PREFIX
from carelane.language.slot_names import words_of


@dataclass(frozen=True, slots=True)
class Sender:
    """What names the sender, and where in the folded text; 0..0 when nothing does."""

    kind: Literal["named", "placeholder", "none"]
    start: int = 0
    end: int = 0


NO_SENDER: Final = Sender("none")


def guess_sender(folded: Folded) -> Sender:
    """What the text names as its sender: the first name it gives, else a placeholder for one."""
    found = [*_named(folded), *_slots(folded)]
    return min(found, key=lambda sender: (sender.start, sender.kind)) if found else NO_SENDER


def _named(folded: Folded) -> Iterator[Sender]:
    text = folded.cased
    for pattern in (PREFIX, IN_BRACKETS):
        match = _pattern(pattern).match(text)
        if match and (span := _name_span(match, strong=False)):
            yield Sender("named", *span)
    match = _pattern(SITE_PREFIX).match(text)
    if match and is_bare_address(match["name"].split("."), has_path=False):
        yield Sender("named", *match.span("name"))
    for number in _hints().hits(folded.text):
        rule = SENDER_PHRASES[number]
        for match in _pattern(rule.pattern).finditer(text):
            if span := _name_span(match, strong=rule.strong):
                yield Sender("named", *span)
                break


def _name_span(match: re.Match[str], *, strong: bool) -> tuple[int, int] | None:
    """The range of the name without what only surrounds it; None when nothing of a name is left."""
    start = match.start("name")
    words = [(word.group(), start + word.start(), start + word.end()) for word in re.finditer(r"\S+", match["name"])]
    for place, (word, _, _) in enumerate(words):
        if place and _bare(word) in STARTS_A_SENTENCE and word[:1].isupper():
            words = words[:place]
            break
    while words and (_bare(words[-1][0]) in CONNECTING or (len(words) > 1 and _bare(words[-1][0]) in _TAILS)):
        words.pop()
    first = words[1:2] if words and _bare(words[0][0]) == "the" else words[:1]
    if not first or _bare(first[0][0]) in _NEVER_FIRST or not any(_carries(word) for word, _, _ in words):
        return None
    if strong and not _is_strong([word for word, _, _ in words]):
        return None
    return words[0][1], words[-1][2]


_MORE_NEVER_FIRST: Final = "attn attention bonjour dear estimada estimado fw fwd good hey hola my re su tu"
# What a sender adds to its name for the kind of text.
_TAIL_WORDS: Final = (
    "alert alertas alerts code department dept help info message messages msg msgs notification notifications notice"
    " reminder reminders sms support team text texts update updates"
)
_TAILS: Final = frozenset(_TAIL_WORDS.split())
_NEVER_FIRST: Final = STARTS_A_SENTENCE | frozenset(_MORE_NEVER_FIRST.split())


def _bare(word: str) -> str:
    return word.strip(".,'\"!*&+").lower().removesuffix("'s")


def _carries(word: str) -> bool:
    """True for a word that tells one sender from another."""
    bare = _bare(word)
    if word[:1].islower() and "." in bare:
        return is_bare_address(bare.split("."), has_path=False)
    return (
        len(bare) > 1
        and bare not in LABELS
        and bare not in DEPARTMENTS
        and bare not in CONNECTING
        and not re.fullmatch(r"[\d:./-]+(?:am|pm|st|nd|rd|th|a\.m|p\.m)?", bare)
    )


def _is_strong(words: list[str]) -> bool:
    if words[0] in {"Dr.", "Mr.", "Mrs.", "Ms.", "Dr"} or _bare(words[-1]) in STREETS:
        return False
    return len(words) > 1 or re.search(r"[a-z][A-Z]|\d|&|[A-Z]{3}", words[0]) is not None


# ------------------------------------------------------------------ placeholders


def _slots(folded: Folded) -> Iterator[Sender]:
    text = folded.cased
    for slot in find_placeholders(text):
        if slot.is_brand or _starts_the_text(text, slot) or _follows_a_phrase(text, slot):
            yield Sender("placeholder", slot.start, slot.end)
            return


def _starts_the_text(text: str, slot: Placeholder) -> bool:
    is_first = not any(char.isalnum() for char in text[: min(slot.start, 12)]) and slot.start < 12
    follows = text[slot.end : slot.end + 3].lstrip()
    return is_first and follows[:1] in {":", "|"} and slot.style != "dangling" and _may_be_sender(slot)


def _follows_a_phrase(text: str, slot: Placeholder) -> bool:
    if slot.style in {"dangling", "filler"} or not _may_be_sender(slot):
        return False
    return _pattern(BEFORE_A_SENDER).search(text[max(0, slot.start - 40) : slot.start]) is not None


def _may_be_sender(slot: Placeholder) -> bool:
    return not _SOMETHING_ELSE.intersection(words_of(slot.name))


_OTHER_SLOTS: Final = (
    "agent client code contact customer date day doctor first fname guest last link number patient phone technician"
    " time url user username you your"
)
_SOMETHING_ELSE: Final = frozenset(_OTHER_SLOTS.split())


@lru_cache(maxsize=1)
def _hints() -> PatternSet:
    return PatternSet([rule.hint for rule in SENDER_PHRASES])


@lru_cache(maxsize=64)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
