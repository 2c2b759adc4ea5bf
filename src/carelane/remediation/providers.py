"""Providers and reviewers: the families that codes belong to, and how people call them.

Decides: which lists of codes a provider's name stands for, and whose codes it passes on.
Leaves alone: what a code means (`codes.py`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from carelane.sources.loading import Row, read_file, unknown

_FILE: Final = Path(__file__).with_name("providers.toml")


@dataclass(frozen=True, slots=True)
class Provider:
    """A family of lists of codes.

    `passes_on` names families whose codes this provider shows as well, because their reviewer decided.
    """

    id: str
    title: str
    also_called: tuple[str, ...] = ()
    passes_on: tuple[str, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """What a name stands for: some lists of codes, by their labels, of one family."""

    provider: Provider
    labels: tuple[str, ...]


@lru_cache(maxsize=1)
def providers() -> Mapping[str, Provider]:
    """Every family by id.

    Raises:
        CatalogueError: an entry is incomplete, or passes on a family that does not exist.
    """
    rows = read_file(_FILE)
    families = [row.id for row in rows]
    return MappingProxyType({row.id: _provider(row, families) for row in rows})


def find_provider(name: str, labels: Mapping[str, str]) -> Named:
    """What a name stands for. `labels` maps the label of every list of codes to its family.

    A name of the family stands for all its lists, a full label for that list, and any other words for the
    lists whose labels contain all of them ("telus", "twilio toll-free").

    Raises:
        UnknownName: no provider is called that; the hint names the nearest.
    """
    wanted = name.strip().casefold()
    families = providers()
    exact = tuple(label for label in labels if label.casefold() == wanted)
    family = next((known for known in families.values() if wanted in _names(known)), None)
    if family is not None:
        return Named(family, tuple(label for label, owner in labels.items() if owner == family.id))
    words = _words(wanted)
    chosen = exact or tuple(label for label in labels if words and words <= _words(label))
    if not chosen:
        raise unknown("provider", name, [known.title for known in families.values()])
    return Named(families[labels[chosen[0]]], chosen)


def _names(provider: Provider) -> Iterable[str]:
    return (provider.id, provider.title.casefold(), *provider.also_called)


def _words(text: str) -> frozenset[str]:
    return frozenset("".join(char if char.isalnum() else " " for char in text.casefold()).split())


def _provider(row: Row, families: Iterable[str]) -> Provider:
    row.only("title", "also_called", "passes_on", "about")
    passes_on = row.texts("passes_on")
    strange = set(passes_on) - set(families)
    if strange:
        raise row.wrong(f"passes on unknown families: {', '.join(sorted(strange))}")
    return Provider(
        id=row.id,
        title=row.text("title", needed=True),
        also_called=row.texts("also_called"),
        passes_on=passes_on,
        about=row.text("about"),
    )
