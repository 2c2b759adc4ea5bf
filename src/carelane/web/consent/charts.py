"""Charts as shapes, drawn as SVG by a template: no script, no library, readable without colour.

Decides: sizes, places and labels. Bars of the second sort are striped, so that the two differ without colour. The
table beside a chart holds the same numbers.
Leaves alone: what is counted (`overview`), and how shapes are drawn (`components/consent_chart.html`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _TOP = 720, 220, 44, 26, 12
_LINES: Final = 4
_NARROW: Final = 420
_ROW: Final = 34
_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle. kind: "first" or "second"."""

    kind: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place. anchor: "start", "middle" or "end" of the words is there."""

    words: str
    x: float
    y: float
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of so many units; lines: heights of the grid."""

    title: str
    width: int
    height: int
    bars: tuple[Bar, ...]
    labels: tuple[Label, ...]
    lines: tuple[float, ...] = ()


def day_bars(title: str, days: Sequence[tuple[date, int, int]]) -> Chart:
    """Two bars side by side for each day."""
    top = _round_up(max((max(one, two) for _, one, two in days), default=0))
    room, step = _HEIGHT - _TOP - _BOTTOM, (_WIDTH - _LEFT) / max(1, len(days))
    lines = tuple(_TOP + room * (1 - line / _LINES) for line in range(_LINES + 1))
    labels = [Label(f"{top * line / _LINES:g}", _LEFT - 6, at + 4, "end") for line, at in enumerate(lines)]
    bars = []
    for place, (day, one, two) in enumerate(days):
        left = _LEFT + place * step
        for kind, offset, number in (("first", 0.12, one), ("second", 0.5, two)):
            tall = room * number / top
            bars.append(Bar(kind, left + step * offset, _TOP + room - tall, step * 0.36, tall))
        if place % _WEEK == 0:
            labels.append(Label(f"{day:%-d %b}", left + step / 2, _HEIGHT - 8, "middle"))
    return Chart(title, _WIDTH, _HEIGHT, tuple(bars), tuple(labels), lines)


def row_bars(title: str, rows: Sequence[tuple[str, int]]) -> Chart:
    """One bar for each row, with its words before and its number behind."""
    most = max((number for _, number in rows), default=1) or 1
    bars, labels = [], []
    for place, (words, number) in enumerate(rows):
        top, wide = place * _ROW, (_NARROW - 250) * number / most
        bars.append(Bar("first", 198, top + 6, max(2.0, wide), 22))
        labels += [Label(words, 190, top + 21, "end"), Label(f"{number:,}", 206 + wide, top + 21)]
    return Chart(title, _NARROW, _ROW * max(1, len(rows)), tuple(bars), tuple(labels))


def _round_up(number: int) -> int:
    """A number not below this one that four lines divide well."""
    size = _LINES
    while size < number:
        size *= 2
    return size
