"""Marketing consent without "consent is not a condition of purchase".

Decides: whether that statement stands in an invitation to a campaign that declares marketing.
Leaves alone: care campaigns, where the statement is optional.
Source: 47 CFR 64.1200(f)(9).
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import Element
from carelane.rules.context import only_marketing
from carelane.rules.invitation._parts import SHOWN_TO_THEM, part_missing
from carelane.rules.rule import Example, Rule
from carelane.wording.lines import NOT_A_CONDITION_LINE

_NOT_A_CONDITION = Element(
    "consent is not a condition",
    (
        (
            r"\b(?:not|never|isn't|without being)\b[^.\n]{0,24}\b(?:condition|required|requirement|necessary"
            r"|mandatory|obligat\w+)\b"
        ),
        r"\bno (?:purchase|obligation)\b",
        r"\bno es (?:una )?condici[oó]n\b",
        r"\bwithout (?:agreeing|consenting|opting in|checking|ticking)\b",
    ),
)

RULE = Rule(
    id="marketing-condition-missing",
    title="Marketing consent does not say that it is no condition of purchase",
    looks_at=(Target.CTA, Target.WEB_FORM, Target.PAPER_FORM, Target.VERBAL_SCRIPT),
    severity=Severity.WARNING,
    severity_by_kind={Target.VERBAL_SCRIPT: Severity.ADVICE, Target.PAPER_FORM: Severity.ADVICE},
    confidence=Confidence.HIGH,
    absence_of=(_NOT_A_CONDITION,),
    covers=("CTA-23",),
    causes=("consent-not-written",),
    holds=only_marketing,
    part_of_page=True,
    why="The law asks written marketing consent to say that buying does not depend on it.",
    how_to_fix='Add "Consent is not a condition of purchase." to the marketing consent.',
    check=part_missing(
        _NOT_A_CONDITION,
        "{noun} does not say that consent is no condition of purchase",
        NOT_A_CONDITION_LINE,
        true_only_if=f"nobody has to agree to texts in order to buy, and {SHOWN_TO_THEM}",
    ),
    non_compliant=(
        Example(
            "I agree to receive marketing texts from Copper Kettle. Reply STOP to opt out.«»",
            Target.WEB_FORM,
            use_case="MARKETING",
        ),
        Example(
            "Guests tick a box at copperkettle.example/deals to get offers by text from Copper Kettle.«»",
            use_case="MARKETING",
        ),
    ),
    compliant=(
        Example(
            "I agree to receive marketing texts from Copper Kettle. Consent is not a condition of purchase.",
            Target.WEB_FORM,
            use_case="MARKETING",
        ),
        Example(
            "I agree to receive order texts from Copper Kettle.",
            Target.WEB_FORM,
            note="no marketing, no such statement",
        ),
    ),
)
