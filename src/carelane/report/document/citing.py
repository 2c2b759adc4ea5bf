"""The sources of a document: numbered as they are first cited, listed once at its end."""

from collections.abc import Iterable
from typing import Final

from carelane.profiles.origins import origin
from carelane.report.document.blocks import Listed

MOST_CITED: Final = 3  # at one place


class Sources:
    """The numbers of the sources so far."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def refs(self, names: Iterable[str]) -> tuple[int, ...]:
        """The numbers of sources by their ids; of many, the first ones."""
        cited = tuple(dict.fromkeys(names))[:MOST_CITED]
        return tuple(self._numbers.setdefault(name, len(self._numbers) + 1) for name in cited)

    def listed(self) -> tuple[Listed, ...]:
        """The list."""
        found = [origin(name) for name in self._numbers]
        return tuple(Listed(item.title, f"{item.authority.value}, {item.date}", item.url) for item in found)
