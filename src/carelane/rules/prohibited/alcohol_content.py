"""Beer, wine and spirits in a text.

Decides: selling and serving drinks (certain), a drink or a place that makes drinks mentioned (doubtful).
Leaves alone: root beer, a wine-coloured dress, a wine glass, alcohol wipes, bar exams, liquor liability, recovery.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._alcohol_words import WORDS
from carelane.rules.prohibited._lexicon import age_restricted
from carelane.rules.prohibited._parts import GATED, LOOKS_AT
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="alcohol-content",
    title="Beer, wine or spirits",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Carriers decline texts and businesses that sell alcoholic drinks unless people enter their date of "
        "birth first, and "
        "some providers carry none of it."
    ),
    how_to_fix=GATED,
    check=age_restricted(WORDS, "alcoholic drinks are not carried without an age gate"),
    triggers=WORDS.triggers,
    covers=("CNT-07", "BRD-11", "SMP-15"),
    causes=("shaft-alcohol", "age-gate-missing"),
    limits="A bar or restaurant that names no drink is left alone.",
    non_compliant=(
        Example("Stone Bridge Tavern: «$3 drafts» and wings tonight. Reply STOP to opt out."),
        Example("Oak Hollow: your «wine club» shipment leaves Tuesday. Reply STOP to opt out.", age_gated=False),
        Example("Copper Table: your table is set, the «wine» you asked for is chilled. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Northgate Clinic: clean the skin with alcohol wipes before the patch. Reply STOP to opt out."),
        Example("Lakeside Grill: your root beer float and burger are ready. Reply STOP to opt out."),
        Example("Maple Bar Association: the bar exam review starts at 9. Reply STOP to opt out."),
        Example("20% off the whole store, excluding alcohol and tobacco. Reply STOP to opt out.", use_case="MARKETING"),
    ),
)
