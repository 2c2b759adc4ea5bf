"""A registration as a carelane file, in YAML for people or in JSON for programs.

Decides: order and layout; only what is filled in is written, and what is written reads back as the same.
Leaves alone: comments: the writer of a new file (`services`) puts them in through `remarks`.
"""

import json
from collections.abc import Mapping

from carelane.domain.campaign import Registration
from carelane.domain.opt_in import OptInMethod, Publication
from carelane.formats.own.layout import (
    BRAND_KEYS,
    CAMPAIGN_KEYS,
    CAMPAIGN_ORDER,
    FACT_KEYS,
    SAMPLE_KEYS,
    TEXT_KEYS,
    TOP_KEYS,
    VERSION,
    Holds,
    Key,
)
from carelane.formats.own.opt_in_layout import PUBLICATION_KEYS, WAY_KEYS
from carelane.formats.reading import Written
from carelane.formats.syntax.nodes import shortened
from carelane.formats.syntax.yaml_text import scalar

Value = str | bool | int | list["Value"] | dict[str, "Value"]
Remarks = Mapping[str, tuple[str, ...]]  # field path -> comment lines above it


def as_tree(registration: Registration) -> tuple[dict[str, Value], tuple[str, ...]]:
    """The registration as plain values in the order of the file, and notes on what could not be written."""
    notes: list[str] = []
    tree: dict[str, Value] = {"carelane": VERSION}
    if registration.provider:
        tree["provider"] = registration.provider
    if registration.template:
        tree["template"] = True
    brand = _facts(registration.brand, BRAND_KEYS, notes)
    campaign = _campaign(registration, notes)
    methods: list[Value] = [_method(method, notes) for method in registration.opt_in_methods]
    texts = _facts(registration.texts, TEXT_KEYS, notes)
    known = _facts(registration.facts, FACT_KEYS, notes)
    parts: dict[str, Value] = {
        "brand": brand, "campaign": campaign, "optInMethods": methods, "texts": texts, "facts": known,
    }  # fmt: skip
    return {**tree, **{name: part for name, part in parts.items() if part}}, tuple(notes)


def _campaign(registration: Registration, notes: list[str]) -> dict[str, Value]:
    facts = _facts(registration.campaign, CAMPAIGN_KEYS, notes)
    samples: dict[str, Value] = dict(zip(SAMPLE_KEYS, registration.campaign.samples, strict=False))
    found = {**facts, **samples}
    return {name: found[name] for name in CAMPAIGN_ORDER if name in found}


def _facts(owner: object, keys: Mapping[str, Key], notes: list[str]) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for key in keys.values():
        value = getattr(owner, key.attribute)
        if value is None or value in ("", ()):
            continue
        if key.holds is Holds.PUBLICATIONS:
            found[key.name] = [_publication(place) for place in value]
        elif key.holds in {Holds.CODE, Holds.CODES} and not _is_known(value, key):
            words = value if isinstance(value, str) else ", ".join(value)
            notes.append(
                f"{key.name} “{shortened(words, 200)}” is not one of the values of a campaign file; it was left out"
            )
        else:
            found[key.name] = (
                list(value) if isinstance(value, tuple) else str(value) if isinstance(value, str) else value
            )
    return found


def _is_known(value: str | tuple[str, ...], key: Key) -> bool:
    return all(word in key.values for word in ((value,) if isinstance(value, str) else value))


def _method(method: OptInMethod, notes: list[str]) -> Value:
    return {"method": method.kind.value, **_facts(method, WAY_KEYS[method.kind], notes)}


def _publication(place: Publication) -> Value:
    facts = {name: str(getattr(place, key.attribute)) for name, key in PUBLICATION_KEYS.items()}
    return {name: value for name, value in facts.items() if value}


def write_json(registration: Registration) -> Written:
    """The registration as JSON, indented."""
    tree, notes = as_tree(registration)
    return Written(json.dumps(tree, ensure_ascii=False, indent=2) + "\n", notes)


def write_yaml(registration: Registration, remarks: Remarks | None = None) -> Written:
    """The registration as YAML; `remarks` are comment lines above fields ("" stands for the top of the file).

    A remark on a field that is empty is kept, above a key without a value.
    """
    tree, notes = as_tree(registration)
    lines = _Lines(remarks or {})
    lines.remark("", 0)
    lines.group(_with_remarked(tree, remarks or {}), 0, "")
    for note in notes:
        lines.add(f"# {note}", 0)
    return Written("\n".join(lines.lines) + "\n", notes)


def _with_remarked(tree: dict[str, Value], remarks: Remarks) -> dict[str, Value]:
    """The tree with an empty key for every field that has a remark and no value, in the order of the layout."""
    wanted = {"brand": BRAND_KEYS, "campaign": CAMPAIGN_KEYS, "texts": TEXT_KEYS, "facts": FACT_KEYS}
    result = dict(tree)
    for section, keys in wanted.items():
        prefix = "" if section == "campaign" else f"{section}."
        given = tree.get(section, {})
        values = dict(given) if isinstance(given, dict) else {}
        names = CAMPAIGN_ORDER if section == "campaign" else tuple(keys)
        merged = {name: values.get(name, "") for name in names if name in values or prefix + name in remarks}
        if merged:
            result[section] = merged
    return {name: result[name] for name in TOP_KEYS if name in result}


class _Lines:
    """The lines of the file so far."""

    def __init__(self, remarks: Remarks) -> None:
        self.lines: list[str] = []
        self.remarks = remarks

    def add(self, line: str, level: int) -> None:
        self.lines.append("  " * level + line)

    def remark(self, path: str, level: int) -> None:
        for line in self.remarks.get(path, ()):
            self.add(f"# {line}".rstrip(), level)

    def group(self, values: Mapping[str, Value], level: int, prefix: str) -> None:
        for name, value in values.items():
            if level == 0 and isinstance(value, list | dict):
                self.lines.append("")
            path = name if level == 0 or prefix == "campaign" else f"{prefix}.{name}"
            self.remark(path, level)
            self._entry(name, value, level, path)

    def _entry(self, name: str, value: Value, level: int, path: str) -> None:
        if isinstance(value, dict):
            self.add(f"{name}:", level)
            self.group(value, level + 1, path)
        elif isinstance(value, list):
            self.add(f"{name}:", level)
            for index, item in enumerate(value):
                self._item(item, level + 1, f"{path}[{index}]")
        elif value == "" and path in self.remarks:
            self.add(f"{name}:", level)
        else:
            self.add(f"{name}: {_plain_value(value, level, 2 * level + len(name) + 2)}", level)

    def _item(self, item: Value, level: int, path: str) -> None:
        if not isinstance(item, dict):
            self.add(f"- {_plain_value(item, level, 2 * level + 2)}", level)
            return
        self.remark(path, level)
        start = len(self.lines)
        self.group(item, level + 1, path)
        # The dash takes the place of the first key's indent; comments above the first key stay above the dash.
        first = next(index for index in range(start, len(self.lines)) if not self.lines[index].lstrip().startswith("#"))
        self.lines[first] = "  " * level + "- " + self.lines[first].lstrip()


def _plain_value(value: Value, level: int, used: int) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return scalar(value, 2 * level, used) if isinstance(value, str) else str(value)
