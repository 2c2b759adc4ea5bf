"""Firearms, ammunition and other weapons in a text.

Decides: names of weapons and of what they fire, and the shops and ranges around them.
Leaves alone: glue guns, nail guns, shots in the arm, photo shoots, bullet points, alerts about an attack.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._firearm_words import WORDS
from carelane.rules.prohibited._lexicon import age_restricted
from carelane.rules.prohibited._parts import GATED, LOOKS_AT
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="firearm-content",
    title="Firearms, ammunition or other weapons",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Carriers decline texts and businesses that deal in weapons unless people prove their age first, and "
        "some providers "
        "carry none of it. Classes and safety training may pass."
    ),
    how_to_fix=GATED,
    check=age_restricted(WORDS, "weapons are not carried without an age gate"),
    triggers=WORDS.triggers,
    covers=("CNT-07", "SMP-15"),
    causes=("shaft-firearms", "age-gate-missing"),
    limits="A single “gun” without a word of trade beside it is left alone.",
    non_compliant=(
        Example("Ridgeline Outfitters: «9mm ammo» is back, 10% off today. Reply STOP to opt out."),
        Example("Ridgeline Outfitters: «your rifle» is ready for pickup. Reply STOP to opt out.", age_gated=False),
        Example("Ridgeline Outfitters: the «gun range» is open until 8. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Example Hardware: your nail gun is repaired and ready for pickup. Reply STOP to opt out."),
        Example("Northgate Clinic: time for your booster shot, book at the desk. Reply STOP to opt out."),
        Example(
            "Lakeside Photo: your photo shoot is Saturday at 9. Shoot us a text with questions. Reply STOP to opt out."
        ),
    ),
)
