"""So many parts of an invitation are missing that reviewers decline it as a whole.

Decides: two of frequency, rates, STOP and HELP missing, or three of these and the privacy reference.
Leaves alone: each part (`invitation-missing-...`), which carries its own edit and is a warning beside this one
blocker: a call to action is declined once, whatever the number of its gaps.
Source: codes 806 and 861 list the parts in one decline text.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import FREQUENCY, HELP_INSTRUCTION, RATES, STOP_INSTRUCTION
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_TEXTS_FIRST
from carelane.rules.invitation._parts import (
    codes_only,
    end_of,
    is_thin,
    missing_parts,
    noun,
    offers_a_contact,
    says_next_to_nothing,
)
from carelane.rules.invitation._senders import names_a_sender
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text
from carelane.wording.lines import FREQUENCY_LINE, HELP_LINE, RATES_LINE, STOP_AND_HELP_LINE, STOP_LINE

_LOOKS_AT = (Target.CTA, Target.VERBAL_SCRIPT, Target.PAPER_FORM, Target.TEXT_TO_JOIN)

_MOST_FOR_CODES = 3
_TRUE_ONLY_IF = "the person who opts in sees or hears these sentences before agreeing"


def _additions(text: Text) -> str:
    lines = []
    if not text.has(FREQUENCY):
        lines.append(FREQUENCY_LINE)
    if not text.has(RATES):
        lines.append(RATES_LINE)
    stop, help_ = text.has(STOP_INSTRUCTION), text.has(HELP_INSTRUCTION) or offers_a_contact(text)
    if not (stop or help_):
        lines.append(STOP_AND_HELP_LINE)
    elif not stop:
        lines.append(STOP_LINE)
    elif not help_:
        lines.append(HELP_LINE)
    return " ".join(lines)


def _check(text: Text) -> Iterator[Hit]:
    if not is_thin(text) or says_next_to_nothing(text):
        return
    parts = missing_parts(text)
    # One-time codes are asked for by the person, and reviewers let some parts pass.
    severity = Severity.WARNING if codes_only(text) and len(parts) <= _MOST_FOR_CODES else None
    if not names_a_sender(text):
        parts = ("who sends the messages", *parts)
    end = end_of(text)
    edit = Edit(
        joined(text.folded[:end], _additions(text)),
        true_only_if=_TRUE_ONLY_IF
        if text.has(FREQUENCY)
        else f"you send no fixed number of messages, and {_TRUE_ONLY_IF}",
    )
    listed = f"{', '.join(parts[:-1])} and {parts[-1]}"
    yield Hit(end, end, f"{noun(text)} does not say {listed}", edit=edit, severity=severity)


RULE = Rule(
    id="invitation-incomplete",
    title="The invitation lacks several required parts",
    looks_at=_LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("CTA-03", "CTA-04", "CTA-05", "CTA-06", "CTA-07"),
    causes=("cta-incomplete",),
    part_of_page=True,
    why=(
        "Reviewers decline an invitation in one decision when it lacks several of frequency, rates, STOP, HELP "
        "and the privacy policy (codes 806 and 861)."
    ),
    how_to_fix="Quote the full opt-in wording in the call to action, with every part named above.",
    check=_check,
    non_compliant=(
        Example(
            "Tenants of Maple Ridge give their number in the lease application at "
            "mapleridgepm.example/apply and agree to texts.«»"
        ),
        Example("Text REPAIR to 555-0142 and Example Plumbing keeps you posted.«»", Target.TEXT_TO_JOIN),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_TEXTS_FIRST),
        Example(
            "On https://northgatedental.example/book an optional box reads: I agree to receive appointment "
            "texts from Northgate Dental. "
            "Message frequency varies. Message and data rates may apply. Reply STOP to cancel.",
            note="one missing part is a warning of its own rule",
        ),
    ),
)
