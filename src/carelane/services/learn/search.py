"""Finding things by words: a small index of our own, kept in memory.

Decides: how well a thing fits the words somebody typed.
Leaves alone: what the things are (`shelf.py`) and how words are compared (`words.py`).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from carelane.services.learn.words import near, terms_of

MOST_WORDS: Final = 24  # of a query; a pasted page would say too much
TITLE, CALLED, SHORT, REST = 5.0, 4.0, 2.0, 1.0  # how much a word counts, by where it stands


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that can be found. `place` is its address below the site ("learn/questions/...")."""

    kind: str
    place: str
    title: str
    short: str
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing with how well it fits; 1.0 is as good as the best."""

    thing: Thing
    score: float


class Index:
    """Things and their words. Built once, then only read."""

    def __init__(self, entries: Iterable[tuple[Thing, Mapping[float, str]]]) -> None:
        self._things: list[Thing] = []
        self._places: dict[str, dict[int, float]] = defaultdict(dict)
        for thing, texts in entries:
            number = len(self._things)
            self._things.append(thing)
            weights: Counter[str] = Counter()
            for weight, text in texts.items():
                for word, count in Counter(terms_of(text)).items():
                    weights[word] += weight * min(count, 3)  # type: ignore[assignment]  # counts that are floats
            for word, value in weights.items():
                self._places[word][number] = value

    def find(self, query: str, kinds: Iterable[str] = ()) -> tuple[Hit, ...]:
        """What fits the words, the best first; nothing for words that say nothing."""
        wanted = tuple(dict.fromkeys(terms_of(query)))[:MOST_WORDS]
        allowed = frozenset(kinds)
        scores: dict[int, float] = defaultdict(float)
        matched: Counter[int] = Counter()
        for word in wanted:
            best: dict[int, float] = {}
            for meant, share in self._meant(word):
                rarity = math.log(1 + len(self._things) / (1 + len(self._places[meant])))
                for number, weight in self._places[meant].items():
                    value = share * rarity * weight / (weight + 2)
                    best[number] = max(best.get(number, 0.0), value)
            for number, value in best.items():
                scores[number] += value
                matched[number] += 1
        ranked = [
            (score * (matched[number] / len(wanted)) ** 1.5, -number)
            for number, score in scores.items()
            if not allowed or self._things[number].kind in allowed
        ]
        ranked.sort(reverse=True)
        top = ranked[0][0] if ranked else 1.0
        return tuple(Hit(self._things[-number], score / top) for score, number in ranked)

    def _meant(self, word: str) -> tuple[tuple[str, float], ...]:
        if word in self._places:
            return ((word, 1.0),)
        return near(word, tuple(self._places))
