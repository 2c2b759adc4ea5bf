"""What the rules on policies and terms share: words for findings, and complete texts as examples."""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Severity
from carelane.domain.target import Target
from carelane.language.elements import Element
from carelane.language.patterns import compiled
from carelane.rules.rule import Edit, Hit, TextCheck, joined
from carelane.rules.text import Text

POLICY: Final = (Target.PRIVACY_POLICY,)
TERMS: Final = (Target.TERMS,)

# A compliant policy and terms of a made-up company: the good examples of this family.
COMPLETE_POLICY: Final = (
    "Privacy Policy of Example Plumbing. We collect your name, address and mobile phone number "
    "when you fill in our form or text us. "
    "We use your mobile number to answer your questions and to text you about your repair. "
    "We share job details with the technicians who do the work. "
    "We do not share mobile numbers or text messaging consent with third parties or affiliates for "
    "marketing or promotional purposes. "
    "Text messaging opt-in data and consent are excluded from every kind of sharing described in this policy. "
    "Reply STOP to opt out or HELP for help."
)
COMPLETE_TERMS: Final = (
    "Example Plumbing Repair Texts. When you opt in, Example Plumbing sends you text messages "
    "about your repair: appointments, arrival times "
    "and answers to your questions. Message frequency varies. Message and data rates may apply. "
    "Reply STOP to opt out and HELP for help, or "
    "write to office@exampleplumbing.example. Carriers are not liable for delayed or undelivered messages. "
    "Privacy policy: https://exampleplumbing.example/privacy."
)


def words(text: Text, start: int, end: int, most: int = 110) -> str:
    """The person's own words at a folded span, cut to a readable length."""
    span = text.original_span(start, end)
    said = " ".join(text.original[span.start : span.end].split())
    return said if len(said) <= most else f"{said[: most - 3].rstrip()}..."


def found(pattern: str, piece: str) -> bool:
    """True when the pattern matches somewhere in a folded piece of text."""
    return compiled(pattern).search(piece) is not None


def end_of(text: Text) -> int:
    """The folded offset behind the last visible character."""
    return len(text.folded.rstrip())


def part_missing(part: Element, says: str, line: str = "", true_only_if: str = "") -> TextCheck:
    """A check that reports, at the end of a policy or terms, that a part is missing; advice for a short fragment."""

    def check(text: Text) -> Iterator[Hit]:
        if text.has(part):
            return
        end = end_of(text)
        edit = Edit(joined(text.folded[:end], line), true_only_if=true_only_if or "it is so") if line else None
        short = text.context.standalone and end < 400  # one sentence of a page says nothing about the rest
        yield Hit(end, end, says, edit=edit, severity=Severity.ADVICE if short else None)

    return check
