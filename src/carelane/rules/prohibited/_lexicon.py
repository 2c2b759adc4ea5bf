"""The words of a forbidden category, and how they are searched in a text.

Decides: which of a category's words a text really uses - not as part of an innocent phrase ("glue gun"), not denied
("we do not sell tobacco") - and how sure that is. One finding a text: the surest place, the other words named with it.
Leaves alone: what follows from it (one rule a category).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import islice
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.language.patterns import compiled
from carelane.rules.prohibited._denial import denied
from carelane.rules.prohibited._parts import GATED, GATED_AND_SET
from carelane.rules.rule import Hit, TextCheck
from carelane.rules.text import Text

# Books and films may be called anything.
_TITLES: Final = (
    r"\b(?:library|cinema|bookstore|box office|the (?:film|movie|novel|book|musical|album)|screening|matinee)\b"
)
_AROUND: Final = 60  # how far an innocent phrase may reach beyond the word
_MOST_WORDS_NAMED: Final = 4
_MOST_PLACES: Final = 40  # of one list in one text that are looked at closely; keeps long texts linear


class Grade(IntEnum):
    """How sure a word makes us; the smaller, the surer."""

    CERTAIN = 0  # says it by itself
    DOUBTFUL = 1  # mostly means it
    HINT = 2  # belongs to it often enough to be looked at


_SEVERITY: Final = {Grade.CERTAIN: None, Grade.DOUBTFUL: Severity.WARNING, Grade.HINT: Severity.ADVICE}
_CONFIDENCE: Final = {Grade.CERTAIN: Confidence.HIGH, Grade.DOUBTFUL: Confidence.MEDIUM, Grade.HINT: Confidence.LOW}


@dataclass(frozen=True, slots=True)
class Pair:
    """Words that count only with other words near them (at most `reach` characters before or behind)."""

    words: str
    beside: str
    grade: Grade = Grade.CERTAIN
    reach: int = 80


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one category, as patterns for folded text.

    innocent: phrases that use a word of the list and mean something else; a word inside one does not count.
    elsewhere: words anywhere in the text that make all but the certain ones innocent.
    deniable: False where "no" before the word changes nothing ("no bullshit").
    """

    certain: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    innocent: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    deniable: bool = True

    @property
    def triggers(self) -> tuple[str, ...]:
        """Every pattern one of which has to match before anything else is looked at."""
        return tuple(dict.fromkeys([*self.certain, *self.doubtful, *self.hints, *(pair.words for pair in self.pairs)]))


@dataclass(frozen=True, slots=True)
class Seen:
    """A place where a category's words stand, in the folded text."""

    start: int
    end: int
    grade: Grade
    by_itself: bool = False


def seen_in(text: Text, lexicon: Lexicon) -> list[Seen]:
    """Every place that counts, in the order of the text."""
    found = list(_candidates(text, lexicon))
    if not found:
        return []
    innocent_place = any(compiled(pattern).search(text.folded) for pattern in (*lexicon.elsewhere, _TITLES))
    kept = [
        seen
        for seen in found
        if not (innocent_place and not seen.by_itself)
        and not _in_innocent_phrase(text, seen, lexicon.innocent)
        and not (lexicon.deniable and denied(text, seen.start, seen.end))
        and not _in_brand_name(text, seen)
    ]
    return sorted(_without_inner(kept), key=lambda seen: seen.start)


def _candidates(text: Text, lexicon: Lexicon) -> Iterator[Seen]:
    graded = ((lexicon.certain, Grade.CERTAIN), (lexicon.doubtful, Grade.DOUBTFUL), (lexicon.hints, Grade.HINT))
    for patterns, grade in graded:
        for match in islice(text.matches(*patterns), _MOST_PLACES):
            yield Seen(match.start(), match.end(), grade, by_itself=grade is Grade.CERTAIN)
    for pair in lexicon.pairs:
        for match in islice(text.matches(pair.words), _MOST_PLACES):
            around = (
                text.folded[max(0, match.start() - pair.reach) : match.start()],
                text.folded[match.end() : match.end() + pair.reach],
            )
            if any(compiled(pair.beside).search(side) for side in around):
                yield Seen(match.start(), match.end(), pair.grade)


def _in_innocent_phrase(text: Text, seen: Seen, phrases: tuple[str, ...]) -> bool:
    left = max(0, seen.start - _AROUND)
    window = text.folded[left : seen.end + _AROUND]
    return any(
        match.start() + left < seen.end and match.end() + left > seen.start
        for pattern in phrases
        for match in compiled(pattern).finditer(window)
    )


def _in_brand_name(text: Text, seen: Seen) -> bool:
    """In a registration the rules about the business report the name once, at the brand."""
    if text.context.standalone or text.context.brand is None:
        return False
    return any(start <= seen.start and seen.end <= end for start, end in text.brand_mentions)


def _without_inner(found: list[Seen]) -> list[Seen]:
    kept: list[Seen] = []
    for seen in sorted(found, key=lambda item: (item.grade, item.start, -item.end)):
        if not any(other.start < seen.end and seen.start < other.end for other in kept):
            kept.append(seen)
    return kept


def content(lexicon: Lexicon, means: str) -> TextCheck:
    """A check that reports the surest place, once a text, as "“words”: what they mean"."""

    def check(text: Text) -> Iterator[Hit]:
        yield from _hit(text, seen_in(text, lexicon), lambda words: f"{words}: {means}")

    return check


def age_restricted(lexicon: Lexicon, means: str) -> TextCheck:
    """As `content`; one degree milder, and with other advice, where the age-gated attribute is set."""

    def check(text: Text) -> Iterator[Hit]:
        gated = text.context.attributes.age_gated is True
        missing = {None: "", False: " and the age-gated attribute is off"}.get(text.context.attributes.age_gated, "")
        for hit in _hit(text, seen_in(text, lexicon), lambda words: f"{words}: {means}{missing}"):
            yield _softened(hit) if gated else replace(hit, how_to_fix=GATED)

    return check


def _softened(hit: Hit) -> Hit:
    """The hit for a sender who has declared the age gate."""
    severity = Severity.WARNING if hit.severity is None else Severity.ADVICE
    return replace(hit, severity=severity, how_to_fix=GATED_AND_SET)


def _hit(text: Text, found: list[Seen], sentence: Callable[[str], str]) -> Iterator[Hit]:
    if not found:
        return
    first = min(found, key=lambda seen: (seen.grade, seen.start))
    words = named(text, [first, *(seen for seen in found if seen is not first)])
    yield Hit(
        first.start, first.end, sentence(words), severity=_SEVERITY[first.grade], confidence=_CONFIDENCE[first.grade]
    )


def named(text: Text, found: list[Seen]) -> str:
    """The words as written, quoted, without repeats."""
    words: dict[str, str] = {}
    for seen in found:
        span = text.original_span(seen.start, seen.end)
        written = " ".join(text.original[span.start : span.end].split())
        words.setdefault(written.casefold(), f"“{written}”")
    shown = list(words.values())
    if len(shown) > _MOST_WORDS_NAMED:
        return ", ".join(shown[:_MOST_WORDS_NAMED]) + f" and {len(shown) - _MOST_WORDS_NAMED} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
