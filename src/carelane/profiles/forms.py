"""The registration forms of providers: in which order they ask, and what they call the fields.

Decides: that a provider whose form is not known is shown the registry's own order.
Leaves alone: what has to be filled in (`field_rules.py`) and how long it may be (`profile.py`).
Facts with their sources stand in data/forms.toml.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from carelane.domain.campaign import MAX_SAMPLES
from carelane.domain.fields import BRAND_FIELDS, CAMPAIGN_FIELDS
from carelane.profiles.origins import DATA
from carelane.sources.loading import Row, read_file

ANY: Final = "tcr"
_SAMPLES: Final = tuple(f"sample{number}" for number in range(1, MAX_SAMPLES + 1))
_PATHS: Final = frozenset({*CAMPAIGN_FIELDS, *(f"brand.{name}" for name in BRAND_FIELDS)})


@dataclass(frozen=True, slots=True)
class Step:
    """One page or section of a form; fields are paths in the order in which they are asked."""

    title: str
    intro: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hint:
    """What to know while a field is filled in."""

    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """One form. labels: where they are known to differ from the general ones."""

    provider: str
    steps: tuple[Step, ...]
    labels: Mapping[str, str]
    hints: Mapping[str, Hint]
    note: str
    sources: tuple[str, ...]


def form_of(provider: str) -> Form:
    """The form of a provider, or the registry's order where its form is not known."""
    return _forms().get(provider) or _forms()[ANY]


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, Form]:
    return MappingProxyType({row.id: _form(row) for row in read_file(DATA / "forms.toml")})


def _form(row: Row) -> Form:
    row.only("source", "note", "steps", "labels", "hints")
    steps = row.data.get("steps")
    if not isinstance(steps, list) or not steps:
        raise row.wrong("needs steps")
    labels = _table(row, "labels")
    hints = _table(row, "hints")
    return Form(
        provider=row.id,
        steps=tuple(_step(Row(f"{row.id}.steps", row.place, step)) for step in steps),
        labels=MappingProxyType(_by_path({name: labels.text(name, needed=True) for name in labels.data})),
        hints=MappingProxyType({name: _hint(_table(hints, name)) for name in hints.data}),
        note=row.text("note", needed=True),
        sources=row.texts("source", needed=True),
    )


def _step(row: Row) -> Step:
    row.only("title", "intro", "fields")
    return Step(
        row.text("title", needed=True), row.text("intro", needed=True), _paths(row, row.texts("fields", needed=True))
    )


def _paths(row: Row, names: tuple[str, ...]) -> tuple[str, ...]:
    paths = tuple(path for name in names for path in (_SAMPLES if name == "samples" else (name,)))
    strange = sorted(set(paths) - _PATHS)
    if strange:
        raise row.wrong(f"names fields that no registration has: {', '.join(strange)}")
    return paths


def _by_path(labels: Mapping[str, str]) -> dict[str, str]:
    found = dict(labels)
    samples = found.pop("samples", "")
    if samples:
        found.update({path: f"{samples} ({path.removeprefix('sample')})" for path in _SAMPLES})
    return found


def _hint(row: Row) -> Hint:
    row.only("text", "source")
    return Hint(row.text("text", needed=True), row.texts("source", needed=True))


def _table(row: Row, key: str) -> Row:
    given = row.data.get(key, {})
    if not isinstance(given, dict):
        raise row.wrong(f"needs a table at {key!r}")
    return Row(f"{row.id}.{key}", row.place, given)
