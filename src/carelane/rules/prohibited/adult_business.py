"""A brand whose own name says sexual content or services.

Decides: the brand's names and web address against names of that trade.
Leaves alone: adult day care, adult education, massage therapy.
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
            r"\b(?:gentlemen'?s club|strip club|escorts?|erotica?|porn\w*|xxx|sex (?:shop|toys?|store)"
            r"|adult (?:toys?|videos?|entertainment|boutique|store|superstore|novelties|bookstore|dating|cinema)"
            r"|topless|swingers|hookups?|sugar (?:daddies|babies))\b"
        ),
    ),
    doubtful=(r"\b(?:dating|singles|cabaret|body rubs?|lingerie)\b",),
    innocent=(
        (
            r"\b(?:security|pilot car|funeral|police|medical|safety|oversize|transport) escorts?\b"
            r"|\b(?:rv|water|utility|electrical) hookups?\b"
            r"|\bescort (?:vehicle|transport|security|trucking|pilot)\w*\b|\bsingles (?:ministry|tennis|league)\b"
            r"|\bcarbon dating\b"
        ),
    ),
    site=r"escorts|porn|adulttoys|sextoys|stripclub",
)

RULE = Rule(
    id="adult-business",
    title="A business of sexual content",
    looks_at=CAMPAIGN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="A business of sexual content or services is refused whatever its texts say.",
    how_to_fix=FINAL_BUSINESS,
    check_campaign=business(_TRADE, "a business of sexual content is refused, whatever its texts say"),
    covers=("CNT-06",),
    causes=("shaft-sex",),
    cites=(
        CODES,
        Cite("twilio-forbidden-categories", "counts the line of business, not only the message"),
    ),
    non_compliant=(
        CampaignExample(file=brand_file("Velvet Rope Gentlemen's Club"), at=("brand.displayName",)),
        CampaignExample(
            file=brand_file("Velvet Rope", website="https://velvetropeadulttoys.example"), at=("brand.website",)
        ),
    ),
    compliant=(
        CampaignExample(file=brand_file("Maple Adult Day Care")),
        CampaignExample(file=brand_file("Northgate Massage Therapy")),
    ),
)
