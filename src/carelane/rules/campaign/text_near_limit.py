"""A text that fits here but not at every provider behind this one.

Decides: more characters than the strictest provider takes, or than a later correction may have.
Leaves alone: texts above the limit itself (`text-too-long`).
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
    if limit is None or limit.warn_over is None:
        return
    length = len(text.original)
    if limit.warn_over < length and (limit.maximum is None or length <= limit.maximum):
        what = f"{NOUN[text.kind]} has {length} characters; some providers take only {limit.warn_over}"
        yield Hit(limit.warn_over, length, what, in_original=True)


_SENTENCE = "Example Plumbing writes back about the repair that you asked for. "

RULE = Rule(
    id="text-near-limit",
    title="The text does not fit at every provider",
    looks_at=MEASURED,
    severity=Severity.WARNING,
    severity_by_kind={Target.SAMPLE: Severity.ADVICE},
    confidence=Confidence.MEDIUM,
    why="Providers differ in how long the field is, and one further up the chain may cut the text off or refuse it.",
    how_to_fix="Shorten the text so that nothing is left beyond the mark.",
    check=_check,
    runs_on=(Feature.LONG,),
    covers=LENGTHS_COVER,
    causes=("fields-missing-or-invalid",),
    conflict="auto-message-length",
    non_compliant=(
        Example((_SENTENCE * 5)[:255] + "«Reply STOP to opt out.»", kind=Target.OPTIN_MESSAGE),
        Example((_SENTENCE * 5)[:255] + "«Thanks.»", kind=Target.HELP_MESSAGE),
    ),
    compliant=(
        Example((_SENTENCE * 5)[:255], kind=Target.OPTIN_MESSAGE),
        Example((_SENTENCE * 5)[:300], kind=Target.HELP_MESSAGE, provider="twilio", note="this provider takes 320"),
        Example(_SENTENCE * 5, kind=Target.SAMPLE),
    ),
)
