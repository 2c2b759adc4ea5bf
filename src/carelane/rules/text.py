"""A text as rules see it: folded once, scanned once, and everything else computed on demand.

Offsets that rules use count in the folded text (`text.folded`); the runner maps them back to the
original. See `language/normalise.py` for what folding does.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from re import Match

from carelane.domain.finding import Span
from carelane.domain.segments import Segments, count_segments
from carelane.domain.target import Target
from carelane.language.elements import Element
from carelane.language.english import looks_english
from carelane.language.links import Link, find_links
from carelane.language.marketing_model import UNREAD, marketing_model
from carelane.language.names import Sender, guess_sender
from carelane.language.normalise import Folded
from carelane.language.patterns import compiled, is_in
from carelane.language.phones import Phone, find_phones
from carelane.language.placeholders import Placeholder, find_placeholders
from carelane.language.question_marks import QuestionMark, find_questions, is_in_question
from carelane.rules.context import Context
from carelane.rules.once import once

Pattern = str | Element


class Text:
    """One text with its kind and context.

    `original` is the stored text, `folded` the form that patterns match. `hits` holds the patterns
    of the compiled set that match somewhere, `known` all patterns of that set: any other pattern is
    searched for directly.
    """

    def __init__(
        self, folding: Folded, kind: Target, context: Context, hits: frozenset[str], known: frozenset[str] = frozenset()
    ) -> None:
        self.known = known
        self.folding = folding
        self.original = folding.original
        self.folded = folding.text
        self.kind = kind
        self.context = context
        self.hits = hits
        self.excused: list[tuple[int, int, int, int]] = []

    def excuse(self, start: int, end: int, guard_start: int, guard_end: int) -> None:
        """Note that the words at start..end would count, but for those at guard_start..guard_end (folded offsets)."""
        self.excused.append((start, end, guard_start, guard_end))

    def has(self, *wanted: Pattern) -> bool:
        """True when any of the patterns or elements matches somewhere."""
        hits, known = self.hits, self.known
        for item in wanted:
            if isinstance(item, str):
                found = item in hits or (item not in known and self._is_found(item))
            else:
                found = not hits.isdisjoint(item.patterns) or (
                    not known.issuperset(item.patterns) and any(map(self._is_found, item.patterns))
                )
            if found:
                return True
        return False

    def matching(self, wanted: frozenset[str]) -> frozenset[str]:
        """Those of the patterns that match somewhere."""
        if wanted <= self.known:
            return wanted & self.hits
        return frozenset(pattern for pattern in wanted if self.has(pattern))

    def matches(self, *wanted: Pattern) -> Iterator[Match[str]]:
        """Every match of the patterns or elements, by place; of two that overlap, the first (or longer) one."""
        found: list[Match[str]] = []
        hits, known, folded = self.hits, self.known, self.folded
        for item in wanted:
            for pattern in (item,) if isinstance(item, str) else item.patterns:
                if pattern in hits or pattern not in known:
                    found.extend(compiled(pattern).finditer(folded))
        if len(found) > 1:
            found.sort(key=_by_place)
        last_end = -1
        for match in found:
            start, end = match.span()
            if start >= last_end and end > start:
                last_end = end
                yield match

    def first(self, *wanted: Pattern) -> Match[str] | None:
        """The first match, or None."""
        return next(self.matches(*wanted), None)

    def _is_found(self, pattern: str) -> bool:
        return pattern not in self.known and is_in(pattern, self.folded)

    @once
    def selling_logit(self) -> float:
        """The log-odds that the text sells, by its words alone."""
        model = marketing_model()
        logit = model.logit(self.folded)
        # The model has seen English only: what it hears in other languages is noise.
        is_loud = model.band(model.probability(logit)) != "clean"
        return UNREAD if is_loud and looks_english(self.original) is False else logit

    @once
    def links(self) -> tuple[Link, ...]:
        """Web addresses, with offsets in the original text."""
        return find_links(self.original)

    @once
    def phones(self) -> tuple[Phone, ...]:
        """US phone numbers, with offsets in the original text."""
        return find_phones(self.original)

    @once
    def placeholders(self) -> tuple[Placeholder, ...]:
        """Parts that still have to be filled in, with offsets in the original text."""
        return find_placeholders(self.original)

    @once
    def open_questions(self) -> tuple[QuestionMark, ...]:
        """Marked questions to the owner, with offsets in the original text."""
        return find_questions(self.original)

    @once
    def blanks(self) -> tuple[Placeholder, ...]:
        """The placeholders outside of marked questions, which have a rule of their own."""
        asked = self.open_questions
        return tuple(slot for slot in self.placeholders if not is_in_question(asked, slot.start, slot.end))

    @once
    def segments(self) -> Segments:
        """How the original text is cut into message segments."""
        return count_segments(self.original)

    @once
    def brand_mentions(self) -> tuple[tuple[int, int], ...]:
        """Folded spans at which a known name of the brand stands; empty when no name is known."""
        return self.context.brand.find(self.folding) if self.context.brand else ()

    @once
    def partial_mentions(self) -> tuple[tuple[int, int], ...]:
        """Folded spans of the first words of a known name ("Maple Ridge") where the rest of it is missing."""
        return self.context.brand.find_partial(self.folding) if self.context.brand else ()

    @once
    def sender(self) -> Sender:
        """What the text itself names as its sender, whether or not we know the brand."""
        return guess_sender(self.folding)

    @once
    def names_the_brand(self) -> bool | None:
        """True: a known name or a brand placeholder stands here. None: some sender is named and we know no names."""
        # A dangling "from ." is a brand that is missing, not one that will be filled in.
        if self.brand_mentions or any(found.is_brand and found.style != "dangling" for found in self.placeholders):
            return True
        if self.context.brand is not None:
            return False
        return None if self.sender.kind != "none" else False

    def original_span(self, start: int, end: int) -> Span:
        """The span of the original text for a span of the folded text."""
        return self.folding.span(start, end)

    def sentence(self, start: int, end: int) -> str:
        """The folded sentence or line around a span."""
        left, right = self.sentence_bounds(start, end)
        return self.folded[left:right]

    def sentence_bounds(self, start: int, end: int) -> tuple[int, int]:
        """Folded bounds of the sentence or line around a span; looks at most 600 characters each way."""
        starts, ends = self._sentence_marks
        left, right = max(0, start - _FAR), min(len(self.folded), end + _FAR)
        before = bisect_right(ends, start) - 1
        if before >= 0 and starts[before] >= left:
            left = ends[before]
        behind = bisect_left(starts, end)
        if behind < len(starts) and ends[behind] <= right:
            right = starts[behind] + 1
        return left, right

    @once
    def _sentence_marks(self) -> tuple[list[int], list[int]]:
        """Where the marks that end a sentence or a line start, and where they end, each in order."""
        starts: list[int] = []
        ends: list[int] = []
        for match in compiled(_SENTENCE_END).finditer(self.folded):
            start, end = match.span()
            starts.append(start)
            if end - start == 2 and self.folded[start + 1] == "\n":
                starts.append(start + 1)  # the line feed alone ends something as well
                ends.append(end)
            ends.append(end)
        return starts, ends


_SENTENCE_END = r"[.!?;] |\.?\n"
_FAR = 600  # characters


def _by_place(match: Match[str]) -> tuple[int, int]:
    start, end = match.span()
    return start, -end
