"""Where a character of a changed text came from.

Decides: the range of the original text behind a range of the changed text, widened to whole original
characters, in the time of a binary search.
Leaves alone: how the text is changed (`normalise.py`, `spaced_letters.py`).
"""

from bisect import bisect_right


class OffsetMap:
    """Pieces of the changed text and the ranges of the source they stand for.

    A piece as long as its source maps character by character; any other piece maps as a whole. What
    lies in the source between two pieces was removed.
    """

    __slots__ = ("_ends", "_length", "_source_length", "_sources", "_starts")

    def __init__(self, source_length: int) -> None:
        self._starts: list[int] = []  # of the pieces in the changed text
        self._sources: list[int] = []  # of the pieces in the source
        self._ends: list[int] = []
        self._length = 0
        self._source_length = source_length

    def add(self, length: int, source: int, source_end: int) -> None:
        """Append a piece of `length` characters that stands for source..source_end."""
        if not length:
            return
        alike = length == source_end - source
        if alike and self._starts and self._ends[-1] == source and self._is_linear(-1):
            self._ends[-1] = source_end
        else:
            self._starts.append(self._length)
            self._sources.append(source)
            self._ends.append(source_end)
        self._length += length

    def _is_linear(self, piece: int) -> bool:
        following = piece + 1
        end = self._starts[following] if following and following < len(self._starts) else self._length
        return end - self._starts[piece] == self._ends[piece] - self._sources[piece]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source range of start..end; an empty range stays empty."""
        first = self._source_of(start)
        if start == end:
            return first, first
        piece = bisect_right(self._starts, end - 1) - 1
        if self._is_linear(piece):
            return first, self._sources[piece] + end - self._starts[piece]
        return first, self._ends[piece]

    def _source_of(self, start: int) -> int:
        if start >= self._length:
            return self._source_length
        piece = bisect_right(self._starts, start) - 1
        if self._is_linear(piece):
            return self._sources[piece] + start - self._starts[piece]
        return self._sources[piece]
