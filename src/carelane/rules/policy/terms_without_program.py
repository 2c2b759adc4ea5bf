"""Terms that are no terms of a texting program: several of its required parts are missing.

Decides: three or more of frequency, rates, opt-out, support and the word for texts are missing.
Leaves alone: each part (`terms-missing-...`), which carries its own edit and is a warning beside this one blocker.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import (
    CHANNEL,
    CONTACT_PLACEHOLDER,
    EMAIL_ADDRESS,
    FREQUENCY,
    HELP_INSTRUCTION,
    PHONE_NUMBER,
    RATES,
    STOP_INSTRUCTION,
)
from carelane.rules.policy._parts import COMPLETE_TERMS, TERMS, end_of, is_excerpt
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_PARTS = (
    ("text messages", (CHANNEL,)),
    ("the frequency", (FREQUENCY,)),
    ("the rates", (RATES,)),
    ("how to stop", (STOP_INSTRUCTION,)),
    ("a support contact", (HELP_INSTRUCTION, EMAIL_ADDRESS, PHONE_NUMBER, CONTACT_PLACEHOLDER)),
)


def _check(text: Text) -> Iterator[Hit]:
    missing = [name for name, signs in _PARTS if not text.has(*signs)]
    end = end_of(text)
    if len(missing) < 3 or is_excerpt(text):
        return
    yield Hit(end, end, f"the terms do not mention {', '.join(missing[:-1])} and {missing[-1]}")


RULE = Rule(
    id="terms-without-program",
    title="The terms are not those of a texting program",
    looks_at=TERMS,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    covers=("TRM-02", "TRM-03", "TRM-04", "TRM-05", "TRM-06"),
    causes=("terms-incomplete",),
    part_of_page=True,
    why="Terms of a website in general say nothing about the message program; reviewers ask for its own terms.",
    how_to_fix=(
        "Add a section about text messages with program name, messages, frequency, rates, STOP, HELP and a contact."
    ),
    check=_check,
    non_compliant=(
        Example("These terms govern the use of the website of Harbor Tax. You may not copy its content.«»"),
        Example("Copper Kettle sends texts about orders. Prices may change at any time.«»"),
    ),
    compliant=(
        Example(COMPLETE_TERMS),
        Example("Harbor Tax texts: message frequency varies, message and data rates may apply. Reply STOP to end."),
    ),
)
