"""A text that asks the person for passwords, card numbers or identity numbers.

Decides: a request verb with a secret as its object.
Leaves alone: warnings ("we never ask for your password"), a code that is told to the person.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_ASKED: Final = (
    r"(?:social security(?: number)?|ssn|passwords?|passcodes?|pin(?: code| number)?"
    r"|(?:credit|debit)? ?card (?:numbers?|details|info(?:rmation)?|no\b|#)|gift card (?:codes?|numbers?"
    r"|pins?)|cvv|cvc|security code"
    r"|bank (?:account|details|login|information)|account (?:number|password|credentials)|routing number"
    r"|login (?:details|credentials|info(?:rmation)?)|credentials|date of birth|dob|driver'?s licen[sc]e(?: number)?"
    r"|mother's maiden name|seed phrase|wallet key|one[- ]time (?:code|password)|verification code|otp)"
)
_OWN: Final = r"(?:your |the |us |me |full |a |an |\d+[- ]digit )*"
_REQUESTS: Final = (
    rf"\b(?:reply|respond|text|txt|send|message)(?: back)?(?: us| me)?(?: with)? {_OWN}{_ASKED}\b",
    rf"\b(?:provide|confirm|verify|enter|submit|share|give us|give me|tell us|forward|update) {_OWN}{_ASKED}\b",
    rf"\b(?:we need|need|requires?|what is|what's) your (?:full )?{_ASKED}\b",
    rf"\b(?:can|could|may) (?:i|we) (?:get|have|take|grab) {_OWN}{_ASKED}",
)
_WARNING: Final = r"\b(?:never|not|don't|do not|won't|no one|nobody|without)\b"


def _check(text: Text) -> Iterator[Hit]:
    from carelane.language.patterns import compiled  # noqa: PLC0415  only after a trigger

    for match in text.matches(*_REQUESTS):
        left, _ = text.sentence_bounds(match.start(), match.end())
        if compiled(_WARNING).search(text.folded[left : match.start()]):
            continue
        yield Hit(match.start(), match.end(), f"“{match.group()}” asks for a secret by text")


RULE = Rule(
    id="sensitive-data-request",
    title="A text that asks for passwords, card or identity numbers",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Asking for secrets by text is how swindlers work; carriers block it and fine the sender.",
    how_to_fix="Ask the person to call, or to log in at your own site; never ask for secrets in a text.",
    check=_check,
    triggers=_REQUESTS,
    covers=("CNT-09",),
    causes=("spam-or-deceptive",),
    non_compliant=(
        Example("Example Bank: «reply with your card number» to unlock. Reply STOP to opt out."),
        Example("Northgate Dental: please «confirm your social security number» for the form. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Example Bank: we will never ask you to send your PIN. Reply STOP to opt out."),
        Example("Northgate Dental: your code is 123456. Do not share your verification code. Reply STOP to opt out."),
    ),
)
