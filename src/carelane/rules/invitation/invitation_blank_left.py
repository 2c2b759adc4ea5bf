"""A blank of a template in an invitation: "[Business Name]", "{{website}}", "messages from .".

Decides: placeholders of any style outside templates.
Leaves alone: blanks for a screenshot or address (`opt-in-evidence-promised`), lines to write on, and messages
(`placeholder-left-over`), and marked questions (`question-left-open`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._parts import found
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_SIGNS = (r"[\[{<%$_(]", r"[:@][a-z]", r"\b(?:from|by|with) ?[.!,]", r"\b(?:here|lorem|x{3,})\b")
_EVIDENCE = r"\b(?:screen ?shot|screen ?shots|photo|picture|image|proof|evidence|insert|host|upload)\b"


def _check(text: Text) -> Iterator[Hit]:
    if text.context.template or not text.has(*_SIGNS):
        return
    for blank in text.blanks:
        said = text.original[blank.start : blank.end]
        if blank.style == "underscore" or found(_EVIDENCE, said.lower()):
            continue
        yield Hit(blank.start, blank.end, f"“{said.strip()}” was never filled in", in_original=True)


RULE = Rule(
    id="invitation-blank-left",
    title="A blank of a template was left in the invitation",
    looks_at=(*INVITED, Target.DESCRIPTION),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    triggers=_SIGNS,
    covers=("CTA-01",),
    causes=("cta-incomplete",),
    why="A blank instead of the name or address shows a copied template, and the reviewer can verify nothing by it.",
    how_to_fix="Fill in the brand name, address or number as it stands on the form.",
    check=_check,
    non_compliant=(
        Example("Customers tick a box and agree to texts from «[Business Name]» about their order."),
        Example("I agree to receive texts from «{{company}}» about my visit.", Target.WEB_FORM),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_FORM, Target.WEB_FORM),
        Example("I agree to receive texts from {{company}} about my visit.", Target.WEB_FORM, template=True),
        Example("[ ] I agree to texts from Harbor Tax. Signature: ____", Target.PAPER_FORM),
    ),
)
