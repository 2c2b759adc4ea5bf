"""A brand whose own name says beer, wine or spirits.

Decides: the brand's names and web address against names of that trade.
Leaves alone: bars and restaurants whose name names no drink, churches and streets called Vineyard.
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
            r"\b(?:liquors?|liquor (?:store|mart|depot|outlet)|wines? (?:and|&) (?:spirits|liquors?|beer)"
            r"|beer (?:and|&) wine|wine (?:shop|merchants?|club|co|company|cellars?|bar|store)|spirits (?:co|company"
            r"|shop|store)|bottle shop|package store|beverage depot|licorer[ií]a|vinoteca)\b"
        ),
    ),
    doubtful=(
        (
            r"\b(?:winery|wineries|vineyards?|brewing|brewery|breweries|brewpub|distillery|distilling|taproom"
            r"|tap house|taphouse|ale ?house|beer garden|beer|wines?|cidery|meadery|whiskey|bourbon|tequila|vodka"
            r"|cocktail|cervecer[ií]a)\b"
        ),
    ),
    innocent=(
        (
            r"\bvineyards? (?:church|christian|fellowship|community|haven|dental|apartments|veterinary|realty)\b"
            r"|\bmartha'?s vineyard\b|\b(?:coffee|tea|kombucha|root beer) (?:brewing|brewery|company)\b"
            r"|\bbrewing (?:coffee|tea)\b"
        ),
        (
            r"\bbourbon (?:county|street)\b|\bwine (?:country|cellar (?:cooling|design)|glass repair)\b"
            r"|\bliquor (?:license|liability)\b|\broot beer\b|\bwhiskey (?:creek|river|row|barrel) \w+"
        ),
    ),
    site=r"liquor|wineshop|wineandspirits",
)

RULE = Rule(
    id="alcohol-business",
    title="A business that sells alcoholic drinks",
    looks_at=CAMPAIGN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "A seller of alcoholic drinks is declined unless people enter their date of birth first; some providers "
        "carry none."
    ),
    how_to_fix=GATED,
    check_campaign=business(_TRADE, "a seller of alcoholic drinks passes only behind an age gate", gated=True),
    covers=(
        "CNT-07",
        "BRD-11",
    ),
    causes=(
        "shaft-alcohol",
        "age-gate-missing",
    ),
    cites=(
        CODES,
        Cite("twilio-forbidden-categories", "counts the line of business, not only the message"),
    ),
    non_compliant=(
        CampaignExample(file=brand_file("Main Street Liquor"), at=("brand.displayName",)),
        CampaignExample(file=brand_file("Stone Bridge Brewing"), at=("brand.displayName",)),
    ),
    compliant=(
        CampaignExample(file=brand_file("Vineyard Community Church")),
        CampaignExample(file=brand_file("Stone Bridge Bar & Grill")),
        CampaignExample(file=brand_file("Maple Bar Association")),
    ),
)
