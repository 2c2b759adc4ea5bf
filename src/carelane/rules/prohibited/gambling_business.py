"""A brand whose own name says gambling.

Decides: the brand's names and web address against names of that trade.
Leaves alone: lottery lawyers, poker-faced names, a street called Casino.
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
            r"\b(?:casinos?|sportsbook|sports ?bet\w*|betting|bookmakers?|wagering|lotto|slots|gaming (?:lounge"
            r"|parlor|resort|casino)|card room|poker (?:room|club|league|house)|racino|racebook|handicapp\w+"
            r"|game room)\b"
        ),
    ),
    doubtful=(r"\b(?:bingo|lottery|jackpot|poker|sports picks|fantasy sports|sweepstakes)\b",),
    innocent=(
        (
            r"\bcasino (?:road|street|beach|drive|creek|ave\w*|dental|plumbing)\b|\btime slots\b"
            r"|\bgame room (?:builders|furniture|design|outlet)\b"
        ),
    ),
    site=r"casino|sportsbook|sportsbet|onlinebet|poker|lotto",
    vertical="GAMBLING",
)

RULE = Rule(
    id="gambling-business",
    title="A gambling business",
    looks_at=CAMPAIGN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="A casino or betting house is refused even when its texts only confirm a room or a table.",
    how_to_fix=FINAL_BUSINESS,
    check_campaign=business(_TRADE, "a gambling business is refused, whatever its texts say"),
    covers=("CNT-02",),
    causes=("prohibited-gambling",),
    cites=(
        CODES,
        Cite("twilio-forbidden-categories", "counts the line of business, not only the message"),
    ),
    non_compliant=(
        CampaignExample(file=brand_file("Lucky Star Casino & Resort"), at=("brand.displayName",)),
        CampaignExample(file=brand_file("Lucky Star", vertical="GAMBLING"), at=("brand.vertical",)),
    ),
    compliant=(
        CampaignExample(file=brand_file("Casino Road Dental")),
        CampaignExample(file=brand_file("Better Homes Cleaning")),
    ),
)
