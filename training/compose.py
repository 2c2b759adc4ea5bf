"""Messages around the sentences of the grammars, so that nothing but their meaning tells the classes apart.

Decides: greetings, service sentences, endings, STOP lines, capitals and punctuation: the same for a
sentence that sells and for its twin.
Leaves alone: the sentences (`grammar.py`).
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from training.grammar import Family, Industry, written

FRONTS: Final = (
    "{b}: ", "Hi {p}, ", "Hello {p}! ", "{b} here. ", "Hi {p}, this is {w} [with|from|at] {b}. ", "{p} - ",
    "Hey {p}, it's {w}. ", "From {b}: ", "[Good morning|Good afternoon] {p}. ", "{b} - ",
    "[Thanks|Thank you] for [texting|calling|reaching out to] {b}. ",
)  # fmt: skip
CLOSERS: Final = ("Thanks!", "Thank you.", "- {w}", "Have a good [day|one|week].", "[See you|Talk] soon.", "{w} at {b}")
TAILS: Final = (
    "Reply STOP to opt out.", "Reply STOP to unsubscribe", "Txt STOP to end", "STOP to cancel, HELP for help.",
    "Reply HELP for help, STOP to opt out. Msg & data rates may apply.", "To stop these texts reply STOP.",
    "[Questions|Need help]? [Reply HELP|Call {r}]. Reply STOP to opt out.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Example:
    """One text to train on. `group` keeps an idea and its twin in one fold; `core`: the sentence that decides."""

    text: str
    label: str
    author: str
    group: str
    category: str = ""
    core: str = ""


def messages(industries: tuple[Industry, ...], per_line: int, seed: int) -> Iterator[Example]:
    """For every line of every family, `per_line` messages; a family and its twin get the same surroundings."""
    chance = random.Random(seed)  # noqa: S311  reproducible on purpose
    for industry in industries:
        for sells, serves in zip(industry.sells, industry.serves, strict=True):
            most = max(len(sells.lines), len(serves.lines))
            for turn in range(most * per_line):
                surface = _Surface.drawn(chance)
                for family in (sells, serves):
                    yield _message(family, family.lines[turn % len(family.lines)], industry, surface, chance)


def service_messages(industries: tuple[Industry, ...], per_line: int, seed: int) -> Iterator[Example]:
    """The harmless sentences in the same surroundings, as care."""
    chance = random.Random(seed)  # noqa: S311
    for industry in industries:
        family = Family("service", "care", industry.service, industry.slots, industry.author, industry.name)
        for line in industry.service:
            for _ in range(per_line):
                yield _message(family, line, industry, _Surface.drawn(chance), chance)


@dataclass(frozen=True, slots=True)
class _Surface:
    """How one pair of messages looks, drawn once for both of its members."""

    front: str
    before: int
    after: int
    closer: str
    tail: str
    lower: bool
    bare: bool
    loud: float

    @classmethod
    def drawn(cls, chance: random.Random) -> "_Surface":
        """A surface by chance."""
        return cls(
            front=chance.choice(FRONTS) if chance.random() < 0.55 else "",
            before=chance.choice((0, 0, 0, 1, 1, 2)),
            after=chance.choice((0, 0, 0, 0, 1)),
            closer=chance.choice(CLOSERS) if chance.random() < 0.2 else "",
            tail=chance.choice(TAILS) if chance.random() < 0.3 else "",
            lower=chance.random() < 0.12,
            bare=chance.random() < 0.1,
            loud=chance.choice((0.0, 0.0, 0.3, 0.6)),
        )


def _message(family: Family, line: str, industry: Industry, surface: _Surface, chance: random.Random) -> Example:
    core = written(line, family.slots, chance)
    around = [written(chance.choice(industry.service), industry.slots, chance) for _ in range(surface.before)]
    behind = [written(chance.choice(industry.service), industry.slots, chance) for _ in range(surface.after)]
    front = written(surface.front, industry.slots, chance)
    ends = [written(part, industry.slots, chance) for part in (surface.closer, surface.tail) if part]
    sentences = [_ended(part, surface, chance) for part in (*around, core, *behind)]
    text = " ".join((*((front,) if front else ()), *sentences, *ends))
    if surface.bare:
        text = text.replace(".", "").replace("!", "").replace(",", "")
    if surface.lower:
        text = text.lower()
    group = f"{industry.name}/{family.twin_of or family.id}"
    return Example(text, family.label, family.author, group, family.category, core)


def _ended(sentence: str, surface: _Surface, chance: random.Random) -> str:
    """The sentence with a full stop or an exclamation mark by chance, whichever it was written with."""
    if sentence[-1] not in ".!":
        return sentence if sentence[-1] in "?:)" or sentence[-1].isdigit() or "/" in sentence[-12:] else f"{sentence}."
    return sentence.rstrip(".!") + ("!" if chance.random() < surface.loud else ".")
