"""Constructions that sell, with the guards that excuse them: how every marketing rule is built.

Decides: when a match counts (nothing around it makes it innocent) and which part of it is reported.
Leaves alone: which constructions there are (the rules of this folder) and shared words (`_lexicon.py`).
Single words decide nothing here: requirement CNT-11 asks for the meaning in its surroundings.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from re import Match
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.language.patterns import compiled, is_in
from carelane.rules.rule import Hit, TextCheck
from carelane.rules.text import Text

COVERS: Final = ("SMP-07", "CNT-11", "OIN-08", "OUT-04")
CAUSES: Final = ("marketing-in-nonmarketing",)
TAKE_OUT: Final = (
    "Take this out of the message. If you want to send it, register a Marketing campaign and ask people for "
    "written consent to it."
)
_WIDTH: Final = 60  # how far to look for a word directly before a match
_AROUND: Final = 100  # how far back the customer's question may be mentioned


@dataclass(frozen=True, slots=True)
class Sign:
    """Patterns that read alike, and what excuses or confirms them.

    The reported span is group 1 of the pattern, or the whole match where it has no group.
    anchors: what must match somewhere as well, where the patterns alone would say too little.
    before: excuses when it ends directly before the match; after: when it starts directly behind it.
    inside: excuses when found in the match; near: in its sentence; around: there or shortly before;
    text: anywhere.
    despite: anywhere in the text, makes `near`, `around` and `text` no excuse.
    needs: must stand somewhere in the text; needs_near: in the sentence.
    """

    patterns: tuple[str, ...]
    anchors: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    inside: str = ""
    near: str = ""
    around: str = ""
    text: str = ""
    despite: str = ""
    needs: str = ""
    needs_near: str = ""
    severity: Severity | None = None
    confidence: Confidence | None = None


def triggers_of(*signs: Sign) -> tuple[str, ...]:
    """What the shared scan has to look for."""
    return tuple(dict.fromkeys(pattern for sign in signs for pattern in sign.patterns))


def reading(says: str, *signs: Sign) -> TextCheck:
    """A check that reports every unexcused match; `says` may use {match} for the words as written."""
    order = [(pattern, sign) for sign in signs for pattern in sign.patterns]
    wanted = frozenset(triggers_of(*signs))

    def check(text: Text) -> Iterator[Hit]:
        there = text.matching(wanted)
        if not there:
            return
        last_end = -1
        for start, found_end, sign in _found(text, [each for each in order if each[0] in there]):
            if start < last_end:  # two constructions on the same words are one problem
                continue
            last_end = found_end
            end = start + len(text.folded[start:found_end].rstrip(" .,;:-"))
            span = text.original_span(start, end)
            words = " ".join(text.original[span.start : span.end].split())
            yield Hit(start, end, says.format(match=words), severity=sign.severity, confidence=sign.confidence)

    return check


def _found(text: Text, matching: list[tuple[str, Sign]]) -> list[tuple[int, int, Sign]]:
    """Every unexcused match by place, the longer one first; what was excused is noted in the text."""
    found: list[tuple[int, int, Sign]] = []
    for pattern, sign in matching:
        if sign.anchors and not text.has(*sign.anchors):
            continue
        for match in compiled(pattern).finditer(text.folded):
            if match.end() <= match.start():
                continue
            start, end = match.span(1) if match.re.groups and match.start(1) >= 0 else match.span()
            if not _has_what_it_needs(text, start, end, sign):
                continue
            guard = _guard(text, match, start, end, sign)
            if guard is None:
                found.append((start, end, sign))
            else:
                text.excuse(start, end, *guard)
    if len(found) > 1:
        found.sort(key=lambda item: (item[0], -item[1]))
    return found


def _has_what_it_needs(text: Text, start: int, end: int, sign: Sign) -> bool:
    if sign.needs and not is_in(sign.needs, text.folded):
        return False
    if not sign.needs_near:
        return True
    left, right = text.sentence_bounds(start, end)
    return is_in(sign.needs_near, text.folded[left:right])


def _guard(text: Text, match: Match[str], start: int, end: int, sign: Sign) -> tuple[int, int] | None:
    """Where the words stand that make a match innocent, or None when nothing does."""
    folded = text.folded
    if sign.before:
        left = max(0, start - _WIDTH)
        if (found := compiled(_ends_with(sign.before)).search(folded[left:start])) is not None:
            return left + found.start(), left + found.end()
    if sign.after and (found := compiled(_begins_with(sign.after)).match(folded, end)) is not None:
        return found.span()
    if sign.inside and (place := _place(sign.inside, folded, *match.span())) is not None:
        return place
    if not (sign.near or sign.around or sign.text) or (sign.despite and is_in(sign.despite, folded)):
        return None
    left, right = text.sentence_bounds(start, end)
    if sign.near and (place := _place(sign.near, folded, left, right)) is not None:
        return place
    if sign.around and (place := _place(sign.around, folded, max(0, start - _AROUND), right)) is not None:
        return place
    return _place(sign.text, folded, 0, len(folded)) if sign.text else None


def _place(pattern: str, folded: str, start: int, end: int) -> tuple[int, int] | None:
    part = folded[start:end]
    if not is_in(pattern, part):
        return None
    found = compiled(pattern).search(part)
    return None if found is None else (start + found.start(), start + found.end())


@lru_cache(maxsize=1024)
def _ends_with(pattern: str) -> str:
    return rf"(?:{pattern})[ \"'(]{{0,2}}$"


@lru_cache(maxsize=1024)
def _begins_with(pattern: str) -> str:
    return rf"[ ,]{{0,2}}(?:{pattern})"
