"""Payday and other costly short loans, crypto, stock tips and risky investments.

Decides: the names of such products, and offers of quick credit.
Leaves alone: payday at work, a cryptogram, parts back in stock, trading hours, a bank's own service texts.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._high_risk_finance_words import WORDS
from carelane.rules.prohibited._lexicon import content
from carelane.rules.prohibited._parts import FINAL, LOOKS_AT
from carelane.rules.rule import Example, Rule
from carelane.sources import Cite

RULE = Rule(
    id="high-risk-finance-content",
    title="Payday loans, crypto, stock tips or other risky finance",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Carriers refuse quick and costly loans, crypto, stock tips and risky investments, and the businesses "
        "behind them. A "
        "lender's own service texts, without offers, are accepted by some providers."
    ),
    how_to_fix=FINAL,
    check=content(WORDS, "reads as the risky finance that carriers refuse"),
    triggers=WORDS.triggers,
    covers=("CNT-03", "SMP-15"),
    causes=("prohibited-high-risk-finance",),
    cites=(Cite("salesmsg-exceptions", "a lender's own service texts pass, offers of loans do not"),),
    limits="An offer of an ordinary loan is a warning: some providers carry it for direct lenders.",
    non_compliant=(
        Example("QuickFund: «payday loans» up to $800, apply by text. Reply STOP to opt out."),
        Example("Coin Street: «bitcoin» is up 5% today, log in to trade. Reply STOP to opt out."),
        Example(
            "Example Credit Union: «personal loans up to» $5,000 at 9% APR. Reply STOP to opt out.", direct_lending=True
        ),
    ),
    compliant=(
        Example("Maple Ridge HR: payday is Friday, timesheets are due by noon. Reply STOP to opt out."),
        Example("Example Auto Parts: the filter is back in stock, order number 4471. Reply STOP to opt out."),
        Example("Example Bank: we will never ask you to buy bitcoin. Reply STOP to opt out."),
    ),
)
