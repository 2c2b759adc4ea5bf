"""An invitation that does not say how to stop.

Decides: whether a STOP instruction stands in the text; "you can unsubscribe" without saying how is not one.
Leaves alone: how opt-outs are processed.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.language.elements import OPT_OUT_MENTION, STOP_INSTRUCTION
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._parts import (
    SAID_TOGETHER,
    SHOWN_TO_THEM,
    end_of,
    is_excerpt,
    noun,
    told_together,
    words,
)
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text
from carelane.wording.lines import STOP_LINE


def _check(text: Text) -> Iterator[Hit]:
    if text.has(STOP_INSTRUCTION):
        return
    end = end_of(text)
    says = f"{noun(text)} does not say how to stop the messages"
    severity = Severity.ADVICE if is_excerpt(text) else None
    mention = text.first(OPT_OUT_MENTION)
    if mention is not None:
        severity = None
        says = f"{noun(text)} says “{words(text, mention.start(), mention.end())}” but not which word to reply"
    if told_together(text):
        yield Hit(end, end, says, severity=severity, how_to_fix=SAID_TOGETHER)
        return
    edit = Edit(joined(text.folded[:end], STOP_LINE), true_only_if=SHOWN_TO_THEM)
    yield Hit(end, end, says, edit=edit, severity=severity)


RULE = Rule(
    id="invitation-missing-stop",
    title="The invitation does not say how to stop",
    looks_at=INVITED,
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    absence_of=(STOP_INSTRUCTION,),
    covers=("CTA-05",),
    causes=("cta-no-stop",),
    conflict="stop-in-cta",
    part_of_page=True,
    why=(
        "Reviewers decline opt-in wording that does not name the word by which a person stops the "
        "messages (codes 806 and 861)."
    ),
    how_to_fix='Add "Reply STOP to opt out." with STOP written as one plain word.',
    check=_check,
    non_compliant=(
        Example(
            "I agree to receive texts from Northgate Dental about my visits. You can unsubscribe at any time.«»",
            Target.WEB_FORM,
        ),
        Example(
            "Tenants tick a box at mapleridgepm.example/contact to get text messages from Maple Ridge "
            "about repairs. Message frequency "
            "varies. Message and data rates may apply. Reply HELP for help.«»"
        ),
    ),
    compliant=(Example(COMPLETE_CTA), Example(COMPLETE_FORM, Target.WEB_FORM)),
)
