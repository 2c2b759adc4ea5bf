"""Small logical expressions over the concepts of a clause: `sample & (usecase | description) & !brand`.

Decides: the syntax, and that every name in them exists.
Leaves alone: what the names stand for (`vocabulary`).
"""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Final

from carelane.domain.errors import CatalogueError

Holds = Callable[[Collection[str]], bool]
_TOKEN: Final = re.compile(r"\s*([&|!()]|[a-z0-9-]+)")


def expression(text: str, known: Collection[str], groups: Mapping[str, str]) -> Holds:
    """The expression as a function of the concepts that are there. `groups` are names for expressions.

    Raises:
        CatalogueError: the syntax is wrong, or a name is unknown.
    """
    tokens = _tokens(text)
    reader = _Reader(text, tokens, known, groups)
    holds = reader.either()
    if reader.place != len(tokens):
        raise reader.wrong("goes on where it should end")
    return holds


def _tokens(text: str) -> list[str]:
    tokens: list[str] = []
    place = 0
    text = text.rstrip()
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise CatalogueError(f"the expression {text!r} has {text[place]!r}, which means nothing")
        tokens.append(match[1])
        place = match.end()
    return tokens


class _Reader:
    """Reads tokens from left to right; `!` binds closest, then `&`, then `|`."""

    def __init__(self, text: str, tokens: list[str], known: Collection[str], groups: Mapping[str, str]) -> None:
        self._text, self._tokens, self._known, self._groups = text, tokens, known, groups
        self.place = 0

    def wrong(self, what: str) -> CatalogueError:
        return CatalogueError(f"the expression {self._text!r} {what}")

    def either(self) -> Holds:
        parts = [self._both()]
        while self._takes("|"):
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else lambda there: any(part(there) for part in parts)

    def _both(self) -> Holds:
        parts = [self._one()]
        while self._takes("&"):
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else lambda there: all(part(there) for part in parts)

    def _one(self) -> Holds:
        if self._takes("!"):
            inner = self._one()
            return lambda there: not inner(there)
        if self._takes("("):
            inside = self.either()
            if not self._takes(")"):
                raise self.wrong("lacks a closing bracket")
            return inside
        return self._name()

    def _name(self) -> Holds:
        if self.place == len(self._tokens):
            raise self.wrong("ends too soon")
        name = self._tokens[self.place]
        self.place += 1
        if name in self._groups:
            return expression(self._groups[name], self._known, self._groups)
        if name not in self._known:
            raise self.wrong(f"names {name!r}, which is no concept")
        return lambda there: name in there

    def _takes(self, token: str) -> bool:
        if self.place < len(self._tokens) and self._tokens[self.place] == token:
            self.place += 1
            return True
        return False
