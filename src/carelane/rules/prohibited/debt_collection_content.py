"""Debts collected for somebody else.

Decides: the notices that debt collectors must give, accounts placed with a collector, collection agencies.
Leaves alone: a business's bill to its own customer, garbage collection, a blood collection, new collections in a shop.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.prohibited._lexicon import Lexicon, Pair, content
from carelane.rules.prohibited._parts import LOOKS_AT
from carelane.rules.rule import Example, Rule
from carelane.sources import Cite

_WORDS: Final = Lexicon(
    certain=(
        (
            r"\b(?:attempt(?:ing)? to collect (?:a|this|on a|your) debt|debt collect(?:or|ors|ion|ing)"
            r"|(?:third[- ]party |debt )collections? (?:agenc(?:y|ies)|firm|law firm|company)|collections? agenc(?:y"
            r"|ies)|collection (?:law )?firm)\b"
        ),
        (
            r"\b(?:account|debt|balance|loan|bill)s? (?:\w+ ){0,4}(?:placed|assigned|referred|turned over"
            r"|transferred|sold|forwarded) (?:with|to|for) (?:us|our (?:office|agency|firm|company)|(?:a |an "
            r"|our )?(?:collections?|third[- ]party collect\w+|debt collect\w+|outside agency))\b"
        ),
        (
            r"\b(?:assigned|placed|referred|turned over|sold) (?:to|with) (?:our|an?|this) (?:\w+ )?(?:agency"
            r"|law firm|recovery (?:team|department))\b"
        ),
        (
            r"\bcollect(?:ing)? (?:on )?(?:your |a |the |this |an |unpaid |delinquent |medical |past[- ]due "
            r"|outstanding |consumer )*debts?\b"
        ),
        (
            r"\boriginal creditor\b|\bon behalf of (?:your |the |our |its )?(?:original )?(?:creditors?"
            r"|client creditor)\b|\b(?:purchased|bought|acquired|own) your (?:debt|account"
            r"|past[- ]due account) from\b"
        ),
        (
            r"\b(?:collect|collecting|recover|recovering|recovery of) (?:past[- ]due |unpaid |overdue |delinquent "
            r"|outstanding |consumer |medical )*(?:debts?|accounts|balances) (?:for|on behalf of|owed to) (?:our "
            r"|other |their |its )?(?:clients?|creditors?|third parties|businesses|hospitals|lenders|companies)\b"
        ),
        r"\bdebt (?:buyers?|purchasers?|recovery (?:agency|company|firm|services?))\b",
        r"\b(?:agencia de cobran?zas?|cobro de deudas|cobrador(?:es)? de deudas|intento de cobrar una deuda)\b",
    ),
    doubtful=(
        r"\byour creditors?\b",
        (
            r"\b(?:in|into|to|with|our) collections (?:and|on|for|unless|if|department|account|today|now|status)\b"
            r"|\b(?:sent|go|going|turned over|referred|forwarded) to collections\b"
        ),
        (
            r"\b(?:outstanding|unpaid|delinquent|past[- ]due|overdue) debts?\b"
            r"|\bsettle (?:this|your) (?:account|balance|debt) (?:for|at) (?:\d+%|less|half|a reduced)\b"
        ),
    ),
    pairs=(
        Pair(
            r"\bcollections?\b",
            (
                r"\b(?:you owe|legal action|settle your|with our (?:firm|office|agency)|past[- ]due account"
                r"|creditors?|amount owed|garnish\w*|lawsuit|judgment)\b"
            ),
            reach=60,
        ),
    ),
    innocent=(
        (
            r"\b(?:garbage|trash|blood|sample|specimen|urine|toll|data|art|stamp|coin|waste|recycling|refuse|leaf"
            r"|yard waste|new|summer|spring|fall|winter|rent|fee|payment|tax|museum|library|special) collections?\b"
        ),
        (
            r"\bcollections? (?:site|day|schedule|center|route|kit|tube|appointment|bins?|points?|launch)\b"
            r"|\bto collections (?:care|storage|manager)\b"
        ),
    ),
)

RULE = Rule(
    id="debt-collection-content",
    title="Debts collected for somebody else",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Carriers refuse texts that collect debts for other creditors. A business may text its own customers "
        "about its own bills, "
        "if they agreed to that."
    ),
    how_to_fix=(
        "If the money is owed to you, say so: name your business, the bill and where to pay, and leave out "
        "“collections” and "
        "“debt”. If you collect for others, stop here and save the fee."
    ),
    check=content(_WORDS, "reads as collecting debts for others"),
    triggers=_WORDS.triggers,
    covers=("CNT-04", "SMP-15"),
    causes=("prohibited-high-risk-finance",),
    cites=(Cite("salesmsg-exceptions", "own bills to own customers are an exception"),),
    non_compliant=(
        Example("Harbor Recovery: this is an «attempt to collect a debt». Call 614-555-0142. Reply STOP to opt out."),
        Example("We are a «collection agency» and remind people of their balances.", kind=Target.DESCRIPTION),
        Example("Northgate Dental: pay $40 by Friday or the bill is «sent to collections». Reply STOP to opt out."),
    ),
    compliant=(
        Example("Northgate Dental: your balance of $40 is due Friday. Reply STOP to opt out."),
        Example("City of Maple: garbage collection moves to Wednesday this week. Reply STOP to opt out."),
        Example("Northgate Lab: bring your blood collection kit on Monday. Reply STOP to opt out."),
    ),
)
