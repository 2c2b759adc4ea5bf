"""Folding: the form of a text that patterns are matched on, with the way back to the text as written.

Decides: lower case, one form for every blank, quote and dash, look-alike letters as the Latin letters
they pose as, nothing invisible, words written letter by letter joined, and which of these look like a
trick to slip past a filter.
Leaves alone: accents of real words ("café"), other scripts, line feeds that end a paragraph or an item,
digits inside words; and whether a trick is a problem (`rules`).
Source: compatibility forms are Unicode NFKC (UAX 15), applied character by character.
"""

from dataclasses import dataclass
from typing import Literal

from carelane.domain.finding import Span
from carelane.language.characters import ORDINARY, nature, replace_one_by_one, rewrite
from carelane.language.disguises import hidden_inside_words, styled_words, unmask
from carelane.language.flow import flow, flows_already
from carelane.language.offsets import OffsetMap
from carelane.language.spaced_letters import SHAPES, find_runs, has_run_shape, may_have_runs

TrickKind = Literal["look_alike", "zero_width", "spaced_letters", "combining"]


@dataclass(frozen=True, slots=True)
class Trick:
    """One sign that the writer hides words from a filter; `span` counts in the original text."""

    kind: TrickKind
    span: Span


@dataclass(slots=True)
class Folded:
    """A text, its folded form, and the way back.

    cased: the folded form before lower case, as long as `text`; for rules that need capitals.
    Not frozen, because freezing would double the time that an ordinary text takes; do not change it.
    """

    original: str
    text: str
    cased: str
    tricks: tuple[Trick, ...] = ()
    maps: tuple[OffsetMap, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The range of the original behind start..end of `text`, widened to whole original characters.

        Raises:
            ValueError: start..end does not lie inside `text`.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"{start}..{end} does not lie inside a text of {len(self.text)} characters")
        for offsets in reversed(self.maps):
            start, end = offsets.span(start, end)
        return Span(start, end)


def fold(text: str) -> Folded:
    """Fold a text. Takes time in proportion to its length."""
    if text.isascii() and _has_plain_shape(text):
        if flows_already(text):
            return Folded(text, text.lower(), text)
        return _in_flow(Folded(text, "", text))
    return _in_flow(_fold_slowly(text))


def _has_plain_shape(text: str) -> bool:
    """True when an ASCII text has no control characters and certainly no words written letter by letter."""
    shape = f" {text} ".encode().translate(SHAPES)
    return 0 not in shape and not has_run_shape(shape)


def _in_flow(folded: Folded) -> Folded:
    """The folded text without line breaks that only wrap a sentence, and with single blanks."""
    cased, offsets = flow(folded.cased)
    maps = folded.maps if offsets is None else (*folded.maps, offsets)
    return Folded(folded.original, cased.lower(), cased, folded.tricks, maps)


def _fold_slowly(text: str) -> Folded:
    natures = {char: nature(char) for char in set(text) - ORDINARY}
    tricks: list[Trick] = []
    maps: list[OffsetMap] = []
    changed = replace_one_by_one(text, natures)
    loud = sorted(char for char, found in natures.items() if found.changes_length)
    if loud:
        changed, offsets, struck = rewrite(changed, "".join(loud))
        maps.append(offsets)
        tricks += [Trick("combining", Span(*place)) for place in struck]
    if any(found.is_invisible for found in natures.values()):
        tricks += [Trick("zero_width", Span(*place)) for place in hidden_inside_words(text)]
    if any(found.is_styled for found in natures.values()):
        tricks += [Trick("look_alike", Span(*place)) for place in styled_words(text)]
    so_far = Folded(text, changed, changed, maps=tuple(maps))
    if any(found.is_foreign for found in natures.values()):
        changed, words = unmask(changed)
        tricks += [Trick("look_alike", so_far.span(*word)) for word in words]
    if may_have_runs(changed):
        changed, joined, runs = _join(changed)
        maps.append(joined)
        tricks += [Trick("spaced_letters", so_far.span(*run)) for run in runs]
    return Folded(text, "", changed, _in_order(tricks), tuple(maps))


def _join(text: str) -> tuple[str, OffsetMap, list[tuple[int, int]]]:
    """Join words written letter by letter; also the ranges of those that look like a trick."""
    offsets = OffsetMap(len(text))
    parts: list[str] = []
    done = 0
    runs = find_runs(text)
    for place in [place for run in runs for place in run.removed] + [len(text)]:
        parts.append(text[done:place])
        offsets.add(place - done, done, place)
        done = place + 1
    return "".join(parts), offsets, [(run.start, run.end) for run in runs if run.is_trick]


def _in_order(tricks: list[Trick]) -> tuple[Trick, ...]:
    return tuple(sorted(dict.fromkeys(tricks), key=lambda trick: (trick.span, trick.kind)))
