"""Two registrations compared, field by field.

Decides: what counts as a field, and whether it is part of the form, of a page outside it, or a fact of ours.
Leaves alone: how a difference is shown (`report`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum

from carelane.domain.campaign import Registration
from carelane.domain.fields import field_rank
from carelane.domain.opt_in import OptInMethod, Publication
from carelane.formats.own.layout import BRAND_KEYS, CAMPAIGN_KEYS, TEXT_KEYS
from carelane.formats.own.opt_in_layout import WAY_KEYS


class Part(StrEnum):
    """Where a value stands."""

    FORM = "form"  # a field that reviewers see
    PAGE = "page"  # a text outside the form, such as the privacy policy
    WAY = "way"  # a fact about a way to opt in, which the file knows and the form does not ask


@dataclass(frozen=True, slots=True)
class Change:
    """One value that differs; "" is an empty one."""

    field: str
    old: str
    new: str
    part: Part


def changes(before: Registration, after: Registration) -> tuple[Change, ...]:
    """Everything that differs, in the order of the form."""
    old, new = values(before), values(after)
    paths = sorted({*old, *new}, key=field_rank)
    return tuple(
        Change(path, old.get(path, ""), new.get(path, ""), part_of(path))
        for path in paths
        if old.get(path, "") != new.get(path, "")
    )


def values(registration: Registration) -> dict[str, str]:
    """Every filled value as a text, by its path."""
    found = {path: said(value) for path, value in _values(registration)}
    return {path: text for path, text in found.items() if text}


def part_of(path: str) -> Part:
    """Where the value of a path stands."""
    if path.startswith("texts."):
        return Part.PAGE
    return Part.WAY if path.startswith("optInMethods") else Part.FORM


def said(value: object) -> str:
    """A value as a person reads it: yes or no, a list with commas, a text as it is."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(said(item) for item in value)
    if isinstance(value, Publication):
        return " - ".join(part for part in (str(value.on), value.where, value.evidence) if part)
    return str(value)


def _values(registration: Registration) -> Iterator[tuple[str, object]]:
    brand, campaign = registration.brand, registration.campaign
    yield from ((f"brand.{key.name}", getattr(brand, key.attribute)) for key in BRAND_KEYS.values())
    yield from ((key.name, getattr(campaign, key.attribute)) for key in CAMPAIGN_KEYS.values())
    yield from ((f"sample{number}", text) for number, text in enumerate(campaign.samples, start=1))
    yield from ((f"texts.{key.name}", getattr(registration.texts, key.attribute)) for key in TEXT_KEYS.values())
    for number, method in enumerate(registration.opt_in_methods):
        yield from _way(f"optInMethods[{number}]", method)


def _way(path: str, method: OptInMethod) -> Iterator[tuple[str, object]]:
    yield f"{path}.method", method.kind.value
    names = {key.attribute: key.name for key in WAY_KEYS[method.kind].values()}
    for item in fields(method):
        if item.name in names:
            yield f"{path}.{names[item.name]}", getattr(method, item.name)
