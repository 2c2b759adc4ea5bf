"""Many messages, and of each only whether it reads as marketing: for archives and other bulk.

Decides: that a message is clean at first sight, when no pattern of the marketing rules matches and its words
score too low for any band but clean; everything else is read in full.
Leaves alone: all other findings (`check_text`).
The first sight changes no answer: a test compares it with the full reading.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from carelane.domain.errors import CarelaneError
from carelane.domain.target import SENT_TEXTS, Target
from carelane.language.marketing_model import marketing_model
from carelane.language.normalise import folds_plainly
from carelane.language.patterns import PatternSet
from carelane.rules.context import Context
from carelane.rules.registry import entries, patterns_of
from carelane.rules.runner import Runner
from carelane.services.check_text import checkable
from carelane.services.findings import Marketing
from carelane.services.marketing_reading import marketing_of

_FAMILY: Final = "marketing"


@cache
def _marketing_runner() -> Runner:
    return Runner(rules={name: entry for name, entry in entries().items() if entry.family == _FAMILY})


@cache
def _triggers(kind: Target) -> PatternSet:
    """The triggers of every marketing rule for this kind of text."""
    patterns = dict.fromkeys(
        pattern
        for entry in _marketing_runner().rules.values()
        if kind in entry.rule.looks_at
        for pattern in patterns_of(*entry.rule.triggers)
    )
    return PatternSet(tuple(patterns), are_checked=True)


@dataclass(frozen=True, slots=True)
class Screen:
    """Reads messages as marketing in one context.

    first_sight=False reads every message in full.
    """

    context: Context
    kind: Target = Target.SAMPLE
    first_sight: bool = True

    def read(self, text: str) -> Marketing:
        """How a message reads.

        Raises:
            RuntimeError: a rule crashed; `check_text` on the same text names it.
        """
        if self.first_sight and self.kind in SENT_TEXTS and folds_plainly(text):
            folded = text.lower()
            model = marketing_model()
            probability = model.probability(model.logit(folded))
            if model.band(probability) == "clean" and not _triggers(self.kind).hits(folded):
                return Marketing("none", band="clean", probability=probability)
        checked = _marketing_runner().check_text(text, self.kind, self.context)
        if checked.failures:
            raise RuntimeError(f"{checked.failures[0].error}; carelane check-text shows the rest")
        return marketing_of(checked)

    def read_many(self, texts: Sequence[str]) -> list[Marketing | CarelaneError]:
        """As `read`, for many texts: for each in order how it reads, or why it cannot be read.

        Texts that are the same are read once.
        """
        known: dict[str, Marketing | CarelaneError] = {}
        for text in texts:
            if text not in known:
                known[text] = self._read_or_error(text)
        return [known[text] for text in texts]

    def _read_or_error(self, text: str) -> Marketing | CarelaneError:
        try:
            return self.read(checkable(text))
        except CarelaneError as error:
            return error
        except RuntimeError as error:
            return CarelaneError(str(error))
