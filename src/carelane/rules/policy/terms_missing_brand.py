"""Terms that do not name the brand.

Decides: whether the known brand, or without one any name, stands in the terms.
Leaves alone: another company's name (`policy-missing-brand`).
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.policy._parts import COMPLETE_TERMS, TERMS, end_of, is_excerpt
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_A_NAME: Final = re.compile(r"(?:[a-z,:] |^|\n|\")(?:[A-Z][\w&'\u2019]+)(?: [A-Z][\w&'\u2019]+)+")
_PROGRAM = r"\b(?:program|programme|service|alerts?|texts?|messages?|sms)\b"
_FIX = "Begin the texting part of the terms with the name, for example “{example}”."


def _check(text: Text) -> Iterator[Hit]:
    if text.names_the_brand or not text.has(_PROGRAM):
        return
    if text.context.brand is None and (text.sender.kind != "none" or _A_NAME.search(text.original)):
        return
    end = end_of(text)
    known = text.context.brand.names if text.context.brand else ()
    yield Hit(
        end,
        end,
        f"the terms do not name {known[0]}" if known else "the terms do not name the brand",
        severity=Severity.ADVICE if is_excerpt(text) else None,
        how_to_fix=_FIX.format(example=f"{known[0]} Text Messages") if known else "",
    )


RULE = Rule(
    id="terms-missing-brand",
    title="The terms do not name the brand",
    looks_at=TERMS,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=(_PROGRAM,),
    covers=("TRM-01",),
    causes=("terms-incomplete",),
    part_of_page=True,
    why="Reviewers look for program and brand name in the terms.",
    how_to_fix=_FIX.format(example="Example Plumbing Repair Texts"),
    check=_check,
    non_compliant=(
        Example("you will receive texts about your order. Message frequency varies.«»"),
        Example("The program sends messages about repairs.«»", brand=("Example Plumbing",)),
    ),
    compliant=(Example(COMPLETE_TERMS, brand=("Example Plumbing",)), Example(COMPLETE_TERMS)),
)
