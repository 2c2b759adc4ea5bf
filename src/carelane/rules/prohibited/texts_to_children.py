"""Texts to children.

Decides: wording by which children themselves get the texts or sign up.
Leaves alone: texts to parents about their children, "kids eat free", policies that exclude children.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.prohibited._lexicon import Lexicon, content
from carelane.rules.prohibited._parts import LOOKS_AT
from carelane.rules.rule import Example, Rule
from carelane.sources import Cite

_KIDS: Final = (
    r"(?:young )?(?:children|kids|minors|pupils|elementary students|grade school students|middle schoolers|tweens"
    r"|preteens)"
)
_WORDS: Final = Lexicon(
    certain=(
        (
            r"\b(?:texts?|messages?|sms|alerts|reminders|notifications|texting|messaging) (?:are |is "
            rf"|will be )?(?:sent )?(?:directly )?(?:to|for|with) (?:our |the |your |these )?{_KIDS}\b"
        ),
        (
            rf"\b{_KIDS} (?:under 1[0-9] |ages? \d+ ?(?:-|to) ?1[0-3] )?(?:can |may |will |who )?(?:opt in|sign up"
            r"|subscribe|enroll|text us|receive (?:texts|text messages|messages|sms)|get (?:texts|text messages)"
            r"|text in)\b"
        ),
        (
            r"\b(?:are you|if you are|if you're|for anyone|members) (?:under|younger than) 13\b"
            r"|\b(?:mensajes|textos) (?:a|para) (?:los )?ni[nñ]os\b"
        ),
    ),
    innocent=(
        (
            r"\b(?:parents?|guardians?|caregivers|families|adults|moms|dads) (?:of|with|and|for"
            r"|whose) (?:\w+ ){0,2}(?:children|kids|minors|pupils)\b|\b(?:parent|guardian)s? (?:must|may|can|will)\b"
        ),
        r"\b(?:about|regarding|concerning) (?:your|their|the) (?:children|kids)\b",
    ),
)

RULE = Rule(
    id="texts-to-children",
    title="Texts to children",
    looks_at=LOOKS_AT,
    severity=Severity.ADVICE,
    confidence=Confidence.LOW,
    why=(
        "Texts to children under 13 bring extra duties, a parent's consent among them, and carriers look at them "
        "closely."
    ),
    how_to_fix="Text the parents instead and say so; if children themselves get texts, describe how a parent agrees.",
    check=content(_WORDS, "children themselves seem to get these texts"),
    triggers=_WORDS.triggers,
    cites=(Cite("tmobile-fine-tiers-plivo", "speaks of extra duties for content meant for children"),),
    non_compliant=(
        Example("We send practice «reminders to our young children» before each lesson.", kind=Target.DESCRIPTION),
        Example("At the desk «kids can sign up» for club texts.", kind=Target.CTA),
    ),
    compliant=(
        Example("We send practice reminders to parents of our young students.", kind=Target.DESCRIPTION),
        Example("Our texts are not directed to children under 13.", kind=Target.CTA),
        Example("Copper Table: kids eat free tonight. Reply STOP to opt out.", use_case="MARKETING"),
    ),
)
