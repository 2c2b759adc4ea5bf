"""A text that is longer than the field at the provider.

Decides: more characters than the provider takes; the part beyond the limit is marked.
Leaves alone: texts that fit here but not at every provider (`text-near-limit`), and segments.
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
    if limit is None or limit.maximum is None:
        return
    length = len(text.original)
    if length > limit.maximum:
        what = f"{NOUN[text.kind]} has {length:,} characters, {length - limit.maximum:,} more than the field takes"
        yield Hit(limit.maximum, length, what, in_original=True)


_SENTENCE = "Example Plumbing writes back about the repair that you asked for. "

RULE = Rule(
    id="text-too-long",
    title="The text is longer than the field",
    looks_at=MEASURED,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="The registry refuses a field that is longer than it takes, or the provider cuts it off.",
    how_to_fix="Shorten the text; what is marked does not fit.",
    check=_check,
    runs_on=(Feature.LONG,),
    covers=LENGTHS_COVER,
    causes=("fields-missing-or-invalid",),
    non_compliant=(
        Example((_SENTENCE * 16)[:1024] + "«and again»", kind=Target.SAMPLE),
        Example((_SENTENCE * 5)[:320] + "«Reply STOP to opt out.»", kind=Target.HELP_MESSAGE),
        Example((_SENTENCE * 32)[:2048] + "«.»", kind=Target.CTA),
    ),
    compliant=(
        Example(_SENTENCE * 2, kind=Target.SAMPLE),
        Example((_SENTENCE * 32)[:2048], kind=Target.CTA),
        Example(_SENTENCE * 40, kind=Target.DESCRIPTION),
    ),
)
