"""A brand whose own name says weapons.

Decides: the brand's names and web address against names of that trade.
Leaves alone: names such as Gunn, Remington Heating, Top Gun Pressure Washing.
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
            r"\b(?:firearms?|ammo|ammunition|gunsmith(?:s|ing)?|gun (?:shop|store|works|range|club|show|vault|shack"
            r"|room|exchange|dealer|sales|co)|guns (?:and|&|n) \w+|armory|munitions|rifles|pistols|shotguns"
            r"|weapons)\b"
        ),
    ),
    doubtful=(
        (
            r"\b(?:guns|arms (?:co|company|llc|dealer)|tactical|shooting (?:range|sports|center)|pawn (?:and|&) gun"
            r"|ballistics)\b"
        ),
    ),
    innocent=(
        (
            r"\b(?:top|nail|glue|spray|heat|hired|young|big|water|price|massage|tattoo|caulking) guns?\b"
            r"|\bguns n'? roses\b"
        ),
        (
            r"\barmory (?:square|lofts|apartments|fitness|cafe|yoga|dental|place)\b|\bnational guard armory\b"
            r"|\btactical (?:marketing|fitness|medicine|plumbing|solutions|hvac|cleaning|electric)\b"
        ),
    ),
    site=r"firearms|gunshop|gunstore|ammunition|ammodepot",
)

RULE = Rule(
    id="firearm-business",
    title="A business that deals in weapons",
    looks_at=CAMPAIGN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="A gun shop is declined even for service texts unless people prove their age first; some providers carry none.",
    how_to_fix=GATED,
    check_campaign=business(_TRADE, "a business that deals in weapons passes only behind an age gate", gated=True),
    covers=("CNT-07",),
    causes=(
        "shaft-firearms",
        "age-gate-missing",
    ),
    cites=(
        CODES,
        Cite("twilio-forbidden-categories", "counts the line of business, not only the message"),
    ),
    non_compliant=(
        CampaignExample(file=brand_file("Smith Firearms"), at=("brand.displayName",)),
        CampaignExample(
            file=brand_file("Ridgeline", website="https://ridgelinefirearms.example"), at=("brand.website",)
        ),
    ),
    compliant=(
        CampaignExample(file=brand_file("Top Gun Pressure Washing")),
        CampaignExample(file=brand_file("Gunn & Daughters Realty")),
    ),
)
