"""Linear models over n-grams: what a text scores, and which words made it score.

Decides: the log-odds of a text by a model, the words that raised them, and the probability that log-odds stand for.
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
from math import exp, sqrt
from typing import Any, Final

from carelane.language.ngrams import END, TOKEN, joined, slot, split_at_blanks, word_hash, word_of, word_places

FORMAT: Final = 1
_MOST_PIECES: Final = 50_000  # how many pieces and pairs are remembered; then the memory is emptied
_MOST_PAIRS: Final = 200_000
LONGEST_REMEMBERED: Final = 40  # characters
_MOST_SURE: Final = 40.0  # log-odds; far beyond them `exp` overflows


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


# The tokens of a piece of a text between two blanks: word, weight of the word and its parts, number of features.
_Piece = tuple[tuple[str, int, int], ...]
_Weighed = tuple[int, int, int, int]  # the weight of a token, the number of its features, where it starts and ends


class LinearModel:
    """One table of weights with its memory of pieces and pairs. Safe to share between threads.

    Weights are whole numbers, added up before they are scaled: in whatever order, the sum is the same.
    """

    def __init__(self, data: dict[str, Any], table: list[int], bias: float) -> None:
        self.data = data
        self.bits: int = data["bits"]
        self.scale: float = data["scale"]
        self.bias = bias
        self.table = table
        self._pieces: dict[str, _Piece] = {}
        self._tokens: dict[str, tuple[str, int, int]] = {}
        self._after: dict[str, dict[str, int]] = {}
        self._pairs_known = 0

    def logit(self, folded: str) -> float:
        """The log-odds of the most telling window of a folded text: each sentence, and every two in a row."""
        best = 0.0
        last_total, last_count = 0, 0
        for total, count in self._sentences(folded):
            value = total * self.scale / sqrt(count)
            if last_count:
                value = max(value, (last_total + total) * self.scale / sqrt(last_count + count))
            best = max(best, value) if last_count else value
            last_total, last_count = total, count
        return best + self.bias

    def _sentences(self, folded: str) -> list[tuple[int, int]]:
        """For every sentence, the sum of its weights and the number of its features."""
        pieces = self._pieces
        found: list[tuple[int, int]] = []
        before = END
        after = self._weights_after(END)
        total, count = 0, 0
        for piece in split_at_blanks(folded):
            entry = pieces.get(piece)
            if entry is None:
                entry = self._learn(piece)
            for word, weight, features in entry:
                if word == before == END:
                    continue
                pair = after.get(word)
                if pair is None:
                    pair = self._learn_pair(before, word)
                total += weight + pair
                count += features
                if word == END:
                    found.append((total, count))
                    total, count = 0, 0
                before = word
                after = self._weights_after(word)
        if before != END:
            found.append((total + self._learn_pair(before, END), count + 1))
        return found

    def _learn(self, piece: str) -> _Piece:
        """The tokens of a piece. Remembered, since texts are made of the same words over and over."""
        entry = tuple([self._token(word_of(written)) for written in TOKEN.findall(piece)])
        if len(piece) <= LONGEST_REMEMBERED:
            if len(self._pieces) >= _MOST_PIECES:
                self._pieces.clear()
            self._pieces[piece] = entry
        return entry

    def _token(self, word: str) -> tuple[str, int, int]:
        found = self._tokens.get(word)
        if found is None:
            if len(self._tokens) >= _MOST_PIECES:
                self._tokens.clear()
            places = word_places(word, self.bits)
            weight = sum([self.table[place] for place in places])
            found = word, weight, len(places) + 1  # one more for the pair
            if len(word) <= LONGEST_REMEMBERED:
                self._tokens[word] = found
        return found

    def _pair(self, before: str, word: str) -> int:
        known = self._weights_after(before).get(word)
        return self._learn_pair(before, word) if known is None else known

    def _weights_after(self, word: str) -> dict[str, int]:
        """What the words that follow this one add, as far as they are known."""
        found = self._after.get(word)
        if found is None:
            if self._pairs_known >= _MOST_PAIRS:
                self._after.clear()
                self._pairs_known = 0
            found = self._after[word] = {}
        return found

    def _learn_pair(self, before: str, word: str) -> int:
        weight = self.table[slot(joined(word_hash(before), word_hash(word)), self.bits)]
        self._weights_after(before)[word] = weight
        self._pairs_known += 1
        return weight

    def told(self, folded: str) -> Told:
        """As `logit`, with the window and the words that raised it most; slower."""
        tokens = [(word_of(match.group()), *match.span()) for match in TOKEN.finditer(folded)]
        sentences: list[list[_Weighed]] = [[]]
        before = END
        for word, start, end in tokens:
            if word == END:
                if before != END:
                    sentences[-1].append((self._pair(before, END), 1, start, start))
                    sentences.append([])
            else:
                _, weight, features = self._token(word)
                sentences[-1].append((weight + self._pair(before, word), features, start, end))
            before = word
        if before != END:
            sentences[-1].append((self._pair(before, END), 1, len(folded), len(folded)))
        sentences = [sentence for sentence in sentences if sentence]
        if not sentences:
            return Told(self.bias, 0, 0, ())
        windows = [*sentences, *(first + second for first, second in pairwise(sentences))]
        best, window = max(((_mean(window, self.scale), window) for window in windows), key=lambda item: item[0])
        return Told(best + self.bias, window[0][2], window[-1][3], _telling(window))


def _mean(window: list[_Weighed], scale: float) -> float:
    return sum(item[0] for item in window) * scale / sqrt(sum(item[1] for item in window))


def _telling(window: list[_Weighed]) -> tuple[tuple[int, int], ...]:
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


def as_probability(logit: float) -> float:
    """The probability that log-odds stand for."""
    return 1.0 / (1.0 + exp(-max(-_MOST_SURE, min(_MOST_SURE, logit))))


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


def whole_weights(data: dict[str, Any], index: int = 0) -> list[int]:
    """The table of one class of a model: 2**bits weights before scaling, most of them zero."""
    table = [0] * (1 << data["bits"])
    place = -1
    packed = data["tables"][index]
    for gap, value in zip(packed["gaps"], packed["weights"], strict=True):
        place += gap
        table[place] = value
    return table


def unpacked(data: dict[str, Any], index: int = 0) -> list[float]:
    """The table of one class of a model, scaled."""
    steps = {value: value * data["scale"] for value in range(-127, 128)}
    return list(map(steps.__getitem__, whole_weights(data, index)))


@cache
def linear_model(name: str) -> LinearModel:
    """The shipped model of that name with one table.

    Raises:
        BrokenModel: the file is missing, damaged or of another format.
    """
    data = read_model(name)
    return LinearModel(data, whole_weights(data), data["biases"][0])
