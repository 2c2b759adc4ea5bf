"""A text-first opt-in that does not say what happens to the numbers.

Decides: the customer starts, and no sentence says that numbers join no list.
Leaves alone: whether lists are kept (needs the ledger).
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import CUSTOMER_STARTS
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_TEXTS_FIRST
from carelane.rules.invitation._parts import end_of
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text

_LINE = "Numbers of people who text us are not added to any messaging list."

_NO_LIST = (
    r"\b(?:not|never|no|nor|without)\b[^.\n]{0,40}\b(?:lists?|broadcasts?|campaigns?|bulk|blasts?|mass|database)\b",
    r"\b(?:lists?|broadcasts?|bulk|mass (?:texts?|messages?))\b[^.\n]{0,24}\b(?:not|never|none)\b",
    r"\b(?:one-to-one|1:1|one-on-one|1-to-1)\b",
)


def _check(text: Text) -> list[Hit]:
    if text.has(*_NO_LIST) or not text.has(CUSTOMER_STARTS):
        return []
    end = end_of(text)
    edit = Edit(
        joined(text.folded[:end], _LINE),
        true_only_if="numbers of people who text in are not put on any list",
    )
    return [
        Hit(
            end,
            end,
            "the call to action does not say that numbers of people who text first are not added to a list",
            edit=edit,
        )
    ]


RULE = Rule(
    id="texts-first-list-not-excluded",
    title="Customers text first, but lists are not ruled out",
    looks_at=(Target.CTA,),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    triggers=(CUSTOMER_STARTS,),
    absence_of=_NO_LIST,
    covers=("CTA-19",),
    causes=("consent-missing",),
    part_of_page=True,
    why="RingCentral staff advise to stress that people who text in are not added to a messaging list.",
    how_to_fix="Add that numbers of people who text first are not added to any messaging list, if that is so.",
    check=_check,
    non_compliant=(
        Example("Clients find our number on harbortax.example and text us first. We only reply to their questions.«»"),
        Example("Customers initiate texts to Example Plumbing at the number on our trucks.«»"),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_TEXTS_FIRST),
        Example("Clients text us first and we only reply. Their numbers are never added to a list."),
    ),
)
