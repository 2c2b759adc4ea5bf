"""Tobacco, vapes and nicotine in a text.

Decides: the goods, the shops that sell them, and the equipment for them.
Leaves alone: smoke detectors, chimneys, help to quit, tobacco-free places, vape detectors in schools.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._lexicon import age_restricted
from carelane.rules.prohibited._parts import GATED, LOOKS_AT
from carelane.rules.prohibited._tobacco_words import WORDS
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="tobacco-content",
    title="Tobacco, vapes or nicotine",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Carriers decline texts and businesses that sell tobacco or vapes unless people enter their date of "
        "birth first, and "
        "some providers carry none of it."
    ),
    how_to_fix=GATED,
    check=age_restricted(WORDS, "tobacco and vaping are not carried without an age gate"),
    triggers=WORDS.triggers,
    covers=("CNT-07", "BRD-11", "SMP-15"),
    causes=("shaft-tobacco", "age-gate-missing"),
    non_compliant=(
        Example("Cloud Corner: new «disposable vapes» in ten flavors. Reply STOP to opt out."),
        Example("Oak Street News: your «cigars» are in, pick them up by 6. Reply STOP to opt out.", age_gated=False),
        Example("Oak Street News: we set the «tobacco» aside for you. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Example Electric: your smoke detector is installed. Reply STOP to opt out."),
        Example("Northgate Clinic: your smoking cessation visit is Monday at 10. Reply STOP to opt out."),
        Example("Maple Ridge High School: the vape detector in hall B is being tested today. Reply STOP to opt out."),
    ),
)
