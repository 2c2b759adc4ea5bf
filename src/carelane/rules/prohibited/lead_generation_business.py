"""A brand whose own name says lead generation or affiliate marketing.

Decides: the brand's names and web address against names of that trade.
Leaves alone: marketing agencies as such, lead abatement, names such as Leeds.
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
            r"\b(?:lead ?gen(?:eration)?|leads|affiliate (?:marketing|network|media)|data brokers?|list brokers?|mlm"
            r"|network marketing)\b"
        ),
    ),
    doubtful=(
        (
            r"\b(?:lead (?:pros?|source|flow|capture|hub|factory|machine|engine|exchange|co)|mystery shopp\w+"
            r"|secret shopp\w+|job board|insurance quotes)\b"
        ),
    ),
    innocent=(
        r"\b(?:dog|pet|test|jumper|ecg) leads\b|\blead (?:abatement|paint|free|removal|inspection|source plumbing)\b",
    ),
    site=r"leadgen|leads(?:4|for)|leadbuyer|affiliatemarketing",
)

RULE = Rule(
    id="lead-generation-business",
    title="A business of leads or affiliate marketing",
    looks_at=CAMPAIGN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Whoever gathers leads for other companies is refused for good, and so are affiliate and multi-level marketers."
    ),
    how_to_fix=FINAL_BUSINESS,
    check_campaign=business(_TRADE, "trade in leads is refused, whatever the texts say"),
    covers=("CNT-05",),
    causes=("prohibited-lead-gen",),
    cites=(
        CODES,
        Cite("twilio-forbidden-categories", "counts the line of business, not only the message"),
    ),
    non_compliant=(
        CampaignExample(file=brand_file("Solar Leads Direct"), at=("brand.displayName",)),
        CampaignExample(file=brand_file("Harbor Lead Gen"), at=("brand.displayName",)),
    ),
    compliant=(
        CampaignExample(file=brand_file("Lead Abatement Pros of Maple")),
        CampaignExample(file=brand_file("Leeds Street Dental")),
    ),
)
