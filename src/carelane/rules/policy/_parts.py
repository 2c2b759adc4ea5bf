"""What the rules on policies and terms share: words for findings, and complete texts as examples."""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Severity
from carelane.domain.target import Target
from carelane.language.elements import (
    CHANNEL,
    CONTACT_PLACEHOLDER,
    EMAIL_ADDRESS,
    FREQUENCY,
    HELP_INSTRUCTION,
    PHONE_NUMBER,
    RATES,
    STOP_INSTRUCTION,
    Element,
)
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


# What terms of a texting program have to mention; `terms-without-program` lists what is missing.
TERMS_PARTS: Final = (
    ("text messages", (CHANNEL,)),
    ("the frequency", (FREQUENCY,)),
    ("the rates", (RATES,)),
    ("how to stop", (STOP_INSTRUCTION,)),
    ("a support contact", (HELP_INSTRUCTION, EMAIL_ADDRESS, PHONE_NUMBER, CONTACT_PLACEHOLDER)),
)
_MANY: Final = 3
SAID_TOGETHER: Final = "See terms-without-program at this place: one repair adds all."
# What the terms of a website speak of, and what the terms of a texting program speak of.
_SITE_TOPICS: Final = (
    r"\b(?:governing law|governed by|laws of|jurisdiction|arbitrat\w+|venue|disputes?)\b",
    r"\b(?:liab\w+|warrant\w+|as is|damages|indemnif\w+|at your own risk)\b",
    r"\b(?:content|copyright|trademarks?|intellectual property|all rights reserved)\b",
    (
        r"\b(?:by (?:using|accessing|visiting)|use of (?:this|the|our) (?:web ?site|site|service)"
        r"|agree to (?:these|the|our|be bound))\b"
    ),
    r"\b(?:change|update|modify|amend|revise) (?:these|the|our) (?:terms|conditions)\b",
    r"\b(?:account|password|refunds?|returns?|prices?|payments?|cancellation|deposit|shipping)\b",
    r"^\W{0,4}(?:[\w'&.-]+ ){0,6}terms (?:of (?:service|use|sale)|and conditions|& conditions)\b|\bwelcome to\b",
    r"\bthese terms\b",
)
_PROGRAM_PARTS: Final = (
    (r"\b(?:text|sms|messaging|text message|alerts?) (?:\w+ )?(?:program|programme|service|club|alerts|list|terms)\b",
     r"\b(?:get|gets|receive|receives|send|sends|sent) (?:\w+ ){0,6}(?:texts?|sms|text messages|text alerts)\b",
     r"\b(?:texts?|text alerts|text messages|messages) (?:are|is|will be) sent\b"),
    FREQUENCY.patterns,
    RATES.patterns,
    STOP_INSTRUCTION.patterns,
    (*HELP_INSTRUCTION.patterns, *EMAIL_ADDRESS.patterns, *PHONE_NUMBER.patterns),
)  # fmt: skip
_MOST_OF_EXCERPT: Final = 400  # characters; one sentence of a page says nothing about the rest


def is_excerpt(text: Text) -> bool:
    """True for a piece of terms that is checked alone; false for short terms that plainly are all there is.

    Terms of a website are whole with three sentences on three topics; terms of a texting program with their
    subject and two more of the five parts.
    """
    if not text.context.standalone or len(text.folded.rstrip()) >= _MOST_OF_EXCERPT:
        return False
    visible = text.folded.strip(" \n\"'")
    if visible.startswith(("...", "\u2026")) or visible.endswith(("...", "\u2026")):
        return True
    topics = sum(found(topic, text.folded) for topic in _SITE_TOPICS)
    if topics >= 3 and len(re.findall(r"[.!?](?:\s|$)", text.folded)) >= 3:
        return False
    described, *others = (any(found(sign, text.folded) for sign in signs) for signs in _PROGRAM_PARTS)
    return not (described and sum(others) >= 2)


def missing_from_terms(text: Text) -> tuple[str, ...]:
    """What whole terms leave out, if it is so much that they are not those of a texting program; else nothing."""
    missing = tuple(name for name, signs in TERMS_PARTS if not text.has(*signs))
    return () if len(missing) < _MANY or is_excerpt(text) else missing


def part_missing(
    part: Element, says: str, line: str = "", true_only_if: str = "", *, of_the_list: bool = False
) -> TextCheck:
    """A check that reports, at the end of a policy or terms, that a part is missing; advice for a short fragment.

    `of_the_list`: the part is one of `TERMS_PARTS`, whose repair stands in `terms-without-program` where many miss.
    """

    def check(text: Text) -> Iterator[Hit]:
        if text.has(part):
            return
        end = end_of(text)
        if of_the_list and missing_from_terms(text):
            yield Hit(end, end, says, how_to_fix=SAID_TOGETHER)
            return
        edit = Edit(joined(text.folded[:end], line), true_only_if=true_only_if or "it is so") if line else None
        yield Hit(end, end, says, edit=edit, severity=Severity.ADVICE if is_excerpt(text) else None)

    return check
