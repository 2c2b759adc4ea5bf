"""Terms that do not point to the privacy policy.

Decides: whether the privacy policy is mentioned in the terms.
Leaves alone: the policy itself.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import PRIVACY_REFERENCE
from carelane.rules.policy._parts import COMPLETE_TERMS, TERMS, part_missing
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="terms-missing-privacy",
    title="The terms do not point to the privacy policy",
    looks_at=TERMS,
    severity=Severity.ADVICE,
    confidence=Confidence.HIGH,
    absence_of=(PRIVACY_REFERENCE,),
    covers=("TRM-02",),
    causes=("terms-incomplete",),
    part_of_page=True,
    why="Several reviewers look for a link from the terms to the privacy policy.",
    how_to_fix="Link the privacy policy.",
    check=part_missing(PRIVACY_REFERENCE, "the terms do not mention the privacy policy"),
    non_compliant=(
        Example("Harbor Tax texts you about your return. Reply STOP to opt out.«»"),
        Example("Copper Kettle order texts. Message frequency varies.«»"),
    ),
    compliant=(Example(COMPLETE_TERMS), Example("Copper Kettle order texts. See our Privacy Policy.")),
)
