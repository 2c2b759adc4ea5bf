"""Running text: a line break that only wraps a sentence becomes a blank, and blanks in a row become one.

Decides: which line breaks are only there because the line was full (pasted forms, YAML blocks, e-mails).
Leaves alone: breaks between paragraphs, list items, headings and short lines that end where a line of its own ends.
"""

import re
from functools import lru_cache
from typing import Final

from carelane.language.offsets import OffsetMap

# A line this long that stops in mid-sentence was wrapped, whatever the next line begins with.
LONG_LINE: Final = 45


def flows_already(text: str) -> bool:
    """True when there is nothing to do; cheap enough to ask for every text."""
    return "\n" not in text and "  " not in text


def flow(text: str) -> tuple[str, OffsetMap | None]:
    """The text as running text, and the map back when its length changed."""
    changed = _unwrapped(text) if "\n" in text else text
    if "  " not in changed:
        return changed, None
    offsets = OffsetMap(len(changed))
    parts: list[str] = []
    done = 0
    for match in _pattern(r" {2,}").finditer(changed):
        keep = match.start() + 1
        parts.append(changed[done:keep])
        offsets.add(keep - done, done, keep)
        done = match.end()
    parts.append(changed[done:])
    offsets.add(len(changed) - done, done, len(changed))
    return "".join(parts), offsets


def _unwrapped(text: str) -> str:
    # Before the break: anything but the end of a sentence or a colon. Behind it: what cannot begin a list item.
    breaks = [
        match.start(1) for match in _pattern(r"[^\s.!?:;][ ]{0,3}(\n)(?=[A-Za-z0-9(\"'&$\u00c0-\u024f])").finditer(text)
    ]
    wrapped = [place for place in breaks if _is_wrap(text, place)]
    if not wrapped:
        return text
    characters = list(text)
    for place in wrapped:
        characters[place] = " "
    return "".join(characters)


def _is_wrap(text: str, place: int) -> bool:
    following = text[place + 1]
    if following.islower() or following in "(&$":
        return True
    line_start = text.rfind("\n", max(0, place - LONG_LINE), place) + 1
    is_long = line_start == 0 and place >= LONG_LINE
    return is_long or _pattern(r"(?:STOP|HELP|START)\b").match(text, place + 1) is not None


@lru_cache(maxsize=8)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
