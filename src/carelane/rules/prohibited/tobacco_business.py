"""A brand whose own name says tobacco or vapes.

Decides: the brand's names and web address against names of that trade.
Leaves alone: smokehouses, chimney sweeps, smoke detectors.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._business import CAMPAIGN, Trade, business
from carelane.rules.prohibited._examples import brand_file
from carelane.rules.prohibited._parts import CODES, GATED
from carelane.rules.rule import CampaignExample, Rule
from carelane.sources import Cite

_TRADE: Final = Trade(
    names=(
        (
            r"\b(?:smoke (?:shop|shops|and vape|& vape|n vape|outlet|depot)|vapes?|vapor (?:shop|lounge|store|co)"
            r"|vaping|vapory|tobacco|tobacconists?|cigars?|cigarettes?|cigarillos?|hookah|shisha|e-?cigs?"
            r"|e-?liquids?|nicotine|puff shop|tabaquer[ií]a)\b"
        ),
    ),
    innocent=(
        (
            r"\btobacco road (?:realty|dental|barbecue|bbq|grill|church|storage|blues)\b|\btobacco[- ]free\b"
            r"|\bcigar box guitars?\b|\b(?:vape|smoke) (?:detect\w+|alarm\w*)\b|\bno vape\b"
            r"|\btobacco (?:cessation|prevention|control)\b"
        ),
    ),
    site=r"smokeshop|vapeshop|vapestore|tobacco|cigars|hookah",
)

RULE = Rule(
    id="tobacco-business",
    title="A business that sells tobacco or vapes",
    looks_at=CAMPAIGN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "A seller of tobacco or vapes is declined unless people enter their date of birth first; some providers "
        "carry none."
    ),
    how_to_fix=GATED,
    check_campaign=business(_TRADE, "a seller of tobacco or vapes passes only behind an age gate", gated=True),
    covers=(
        "CNT-07",
        "BRD-11",
    ),
    causes=(
        "shaft-tobacco",
        "age-gate-missing",
    ),
    cites=(
        CODES,
        Cite("twilio-forbidden-categories", "counts the line of business, not only the message"),
    ),
    non_compliant=(
        CampaignExample(file=brand_file("Smoke & Vape Shop"), at=("brand.displayName",)),
        CampaignExample(
            file=brand_file("Corner Express", website="https://cornersmokeshop.example"), at=("brand.website",)
        ),
    ),
    compliant=(
        CampaignExample(file=brand_file("Old Town Smokehouse BBQ")),
        CampaignExample(file=brand_file("Example Chimney & Smoke Detector Service")),
    ),
)
