"""An exception for vendors that is wider than delivering the messages.

Decides: vendors or "as necessary" as receivers in a sentence about mobile data, without a limit to delivery or support.
Leaves alone: sentences that name the limit.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.rules.policy._parts import COMPLETE_POLICY, POLICY, found, words
from carelane.rules.policy._sharing import statements
from carelane.rules.policy._sharing_words import VENDORS
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_EXCEPT = (
    r"\b(?:except (?:as|to|for|in|that|when|where)|other than|with the exception|as (?:necessary|needed|required))\b"
)
_LIMIT = (
    r"\b(?:deliver\w*|send\w*|transmit\w*|transmission|support services|customer service"
    r"|customer support|operat\w+|on our behalf|provide (?:the|this|our"
    r"|you with) (?:\w+ ){0,3}(?:service|messag\w*|program)|facilitat\w*|carrying out|law|legal)\b"
)


def _check(text: Text) -> Iterator[Hit]:
    for item in statements(text):
        excepts = found(_EXCEPT, item.words)
        if not (item.mobile or item.consent) or found(_LIMIT, item.words):
            continue
        if excepts if item.denied else item.vendors:
            quoted = words(text, item.start, item.end)
            yield Hit(item.start, item.end, f"“{quoted}” does not limit the exception to delivering the messages")


RULE = Rule(
    id="policy-vendor-exception-wide",
    title="The exception for vendors is too wide",
    looks_at=POLICY,
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    triggers=(VENDORS, _EXCEPT),
    covers=("PRV-06",),
    causes=("privacy-policy-shares-data",),
    conflict="vendor-sharing-exception",
    why="Vendors and carriers that deliver the texts may get the number; a wider exception reads as sharing.",
    how_to_fix=(
        'Limit it: "with vendors and carriers only to deliver the messages", and put the exclusion of consent last.'
    ),
    check=_check,
    non_compliant=(
        Example("«Harbor Tax may give your mobile number to its vendors». It is used for texts."),
        Example("«We do not share your mobile number except as needed with our partners»."),
    ),
    compliant=(
        Example(COMPLETE_POLICY),
        Example("We share your mobile number with service providers only to deliver the text messages."),
    ),
)
