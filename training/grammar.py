"""Reading the grammars of this folder and writing sentences from them.

Decides: how `[a|b]` and `{slot}` are filled in, from a seeded source of chance only.
Leaves alone: what a message around a sentence looks like (`compose.py`) and fitting.
"""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

GRAMMARS: Final = Path(__file__).with_name("grammars")
_CHOICE: Final = re.compile(r"\[([^\[\]]*)\]")
_SLOT: Final = re.compile(r"\{([a-z]\w*)\}")
_BLANKS: Final = re.compile(r"[ ]{2,}| (?=[.,!?;:](?:\s|$))")
Slots = Mapping[str, Sequence[str]]


class BadGrammar(ValueError):
    """A grammar file that cannot be used; the sentence names the file, the family and the line."""


@dataclass(frozen=True, slots=True)
class Family:
    """Sentences with one idea. `twin_of`: the family whose words they share with another meaning."""

    id: str
    label: str
    lines: tuple[str, ...]
    slots: Slots
    author: str
    industry: str
    category: str = ""
    twin_of: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Industry:
    """One file of service and marketing families; `service` holds the harmless sentences around both."""

    name: str
    author: str
    service: tuple[str, ...]
    slots: Slots
    sells: tuple[Family, ...]
    serves: tuple[Family, ...]


@cache
def shared_slots() -> Slots:
    """The slots that every grammar may use."""
    found: Slots = _read(GRAMMARS / "slots.yaml")["slots"]
    return found


@cache
def industries() -> tuple[Industry, ...]:
    """All grammars of outgoing messages, by name.

    Raises:
        BadGrammar: a file is not as CONTRIBUTING describes it.
    """
    return tuple(_industry(path) for path in sorted((GRAMMARS / "messages").glob("*.yaml")))


@cache
def families(name: str, label: str) -> tuple[Family, ...]:
    """The families of a grammar with one label each: `replies.yaml` (intent), `use_cases.yaml` (use_case)."""
    data = _read(GRAMMARS / f"{name}.yaml")
    slots = {**shared_slots(), **data["slots"]}
    found = tuple(
        Family(
            item["id"], item[label], tuple(item["lines"]), slots, data["author"], name,
            twin_of=item.get("twin_of") or "", also=tuple(item.get("also") or ()),
        )
        for item in data["families"]
    )  # fmt: skip
    for family in found:
        _check(family, name)
    return found


def written(line: str, slots: Slots, chance: random.Random) -> str:
    """One sentence for a line of a grammar."""
    text = _CHOICE.sub(lambda match: chance.choice(match[1].split("|")), line)
    text = _SLOT.sub(lambda match: chance.choice(slots[match[1]]), text)
    return _BLANKS.sub(lambda match: " " if match[0].isspace() and len(match[0]) > 1 else "", text).strip()


def _industry(path: Path) -> Industry:
    data = _read(path)
    name, author = data["industry"], data["author"]
    slots = {**shared_slots(), **data["slots"]}
    sells: list[Family] = []
    serves: list[Family] = []
    for item in data["families"]:
        common: dict[str, Any] = {"slots": slots, "author": author, "industry": name}
        sells.append(Family(item["id"], "marketing", tuple(item["sells"]), category=item["category"], **common))
        serves.append(Family(f"{item['id']}/twin", "care", tuple(item["serves"]), twin_of=item["id"], **common))
    for family in (*sells, *serves, Family("service", "care", tuple(data["service"]), slots, author, name)):
        _check(family, path.name)
    return Industry(name, author, tuple(data["service"]), slots, tuple(sells), tuple(serves))


def _check(family: Family, name: str) -> None:
    if not family.lines:
        raise BadGrammar(f"{name}: family {family.id} has no lines")
    for line in family.lines:
        unknown = [slot for slot in _SLOT.findall(line) if not family.slots.get(slot)]
        if unknown:
            raise BadGrammar(f"{name}: family {family.id}: {line!r} uses unknown slots {unknown}")
        if _CHOICE.sub("", line).strip("[]") != _CHOICE.sub("", line) or "[" in _CHOICE.sub("", line):
            raise BadGrammar(f"{name}: family {family.id}: {line!r} has an unclosed or nested choice")


def _read(path: Path) -> dict[str, Any]:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(data, dict):
        raise BadGrammar(f"{path.name} is no mapping")
    return data
