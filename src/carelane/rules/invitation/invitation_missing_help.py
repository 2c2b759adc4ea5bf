"""An invitation that does not say how to get help.

Decides: whether a HELP instruction or a support contact stands in the text.
Leaves alone: what the HELP reply says (family auto_reply).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.language.elements import HELP_INSTRUCTION
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._parts import (
    HELP_OFFER,
    SAID_TOGETHER,
    SHOWN_TO_THEM,
    end_of,
    is_excerpt,
    noun,
    offers_a_contact,
    told_together,
)
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text
from carelane.wording.lines import HELP_LINE

# "A question about my car" is not yet an offer of help; these words are.
_NAMED = r"\b(?:help|support|assistance|customer care|customer service|contact us)\b"


def _check(text: Text) -> Iterator[Hit]:
    if text.has(HELP_INSTRUCTION):
        return
    end = end_of(text)
    severity = Severity.ADVICE if is_excerpt(text) else None
    says = f"{noun(text)} does not say how to get help"
    if offers_a_contact(text):
        severity = Severity.ADVICE
        says = f"{noun(text)} gives a contact but not the word HELP"
    elif text.has(HELP_OFFER):
        severity = None
    if severity is None and text.has(_NAMED):
        says = f"{noun(text)} mentions help or support but neither the word HELP as a reply nor an address"
    if told_together(text) and not offers_a_contact(text):
        yield Hit(end, end, says, severity=severity, how_to_fix=SAID_TOGETHER)
        return
    edit = Edit(joined(text.folded[:end], HELP_LINE), true_only_if=SHOWN_TO_THEM)
    yield Hit(end, end, says, edit=edit, severity=severity)


RULE = Rule(
    id="invitation-missing-help",
    title="The invitation does not say how to get help",
    looks_at=INVITED,
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    absence_of=(HELP_INSTRUCTION,),
    covers=("CTA-06",),
    causes=("cta-no-help",),
    part_of_page=True,
    why="Reviewers look for a HELP instruction or a support contact in the opt-in wording (codes 806 and 861).",
    how_to_fix='Add "Reply HELP for help." and, where there is room, a support e-mail or phone number.',
    check=_check,
    non_compliant=(
        Example(
            "I agree to receive texts from Northgate Dental. Reply STOP to opt out. Contact us with any questions.«»",
            Target.WEB_FORM,
        ),
        Example(
            (
                "Example Plumbing texts you repair updates. Reply STOP to opt out. Questions? "
                "office@exampleplumbing.example«»"
            ),
            Target.WEB_FORM,
        ),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_FORM, Target.WEB_FORM),
        Example("Example Plumbing repair updates. Text STOP to end, HELP for help.", Target.TEXT_TO_JOIN),
    ),
)
