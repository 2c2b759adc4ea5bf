"""Codes with which providers report that a text was not delivered, and what they say about the person.

Decides: how codes are compared (without regard to case and blanks).
Leaves alone: what is recorded then (`services.consent.send_failures`), and codes of registration (`remediation`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from carelane.domain.errors import CatalogueError
from carelane.sources.loading import Row, read_file
from carelane.sources.source_list import source

FILE: Final = Path(__file__).parent / "send_failures.toml"


class Meaning(StrEnum):
    """What a code says."""

    OPTED_OUT = "opted_out"  # the person told the provider to stop
    DISCONNECTED = "disconnected"  # nobody has this number any more
    UNREACHABLE = "unreachable"  # no texts reach it: a landline, or away for now
    REFUSED = "refused"  # the content or the sender was refused; says nothing about the person
    TROUBLE = "trouble"  # a fault or a limit on the way


@dataclass(frozen=True, slots=True)
class SendFailure:
    """One code of one provider."""

    provider: str
    code: str
    meaning: Meaning
    says: str
    source: str


def send_failure(provider: str, code: str) -> SendFailure | None:
    """What a code means; None when it is not known."""
    return _all().get((_plain(provider), _plain(code)))


def send_failures() -> tuple[SendFailure, ...]:
    """Every code, by provider."""
    return tuple(_all().values())


@lru_cache(maxsize=1)
def _all() -> Mapping[tuple[str, str], SendFailure]:
    found: dict[tuple[str, str], SendFailure] = {}
    for row in read_file(FILE):
        for each in _codes(row):
            key = (_plain(each.provider), _plain(each.code))
            if key in found:
                raise CatalogueError(f"{each.provider} {each.code} stands twice in the codes of failed texts")
            found[key] = each
    return MappingProxyType(found)


def _codes(row: Row) -> list[SendFailure]:
    row.only("provider", "codes", "meaning", "says", "source")
    meaning = Meaning(row.choice("meaning", tuple(Meaning)))
    origin = source(row.text("source", needed=True))
    provider, says = row.text("provider", needed=True), row.text("says", needed=True)
    return [SendFailure(provider, code, meaning, says, origin.id) for code in row.texts("codes", needed=True)]


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()
