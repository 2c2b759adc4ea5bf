"""A 2FA campaign with a sample that delivers no code.

Decides: the only declared purpose is 2FA, and the sample neither holds a code nor speaks of a log-in.
Leaves alone: campaigns with further purposes.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._use_topics import LOOSE
from carelane.rules.context import Context
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Pattern, Text

_ABOUT_CODES: Final[tuple[Pattern, ...]] = (
    *LOOSE["2FA"],
    r"\b(?:otp|password|log-?in|sign-?in|log in|sign in|authenticat\w+|opted in|subscribed)\b",
)


def _only_codes(context: Context) -> bool | None:
    """Unknown never becomes advice here: a text alone says nothing about a campaign of codes."""
    return context.purposes == frozenset({"2FA"})


def _check(text: Text) -> Iterator[Hit]:
    if text.has(*_ABOUT_CODES):
        return
    yield Hit(0, len(text.folded), "a 2FA campaign sends codes and nothing else, but no code stands here")


RULE = Rule(
    id="code-campaign-with-other-texts",
    title="A sample of a 2FA campaign delivers no code",
    looks_at=(Target.SAMPLE, Target.MESSAGE),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="2FA is for one-time codes and password resets only; any other text under it is a mismatch.",
    how_to_fix=(
        "Show the code in brackets as your texts hold it, or declare the other purposes too (LOW_VOLUME or MIXED)."
    ),
    check=_check,
    absence_of=_ABOUT_CODES,
    holds=_only_codes,
    covers=("SMP-06", "UC-02"),
    causes=("usecase-sample-mismatch",),
    non_compliant=(
        Example("«Lakeside Rowing Club: the regatta starts at 9. Reply STOP to opt out.»", use_case="2FA"),
        Example("«Northgate Dental: your visit is on Monday.»", use_case="2FA"),
    ),
    compliant=(
        Example("Lakeside Rowing Club: your code is [123456].", use_case="2FA"),
        Example("Lakeside Rowing Club: the regatta starts at 9. Reply STOP to opt out."),
    ),
)
