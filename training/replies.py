"""The model that says how likely an inbound reply is a wish to stop.

Decides: what it is fitted on, in which folds it is measured, and from which log-odds a person is asked
and a machine acts.
Leaves alone: the constructions (`carelane.language.replies`), which come first and whose guards blank what the
model reads.

Positives are the `revocation` lines of both grammars of replies; negatives their ordinary replies, questions and wishes
for texts, and half of the public inbound texts. Wrong numbers, deaths and complaints stand apart and are left out.
A family and its twin share a fold. Weights of constructions are fitted on families that their author never read.
"""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from carelane.language.normalise import fold
from carelane.language.replies.own_words import own_words
from carelane.language.replies.scanning import scan
from carelane.language.replies.weighing import is_asking
from training import backgrounds
from training.features import folded_window_places, rows
from training.fit import Fitted, Floats, area, fit, write
from training.grammar import Family, families, written

SEED: Final = 20
GRAMMARS: Final = ("replies", "replies_second")
BITS: Final = 16
FOLDS: Final = 5
STRENGTH: Final = 30.0
DRAWS: Final = 3  # sentences from a line that has choices or slots
ORDINARY: Final = frozenset({"other", "help", "confusion", "resubscribe"})
# Of one sentence beside one wish: look-alikes are few and written to be hard, public texts many and mostly easy.
LOOK_ALIKE_WEIGHT: Final = 3.0
PUBLIC_WEIGHT: Final = 0.1
WHOLE: Final = Path(__file__).with_name("replies_whole")
WHOLE_WISH_WEIGHT: Final = 3.0  # a whole reply beside one line of a grammar
READ: Final = ("r2_", "w2_", "d2")  # families of the second author, who wrote constructions too
# Where a person is asked and where a machine acts: the share of public texts (training half, out of fold) that lie
# above. A wish that is missed costs ten times an ordinary reply that is read for nothing; what may be spent is 1 in 100
# ordinary texts acted on and 5 in 100 asked about, and a good part of both is left for texts of other kinds.
REVIEWED_PUBLIC: Final = 0.0175
SHARED_PUBLIC: Final = 0.0025
ALONE_PUBLIC: Final = 0.0002


@dataclass(frozen=True, slots=True)
class Sample:
    """One text to fit on: the places of its features by window, and what a reading without the model finds."""

    is_wish: bool
    weight: float
    fold: int
    is_unread: bool
    band: str
    is_asking: bool
    windows: tuple[tuple[int, ...], ...] = field(repr=False)


def train(data: Path) -> Path:
    """Fit, measure in folds, and write the model file; returns its path."""
    samples = [*grammar_samples(grammars()), *whole_samples(), *background_samples(backgrounds.texts(data))]
    return write_model(samples)


def grammars() -> tuple[Family, ...]:
    """The families of both authors."""
    return tuple(family for name in GRAMMARS for family in families(name, "intent"))


def write_model(samples: Sequence[Sample], folder: Path | None = None) -> Path:
    """Fit and write what `samples` say. In one thread: sums in another order would give other bytes."""
    with threadpool_limits(1):
        fitted, about = _measured(samples)
    return write("replies", fitted, ["other", "revocation"], about, folder)


def _measured(samples: Sequence[Sample]) -> tuple[Fitted, dict[str, Any]]:
    """The calibrated model, and what its file says about it."""
    scores = out_of_fold(samples)
    slope, offset, act, review = calibration(samples, scores)
    fitted = _fitted(samples)
    calibrated = Fitted(BITS, fitted.weights * slope, fitted.biases * slope + offset)
    scores = scores * slope + offset
    public = scores[[sample.weight < 1 for sample in samples]]
    weighing = {
        "act": _rounded(act), "review": _rounded(review),
        "review_from": _above(public, REVIEWED_PUBLIC), "act_from": _above(public, SHARED_PUBLIC),
        "alone_from": _above(public, ALONE_PUBLIC),
    }  # fmt: skip
    about = {"weighing": weighing, "counts": _counts(samples), "scores": _scores(samples, scores, weighing)}
    return calibrated, about


def grammar_samples(found: Sequence[Family]) -> list[Sample]:
    """The sentences of the families that the model is about."""
    chance = random.Random(SEED)  # noqa: S311  reproducible on purpose
    samples: list[Sample] = []
    for family in found:
        if family.label != "revocation" and family.label not in ORDINARY:
            continue
        group = family.twin_of or family.id
        is_wish = family.label == "revocation"
        for line in family.lines:
            draws = DRAWS if "{" in line or "[" in line else 1
            texts = dict.fromkeys(written(line, family.slots, chance) for _ in range(draws))
            weight = 1.0 if is_wish else LOOK_ALIKE_WEIGHT
            samples += [_sample(text, is_wish=is_wish, weight=weight, group=group) for text in texts]
    return samples


