"""A brand whose own name says quick loans, crypto, debt collection or debt relief.

Decides: the brand's names and web address against names of that trade.
Leaves alone: banks, credit unions and direct lenders (the lending attribute), financial advisers.
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
            r"\b(?:pay ?day|cash advance|title (?:loans?|max|cash)|quick ?cash|fast ?cash|check (?:cashing|into cash"
            r"|n go)|crypto\w*|bitcoin|forex|penny stocks?|day trad\w+|credit (?:repair|restoration|fix\w*)"
            r"|debt (?:relief|settlement|consolidation|collect\w+|recovery|solutions?|resolution|buyers?)"
            r"|collections? (?:agency|bureau|firm)|tax (?:relief|resolution)|pr[eé]stamos r[aá]pidos)\b"
        ),
    ),
    doubtful=(
        (
            r"\b(?:recovery (?:services|group|associates|solutions)|receivables?(?: management)?|mortgage brokers?"
            r"|loan brokers?|lending (?:network|tree|marketplace)|merchant capital|trading (?:academy|signals|group)"
            r"|blockchain|nft)\b"
        ),
    ),
    innocent=(
        (
            r"\b(?:addiction|vehicle|towing|disaster|water|flood|data|sports|physical|behavioral|muscle|storm"
            r"|substance|fire|dental|roadside|auto|stem cell) recovery (?:services|group|associates|solutions)\b"
            r"|\bcryptozoo\w*\b"
        ),
    ),
    site=r"payday|titleloan|creditrepair|debtrelief|debtcollect|crypto|bitcoin|forex",
)

RULE = Rule(
    id="high-risk-finance-business",
    title="A business of risky finance",
    looks_at=CAMPAIGN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Lenders of quick loans, crypto and trading services, debt collectors and credit repairers are refused "
        "whatever their texts say."
    ),
    how_to_fix=FINAL_BUSINESS,
    check_campaign=business(_TRADE, "a business of this kind is refused, whatever its texts say"),
    covers=(
        "CNT-03",
        "CNT-04",
    ),
    causes=("prohibited-high-risk-finance",),
    cites=(
        CODES,
        Cite("twilio-forbidden-categories", "counts the line of business, not only the message"),
    ),
    non_compliant=(
        CampaignExample(file=brand_file("QuickCash Payday Loans"), at=("brand.displayName",)),
        CampaignExample(
            file=brand_file("Fresh Start", website="https://freshstartcreditrepair.example"), at=("brand.website",)
        ),
    ),
    compliant=(
        CampaignExample(file=brand_file("Example Credit Union")),
        CampaignExample(file=brand_file("Northgate Addiction Recovery Services")),
    ),
)
