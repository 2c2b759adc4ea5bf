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

from training.fit import area

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


def surface_area(messages: Sequence[Labelled]) -> float:
    """The area under the curve of a model of surfaces alone, each author judged by a model of the others."""
    chosen = [message for message in messages if message.label != "contested"]
    table = np.array([surfaces(message.text) for message in chosen])
    sells = np.array([message.label == "marketing" for message in chosen])
    authors = np.array([message.author for message in chosen])
    found: Any = np.zeros(len(chosen))
    for author in sorted(set(authors.tolist())):
        mine = authors == author
        scaler = StandardScaler().fit(table[~mine])
        model = LogisticRegression(C=1.0, max_iter=1_000).fit(scaler.transform(table[~mine]), sells[~mine])
        found[mine] = model.decision_function(scaler.transform(table[mine]))
    return round(area(sells, found), 4)
