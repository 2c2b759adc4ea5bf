"""Threats, calls for violence and hatred of groups in a text.

Decides: threats in the sender's voice, wishes of death, slogans and slurs that nobody uses otherwise.
Leaves alone: "shoot us a text", a kill switch, weed killer, a heart attack, die casting, alerts about violence.
The list of slurs is kept short on purpose: words that serve only to degrade.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._hate_or_violence_words import WORDS
from carelane.rules.prohibited._lexicon import content
from carelane.rules.prohibited._parts import LOOKS_AT
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="hate-or-violence-content",
    title="Threats, violence or hatred",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Carriers block threats, calls for violence and hatred of groups, and fine the provider who lets them through.",
    how_to_fix="Take the sentence out. A text to a customer never threatens, not even a customer who owes money.",
    check=content(WORDS, "reads as a threat, a call for violence or hatred"),
    triggers=WORDS.triggers,
    covers=("CNT-06", "SMP-15"),
    causes=("shaft-hate",),
    limits="Threats without violent words and hidden insults are not recognised.",
    non_compliant=(
        Example("Pay by Friday or «we will break your legs». Reply STOP to opt out."),
        Example("«Deport all immigrants» now. Reply YES if you agree. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Example Plumbing: we'll shoot you a text when the tech is close. Reply STOP to opt out."),
        Example("Example Lawn Care: weed killer was applied today, keep pets off. Reply STOP to opt out."),
        Example("Northgate Clinic: your heart attack risk screening is Monday. Reply STOP to opt out."),
    ),
)
