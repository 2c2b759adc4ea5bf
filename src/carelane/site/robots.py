"""What robots.txt asks of us.

Decides: the longest path that fits counts, and allowing wins a tie; `*` and `$` work as the standard says.
Source: RFC 9309, https://www.rfc-editor.org/rfc/rfc9309 ; `urllib.robotparser` knows neither of the two.
"""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote, urlsplit

OUR_NAME: Final = "carelane"
MOST_LINES: Final = 2_000
MOST_DELAY_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host that are for us: whether a path is allowed, by pattern."""

    rules: tuple[tuple[bool, str], ...] = ()
    delay_seconds: float = 0.0
    sitemaps: tuple[str, ...] = ()

    def allows(self, address: str) -> bool:
        """Whether a page may be asked for."""
        parts = urlsplit(address)
        path = _even(parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        fitting = [(len(pattern), allowed) for allowed, pattern in self.rules if _fits(pattern, path)]
        return max(fitting)[1] if fitting else True


def robots_of(text: str) -> Robots:
    """The rules for us: those that name us, or else those for everybody."""
    groups: dict[str, list[tuple[str, str]]] = {}
    names: list[str] = []
    in_rules = False
    sitemaps = []
    for line in text.splitlines()[:MOST_LINES]:
        key, colon, value = line.partition("#")[0].partition(":")
        key, value = key.strip().casefold(), value.strip()
        if not colon:
            continue
        if key == "sitemap":
            sitemaps.append(value)
        elif key == "user-agent":
            names = [] if in_rules else names
            in_rules = False
            names.append(value.casefold())
            groups.setdefault(value.casefold(), [])
        elif key in {"allow", "disallow", "crawl-delay"}:
            in_rules = True
            for name in names:
                groups[name].append((key, value))
    ours = groups.get(OUR_NAME, groups.get("*", []))
    rules = tuple((key == "allow", _even(value)) for key, value in ours if key != "crawl-delay" and value)
    delays = [float(value) for key, value in ours if key == "crawl-delay" and re.fullmatch(r"\d{1,4}(?:\.\d+)?", value)]
    return Robots(rules, min(max(delays, default=0.0), MOST_DELAY_SECONDS), tuple(sitemaps[:5]))


def _even(path: str) -> str:
    """A path in one way of writing its signs."""
    return quote(unquote(path), safe="/*$?=&;:@+,!~()'-._")


def _fits(pattern: str, path: str) -> bool:
    """Whether a pattern fits the beginning of a path. Linear: each part is looked for after the one before."""
    to_end = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    place = len(first)
    for number, part in enumerate(others, start=1):
        if to_end and number == len(others):
            return path.endswith(part) and len(path) - len(part) >= place
        found = path.find(part, place)
        if found < 0:
            return False
        place = found + len(part)
    return not to_end or place == len(path) or bool(others and not others[-1])
