"""A first message that speaks as a bot or assistant without saying so.

Decides: words of automated or AI answering ("virtual assistant", "AI") are advice when nothing says automated;
here: the message claims to be a person although it names a bot.
Leaves alone: automated confirmations of a person's action.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.auto_reply._parts import FIRST
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_BOT: Final = (
    (
        r"\b(?:chat ?bot|bot|virtual (?:assistant|agent|receptionist)|ai (?:assistant|agent|receptionist)"
        r"|digital assistant)\b"
    ),
)
_SAID: Final = (
    (
        r"\b(?:automated|automatic|automatically|auto-?reply|auto-?response|ai|artificial intelligence"
        r"|not a (?:person|human))\b"
    ),
)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(*_SAID):
        return
    for match in text.matches(*_BOT):
        yield Hit(
            match.start(), match.end(), "the message comes from a bot but does not say that answers are automated"
        )


RULE = Rule(
    id="undisclosed-automated-reply",
    title="Automated answers are not called automated",
    looks_at=FIRST,
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    why="Where a program answers, the person should learn it in the first message.",
    how_to_fix="Say that answers are automated and how to reach a person.",
    check=_check,
    triggers=_BOT,
    absence_of=_SAID,
    covers=("FST-04",),
    non_compliant=(
        Example("Maple Ridge: hi, I am Robin, your «virtual assistant». How can I help? Reply STOP to opt out."),
        Example("Northgate Dental: our «chat bot» can book your visit. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Maple Ridge: this is an automated assistant; text PERSON to reach our staff. Reply STOP to opt out."),
        Example("Northgate Dental: Robin from the front desk here. Reply STOP to opt out."),
    ),
)
