"""A text that is shorter than the field demands.

Decides: fewer characters than the registry takes.
Leaves alone: empty fields (rules of their own) and long texts that say little.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._lengths import LENGTHS_COVER, MEASURED, NOUN, limit_of
from carelane.rules.features import Feature
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    limit = limit_of(text)
    if limit is None:
        return
    length = len(text.original.strip())
    if 0 < length < limit.minimum:
        what = f"{NOUN[text.kind]} has {length} characters; the registry wants at least {limit.minimum}"
        yield Hit(0, len(text.original), what, in_original=True)


RULE = Rule(
    id="text-too-short",
    title="The text is shorter than the registry takes",
    looks_at=MEASURED,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="The registry refuses a field below its least length, and a reviewer learns nothing from so few words.",
    how_to_fix="Write the text out in full sentences.",
    check=_check,
    runs_on=(Feature.SHORT,),
    covers=LENGTHS_COVER,
    causes=("fields-missing-or-invalid",),
    non_compliant=(
        Example("«Your parts are in.»", kind=Target.SAMPLE),
        Example("«Texts about repairs.»", kind=Target.DESCRIPTION),
        Example("«People sign up on our site.»", kind=Target.CTA),
    ),
    compliant=(
        Example("Example Plumbing: your parts are in. Reply STOP to opt out.", kind=Target.SAMPLE),
        Example("Example Plumbing texts its customers about repairs that they asked for.", kind=Target.DESCRIPTION),
    ),
)
