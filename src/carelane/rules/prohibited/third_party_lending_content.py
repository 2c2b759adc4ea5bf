"""Loans arranged for other lenders.

Decides: matching people with lenders, networks of lenders, comparing loan offers, "we are not a lender".
Leaves alone: a lender about its own loans, a buyer's own lender at a house closing.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.prohibited._lexicon import Lexicon, content
from carelane.rules.prohibited._parts import FINAL, LOOKS_AT
from carelane.rules.rule import Example, Rule

_WORDS: Final = Lexicon(
    certain=(
        r"\b(?:offers?|rates?|quotes?|options) from (?:\w+ ){0,2}lenders\b|\bdozens of lenders\b",
        r"\b\d+\+? (?:\w+ )?lenders\b",
        (
            r"\b(?:partner|partners|partnered|work|works|working) with (?:over |more than |up to |many |multiple "
            r"|several |top |dozens of |hundreds of |a network of |\d+\+? )+(?:\w+ )?lenders\b"
            r"|\b(?:multiple|several|dozens of|many|over \d+|\d+\+) (?:\w+ )?lenders (?:will|can|may|compete|who"
            r"|to)\b"
        ),
        (
            r"\b(?:match(?:es|ed|ing)?|connect(?:s|ed|ing)?|pair(?:s|ed|ing)?|shop\w*|refer(?:s|red)?"
            r"|introduc\w+) (?:you |your application |borrowers |people |applicants |customers |consumers "
            r"|homebuyers )?(?:with|to|among|across) (?:a |an |our |the |up to \d+ |several |multiple |top |trusted "
            r"|many |over \d+ |\d+\+? )*(?:\w+ )?lenders?\b"
        ),
        (
            r"\b(?:network|panel|group|marketplace) of (?:\w+ ){0,2}lenders\b"
            r"|\b(?:lender|lending|loan) (?:network|marketplace|partners|affiliates|matching)\b|\bpartner lenders\b"
            r"|\bthird[- ]party (?:lenders?|loans?|auto loans?|mortgages?|financing offers)\b"
        ),
        (
            r"\blenders (?:compete|are competing|want to lend|bid)\b"
            r"|\b(?:compare|shop) (?:the best |multiple |low |current )?(?:loan|mortgage|auto loan|refinance|lender"
            r"|heloc|student loan) (?:rates|offers|quotes|options)\b"
        ),
        (
            r"\b(?:loan|mortgage|financing|refinance|credit) (?:offers?|quotes?) from (?:\w+ ){0,2}lenders\b"
            r"|\bnot a (?:direct )?lender\b"
        ),
        r"\bred de prestamistas\b|\bcompare (?:ofertas de )?pr[eé]stamos\b",
    ),
    doubtful=(
        (
            r"\b(?:loan|mortgage|lending|auto finance) brokers?(?:age)?\b|\bbrokered (?:loans|mortgages)\b"
            r"|\b(?:multiple|several|top|many) lenders\b"
        ),
    ),
    innocent=(
        (
            r"\b(?:refer|refers|referred) to (?:your|the) lender\b|\b(?:you|your) (?:and )?your lender\b"
            r"|\bconnect(?:ed)? (?:with|to) your lender\b"
        ),
    ),
)

RULE = Rule(
    id="third-party-lending-content",
    title="Loans arranged for other lenders",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Only the business that lends the money may text about the loan; brokers, matchers and comparison services for "
        "loans are refused."
    ),
    how_to_fix=FINAL,
    check=content(_WORDS, "reads as arranging loans of other lenders"),
    triggers=_WORDS.triggers,
    covers=("CNT-03", "SMP-15"),
    causes=("prohibited-high-risk-finance", "prohibited-lead-gen"),
    non_compliant=(
        Example("RateFinder: we «matched you with 3 lenders», see the offers. Reply STOP to opt out."),
        Example("We submit applications to a «network of lenders».", kind=Target.DESCRIPTION),
    ),
    compliant=(
        Example("Maple Realty: please connect with your lender before closing on Friday. Reply STOP to opt out."),
        Example(
            "Example Credit Union: your loan documents are ready to sign. Reply STOP to opt out.", direct_lending=True
        ),
    ),
)
