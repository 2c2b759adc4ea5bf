"""Sexual content, escorts and dating for sex in a text.

Decides: names of such services and goods, and phrases that only they use.
Leaves alone: sex on a form, harassment training, health care, adult education, security escorts, paint strippers.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._lexicon import content
from carelane.rules.prohibited._parts import FINAL, LOOKS_AT
from carelane.rules.prohibited._sexual_words import WORDS
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="sexual-content",
    title="Sexual content, escorts or hook-ups",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Carriers carry no sexual content; texts and businesses of that kind, escorts and dating for sex among "
        "them, are declined for good."
    ),
    how_to_fix=FINAL,
    check=content(WORDS, "carriers do not carry sexual content"),
    triggers=WORDS.triggers,
    covers=("CNT-06", "SMP-15"),
    causes=("shaft-sex",),
    limits="Dating services without sexual words are a warning only, and innuendo is not recognised.",
    non_compliant=(
        Example("«Hot singles» near you want to chat tonight. Reply YES to meet. Reply STOP to opt out."),
        Example("Velvet Room: your «adult toys» order has shipped. Reply STOP to opt out."),
        Example("Two Hearts: your «dating profile» got 3 new visits. Reply STOP to opt out."),
    ),
    compliant=(
        Example(
            "Northgate Clinic: please fill in name, date of birth and sex (M/F) on the form. Reply STOP to opt out."
        ),
        Example("Campus Safety: a security escort to your car is on the way. Reply STOP to opt out."),
        Example("Example Hardware: the paint stripper you asked about is here. Reply STOP to opt out."),
    ),
)
