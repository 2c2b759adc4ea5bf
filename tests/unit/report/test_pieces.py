"""A text cut into pieces for its marks: right for any spans, and quick for thousands."""

import time
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.finding import Severity, Span
from carelane.report.html import pieces_of

_TEXT = "Oak Dental: your visit is on Tuesday."


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span | None
    severity: Severity


_SPANS = st.tuples(st.integers(0, len(_TEXT)), st.integers(0, len(_TEXT))).map(lambda two: Span(min(two), max(two)))
_MARKS = st.lists(st.builds(_Mark, st.none() | _SPANS, st.sampled_from(Severity)), max_size=8)


@given(_MARKS)
def test_each_character_carries_exactly_the_findings_that_cover_it(marks: list[_Mark]) -> None:
    pieces = pieces_of(_TEXT, tuple(enumerate(marks, start=1)))
    assert "".join(piece.text for piece in pieces) == _TEXT
    place = 0
    for piece in pieces:
        covering = {
            number
            for number, mark in enumerate(marks, start=1)
            if mark.span is not None
            and (mark.span.start == mark.span.end == place if piece.point else mark.span.start <= place < mark.span.end)
        }
        assert set(piece.numbers) == covering
        assert list(piece.numbers) == sorted(piece.numbers)
        place += len(piece.text)


def test_a_text_with_ten_thousand_findings_is_cut_at_once() -> None:
    text = "a.com " * 10_000
    marks = tuple((place, _Mark(Span(place * 6, place * 6 + 5), Severity.WARNING)) for place in range(10_000))
    started = time.perf_counter()
    assert len(pieces_of(text, marks)) == 20_000
    assert time.perf_counter() - started < 3
