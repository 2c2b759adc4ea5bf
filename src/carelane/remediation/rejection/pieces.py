"""Building a shorter copy of a text piece by piece, with the way back.

Decides: nothing. Leaves alone: what is kept (the readers of HTML, JSON and mail).
"""

from carelane.language.offsets import OffsetMap


class Pieces:
    """The copy under construction."""

    __slots__ = ("_parts", "offsets")

    def __init__(self, source_length: int) -> None:
        self._parts: list[str] = []
        self.offsets = OffsetMap(source_length)

    def add(self, text: str, source: int, source_end: int) -> None:
        """Append `text`, which stands for source..source_end."""
        if text:
            self._parts.append(text)
            self.offsets.add(len(text), source, source_end)

    @property
    def text(self) -> str:
        """What was appended so far."""
        return "".join(self._parts)

    @property
    def ends_line(self) -> bool:
        """True at the start and after a line feed."""
        return not self._parts or self._parts[-1].endswith("\n")
