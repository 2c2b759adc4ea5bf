"""The model that guesses which use case a text belongs to.

Decides: what it learns from, how much a class, an author and an idea count, and what of it is kept so that the
file stays small.
Leaves alone: reading a text with it (`carelane.language.class_model`) and what is said about a text
(`carelane.services.use_case_hint.hint`).

It learns from our grammars only: a family with other codes under `also` counts as each of them in part. The sets
that `data` may name hold no use cases, so that it is not needed.

    python -m training.use_cases
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import numpy as np

from carelane.profiles.use_cases import USE_CASES
from training.compose import CLOSERS, FRONTS, TAILS
from training.features import rows, whole_places
from training.fit import Fitted, Floats, fit, write
from training.grammar import Family, Slots, families, industries, written

NAME: Final = "use_cases"
SEED: Final = 20_261
BITS: Final = 14
STRENGTH: Final = 3.0
KEPT: Final = 110_000  # weights that are not rounded to nothing
LEVELS: Final = 31  # of a weight on either side of nothing
SERVICE: Final = (("CUSTOMER_CARE", 0.25), ("ACCOUNT_NOTIFICATION", 0.25))  # weakly: which of the two is not said
A_LINE: Final = 5  # texts for each line of a family of use cases
FOLDS: Final = 5
BALANCE: Final = 0.75  # how far classes with many texts are brought down; 1 would make all alike
MAIN: Final = 0.6  # the share of a family's own code where `also` names others
# How a portal's sample writes a slot, by the slot's letter.
BLANKS: Final[Slots] = {
    "b": ("business name", "company", "brand", "business_name", "org_name"),
    "p": ("name", "first name", "customer_name", "firstName", "patient"),
    "w": ("agent", "agent_name", "staff name", "rep"),
    "d": ("date", "day", "appt_date"),
    "t": ("time", "appointment_time", "hour"),
    "n": ("number", "id", "ref"),
    "a": ("amount", "amount_due", "total"),
    "c": ("price", "amount"),
    "u": ("link", "url", "short_link"),
    "v": ("link", "url", "account_link"),
    "s": ("service", "service_name"),
    "x": ("item", "product"),
    "r": ("phone", "phone_number"),
}
NUMBER_OF: Final = {"2FA": ("code", "otp", "verification_code"), "DELIVERY_NOTIFICATION": ("order_number", "order_id")}
STYLES: Final = ("[%s]", "{{%s}}", "{%s}", "<%s>", "${%s}")


@dataclass(frozen=True, slots=True)
class Example:
    """One text with the codes that it may count as, and the shares of each. `group` keeps an idea in one fold."""

    text: str
    shares: tuple[tuple[str, float], ...]
    group: str
    author: str


def code_of(label: str) -> str:
    """The code that the registry uses today for a label of a grammar."""
    return USE_CASES[label].replaced_by or label


def shares_of(family: Family) -> tuple[tuple[str, float], ...]:
    """The codes of a family. A person who texts with a customer is Customer Care first, whatever the chat."""
    own = code_of(family.label)
    others = [code for code in map(code_of, family.also) if code != own]
    if own == "PROXY" and "CUSTOMER_CARE" in others:
        own, others = "CUSTOMER_CARE", ["PROXY"]
    if not others:
        return ((own, 1.0),)
    return ((own, MAIN), *((code, (1 - MAIN) / len(others)) for code in others))


def examples() -> list[Example]:
    """Every text to learn from, always the same."""
    chance = random.Random(SEED)  # noqa: S311  reproducible on purpose
    found: list[Example] = []
    for name in ("use_cases", "use_cases_study"):
        for family in families(name, "use_case"):
            found.extend(_texts(family, shares_of(family), f"{name}/{family.id}", A_LINE, chance))
    for industry in industries():
        for sells, serves in zip(industry.sells, industry.serves, strict=True):
            group = f"{industry.name}/{sells.id}"
            found.extend(_texts(sells, (("MARKETING", 1.0),), group, 1, chance))
            found.extend(_texts(serves, SERVICE, group, 1, chance))
        for number, line in enumerate(industry.service):
            family = Family("service", "care", (line,), industry.slots, industry.author, industry.name)
            found.extend(_texts(family, SERVICE, f"{industry.name}/service/{number}", 2, chance))
    return found


def _texts(
    family: Family, shares: tuple[tuple[str, float], ...], group: str, times: int, chance: random.Random
) -> Iterator[Example]:
    for line in family.lines:
        for _ in range(times):
            slots = _blank_slots(family, chance) if chance.random() < 0.3 else family.slots
            parts = [written(line, slots, chance)]
            if len(family.lines) > 1 and chance.random() < 0.15:
                parts.append(written(chance.choice(family.lines), slots, chance))
            text = " ".join(part if part[-1] in ".!?" else f"{part}." for part in parts)
            yield Example(_surrounded(text, slots, chance), shares, group, family.author)


def _blank_slots(family: Family, chance: random.Random) -> Slots:
    """The slots as blanks of a template, all in one style."""
    style = chance.choice(STYLES)
    found = {}
    for slot, words in family.slots.items():
        names = NUMBER_OF.get(family.label, BLANKS["n"]) if slot == "n" else BLANKS.get(slot)
        found[slot] = [style.replace("%s", name) for name in names] if names else words
    return found


def _surrounded(text: str, slots: Slots, chance: random.Random) -> str:
    front = written(chance.choice(FRONTS), slots, chance) if chance.random() < 0.3 else ""
    closer = written(chance.choice(CLOSERS), slots, chance) if chance.random() < 0.1 else ""
    tail = written(chance.choice(TAILS), slots, chance) if chance.random() < 0.4 else ""
    return " ".join(part for part in (front, text, closer, tail) if part)


def fitted(texts: Sequence[Example], classes: Sequence[str], strength: float = STRENGTH, bits: int = BITS) -> Fitted:
    """The model for these texts, every class with the same say."""
    chosen = [(index, code, share) for index, item in enumerate(texts) for code, share in item.shares]
    place = {code: index for index, code in enumerate(classes)}
    wanted = np.array([place[code] for _, code, _ in chosen])
    weights = np.array([share for _, _, share in chosen])
    totals = np.bincount(wanted, weights, minlength=len(classes))
    matrix = rows([whole_places(item.text, bits) for item in texts], bits)[[index for index, _, _ in chosen]]
    return fit(matrix, wanted, weights * (totals.mean() / totals[wanted]) ** BALANCE, strength)


def thinned(model: Fitted, kept: int = KEPT) -> Fitted:
    """The same with the smallest weights left out and the others in few steps."""
    sizes = np.sort(np.abs(model.weights), axis=None)
    least = sizes[max(len(sizes) - kept, 0)]
    step = sizes[-1] / LEVELS
    weights = np.where(np.abs(model.weights) < least, 0.0, np.rint(model.weights / step) * step)
    return Fitted(model.bits, weights, model.biases)


def fold_of(group: str) -> int:
    """The fold in which all texts of an idea stand."""
    return int(sha256(group.encode()).hexdigest(), 16) % FOLDS


def in_folds(texts: Sequence[Example], classes: Sequence[str]) -> Iterator[tuple[Example, Floats]]:
    """Each text of the use cases' grammars with its scores by a model that has seen no text of the same idea."""
    for fold in range(FOLDS):
        model = thinned(fitted([item for item in texts if fold_of(item.group) != fold], classes))
        left = [item for item in texts if fold_of(item.group) == fold and item.group.startswith(NAME)]
        found = model.scores([whole_places(item.text, model.bits) for item in left])
        yield from zip(left, found, strict=True)


