"""Many messages, and of each only whether it reads as marketing: for archives and other bulk.

Decides: that a message is clean at first sight, when no pattern of the marketing rules matches and its words
score too low for any band but clean; everything else is read in full.
Leaves alone: all other findings (`check_text`).
The first sight changes no answer: a test compares it with the full reading.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from carelane.domain.errors import CarelaneError
from carelane.domain.target import SENT_TEXTS, Target
from carelane.language.linear_many import logits_of
from carelane.language.marketing_model import marketing_model
from carelane.language.normalise import Folded, fold
from carelane.rules.context import Context
from carelane.rules.registry import entries
from carelane.rules.runner import Runner
from carelane.services.check_text import checkable
from carelane.services.findings import Marketing
from carelane.services.given_text import MOST_CHARACTERS
from carelane.services.marketing_reading import marketing_of

_FAMILY: Final = "marketing"
_MOST_KNOWN: Final = 20_000  # how many texts are remembered with their readings; then the memory is emptied
_LONGEST_KNOWN: Final = 640  # characters


@cache
def _marketing_runner() -> Runner:
    return Runner(rules={name: entry for name, entry in entries().items() if entry.family == _FAMILY})


@dataclass(frozen=True, slots=True)
class Screen:
    """Reads messages as marketing in one context.

    first_sight=False reads every message in full.
    """

    context: Context
    kind: Target = Target.SAMPLE
    first_sight: bool = True
    _known: dict[str, Marketing] = field(default_factory=dict, init=False, repr=False, compare=False)

    def read(self, text: str) -> Marketing:
        """How a message reads.

        Raises:
            RuntimeError: a rule crashed; `check_text` on the same text names it.
        """
        folded = fold(text)
        return self._read(folded, marketing_model().logit(folded.text) if self._may_be_clear else None)

    def read_many(self, texts: Sequence[str]) -> list[Marketing | CarelaneError]:
        """As `read`, for many texts: for each in order how it reads, or why it cannot be read.

        Texts that come again, in this call or a later one, are read once: archives are full of them. The model reads
        the others together (a few thousand are best).
        """
        distinct = dict.fromkeys(texts)
        known: dict[str, Marketing | CarelaneError] = {
            text: found for text in distinct if (found := self._known.get(text)) is not None
        }
        folded = [fold(text) for text in distinct if text not in known and _is_usable(text)]
        logits: Sequence[float | None] = [None] * len(folded)
        if self._may_be_clear:
            logits = logits_of(marketing_model().words, [each.text for each in folded])
        for each, logit in zip(folded, logits, strict=True):
            try:
                known[each.original] = found = self._read(each, logit)
                self._remember(each.original, found)
            except RuntimeError as error:
                known[each.original] = CarelaneError(str(error))
        return [known.get(text) or _why_not(text) for text in texts]

    def _remember(self, text: str, found: Marketing) -> None:
        if len(text) <= _LONGEST_KNOWN:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[text] = found

    @property
    def _may_be_clear(self) -> bool:
        return self.first_sight and self.kind in SENT_TEXTS

    def _read(self, folded: Folded, logit: float | None) -> Marketing:
        """The reading of a text; without log-odds it is read in full."""
        runner = _marketing_runner()
        scanned = runner.scan(folded, self.kind)
        if logit is not None and not scanned[0]:
            model = marketing_model()
            probability = model.probability(logit)
            if model.band(probability) == "clean":  # no rule but that of the model runs without a trigger
                return Marketing("none", band="clean", probability=probability)
        checked = runner.check_scanned(folded, scanned, self.kind, self.context)
        if checked.failures:
            raise RuntimeError(f"{checked.failures[0].error}; carelane check-text shows the rest")
        return marketing_of(checked)


def _is_usable(text: str) -> bool:
    """False for what `checkable` refuses."""
    return bool(text) and len(text) <= MOST_CHARACTERS and not text.isspace()


def _why_not(text: str) -> CarelaneError:
    try:
        checkable(text)
    except CarelaneError as error:
        return error
    raise AssertionError("what is usable was read")
