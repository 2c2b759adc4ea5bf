"""A text that says that replies are not read.

Decides: "do not reply", "this number does not accept replies", without another way to stop.
Source: 47 CFR 64.1200(a)(10): a sender that cannot take replies says so and gives another way to revoke.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import EMAIL_ADDRESS, PHONE_NUMBER, WEB_ADDRESS
from carelane.rules.message._parts import CONVERSATION
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_NO_REPLY: Final = (
    r"\b(?:do not|don't|please do not|cannot|can't|can not|unable to) (?:reply|respond)(?: to this)?\b",
    (
        r"\b(?:replies|responses) (?:to this (?:number|message|text)|here)? ?(?:are|will) not (?:be )?(?:read"
        r"|monitored|received|accepted|answered|seen)\b"
    ),
    r"\b(?:number|inbox|line|text|message) (?:is not|isn't|not) monitored\b",
    r"\bno-?reply (?:number|message|text)\b",
    r"\bunmonitored\b",
)
_OTHER_WAY: Final = (r"\b(?:opt[- ]?out|unsubscribe|stop)\b",)


def _check(text: Text) -> Iterator[Hit]:
    other = text.has(EMAIL_ADDRESS, PHONE_NUMBER, WEB_ADDRESS) and text.has(*_OTHER_WAY)
    for match in text.matches(*_NO_REPLY):
        if not other:
            yield Hit(
                match.start(), match.end(), f"“{match.group()}”: people who cannot reply need another way to stop"
            )


RULE = Rule(
    id="unread-replies",
    title="Replies are not read, and no other way to stop is given",
    looks_at=CONVERSATION,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    why=(
        "A person may revoke by reply; a sender that cannot take replies must say so and give other ways in every text."
    ),
    how_to_fix="Let people reply, or name a phone number, e-mail address or page where they can opt out.",
    check=_check,
    triggers=_NO_REPLY,
    covers=("REV-19",),
    causes=("optout-workflow-unclear",),
    non_compliant=(
        Example("Example Plumbing: technician on the way. «Do not reply to this» text."),
        Example("Maple Ridge: water off on Monday. This «number is not monitored»."),
    ),
    compliant=(
        Example("Maple Ridge: water off on Monday. This number is not monitored; to opt out call 614-555-0142."),
        Example("Northgate Dental: reply C to confirm. Reply STOP to opt out."),
    ),
)
