"""Texts to measure speed with: ordinary service texts, made by a small grammar from a fixed seed.

Decides: what "ordinary" means here: appointments, deliveries, tickets, invoices, codes, short answers
and the automatic replies; about a hundred characters; one in ten with characters outside ASCII, one in
ten marketing; three in five name their sender, one in four says how to stop.
Leaves alone: how well anything is found (`corpus.py`). These texts are for the clock, not for the eye.
Words and sentences stand in service_texts.toml.
"""

import random
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

SEED: Final = 10
SHARE_OF_MARKETING: Final = 0.10
SHARE_BEYOND_ASCII: Final = 0.10
_SHARE_WITH_SENDER: Final = 0.60
_SHARE_WITH_STOP: Final = 0.25


@dataclass(frozen=True, slots=True)
class ServiceText:
    """One text, the name of its sender, and what kind of text it is."""

    text: str
    brand: str
    kind: str
    is_marketing: bool


def service_texts(count: int, seed: int = SEED) -> list[ServiceText]:
    """The first `count` texts; the same for the same seed."""
    words = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    source = random.Random(seed)  # noqa: S311  texts for a clock, not keys
    return [_one(words, source) for _ in range(count)]


def average_length(texts: Sequence[ServiceText]) -> float:
    """Characters a text."""
    return sum(len(item.text) for item in texts) / max(len(texts), 1)


def _one(words: dict[str, Any], source: random.Random) -> ServiceText:
    brand = source.choice(words["brands"])
    is_marketing = source.random() < SHARE_OF_MARKETING
    if is_marketing:
        sentences = words["marketing"]
    else:
        parts = words["parts"]
        sentences = source.choices(parts, [part["weight"] for part in parts])[0]["sentences"]
    text = source.choice(sentences).format_map(_filled(words, source))
    if source.random() < _SHARE_WITH_SENDER:
        text = f"{brand}: {text}"
    if source.random() < _SHARE_WITH_STOP:
        text = f"{text} {source.choice(words['stop_lines'])}"
    if source.random() < SHARE_BEYOND_ASCII:
        text = _beyond_ascii(text, words, source)
    return ServiceText(text, brand, source.choice(("sample", "message")), is_marketing)


def _filled(words: dict[str, Any], source: random.Random) -> dict[str, object]:
    filled: dict[str, object] = {slot: source.choice(choices) for slot, choices in words["slots"].items()}
    filled["name"] = "".join(source.sample(words["syllables"], 2)).capitalize()
    return filled | {"code": source.randrange(1000, 9999), "n": source.randrange(5, 60)}


def _beyond_ascii(text: str, words: dict[str, Any], source: random.Random) -> str:
    before, after = source.choice(words["beyond_ascii"])
    changed = text.replace(before, after, 1)
    with_ending = changed.isascii() or source.random() < 0.5
    return changed + source.choice(words["endings"]) if with_ending else changed
