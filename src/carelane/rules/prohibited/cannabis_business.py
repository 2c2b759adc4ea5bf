"""A brand whose own name says cannabis, CBD or hemp.

Decides: the brand's names and web address against names of that trade.
Leaves alone: lawn care, flower shops, hospital and optical dispensaries.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._business import CAMPAIGN, Trade, business
from carelane.rules.prohibited._examples import brand_file
from carelane.rules.prohibited._parts import CODES, FINAL_BUSINESS
from carelane.rules.rule import CampaignExample, Rule
from carelane.sources import Cite

_TRADE: Final = Trade(
    names=(
        (
            r"\b(?:cannabis|cannabiz|cannabinoids?|marijuana|mmj|thc|cbd|hemp|dispensary|dispensaries|ganja|420|kush"
            r"|budtenders?|canna|weed (?:shop|store|co|delivery|club))\b"
        ),
    ),
    doubtful=(r"\b(?:\w*canna(?:bis|bliss|mart|med|care|relief)\w*|hydroponics?|grow (?:shop|supply)|head shop)\b",),
    innocent=(
        (
            r"\b(?:optical|hospital|eyewear|medical supply|vaccine|pharmacy|vision) dispensary\b"
            r"|\bcbd (?:parking|tower|dental|cafe)\b"
        ),
        (
            r"\bcanna (?:lil\w*|farm)\b|\bhemp(?:stead| hill)\b"
            r"|\b(?:hemp|kush) (?:family|law|& sons|and sons|dental|realty|insurance)\b"
            r"|\b\w+ kush,? (?:md|dds|esq|cpa)\b"
        ),
    ),
    site=r"dispensar(?:y|ies)|cannabis|marijuana|weedshop|cbdstore|cbdshop",
)

RULE = Rule(
    id="cannabis-business",
    title="A cannabis, CBD or hemp business",
    looks_at=CAMPAIGN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="A business around cannabis, CBD or hemp is refused even when its texts speak of nothing but opening hours.",
    how_to_fix=FINAL_BUSINESS,
    check_campaign=business(_TRADE, "a business around cannabis is refused, whatever its texts say"),
    covers=("CNT-01",),
    causes=("shaft-cannabis",),
    cites=(
        CODES,
        Cite("twilio-30860", "counts the line of business, not only the message"),
    ),
    non_compliant=(
        CampaignExample(file=brand_file("Leafy Corner Dispensary"), at=("brand.displayName",)),
        CampaignExample(
            file=brand_file("Leafy Corner", website="https://www.leafycornercannabis.example"), at=("brand.website",)
        ),
    ),
    compliant=(
        CampaignExample(file=brand_file("Bud & Sons Garage")),
        CampaignExample(file=brand_file("Weed Man Lawn Care")),
    ),
)
