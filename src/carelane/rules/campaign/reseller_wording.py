"""Signs that the registered company texts for somebody else.

Decides: wording by which a platform, agency or software house describes its customers as the senders.
Leaves alone: who is really registered (a person must judge), and a platform that texts its own users.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_CLIENTS: Final = (
    r"(?:clients?|customers?|businesses|companies|merchants|vendors|partners|tenants|accounts|subscribers|members"
    r"|agencies|practices|restaurants|stores|dealers|contractors)"
)
_SIGNS: Final = (
    (
        rf"\b(?:on|in) behalf of (?:our|its|their|the|various|multiple|many|other|several|local|different) "
        rf"(?:[\w-]+ ){{0,3}}{_CLIENTS}\b"
    ),
    (
        r"\b(?:platform|software|saas|crm|app|tool|service|solution|system)\b[^.\n]{0,24}\b(?:helps?|helping|allows?"
        r"|allowing|enables?|enabling|lets|letting|used by|for)"
        r" (?:[\w-]+ ){0,3}(?:businesses|companies|merchants|practices|agencies|restaurants|dealers|contractors"
        r"|organizations|brands)\b"
    ),
    (
        rf"\bour {_CLIENTS}(?:'|s'|'s) (?:[\w-]+ ){{0,1}}(?:customers|clients|patients|users|end[- ]users|contacts"
        rf"|leads|guests|subscribers)\b"
    ),
    (
        r"\b(?:businesses|companies|merchants|clients|customers|organizations|agencies) (?:that|who) (?:use|uses"
        r"|subscribe to|sign up for) (?:our|the|this) (?:platform|software|service|app|system|crm|tool)\b"
    ),
    r"\b(?:businesses|companies|merchants) using (?:our|the|this)? ?[\w-]+\b",
    r"\b(?:white[- ]label|multi[- ]tenant|sub-?accounts?|resell\w*|isv)\b",
    (
        r"\b(?:each|every|any) (?:business|merchant|client|tenant|company) (?:on|of|using) (?:our|the) (?:platform"
        r"|system|app|service)\b"
    ),
    r"\bmarketing agency\b",
)
_OWN_USERS: Final = (
    r"\bon our own behalf\b",
    r"\b(?:only|solely|exclusively) (?:to|with) (?:our|its) own (?:users|customers|members|clients)\b",
)


def _check(text: Text) -> Iterator[Hit]:
    match = text.first(*_SIGNS)
    if match is None or text.has(*_OWN_USERS):
        return
    span = text.original_span(match.start(), match.end())
    words = " ".join(text.original[span.start : span.end].split())
    yield Hit(match.start(), match.end(), f"“{words}” reads as if the texts were sent for other businesses")


RULE = Rule(
    id="reseller-wording",
    title="The brand seems to text for somebody else",
    looks_at=(Target.DESCRIPTION, Target.CTA),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why=(
        "The business whose customers get the texts has to be registered, not the platform or agency that runs the "
        "texting."
    ),
    how_to_fix=(
        "Register each business that texts as a brand of its own; if you only text your own users, say so in these "
        "words."
    ),
    check=_check,
    triggers=_SIGNS,
    covers=("BRD-03", "DSC-01", "CTA-01"),
    causes=("brand-reseller",),
    non_compliant=(
        Example("Zephyr sends reminders «on behalf of our clients» to people who booked a visit."),
        Example("Zephyr is a «platform that helps local businesses» answer questions of their customers by text."),
    ),
    compliant=(
        Example("Maple Ridge Property Management texts its tenants about repairs that they asked for."),
        Example("Zephyr is a booking app and texts its users about their own bookings."),
    ),
)
