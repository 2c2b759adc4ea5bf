"""Fitting linear models and writing them as the files that `carelane.language.linear` reads.

Decides: logistic regression, whole-number weights, and what a model file says about itself.
Leaves alone: what is fitted (`marketing.py`, `replies.py`, `use_cases.py`).
Everything is seeded and runs in one thread, so that the same texts give the same bytes.
"""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from carelane.language.linear import FORMAT, digest
from training.features import rows

MODELS: Final = Path(__file__).resolve().parents[1] / "src" / "carelane" / "language" / "models"
STEPS: Final = 127
Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Fitted:
    """One table of weights per class (one only for a yes/no question) and their biases."""

    bits: int
    weights: Floats
    biases: Floats

    def scores(self, places: Sequence[Sequence[int]]) -> Floats:
        """The log-odds of rows of places, one column per class."""
        found: Floats = rows(places, self.bits) @ self.weights.T + self.biases
        return found

    def window_scores(self, texts: Sequence[Sequence[Sequence[int]]]) -> list[Floats]:
        """For each text, given as the places of its windows, the log-odds of every window by the first table."""
        flat = self.scores([places for windows in texts for places in windows])[:, 0]
        return np.split(flat, np.cumsum([len(windows) for windows in texts])[:-1])

    def most_telling(self, texts: Sequence[Sequence[Sequence[int]]]) -> Floats:
        """The log-odds of the most telling window of each text, as the product computes them."""
        return np.array([scores.max() for scores in self.window_scores(texts)])

    def rounded(self) -> tuple["Fitted", float]:
        """The same with weights as they are stored, and the size of one step."""
        scale = float(f"{np.abs(self.weights).max() / STEPS:.6g}")
        whole = np.rint(self.weights / scale)
        return Fitted(self.bits, whole * scale, np.round(self.biases, 4)), scale


def fit(matrix: csr_matrix, wanted: Sequence[Any] | NDArray[Any], weights: Floats, strength: float) -> Fitted:
    """Logistic regression; `strength` is the inverse of the regularisation."""
    model = LogisticRegression(C=strength, max_iter=1_000, tol=1e-4)
    with threadpool_limits(limits=1):  # sums over several threads differ in their last digits from machine to machine
        model.fit(matrix, wanted, sample_weight=weights)
    bits = int(matrix.shape[1]).bit_length() - 1
    return Fitted(bits, model.coef_, model.intercept_)


def packed(row: Floats, scale: float) -> dict[str, list[int]]:
    """The weights of one table as gaps between places and whole numbers."""
    whole = np.rint(row / scale).astype(int)
    places = np.nonzero(whole)[0]
    gaps = np.diff(places, prepend=-1)
    return {"gaps": gaps.tolist(), "weights": whole[places].tolist()}


def write(name: str, fitted: Fitted, classes: Sequence[str], about: dict[str, Any], folder: Path | None = None) -> Path:
    """Write a model file, into MODELS when no folder is named. The same model gives the same bytes."""
    folder = folder or MODELS
    stored, scale = fitted.rounded()
    data: dict[str, Any] = {
        "carelane": FORMAT, "model": name, "bits": fitted.bits, "scale": scale, "classes": list(classes),
        "biases": stored.biases.tolist(), "tables": [packed(row, scale) for row in stored.weights], **about,
    }  # fmt: skip
    data["sha256"] = digest(data)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.json.gz"
    text = json.dumps(data, separators=(",", ":"), sort_keys=True)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    return path


def area(wanted: Booleans, scores: Floats) -> float:
    """The area under the ROC curve: how often a positive scores above a negative."""
    order = np.argsort(scores, kind="stable")
    ranks = np.empty(len(scores))
    ranks[order] = np.arange(1, len(scores) + 1)
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    means = np.bincount(inverse, ranks) / counts
    positives = int(wanted.sum())
    negatives = len(wanted) - positives
    return float((means[inverse][wanted].sum() - positives * (positives + 1) / 2) / (positives * negatives))
