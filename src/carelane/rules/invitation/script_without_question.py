"""A script that never asks for a yes.

Decides: whether a question or a request for agreement stands in the spoken words.
Leaves alone: whether it is read word for word (a person must judge).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_SCRIPT
from carelane.rules.invitation._parts import end_of
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text

_ASKS = (
    r"\?",
    (
        r"\b(?:do you|may we|can we|would you|is that ok|are you ok|if you agree|please (?:say|confirm"
        r"|answer)|say yes|asked (?:if|whether)|asks? (?:if|whether|for)|with your permission)\b"
    ),
)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(*_ASKS):
        return
    end = end_of(text)
    edit = Edit(
        joined(text.folded[:end], "Do you agree? Please answer yes or no."), true_only_if="the question is read aloud"
    )
    yield Hit(end, end, "the script asks no question that is answered with yes or no", edit=edit)


RULE = Rule(
    id="script-without-question",
    title="The script does not ask for a yes",
    looks_at=(Target.VERBAL_SCRIPT,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    absence_of=_ASKS,
    covers=("SCR-01",),
    causes=("consent-missing",),
    part_of_page=True,
    why="Spoken consent is the person's clear yes to a question; an announcement is not a question.",
    how_to_fix="End the script with a question such as “Do you agree to receive these texts?” and note the answer.",
    check=_check,
    non_compliant=(
        Example("Northgate Dental will send you texts about your visits. Reply STOP to opt out.«»"),
        Example("Example Plumbing sends you text updates about the repair, message and data rates may apply.«»"),
    ),
    compliant=(
        Example(COMPLETE_SCRIPT),
        Example("May Example Plumbing text you about the repair?"),
    ),
)
