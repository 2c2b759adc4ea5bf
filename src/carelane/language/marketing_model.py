"""How likely a message is marketing, by its words and by what rules found in it.

Decides: the probability and its band (clean, review, flag), and which words raised it.
Leaves alone: which constructions sell (`rules/marketing`) and what marketing may do where (policy).
The log-odds of the n-gram model and of the rules' findings are added, with weights that were fitted on texts
of authors whose other texts the model had not seen (`training/marketing.py`).
"""

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from carelane.language.linear import LinearModel, Told, as_probability, linear_model

Band = Literal["clean", "review", "flag"]
UNREAD: Final = -1.0  # the log-odds of a text that the model cannot read: a little below even


@dataclass(frozen=True, slots=True)
class Combination:
    """What each piece of evidence adds to the log-odds, and where the bands begin.

    plain: a construction that only sells; soft: one that is open to dispute; guard: words that would sell,
    excused by others. flag and review are probabilities.
    """

    bias: float
    model: float
    plain: float
    soft: float
    guard: float
    flag: float
    review: float


class MarketingModel:
    """The shipped model of marketing. Safe to share between threads."""

    def __init__(self, words: LinearModel, combination: Combination) -> None:
        self.words = words
        self.combination = combination

    def logit(self, folded: str) -> float:
        """The log-odds by the words alone, not yet calibrated."""
        return self.words.logit(folded)

    def told(self, folded: str) -> Told:
        """The window and the words that raised the log-odds."""
        return self.words.told(folded)

    def probability(self, logit: float, *, plain: bool = False, soft: bool = False, guarded: bool = False) -> float:
        """The calibrated probability that the message is marketing."""
        parts = self.combination
        total = parts.bias + parts.model * logit
        if plain:
            total += parts.plain
        elif soft:
            total += parts.soft
        elif guarded:
            total += parts.guard
        return as_probability(total)

    def band(self, probability: float) -> Band:
        """The band that a probability falls in."""
        if probability >= self.combination.flag:
            return "flag"
        return "review" if probability >= self.combination.review else "clean"


@cache
def marketing_model() -> MarketingModel:
    """The model that is shipped with carelane.

    Raises:
        BrokenModel: its file is missing or damaged.
    """
    words = linear_model("marketing")
    return MarketingModel(words, Combination(**words.data["combination"]))
