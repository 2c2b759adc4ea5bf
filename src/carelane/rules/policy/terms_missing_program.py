"""Terms that do not describe the messages.

Decides: whether any kind of message (appointments, orders, answers ...) is named.
Leaves alone: whether the kind fits the use case.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.rules.policy._described import DESCRIPTION, described_at
from carelane.rules.policy._parts import COMPLETE_TERMS, TERMS, part_missing
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_missing = part_missing(DESCRIPTION, "the terms do not say which messages the program sends")


def _check(text: Text) -> Iterator[Hit]:
    if described_at(text) is None:
        yield from _missing(text)


RULE = Rule(
    id="terms-missing-program",
    title="The terms do not describe the messages",
    looks_at=TERMS,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    absence_of=(DESCRIPTION,),
    covers=("TRM-02",),
    causes=("terms-incomplete",),
    part_of_page=True,
    why="Reviewers look for a description of the messages in the terms.",
    how_to_fix="Say which messages the program sends, for example repair updates and answers to questions.",
    check=_check,
    non_compliant=(
        Example("Harbor Tax texts: message frequency varies. Reply STOP to opt out.«»"),
        Example("By opting in you agree to get text messages from Copper Kettle.«»"),
    ),
    compliant=(Example(COMPLETE_TERMS), Example("Copper Kettle sends texts about your order.")),
)
