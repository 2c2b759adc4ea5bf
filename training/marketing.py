"""The model of marketing in messages: which texts it is fitted on, how it is judged and combined with the rules.

Decides: the training rows and their weights, the folds, the calibration.
Leaves alone: the texts (`grammars/`, `messages/`), the features and the file format.
Never reads the held-out set or a corpus.
"""

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import numpy as np
from sklearn.linear_model import LogisticRegression

from carelane.domain.finding import Severity
from carelane.domain.target import Target
from carelane.rules.registry import entries
from carelane.rules.runner import Runner
from carelane.services.check_text import text_context
from training.compose import CLOSERS, FRONTS, TAILS
from training.features import rows, whole_places, window_places
from training.fit import Booleans, Fitted, Floats, area, fit, write
from training.grammar import Family, Industry, industries, written
from training.surface import balance, surface_area

BITS: Final = 16
STRENGTH: Final = 9.0
NATURAL: Final = 12.0  # what a whole message weighs beside a line of a grammar
STRAINED: Final = {"g5": 0.25}  # authors whose twins are more puzzle than text
SEED: Final = 20261125
MESSAGES: Final = Path(__file__).with_name("messages")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a grammar, written out."""

    text: str
    sells: bool
    author: str
    weight: float


@dataclass(frozen=True, slots=True)
class Message:
    """One whole message by one author; label contested means that authorities differ, and trains nothing."""

    text: str
    label: str
    author: str
    category: str = ""


@cache
def whole_messages() -> tuple[Message, ...]:
    """The messages of `messages/`, by author."""
    return tuple(
        Message(row["text"], row["label"], path.stem, row["category"])
        for path in sorted(MESSAGES.glob("*.jsonl"))
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    )


def labelled_messages() -> list[Message]:
    """The whole messages on which authorities agree."""
    return [message for message in whole_messages() if message.label != "contested"]


def lines(seed: int = SEED) -> list[Line]:
    """The lines of the grammars, twice each alone and once behind a service sentence."""
    chance = random.Random(seed)  # noqa: S311  reproducible on purpose
    found: list[Line] = []
    for industry in industries():
        weight = STRAINED.get(industry.author, 1.0)

        def service(industry: Industry = industry) -> str:
            return written(chance.choice(industry.service), industry.slots, chance)

        def alone(line: str, family: Family, weight: float, times: int = 2) -> Iterator[Line]:
            for _ in range(times):
                yield Line(written(line, family.slots, chance), family.label == "marketing", family.author, weight)

        for family in (*industry.sells, *industry.serves):
            for line in family.lines:
                found.extend(alone(line, family, weight))
                found.extend(
                    replace(item, text=f"{service()} . {item.text}") for item in alone(line, family, weight / 2, 1)
                )
        harmless = Family("service", "care", industry.service, industry.slots, industry.author, industry.name)
        for line in industry.service:
            found.extend(alone(line, harmless, 1.0))
            found.append(Line(f"{service()} . {service()}", sells=False, author=industry.author, weight=1.0))
        for part in (*TAILS, *CLOSERS, *FRONTS):
            found.extend(alone(part, harmless, 1.0, 1))
    return found


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of places with what they are, how much they weigh and who wrote them."""

    places: list[list[int]]
    sells: Booleans
    weights: Floats
    authors: np.ndarray[Any, Any]

    def fitted(self, chosen: Booleans | None = None) -> Fitted:
        """The model of these rows, or of the chosen ones."""
        chosen = np.ones(len(self.places), bool) if chosen is None else chosen
        places = [row for row, is_in in zip(self.places, chosen, strict=True) if is_in]
        return fit(rows(places, BITS), self.sells[chosen], self.weights[chosen], STRENGTH)


def training_rows() -> Rows:
    """Everything the model is fitted on. Of a message that sells, the whole; of any other, every window."""
    places: list[list[int]] = []
    about: list[tuple[bool, float, str]] = []
    for line in lines():
        places.append(whole_places(line.text, BITS))
        about.append((line.sells, line.weight, line.author))
    messages = labelled_messages()
    for message, weight in zip(messages, balance(messages).tolist(), strict=True):
        if message.label == "marketing":
            places.append(whole_places(message.text, BITS))
            about.append((True, NATURAL * weight, message.author))
        else:
            found = window_places(message.text, BITS)
            places.extend(found)
            about.extend([(False, NATURAL * weight / len(found) ** 0.5, message.author)] * len(found))
    return Rows(
        places, np.array([item[0] for item in about]), np.array([item[1] for item in about]),
        np.array([item[2] for item in about]),
    )  # fmt: skip


