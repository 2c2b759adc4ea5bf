"""Counterfeit goods and false papers in a text.

Decides: replicas of brands, false identity papers, false money, bought reviews and followers.
Leaves alone: warnings against them, a counterfeit detector, a replica of a ship in a museum.
Phishing and false senders are judged with the messages.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._lexicon import Lexicon, content
from carelane.rules.prohibited._parts import FINAL, LOOKS_AT
from carelane.rules.rule import Example, Rule
from carelane.sources import Cite

_BRANDED: Final = (
    r"(?:watch(?:es)?|rolex(?:es)?|handbags?|purses?|bags|sneakers?|jordans|yeezys?|designer|louis vuitton|gucci"
    r"|sunglasses|jewelry|airpods)"
)
_WORDS: Final = Lexicon(
    certain=(
        r"\b(?:rolex|gucci|louis vuitton|chanel|hermes|prada|cartier|yeezy|jordan) (?:replicas?|knock-?offs?|dupes?)\b",
        (
            rf"\b(?:replica|knock-?off|counterfeit|fake|1:1|aaa quality|mirror quality) (?:\w+ )?{_BRANDED}\b"
            r"|\bdesigner (?:replicas?|dupes?|knock-?offs?)\b"
        ),
        (
            r"\b(?:fake|novelty|scannable) (?:ids?|id cards?|passports?|driver'?s? licen[cs]es?|diplomas?|degrees?"
            r"|vaccine cards?|social security cards?)\b"
            r"|\bcounterfeit (?:money|bills|cash|currency|goods|products) (?:for sale|available|here)\b"
        ),
        (
            r"\b(?:buy|get) (?:\w+ )?(?:followers|fake reviews|five[- ]star reviews|5[- ]star reviews)\b"
            r"|\bidentificaci[oó]n(?:es)? falsas?\b|\b(?:relojes|bolsos) (?:de imitaci[oó]n|r[eé]plica)\b"
        ),
    ),
    innocent=(
        r"\b(?:spot|detect|report|recogni[sz]e|identify|stop|seized|fight|against) (?:\w+ )?(?:counterfeit|fake)\b",
        r"\bbuy more followers\?",
    ),
    elsewhere=(r"\b(?:beware|warning|scams?)\b",),
)

RULE = Rule(
    id="counterfeit-goods-content",
    title="Counterfeit goods or false papers",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="What is sent must be lawful in every state; counterfeits and false papers are not, and carriers fine them.",
    how_to_fix=FINAL,
    check=content(_WORDS, "reads as trade in counterfeits"),
    triggers=_WORDS.triggers,
    covers=("SMP-15",),
    causes=("spam-or-deceptive", "prohibited-other"),
    cites=(Cite("tmobile-fine-tiers-plivo", "puts a fine on content that is illegal in any state"),),
    non_compliant=(
        Example("LuxTime: «replica watches» from $89. Reply STOP to opt out."),
        Example("Campus Cards: «scannable IDs» in a week. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Example Bank: learn how to spot counterfeit bills at our branch on Friday. Reply STOP to opt out."),
        Example("Maple Museum: your tour of the replica ship is at 2. Reply STOP to opt out."),
    ),
)
