"""Linear models over many texts at once, in numpy: the same log-odds as one by one, several times as fast.

Decides: nothing that `linear.py` does not; a test shows that both give the same numbers to the last digit.
Leaves alone: one text (numpy pays from some dozens) and machines without numpy (`logits_of` is then one by one).
Words are looked up once each; pairs, sentences and windows are arrays. What is remembered is emptied when it is full.
"""

import importlib.util
from array import array
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Any, Final

from carelane.language.linear import LONGEST_REMEMBERED, LinearModel
from carelane.language.ngrams import END, FINAL, NEIGHBOUR, TOKEN, split_at_blanks, word_hash, word_of, word_places

_MOST_WORDS: Final = 200_000
_FEWEST: Final = 32  # texts; fewer are read one by one
_END: Final = 0  # the number of END among the words


def logits_of(model: LinearModel, folded: Sequence[str]) -> list[float]:
    """The log-odds of the most telling window of each folded text, as `model.logit` gives them."""
    if len(folded) < _FEWEST or not _has_numpy():
        return [model.logit(text) for text in folded]
    return _vocabulary(model).logits(folded)


@cache
def _has_numpy() -> bool:
    return importlib.util.find_spec("numpy") is not None


@cache
def _vocabulary(model: LinearModel) -> "_Vocabulary":
    return _Vocabulary(model)


class _Pieces(dict[str, tuple[int, ...]]):
    """Pieces of texts between two blanks, as the numbers of their words."""

    def __init__(self, words: "_Words") -> None:
        self._words = words

    def __missing__(self, piece: str) -> tuple[int, ...]:
        numbers = tuple([self._words.number(word_of(written)) for written in TOKEN.findall(piece)])
        if len(piece) <= LONGEST_REMEMBERED:  # a text with a line break is one piece, and seldom comes again
            self[piece] = numbers
        return numbers


class _Words:
    """Every word that was met: its number, its hash, its weight with that of its parts, the number of its features."""

    def __init__(self, model: LinearModel) -> None:
        self._model = model
        self._numbers: dict[str, int] = {}
        self.rows: list[tuple[int, int, int]] = []
        self.number(END)

    def number(self, word: str) -> int:
        found = self._numbers.get(word)
        if found is None:
            places = word_places(word, self._model.bits)
            found = self._numbers[word] = len(self.rows)
            self.rows.append((word_hash(word), sum([self._model.table[place] for place in places]), len(places) + 1))
        return found


class _Vocabulary:
    """What is known of words and pieces, and how texts made of them score. For one thread at a time."""

    def __init__(self, model: LinearModel) -> None:
        import numpy as np  # noqa: PLC0415  an extra

        self._np = np
        self._model = model
        self._table = np.array(model.table, np.int64)
        self._forget()

    def _forget(self) -> None:
        np = self._np
        self._words = _Words(self._model)
        self._pieces = _Pieces(self._words)
        self._hashes = np.zeros(0, np.uint64)
        self._weights = np.zeros(0, np.int64)
        self._features = np.zeros(0, np.int64)

    def logits(self, folded: Sequence[str]) -> list[float]:
        """See `logits_of`."""
        np = self._np
        if len(self._pieces) > _MOST_WORDS or len(self._words.rows) > _MOST_WORDS:
            self._forget()
        entry = self._pieces.__getitem__
        flat = array("q", [_END])
        ends = []
        for text in folded:
            flat.extend(chain.from_iterable(map(entry, split_at_blanks(text))))
            flat.append(_END)
            ends.append(len(flat))
        self._grow()
        words = np.frombuffer(flat, np.int64)
        texts = np.repeat(np.arange(len(folded)), np.diff(ends, prepend=1))
        before, words = words[:-1], words[1:]
        kept = (words != _END) | (before != _END)  # of ends in a row the first counts, and none at the beginning
        before, words, texts = before[kept], words[kept], texts[kept]
        best = np.zeros(len(folded))
        if len(words):
            self._best_windows(before, words, texts, best)
        found: list[float] = (best + self._model.bias).tolist()
        return found

    def _grow(self) -> None:
        """Take in the words that were met since the last time."""
        np = self._np
        new = self._words.rows[len(self._hashes) :]
        if new:
            hashes, weights, features = zip(*new, strict=True)
            self._hashes = np.concatenate([self._hashes, np.array(hashes, np.uint64)])
            self._weights = np.concatenate([self._weights, np.array(weights, np.int64)])
            self._features = np.concatenate([self._features, np.array(features, np.int64)])

    def _best_windows(self, before: Any, words: Any, texts: Any, best: Any) -> None:  # noqa: ANN401  arrays
        """Put the score of the most telling window of each text that has words into `best`."""
        np = self._np
        hashes = self._hashes
        joined = hashes[before] * np.uint64(NEIGHBOUR) + hashes[words]  # modulo 2**64, as in `ngrams.py`
        pairs = self._table[(joined * np.uint64(FINAL)) >> np.uint64(64 - self._model.bits)]
        ends = np.flatnonzero(words == _END)
        starts = np.concatenate([[0], ends[:-1] + 1])
        totals = np.add.reduceat(self._weights[words] + pairs, starts)
        counts = np.add.reduceat(self._features[words], starts)
        owners = texts[ends]
        values = totals * self._model.scale / np.sqrt(counts)
        alike = np.flatnonzero(owners[1:] == owners[:-1])
        two = (totals[alike] + totals[alike + 1]) * self._model.scale / np.sqrt(counts[alike] + counts[alike + 1])
        values[alike] = np.maximum(values[alike], two)
        firsts = np.flatnonzero(np.concatenate([[True], owners[1:] != owners[:-1]]))
        best[owners[firsts]] = np.maximum.reduceat(values, firsts)
