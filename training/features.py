"""Texts as rows of a sparse matrix, with the features that `carelane.language.ngrams` defines."""

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from scipy.sparse import csr_matrix

from carelane.language.ngrams import END, joined, part_hashes, skipping, slot, word_hash, words_of
from carelane.language.normalise import fold


@lru_cache(maxsize=200_000)
def _parts(word: str, bits: int) -> tuple[int, ...]:
    return tuple(slot(value, bits) for value in part_hashes(word))


def places(words: list[str], bits: int, kinds: frozenset[str]) -> list[int]:
    """The places in the table of every feature of a run of words, as often as it occurs."""
    found: list[int] = []
    before, earlier = word_hash(END), 0
    third = 0
    for word in [*words, END]:
        value = word_hash(word)
        if word != END:
            if "w" in kinds:
                found.append(slot(value, bits))
            if "c" in kinds:
                found.extend(_parts(word, bits))
        pair = joined(before, value)
        if "2" in kinds:
            found.append(slot(pair, bits))
        if earlier:
            if "s" in kinds:
                found.append(slot(skipping(earlier, value), bits))
            if "3" in kinds:
                found.append(slot(joined(third, value), bits))
        third, earlier, before = pair, before, value
    return found


def matrix(texts: Iterable[str], bits: int, kinds: frozenset[str] = frozenset("w23cs")) -> csr_matrix:
    """One row per text with the number of times that each feature occurs."""
    columns: list[int] = []
    ends = [0]
    for text in texts:
        columns.extend(places(words_of(fold(text).text), bits, kinds))
        ends.append(len(columns))
    found = csr_matrix(
        (np.ones(len(columns), np.float64), np.array(columns, np.int32), np.array(ends, np.int64)),
        shape=(len(ends) - 1, 1 << bits),
    )
    found.sum_duplicates()
    return found
