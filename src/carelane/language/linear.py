"""Linear models over n-grams: what a text scores, and which words made it score.

Decides: the log-odds of a text by a model, and the words that raised them.
Leaves alone: what the features are (`ngrams.py`), how weights are found (`training/`, never shipped), and
what is done with a score (`marketing_model.py` and others).

A model is a file of plain JSON: a table of small whole numbers, a scale, a bias. Nothing in it is run, and it
holds no text: features are kept as hashes only.
"""

import gzip
import json
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import pairwise
from typing import Any, Final

from carelane.language.ngrams import END, FINAL, MASK, NEIGHBOUR, TOKEN, word_hash, word_of, word_places

FORMAT: Final = 1
_MOST_WORDS: Final = 50_000  # remembered scores of words and pairs; then the memory is emptied
_MOST_PAIRS: Final = 200_000


class BrokenModel(RuntimeError):
    """A model file that is damaged or of another format; reinstall carelane or run `make train`."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a model says of a text: the log-odds of its most telling window, that window, and its telling words.

    Offsets count in the folded text.
    """

    logit: float
    start: int
    end: int
    words: tuple[tuple[int, int], ...]


class LinearModel:
    """One table of weights with its memory of words and pairs. Safe to share between threads."""

    def __init__(self, data: dict[str, Any], table: list[float], bias: float) -> None:
        self.data = data
        self.bits: int = data["bits"]
        self.bias = bias
        self._table = table
        self._words: dict[str, tuple[int, float, int]] = {END: (word_hash(END), 0.0, 0)}
        self._pairs: dict[tuple[str, str], float] = {}

    def logit(self, folded: str) -> float:
        """The log-odds of the most telling window of a folded text."""
        best = self.bias
        last_sum, last_count = 0.0, 0
        first = True
        for total, count in self._sentences(_words(folded)):
            value = total / count**0.5 + self.bias
            if first or value > best:
                best = value
            if not first:
                value = (last_sum + total) / (last_count + count) ** 0.5 + self.bias
                best = max(best, value)
            first = False
            last_sum, last_count = total, count
        return best

    def _sentences(self, words: list[str]) -> list[tuple[float, int]]:
        """For every sentence, the sum of its weights and the number of its features."""
        known, pairs = self._words, self._pairs
        found: list[tuple[float, int]] = []
        before = END
        total, count = 0.0, 0
        for word in words:
            entry = known.get(word)
            if entry is None:
                entry = self._learn(word)
            pair = pairs.get((before, word))
            if pair is None:
                pair = self._learn_pair(before, word)
            total += entry[1] + pair
            count += entry[2] + 1
            if word == END:
                found.append((total, count))
                total, count = 0.0, 0
            before = word
        return found

    def _learn(self, word: str) -> tuple[int, float, int]:
        if len(self._words) >= _MOST_WORDS:
            self._words = {END: self._words[END]}
        places = word_places(word, self.bits)
        entry = self._words[word] = (word_hash(word), sum([self._table[place] for place in places]), len(places))
        return entry

    def _learn_pair(self, before: str, word: str) -> float:
        if len(self._pairs) >= _MOST_PAIRS:
            self._pairs = {}
        value = (word_hash(before) * NEIGHBOUR + word_hash(word)) & MASK
        weight = self._pairs[before, word] = self._table[((value * FINAL) & MASK) >> (64 - self.bits)]
        return weight

    def told(self, folded: str) -> Told:
        """As `logit`, with the window and the words that raised it most; slower."""
        tokens = [(word_of(match.group()), *match.span()) for match in TOKEN.finditer(folded)]
        sentences: list[list[tuple[float, int, int, int]]] = [[]]
        before = END
        for word, start, end in tokens:
            if word == END:
                if before != END:
                    sentences[-1].append((self._learn_pair(before, END), 1, start, start))
                    sentences.append([])
            else:
                entry = self._words.get(word) or self._learn(word)
                sentences[-1].append((entry[1] + self._learn_pair(before, word), entry[2] + 1, start, end))
            before = word
        if before != END:
            sentences[-1].append((self._learn_pair(before, END), 1, len(folded), len(folded)))
        sentences = [sentence for sentence in sentences if sentence]
        if not sentences:
            return Told(self.bias, 0, 0, ())
        windows = [*sentences, *(first + second for first, second in pairwise(sentences))]
        best, window = max(((_mean(window), window) for window in windows), key=lambda item: item[0])
        return Told(best + self.bias, window[0][2], window[-1][3], _telling(window))


def _words(folded: str) -> list[str]:
    """The tokens of a text with an END behind every sentence, the last one too."""
    found: list[str] = []
    last = END
    for written in TOKEN.findall(folded):
        word = written if written.isalpha() else word_of(written)
        if word != END or last != END:
            found.append(word)
        last = word
    if last != END:
        found.append(END)
    return found


def _mean(window: list[tuple[float, int, int, int]]) -> float:
    total: float = sum(item[0] for item in window)
    features = sum(item[1] for item in window)
    return float(total / features**0.5)


def _telling(window: list[tuple[float, int, int, int]]) -> tuple[tuple[int, int], ...]:
    """The runs of words in which the weights that raise the score lie, most of them in as few words as possible."""
    raising = sorted((item for item in window if item[0] > 0 and item[3] > item[2]), key=lambda item: -item[0])
    wanted = 0.6 * sum(item[0] for item in raising)
    chosen: list[tuple[int, int]] = []
    for weight, _, start, end in raising[:8]:
        if wanted <= 0:
            break
        wanted -= weight
        chosen.append((start, end))
    runs: list[tuple[int, int]] = []
    for start, end in sorted(chosen):
        if runs and start - runs[-1][1] <= 1:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return tuple(runs)


@cache
def read_model(name: str) -> dict[str, Any]:
    """The data of a model that is shipped with carelane.

    Raises:
        BrokenModel: the file is missing, damaged or of another format.
    """
    try:
        packed = files("carelane.language").joinpath("models", f"{name}.json.gz").read_bytes()
        data: dict[str, Any] = json.loads(gzip.decompress(packed))
        if data["carelane"] != FORMAT or data["sha256"] != digest(data):
            raise BrokenModel(f"the model {name} is damaged or of another format")
    except (OSError, ValueError, KeyError, EOFError, TypeError) as error:
        raise BrokenModel(f"the model {name} cannot be read ({type(error).__name__})") from error
    return data


def digest(data: dict[str, Any]) -> str:
    """The hash over everything that a model decides with."""
    decisive = {key: data[key] for key in ("bits", "scale", "classes", "biases", "tables")}
    return sha256(json.dumps(decisive, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def unpacked(data: dict[str, Any], index: int = 0) -> list[float]:
    """The table of one class of a model: 2**bits weights, most of them zero."""
    table = [0.0] * (1 << data["bits"])
    steps = {value: value * data["scale"] for value in range(-127, 128)}
    place = -1
    packed = data["tables"][index]
    for gap, value in zip(packed["gaps"], packed["weights"], strict=True):
        place += gap
        table[place] = steps[value]
    return table


@cache
def linear_model(name: str) -> LinearModel:
    """The shipped model of that name with one table.

    Raises:
        BrokenModel: the file is missing, damaged or of another format.
    """
    data = read_model(name)
    return LinearModel(data, unpacked(data), data["biases"][0])
