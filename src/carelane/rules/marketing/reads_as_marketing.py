"""A message that reads as marketing though no single construction says so.

Decides: by its words, with the n-gram model of `language/marketing_model.py`; reported only where no other
rule of this folder sees anything.
Leaves alone: what is told by a construction (the other rules, which say what kind of selling it is).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.language.marketing_model import marketing_model
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    model = marketing_model()
    probability = model.probability(text.selling_logit, guarded=bool(text.excused))
    band = model.band(probability)
    if band == "clean":
        return
    told = model.told(text.folded)
    start, end = _trimmed(text.folded, told.start, told.end)
    if start >= end:
        return
    certain = band == "flag"
    yield Hit(
        start,
        end,
        "This part reads like promotion to a model of such texts, though no single phrase in it sells.",
        severity=None if certain else Severity.ADVICE,
        confidence=None if certain else Confidence.LOW,
    )


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    """The range without blanks and sentence ends at its edges."""
    part = folded[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip(" .!?\n"))


RULE = Rule(
    id="reads-as-marketing",
    title="A message that reads as marketing",
    looks_at=SENT,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    category="soft_selling",
    only_alone=True,
    holds=unless_marketing,
    check=_check,
    covers=COVERS,
    causes=CAUSES,
    why="Reviewers judge what a message is for, not its single words; a friendly nudge to buy counts as marketing.",
    how_to_fix=f"Read it as a reviewer would. If it nudges people to buy, come back or recommend you: {TAKE_OUT} "
    "If it only serves, nothing has to change.",
    limits="A model hears likeness, not meaning: about three in a hundred service messages of authors that it has "
    "not read are reported, and not every hidden promotion is heard. `marketing.probability` says how sure it is.",
    non_compliant=(
        Example(
            "Your filling is done, soft foods until tonight. «Lots of our patients add whitening while they are here»."
        ),
    ),
    compliant=(
        Example("Your filling is done, soft foods until tonight. Call us if the numbness has not gone by morning."),
        Example("Your sofa arrives Tuesday. The driver needs a clear path to the living room."),
    ),
)
