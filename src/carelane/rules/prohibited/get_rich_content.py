"""Promises of quick or easy money: work from home, multi-level marketing, secret shopping.

Decides: such offers by their names and promises.
Leaves alone: staff who work from home, wages in one's own hiring texts, the food pyramid.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._get_rich_words import WORDS
from carelane.rules.prohibited._lexicon import content
from carelane.rules.prohibited._parts import FINAL, LOOKS_AT
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="get-rich-content",
    title="Quick money, work from home or multi-level marketing",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Carriers refuse promises of quick money: work-from-home schemes, multi-level marketing, secret shopping "
        "and the like."
    ),
    how_to_fix=FINAL,
    check=content(WORDS, "reads as a promise of quick money"),
    triggers=WORDS.triggers,
    covers=("CNT-08", "SMP-15"),
    causes=("prohibited-high-risk-finance", "prohibited-lead-gen"),
    limits="Pay in a business's own hiring text is left alone where the text says that it is hiring.",
    non_compliant=(
        Example("Hi, «make money from home» in two hours a day. Reply YES. Reply STOP to opt out."),
        Example("Join our team and «be your own boss» by fall. Reply STOP to opt out."),
        Example("Dana here: «earn up to $900 a week». Ask me how. Reply STOP to opt out."),
    ),
    compliant=(
        Example(
            "Maple Ridge Accounting: our staff works from home on Friday, call us as usual. Reply STOP to opt out."
        ),
        Example(
            "Maple Care: your interview for the caregiver position, $18 an hour, is Monday at 9. Reply STOP to opt out."
        ),
    ),
)
