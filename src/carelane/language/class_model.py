"""Linear models with several classes over n-grams: how much a text as a whole speaks for each class.

Decides: the scores of a text, one for each class, and their shares.
Leaves alone: what the features are (`ngrams.py`), how a file is read and proved (`linear.py`), how weights are found
(`training/`, never shipped), and what is done with the scores.
"""

from collections.abc import Mapping
from functools import cache
from math import exp

from carelane.language.linear import read_model, unpacked
from carelane.language.ngrams import places_by_token, words_of


class ClassModel:
    """One table of weights for each class. Nothing changes after it is built: safe to share between threads."""

    def __init__(
        self, bits: int, classes: tuple[str, ...], tables: tuple[list[float], ...], biases: list[float]
    ) -> None:
        self.classes = classes
        self._bits = bits
        self._weights = tuple(zip(tables, biases, strict=True))

    def scores(self, folded: str) -> dict[str, float]:
        """The score of each class for a folded text. The scale is that of log-odds; only differences mean anything."""
        places = [place for token in places_by_token(words_of(folded), self._bits) for place in token]
        root = len(places) ** 0.5  # never zero: the end behind the last word is a feature
        sums = [sum(map(table.__getitem__, places)) / root + bias for table, bias in self._weights]
        return dict(zip(self.classes, sums, strict=True))


def shares(scores: Mapping[str, float]) -> dict[str, float]:
    """Scores as probabilities that add up to one."""
    most = max(scores.values())
    raised = {name: exp(score - most) for name, score in scores.items()}
    total = sum(raised.values())
    return {name: value / total for name, value in raised.items()}


@cache
def class_model(name: str) -> ClassModel:
    """The shipped model of that name with one table for each class.

    Raises:
        BrokenModel: the file is missing, damaged or of another format.
    """
    data = read_model(name)
    classes = tuple(data["classes"])
    tables = tuple(unpacked(data, index) for index in range(len(classes)))
    return ClassModel(data["bits"], classes, tables, data["biases"])