def scores(fitted: Fitted, texts: Iterable[str]) -> Floats:
    """The log-odds of each text, as the product computes them."""
    return fitted.most_telling([window_places(text, BITS) for text in texts])


def evidence(texts: Sequence[str]) -> np.ndarray[Any, Any]:
    """For each text whether rules found plain selling, something disputed, or only excused words."""
    context = text_context()
    constructions = Runner(
        rules={
            name: entry
            for name, entry in entries().items()
            if entry.family == "marketing" and not entry.rule.only_alone  # what the model itself hears is no evidence
        }
    )
    found = []
    for text in texts:
        checked = constructions.check_text(text, Target.SAMPLE, context)
        seen = checked.observations
        plain = any(item.severity is Severity.BLOCKER for item in seen)
        found.append((plain, bool(seen) and not plain, bool(checked.guards) and not seen))
    return np.array(found, float)


def unseen_scores(table: Rows) -> tuple[list[Message], Floats, dict[str, float]]:
    """The messages with the log-odds by a model that saw nothing of their author, and the area for each author."""
    messages = labelled_messages()
    found = np.zeros(len(messages))
    areas: dict[str, float] = {}
    for author in sorted({message.author for message in messages}):
        mine = np.array([message.author == author for message in messages])
        fitted = table.fitted(table.authors != author)
        found[mine] = scores(fitted, [message.text for message in messages if message.author == author])
        sells = np.array([message.label == "marketing" for message in messages if message.author == author])
        areas[author] = round(area(sells, found[mine]), 4)
    return messages, found, areas


def combined(messages: Sequence[Message], logits: Floats) -> tuple[dict[str, float], dict[str, float]]:
    """How the evidence is added up, where the bands begin, and how good that is on unseen authors."""
    sells = np.array([message.label == "marketing" for message in messages])
    features = np.column_stack([logits, evidence([message.text for message in messages])])
    model = LogisticRegression(C=10.0, max_iter=2_000, tol=1e-8).fit(features, sells)
    bias, weights = float(model.intercept_[0]), model.coef_[0]
    weights[1:3] = weights[1], min(weights[1], weights[2])  # what only sells never counts less than what is in dispute
    probabilities = 1 / (1 + np.exp(-(features @ weights + bias)))
    innocent = np.sort(probabilities[~sells])
    flag = round(max(0.5, float(np.quantile(innocent, 0.955))), 3)
    review = round(min(flag - 0.05, max(0.2, float(np.quantile(innocent, 0.90)))), 3)
    flagged = probabilities >= flag
    hits = int((flagged & sells).sum())
    about = {
        "area": round(area(sells, probabilities), 4),
        "flag_precision": round(hits / int(flagged.sum()), 4),
        "flag_recall": round(hits / int(sells.sum()), 4),
        "flag_false": round(float(flagged[~sells].mean()), 4),
        "review_recall": round(float((probabilities >= review)[sells].mean()), 4),
        "review_false": round(float((probabilities >= review)[~sells].mean()), 4),
        "brier": round(float(((probabilities - sells) ** 2).mean()), 4),
    }
    names = ("model", "plain", "soft", "guard")
    parts = {name: round(float(value), 4) for name, value in zip(names, weights, strict=True)}
    return {"bias": round(bias, 4), **parts, "flag": flag, "review": review}, about


def train(data: Path | None = None) -> Path:
    """Fit the model, judge it on authors it has not seen, and write its file. Needs no data folder."""
    del data
    table = training_rows()
    messages, logits, areas = unseen_scores(table)
    combination, judged = combined(messages, logits)
    about = {
        "combination": combination,
        "scores": {
            "unseen_authors": areas,
            "combined": judged,
            "surface_area": surface_area(messages, balance(messages)),
        },
        "trained_on": {"rows": len(table.places), "messages": len(messages), "texts_sha256": _digest(table)},
    }
    return write("marketing", table.fitted(), ["marketing"], about)


def _digest(table: Rows) -> str:
    found = sha256()
    for places, sells in zip(table.places, table.sells, strict=True):
        found.update(repr((places, bool(sells))).encode())
    return found.hexdigest()


if __name__ == "__main__":
    print(train())
