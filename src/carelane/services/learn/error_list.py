"""The errors that a person or a program can meet, with what they mean.

Decides: how errors that share a slug stand together. Those count that are loaded: an error that nobody can raise has
no page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from carelane.domain.errors import CarelaneError


@dataclass(frozen=True, slots=True)
class ErrorKind:
    """One slug and what happened when it is seen."""

    slug: str
    meanings: tuple[str, ...]


def error_kinds() -> tuple[ErrorKind, ...]:
    """Every slug, by name."""
    found: dict[str, list[str]] = {}
    for kind in _kinds(CarelaneError):
        first = (kind.__doc__ or "").strip().splitlines()[0]
        found.setdefault(kind.slug, []).append(first)
    return tuple(ErrorKind(slug, tuple(dict.fromkeys(found[slug]))) for slug in sorted(found))


def _kinds(kind: type[CarelaneError]) -> Iterator[type[CarelaneError]]:
    yield kind
    for child in kind.__subclasses__():
        if child.__module__.startswith("carelane."):
            yield from _kinds(child)