def scores_of(judged: Sequence[tuple[Example, Floats]], classes: Sequence[str]) -> dict[str, Any]:
    """What a model file says about how good it is; by class for the wanted code first, and among three."""
    rows_ = [(item.shares, [classes[place] for place in np.argsort(-found)[:3]]) for item, found in judged]
    by_class = {}
    for code in classes:
        of_class = [guesses for shares, guesses in rows_ if shares[0][0] == code]
        by_class[code] = [_share(code == guesses[0] for guesses in of_class), _share(code in g for g in of_class)]
    return {
        "folds": FOLDS,
        "texts": len(rows_),
        "first": _share(guesses[0] == shares[0][0] for shares, guesses in rows_),
        "first_defensible": _share(guesses[0] in dict(shares) for shares, guesses in rows_),
        "among_three": _share(shares[0][0] in guesses for shares, guesses in rows_),
        "by_class": by_class,
    }


def _share(hits: Iterable[bool]) -> float:
    found = list(hits)
    return round(sum(found) / max(len(found), 1), 3)


def train(data: Path | None = None) -> Path:  # noqa: ARG001  the signature that every model's training has
    """Fit the model, measure it on folds, write it; returns the file."""
    texts = examples()
    classes = sorted({code for item in texts for code, _ in item.shares})
    scores = scores_of(list(in_folds(texts, classes)), classes)
    about = {"seed": SEED, "texts": len(texts), "scores": scores}
    return write(NAME, thinned(fitted(texts, classes)), classes, {"about": about})


if __name__ == "__main__":
    path = train()
    print(f"{path}: {path.stat().st_size:,} bytes, sha256 {sha256(path.read_bytes()).hexdigest()}")
