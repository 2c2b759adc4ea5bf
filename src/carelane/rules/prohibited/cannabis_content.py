"""Cannabis, CBD and hemp in a text.

Decides: names of the plant, its products and the shops that sell them; slang only in phrases that leave no doubt.
Leaves alone: lawn weeds, flower pots, joints that ache, "the CBD" of a city, hemp rope, an optician's dispensary.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._cannabis_words import WORDS
from carelane.rules.prohibited._lexicon import content
from carelane.rules.prohibited._parts import FINAL, LOOKS_AT
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="cannabis-content",
    title="Cannabis, CBD or hemp",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Cannabis is forbidden by federal law, so carriers refuse texts and businesses around it, CBD and hemp "
        "included, "
        "whatever the message says and even where a state allows it."
    ),
    how_to_fix=FINAL,
    check=content(WORDS, "carriers do not carry anything around cannabis"),
    triggers=WORDS.triggers,
    covers=("CNT-01", "SMP-15"),
    causes=("shaft-cannabis",),
    limits="Slang such as “tree” or “green” alone is not recognised, and neither are names of single strains.",
    non_compliant=(
        Example("Leafy Corner: your «cannabis» order is ready for pickup. Reply STOP to opt out."),
        Example("Hilltop Wellness: new «CBD gummies» in stock, try them today. Reply STOP to opt out."),
        Example("Leafy Corner: the «dispensary» opens at 9, order online for pickup. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Example Lawn Care: weed control for your yard is set for Tuesday. Reply STOP to opt out."),
        Example("Northgate Orthopedics: your joint replacement visit is Monday at 10. Reply STOP to opt out."),
        Example("Northgate Optical: your glasses are ready at the dispensary. Reply STOP to opt out."),
        Example("We never send texts about alcohol, tobacco or cannabis."),
    ),
)
