"""A text-first opt-in next to messages that nobody asked for.

Decides: the text promises that customers always start and also describes reminders, updates or promotions
that the business starts, without another consent to them.
Leaves alone: campaigns with a second opt-in for such messages.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_TEXTS_FIRST
from carelane.rules.invitation._negation import denied_before
from carelane.rules.invitation._parts import found, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_ONLY_FIRST = (
    (
        r"\b(?:only|always|must|first)\b[^.\n]{0,24}\b(?:text|texts|texting|message|messages|contact"
        r"|contacts|initiate|initiates|initiated)\b"
    ),
    r"\b(?:text|texts|texting|message|messages|messaging) (?:\w+ ){1,4}first\b",
    r"\binitiated by (?:the |a |our )?(?:customer|client|consumer|tenant|patient)s?\b",
)
_UNASKED = (
    (
        r"\b(?:we|staff|our team|our office|the system|system) (?:also |will |may |can |then |later "
        r"|occasionally |periodically |regularly )*(?:send|sends|text|texts|notify|message|remind"
        r"|reminds)\b"
        r"[^.\n]{0,24}\b(?:reminders?|promotions?|offers?|newsletters?|alerts?|announcements?|surveys?"
        r"|reviews?|marketing|specials|follow-?ups?)\b"
    ),
    r"\b(?:broadcast|broadcasts|bulk (?:texts|messages|sms)|mass (?:texts|messages)|blasts?)\b",
)
_ANSWERS = r"\b(?:repl\w+|respon\w+|answer\w*|request\w*|asked|ask)\b"
_OTHER_CONSENT = (r"\b(?:check ?box|unchecked|tick|ticks|box|separate(?:ly)?|opt[ -]in form|sign-?up form)\b",)


def _check(text: Text) -> Iterator[Hit]:
    if not text.has(*_ONLY_FIRST) or text.has(*_OTHER_CONSENT):
        return
    for match in text.matches(*_UNASKED):
        left, right = text.sentence_bounds(match.start(), match.end())
        if denied_before(text, match.start()) or found(_ANSWERS, text.folded[left:right]):
            continue
        said = words(text, match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{said}” does not fit a campaign in which the customer always starts")


RULE = Rule(
    id="texts-first-with-broadcasts",
    title="Customers text first, yet unasked messages are described",
    looks_at=(Target.CTA,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=_UNASKED,
    covers=("CTA-18", "CTA-19"),
    causes=("consent-missing",),
    why="A first text is consent to answers only; reminders or announcements need an opt-in of their own.",
    how_to_fix=(
        "Drop the messages that nobody asked for, or describe a separate opt-in (box, keyword, script) for them."
    ),
    check=_check,
    non_compliant=(
        Example("Clients text us first at the number on harbortax.example. «We also send filing reminders» in spring."),
        Example("Drivers text our shop line first. «We also send reminders» when an oil change is due."),
        Example("Conversations are only initiated by the client. «Broadcasts» go out when the office closes."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_TEXTS_FIRST),
        Example("Clients text us first. We do not send broadcasts or reminders."),
    ),
)
