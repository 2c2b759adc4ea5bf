"""Emoji and pictographs in registered texts.

Decides: a pictograph, with everything that joins it, in a field that a reviewer reads.
Leaves alone: letters of other scripts (`unusual-characters`) and texts that are not registered.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.features import Feature
from carelane.rules.message._parts import REGISTERED
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text


@lru_cache(maxsize=1)
def _pictographs() -> re.Pattern[str]:
    base = "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u231a-\u23ff\u2190-\u21ff\u25a0-\u25ff\u3030\u303d]"
    return re.compile(f"(?:{base}[\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*)+")


def _check(text: Text) -> Iterator[Hit]:
    if text.original.isascii():
        return
    severity = Severity.ADVICE if text.kind is Target.MESSAGE else None
    for match in _pictographs().finditer(text.original):
        start, end = match.span()
        # Take one blank along, so that removing the sign leaves no double blank.
        if (
            end < len(text.original)
            and text.original[end] == " "
            and (start == 0 or text.original[start - 1].isspace())
        ):
            cut = (start, end + 1)
        elif start and text.original[start - 1] == " ":
            cut = (start - 1, end)
        else:
            cut = (start, end)
        # An arrow can stand for a word ("call → text"), so taking it away may break the sentence.
        arrow = any("\u2190" <= char <= "\u21ff" or "\u27f0" <= char <= "\u27ff" for char in match.group())
        edit = Edit("-", start=start, end=end) if arrow else Edit("", safe=True, start=cut[0], end=cut[1])
        yield Hit(
            start, end, f"“{match.group()}” is an emoji or picture sign", edit=edit, severity=severity, in_original=True
        )


RULE = Rule(
    id="emoji",
    title="An emoji in a registered text",
    looks_at=REGISTERED,
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why=(
        "Reviewers have declined registrations for emoji, and one emoji makes a message cost up to twice as many "
        "segments."
    ),
    how_to_fix="Remove the emoji.",
    check=_check,
    runs_on=(Feature.BEYOND_ASCII,),
    covers=("SMP-16",),
    causes=("bad-characters",),
    severity_by_kind={Target.MESSAGE: Severity.ADVICE},
    non_compliant=(
        Example("Maple Ridge: the plumber comes tomorrow «🔧» between 9 and 11. Reply STOP to opt out."),
        Example("Northgate Dental: see you Monday«😀👍🏽». Reply STOP to opt out."),
    ),
    compliant=(
        Example("Maple Ridge: the plumber comes tomorrow between 9 and 11. Reply STOP to opt out."),
        Example("Café Ñandú: su mesa está lista. Responda ALTO para cancelar."),
    ),
)
