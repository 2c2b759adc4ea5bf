"""Offset maps, compared with a map that keeps a range for every character."""

from hypothesis import given
from hypothesis import strategies as st

from carelane.language.offsets import OffsetMap

# Steps through a source: (characters made, characters taken); taken without made is a removal.
STEPS = st.lists(st.tuples(st.integers(0, 4), st.integers(1, 4)), max_size=25)


@given(STEPS)
def test_every_range_agrees_with_a_map_of_every_character(steps: list[tuple[int, int]]) -> None:
    offsets = OffsetMap(sum(taken for _, taken in steps))
    places: list[tuple[int, int]] = []
    source = 0
    for made, taken in steps:
        offsets.add(made, source, source + taken)
        alike = made == taken
        places += [(source + at, source + at + 1) if alike else (source, source + taken) for at in range(made)]
        source += taken
    for start in range(len(places)):
        for end in range(start + 1, len(places) + 1):
            assert offsets.span(start, end) == (places[start][0], places[end - 1][1])
        assert offsets.span(start, start) == (places[start][0],) * 2
    assert offsets.span(len(places), len(places)) == (source, source)
