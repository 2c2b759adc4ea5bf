"""A policy about texting that does not say how to stop the texts.

Decides: the policy speaks about texts and gives no STOP instruction.
Leaves alone: policies without a word on texts (`policy-missing-texting`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import STOP_INSTRUCTION
from carelane.rules.policy._parts import COMPLETE_POLICY, POLICY, end_of
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text
from carelane.wording.lines import STOP_AND_HELP_LINE

_PROGRAM = (
    r"\b(?:receive|receiving|send|sends|sending|opt(?:s|ed|ing)?[ -]in|opt into"
    r"|subscribe)\b[^.\n]{0,24}\b(?:sms|texts?|text messages?)\b"
)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(STOP_INSTRUCTION) or not text.has(_PROGRAM):
        return
    end = end_of(text)
    edit = Edit(joined(text.folded[:end], STOP_AND_HELP_LINE), true_only_if="STOP and HELP are answered")
    yield Hit(end, end, "the policy speaks about texts but not about STOP", edit=edit)


RULE = Rule(
    id="policy-missing-opt-out",
    title="The policy does not say how to stop the texts",
    looks_at=POLICY,
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    triggers=(_PROGRAM,),
    absence_of=(STOP_INSTRUCTION,),
    covers=("PRV-08",),
    causes=("privacy-policy-noncompliant",),
    part_of_page=True,
    why="The part about texting in a policy is read together with opt-out and help.",
    how_to_fix='Add "Reply STOP to opt out or HELP for help." to the part about texting.',
    check=_check,
    non_compliant=(
        Example("When you opt in to SMS from Harbor Tax we use your number to text you about your return.«»"),
        Example("Clients who ask for it receive text messages about their case.«»"),
    ),
    compliant=(Example(COMPLETE_POLICY), Example("We use cookies on this website.")),
)
