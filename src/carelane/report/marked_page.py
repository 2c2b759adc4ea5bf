"""A screenshot with numbered marks on the spots that findings are about, as one SVG that needs nothing else.

Decides: how a mark looks; its number and the pattern of its line tell what its colour tells. Marks on one spot share
it, with their numbers side by side. Leaves alone: which findings there are, and taking the screenshot.
Source: https://www.w3.org/TR/png-3/#11IHDR (the size of a picture).
"""

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Final

from carelane.domain.site import Box

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_TONES: Final = {
    "blocker": ("#b3261e", ""),
    "warning": ("#8a5300", "9 4"),
    "advice": ("#1f5fa8", "3 4"),
    "found": ("#1d6b3a", "14 3 3 3"),
}
_BADGE: Final = 24
_ROOM: Final = 5  # between what is marked and the line
_MOST_MARKS: Final = 60
_MOST_TITLE: Final = 300


@dataclass(frozen=True, slots=True)
class Mark:
    """One numbered spot; 0 shows a tick. tone: "blocker", "warning", "advice", or "found" for a claim borne out."""

    number: int
    box: Box
    title: str
    tone: str = "warning"


def marked_svg(png: bytes, marks: Iterable[Mark], *, alt: str) -> str:
    """The picture with its marks; marks outside of it are moved to its edge.

    Raises:
        ValueError: it is no PNG.
    """
    width, height = size_of(png)
    kept = sorted(marks, key=lambda mark: (_place(mark.box), mark.number))[:_MOST_MARKS]
    spots = [_spot(list(group), width, height) for _, group in groupby(kept, key=lambda mark: _place(mark.box))]
    picture = base64.b64encode(png).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-label="{escape(alt[:_MOST_TITLE])}">\n'
        f'<image href="data:image/png;base64,{picture}" width="{width}" height="{height}"/>\n'
        + "\n".join(spots)
        + "\n</svg>\n"
    )


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG.

    Raises:
        ValueError: it is none.
    """
    if png[:8] != _SIGNATURE or png[12:16] != b"IHDR" or len(png) < 24:
        raise ValueError("this is no PNG")
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


def _place(box: Box) -> tuple[float, float, float, float]:
    return (box.y, box.x, box.width, box.height)


def _spot(marks: list[Mark], width: int, height: int) -> str:
    """One spot: a line around it and the numbers of its marks."""
    box = marks[0].box
    left, top = _within(box.x - _ROOM, width), _within(box.y - _ROOM, height)
    right, bottom = _within(box.x + box.width + _ROOM, width), _within(box.y + box.height + _ROOM, height)
    colour, dashes = _TONES.get(marks[0].tone, _TONES["warning"])
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    titles = escape("; ".join(f"{mark.number}: {mark.title}" for mark in marks)[:_MOST_TITLE])
    line = (
        f'<rect x="{left:.0f}" y="{top:.0f}" width="{max(right - left, 2):.0f}" height="{max(bottom - top, 2):.0f}" '
        f'rx="4" fill="{colour}" fill-opacity="0.07" stroke="{colour}" stroke-width="3"{dashed}/>'
    )
    room = len(marks) * (_BADGE + 3)
    x, y = (left - room, top) if left > room else (left, top - _BADGE + 2)  # beside the words, not on them
    badges = [_badge(mark, x + at * (_BADGE + 3), y, width, height) for at, mark in enumerate(marks)]
    return f"<g><title>{titles}</title>{line}{''.join(badges)}</g>"


def _badge(mark: Mark, left: float, top: float, width: int, height: int) -> str:
    colour, _ = _TONES.get(mark.tone, _TONES["warning"])
    x = min(max(left, 1), max(width - _BADGE - 1, 1))
    y = min(max(top, 1), max(height - _BADGE - 1, 1))
    return (
        f'<rect x="{x:.0f}" y="{y:.0f}" width="{_BADGE}" height="{_BADGE}" rx="{_BADGE // 2}" fill="{colour}" '
        f'stroke="#fff" stroke-width="2"/><text x="{x + _BADGE / 2:.0f}" y="{y + _BADGE * 0.71:.0f}" '
        'text-anchor="middle" font-family="sans-serif" font-size="14" font-weight="bold" fill="#fff">'
        f"{mark.number or '✓'}</text>"
    )


def _within(value: float, most: int) -> float:
    return min(max(value, 1.0), max(most - 1.0, 1.0))
