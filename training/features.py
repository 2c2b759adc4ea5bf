"""Texts as rows of a sparse matrix, with the features that `carelane.language.ngrams` defines."""

from collections.abc import Iterable, Sequence

import numpy as np
from scipy.sparse import csr_matrix

from carelane.language.ngrams import places_by_token, windows, words_of
from carelane.language.normalise import fold


def window_places(text: str, bits: int) -> list[list[int]]:
    """The places of the features of every window of a text."""
    return folded_window_places(fold(text).text, bits)


def folded_window_places(folded: str, bits: int) -> list[list[int]]:
    """The same for a text that is folded already."""
    words = words_of(folded)
    by_token = places_by_token(words, bits)
    return [[place for places in by_token[start:end] for place in places] for start, end in windows(words)]


def whole_places(text: str, bits: int) -> list[int]:
    """The places of the features of a text as one run."""
    return [place for places in places_by_token(words_of(fold(text).text), bits) for place in places]


def rows(all_places: Iterable[Sequence[int]], bits: int) -> csr_matrix:
    """One row for each list of places; a row counts its features and is divided by the root of their number."""
    columns: list[int] = []
    values: list[float] = []
    ends = [0]
    for places in all_places:
        columns.extend(places)
        values.extend([1.0 / max(len(places), 1) ** 0.5] * len(places))
        ends.append(len(columns))
    found = csr_matrix(
        (np.array(values), np.array(columns, np.int32), np.array(ends, np.int64)), shape=(len(ends) - 1, 1 << bits)
    )
    found.sum_duplicates()
    return found
