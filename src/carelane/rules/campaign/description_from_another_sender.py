"""A description that lets another company send than the registered brand.

Decides: a capitalised name in front of a verb of sending, where the brand itself is not named.
Leaves alone: providers and tools that are mentioned besides the brand.
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._names import share_a_word
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_SUBJECT: Final = re.compile(
    r"(?:^|[.!?\n]\s*)((?:The )?[A-Z0-9][\w&'’.-]*(?: (?:[A-Z0-9&][\w&'’.-]*|of|and|the|for)){0,6})(?: "
    r"\([^)\n]{2,60}\))?,? "
    r"(?:sends?|uses|texts|will (?:send|text|use)|communicates|notifies|messages|responds|provides)\b"
)
_NOT_NAMES: Final = frozenset(
    [
        "this",
        "the",
        "these",
        "those",
        "our",
        "we",
        "you",
        "it",
        "they",
        "messages",
        "message",
        "texts",
        "text",
        "sms",
        "all",
        "users",
        "customers",
        "clients",
        "patients",
        "tenants",
        "members",
        "end",
        "each",
        "every",
        "recipients",
        "people",
        "campaign",
        "after",
        "once",
        "when",
        "if",
        "only",
        "a",
        "an",
        "i",
        "my",
        "in",
        "on",
        "at",
        "subscribers",
        "residents",
        "guests",
        "employees",
        "staff",
        "service",
        "reminders",
        "notifications",
        "alerts",
    ]
)
_SENDS: Final = r"\b(?:sends?|uses|texts|will (?:send|text|use)|communicates|notifies|messages|responds|provides)\b"


def _check(text: Text) -> Iterator[Hit]:
    brand = text.context.brand
    if brand is None or not brand.names or text.brand_mentions or text.context.template or not text.has(_SENDS):
        return
    match = _SUBJECT.search(text.original)
    if match is None:
        return
    name = match.group(1)
    words = [word.strip(".'’").lower() for word in name.split()]
    if all(word in _NOT_NAMES for word in words) or words[0] in _NOT_NAMES - {"the"}:
        return
    if brand.same_sender(name) or any(share_a_word(known, name) for known in brand.names):
        return
    yield Hit(match.start(1), match.end(1), f"“{name}” sends here, but the brand is {brand.names[0]}", in_original=True)


RULE = Rule(
    id="description-from-another-sender",
    title="The description names another sender than the brand",
    looks_at=(Target.DESCRIPTION,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="Brand record and description have to name the same business; a second name is taken for a second company.",
    how_to_fix=(
        "Use the registered name, or say that the other name is its trade name and enter it in the brand record."
    ),
    check=_check,
    triggers=(_SENDS,),
    covers=("DSC-01",),
    causes=("brand-mismatch",),
    non_compliant=(
        Example(
            "«Zephyr Rentals» sends its customers texts about their bookings.",
            brand=("Maple Ridge Property Management",),
        ),
        Example("This is for support. «Northgate Dental» texts patients about visits.", brand=("Example Plumbing",)),
    ),
    compliant=(
        Example("Maple Ridge sends its tenants texts about repairs.", brand=("Maple Ridge Property Management",)),
        Example(
            "Customers get texts about their repairs. Twilio sends them for Example Plumbing.",
            brand=("Example Plumbing",),
        ),
    ),
)
