"""A message of more than one segment.

Decides: how many segments a text takes as written.
Leaves alone: the registry's length limits (`field-length`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.features import Feature, features_of
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    if not features_of(text.folding) & Feature.SEVERAL_SEGMENTS:
        return
    counted = text.segments
    if counted.segments > 1:
        what = f"this text takes {counted.segments} segments ({counted.encoding}, {counted.units} units)"
        yield Hit(0, len(text.original), what, in_original=True)


RULE = Rule(
    id="several-segments",
    title="A message of more than one segment",
    looks_at=(Target.SAMPLE, Target.MESSAGE),
    severity=Severity.ADVICE,
    confidence=Confidence.LOW,
    why=(
        "Each segment is billed as a message and counts against the daily limits; long texts also reach filters "
        "more often."
    ),
    how_to_fix="Shorten the text if you can; nothing is wrong with two segments.",
    check=_check,
    runs_on=(Feature.SEVERAL_SEGMENTS,),
    covers=("SMP-14",),
    non_compliant=(
        Example(
            "«Maple Ridge Property Management: the plumber will come to your apartment tomorrow between 9 "
            "and 11 in the morning. "
            "Please keep the kitchen free and let us know if anybody is at home then. Reply STOP to opt out.»"
        ),
        Example(
            "«Northgate Dental: your visit with Dr. Ñandú — Monday at 9, please be here ten minutes early. Reply "
            "STOP to opt out.»"
        ),
    ),
    compliant=(
        Example("Maple Ridge: the plumber comes tomorrow between 9 and 11. Reply STOP to opt out."),
        Example("Northgate Dental: see you Monday at 9. Reply STOP to opt out."),
    ),
)
