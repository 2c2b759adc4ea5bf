"""What the mere look of a text tells about its class: it should be next to nothing.

Decides: the surfaces (length, marks, digits, links, capitals, STOP lines ...) and how well they alone
tell marketing from service, on authors that were not fitted on.
"""

import re
from collections.abc import Sequence
from typing import Any, Final, Protocol

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from training.fit import Booleans, Floats

_LINK: Final = re.compile(r"https?://|www\.|\b\w+\.(?:com|org|net|example|io|co)\b")
_STOP: Final = re.compile(r"\bstop\b", re.IGNORECASE)


class Labelled(Protocol):
    """A text with its class and who wrote it."""

    @property
    def text(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def author(self) -> str: ...


def surfaces(text: str) -> list[float]:
    """Numbers that say how a text looks, not what it says."""
    words = text.split()
    letters = sum(char.isalpha() for char in text) or 1
    return [
        float(len(text)),
        float(len(words)),
        float(text.count("!")),
        float(text.count("?")),
        float(text.count(".")),
        float(text.count(",")),
        float("$" in text),
        float("%" in text),
        sum(char.isdigit() for char in text) / len(text),
        float(bool(_LINK.search(text))),
        float(bool(_STOP.search(text))),
        sum(char.isupper() for char in text) / letters,
        float(text[:1].islower()),
        float(any(ord(char) > 0x2000 for char in text)),
        float(":" in text[:40]),
    ]


def balance(messages: Sequence[Labelled]) -> Floats:
    """Weights under which the look of a message tells next to nothing about its class.

    A message whose look is typical of its class counts less, one that looks like the other class counts more.
    """
    table, sells, _ = _numbers(messages)
    scaled = StandardScaler().fit_transform(table)
    model = LogisticRegression(C=1.0, max_iter=1_000).fit(scaled, sells)
    chance = model.predict_proba(scaled)[:, 1]
    weights = np.clip(0.5 / np.where(sells, chance, 1 - chance), 0.6, 1.7)
    balanced: Floats = weights / weights.mean()
    return balanced


def surface_area(messages: Sequence[Labelled], weights: Floats) -> float:
    """The area under the curve of a model of surfaces alone, each author judged by a model of the others."""
    table, sells, authors = _numbers(messages)
    found = np.zeros(len(messages))
    for author in sorted(set(authors.tolist())):
        mine = authors == author
        scaler = StandardScaler().fit(table[~mine])
        model = LogisticRegression(C=1.0, max_iter=1_000)
        model.fit(scaler.transform(table[~mine]), sells[~mine], sample_weight=weights[~mine])
        found[mine] = model.decision_function(scaler.transform(table[mine]))
    return round(_weighted_area(sells, found, weights), 4)


def _weighted_area(sells: Booleans, scores: Floats, weights: Floats) -> float:
    order = np.argsort(scores, kind="stable")
    serving = np.where(~sells, weights, 0.0)[order]
    below = np.cumsum(serving) - serving
    selling = np.where(sells, weights, 0.0)[order]
    return float((selling * below).sum() / (selling.sum() * serving.sum()))


def _numbers(messages: Sequence[Labelled]) -> tuple[Floats, Booleans, Any]:
    return (
        np.array([surfaces(message.text) for message in messages]),
        np.array([message.label == "marketing" for message in messages]),
        np.array([message.author for message in messages]),
    )
