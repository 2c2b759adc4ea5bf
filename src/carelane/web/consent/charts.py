"""Charts as SVG made here: no script, no library, readable without colour, drawn from the numbers of a table beside.

Decides: sizes, marks and labels. Bars of the second sort are striped, so that the two differ without colour.
Leaves alone: what is counted (`overview`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from markupsafe import Markup

_WIDTH, _HEIGHT, _LEFT, _BOTTOM, _TOP = 720, 220, 44, 26, 12
_GRID = 4


@dataclass(frozen=True, slots=True)
class DayBars:
    """Two numbers for each day."""

    title: str
    first: str
    second: str
    days: Sequence[tuple[date, int, int]]


def day_bars(chart: DayBars) -> Markup:
    """Bars side by side for each day. The table beside it holds the same numbers, so the picture has one label."""
    most = max((max(one, two) for _, one, two in chart.days), default=0)
    top = _round_up(most)
    room, step = _HEIGHT - _TOP - _BOTTOM, (_WIDTH - _LEFT) / max(1, len(chart.days))
    parts = [_head(chart.title, _WIDTH, _HEIGHT), _stripes()]
    for line in range(_GRID + 1):
        at = _TOP + room * (1 - line / _GRID)
        parts.append(f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH}" y1="{at:.1f}" y2="{at:.1f}"/>')
        parts.append(f'<text x="{_LEFT - 6}" y="{at + 4:.1f}" text-anchor="end">{top * line / _GRID:g}</text>')
    for place, (day, one, two) in enumerate(chart.days):
        left = _LEFT + place * step
        for offset, number, kind in ((0.12, one, "first"), (0.5, two, "second")):
            tall = room * number / top
            parts.append(
                f'<rect class="{kind}" x="{left + step * offset:.1f}" y="{_TOP + room - tall:.1f}" '
                f'width="{step * 0.36:.1f}" height="{tall:.1f}"/>'
            )
        if place % 7 == 0:
            parts.append(f'<text x="{left + step / 2:.1f}" y="{_HEIGHT - 8}" text-anchor="middle">{day:%-d %b}</text>')
    parts.append("</svg>")
    return Markup("".join(parts))  # noqa: S704  numbers, and words that were escaped


def bars(title: str, rows: Sequence[tuple[str, int]]) -> Markup:
    """One bar for each row, with its words and number."""
    wide_all, high, most = 420, 34, max((number for _, number in rows), default=1) or 1
    parts = [_head(title, wide_all, high * max(1, len(rows)))]
    for place, (words, number) in enumerate(rows):
        top = place * high
        wide = (wide_all - 250) * number / most
        parts.append(f'<text x="190" y="{top + 21}" text-anchor="end">{escape(words)}</text>')
        parts.append(f'<rect class="first" x="198" y="{top + 6}" width="{max(2.0, wide):.1f}" height="22"/>')
        parts.append(f'<text x="{206 + wide:.1f}" y="{top + 21}">{number:,}</text>')
    parts.append("</svg>")
    return Markup("".join(parts))  # noqa: S704  numbers, and words that were escaped


def _head(title: str, width: int, height: int) -> str:
    return f'<svg class="chart" viewBox="0 0 {width} {height}" role="img" aria-label="{escape(title)}">'


def _stripes() -> str:
    return (
        '<defs><pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect class="ground" width="5" height="5"/>'
        '<rect class="stripe" width="2.5" height="5"/>'
        "</pattern></defs>"
    )


def _round_up(number: int) -> int:
    """A number that four lines divide well, and at least four."""
    size = 4
    while size < number:
        size = size * 2 if str(size)[0] in "124" and size * 2 >= 8 else size + size // 2
        size = -(-size // 4) * 4
    return size
