"""Terms that are no terms of a texting program: several of its required parts are missing.

Decides: three or more of frequency, rates, opt-out, support and the word for texts are missing.
Leaves alone: each part (`terms-missing-...`), a warning beside this one blocker.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.rules.policy._parts import COMPLETE_TERMS, TERMS, end_of, missing_from_terms
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    missing = missing_from_terms(text)
    if not missing:
        return
    end = end_of(text)
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
        "Add a section about text messages: the name of the program, which messages it sends, how often, “Message and "
        "data rates may apply. Reply STOP to opt out or HELP for help.”, and a support e-mail address or phone number."
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