def whole_samples() -> list[Sample]:
    """Whole replies by authors who saw no rule and no grammar; a wish and its look-alike share a group."""
    samples: list[Sample] = []
    for path in sorted(WHOLE.glob("*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            is_wish = row["label"] == "revocation"
            weight = WHOLE_WISH_WEIGHT if is_wish else LOOK_ALIKE_WEIGHT
            samples.append(_sample(row["text"], is_wish=is_wish, weight=weight, group=f"{path.stem}/{row['group']}"))
    return samples


def background_samples(texts: dict[str, list[str]]) -> list[Sample]:
    """The training half of the public sets."""
    chosen = [text for lines in texts.values() for text in lines if backgrounds.in_training_half(text)]
    return [_sample(text, is_wish=False, weight=PUBLIC_WEIGHT, group=text) for text in chosen]


def is_unread(group: str) -> bool:
    """Whether the families of a group were never looked at while constructions were written."""
    return not group.startswith(READ) and int(sha256(group.encode()).hexdigest(), 16) % 2 == 1


def _sample(text: str, *, is_wish: bool, weight: float, group: str) -> Sample:
    found = scan(fold(own_words(text)))
    bands = {hit.construction.band for hit in found.hits if hit.construction.intent == "revocation"}
    parts = tuple(map(tuple, folded_window_places(found.rest, BITS)))
    number = int(sha256(f"{SEED}/{group}".encode()).hexdigest(), 16) % FOLDS
    band = "act" if "act" in bands else "review" if bands else "none"
    return Sample(is_wish, weight, number, is_unread(group), band, is_asking(found), parts)


def out_of_fold(samples: Sequence[Sample]) -> Floats:
    """The score of every sample by a model that has seen nothing of its family."""
    scores = np.zeros(len(samples))
    for number in range(FOLDS):
        inside = [place for place, sample in enumerate(samples) if sample.fold == number]
        fitted = _fitted([sample for sample in samples if sample.fold != number])
        scores[inside] = fitted.most_telling([samples[place].windows for place in inside])
    return scores


def _fitted(samples: Sequence[Sample]) -> Fitted:
    """A model of every text's most telling window: first of the longest, then of the one that the first chose."""
    wanted = np.array([sample.is_wish for sample in samples])
    weights = np.array([sample.weight for sample in samples])
    chosen: list[Sequence[int]] = [max(sample.windows, key=len) for sample in samples]
    fitted = fit(rows(chosen, BITS), wanted, weights, STRENGTH)
    best = fitted.window_scores([sample.windows for sample in samples])
    chosen = [sample.windows[scores.argmax()] for sample, scores in zip(samples, best, strict=True)]
    return fit(rows(chosen, BITS), wanted, weights, STRENGTH)


def calibration(samples: Sequence[Sample], scores: Floats) -> tuple[float, float, float, float]:
    """What turns a score into log-odds, and what a construction adds to them, by band.

    Fitted where neither the model nor the author of the constructions has seen the family, and on public texts.
    """
    kept = [sample.is_unread or sample.weight < 1 for sample in samples]
    bands = np.array([[sample.band == "act", sample.band == "review"] for sample in samples], dtype=float)
    features = np.column_stack([scores, bands])[kept]
    wanted = np.array([sample.is_wish for sample in samples])[kept]
    weights = np.array([sample.weight for sample in samples])[kept]
    model = LogisticRegression(C=1.0, max_iter=1_000, tol=1e-8).fit(features, wanted, sample_weight=weights)
    slope, act, review = (float(value) for value in model.coef_[0])
    return slope, float(model.intercept_[0]), act, review


def _is_open(sample: Sample) -> bool:
    """Whether the model alone decides."""
    return sample.band == "none" and not sample.is_asking


def _is_look_alike(sample: Sample) -> bool:
    return sample.weight == LOOK_ALIKE_WEIGHT


def _above(scores: Floats, share: float) -> float:
    return _rounded(float(np.quantile(scores, 1 - share)))


def _rounded(value: float) -> float:
    return round(value, 4)


def _counts(samples: Sequence[Sample]) -> dict[str, int]:
    wishes = sum(sample.is_wish for sample in samples)
    public = sum(sample.weight < 1 for sample in samples)
    return {"wishes": wishes, "ordinary": len(samples) - wishes - public, "public": public}


def _scores(samples: Sequence[Sample], scores: Floats, weighing: dict[str, float]) -> dict[str, Any]:
    """What readers of the file want to know, out of fold and on families that no construction was written from."""
    wishes, ordinary, public = (
        np.array([sample.is_wish for sample in samples]),
        np.array([_is_look_alike(sample) for sample in samples]),
        np.array([sample.weight < 1 for sample in samples]),
    )
    unread = np.array([sample.is_unread for sample in samples])
    levels = _levels(samples, scores, weighing)
    by_rules = np.array([{"act": 2, "review": 1, "none": 0}[sample.band] for sample in samples])
    grammar = (wishes | ordinary) & unread
    shares = {
        f"{name}, {band}{by}": _rounded(float((found[group] >= least).mean()))
        for name, group in (("wishes", wishes & unread), ("look-alikes", ordinary & unread), ("public", public))
        for band, least in (("act", 2), ("act or review", 1))
        for by, found in (("", levels), (" by constructions alone", by_rules))
    }
    return {"auc": _rounded(area(wishes[grammar], scores[grammar])), **shares}


def _levels(samples: Sequence[Sample], scores: Floats, weighing: dict[str, float]) -> NDArray[np.int_]:
    """2: acted on, 1: left to a person, 0: neither."""
    found = []
    for sample, score in zip(samples, scores, strict=True):
        if sample.band == "none":
            level = (
                sum(bool(score >= weighing[name]) for name in ("review_from", "alone_from")) if _is_open(sample) else 0
            )
        else:
            level = 2 if sample.band == "act" or score >= weighing["act_from"] else 1
        found.append(int(level))
    return np.array(found)
