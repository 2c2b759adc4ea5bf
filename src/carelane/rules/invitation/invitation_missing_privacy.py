"""An invitation that neither links nor mentions the privacy policy.

Decides: whether the privacy policy is named or linked in the text.
Leaves alone: what the policy says (family policy) and whether it loads.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.language.elements import PRIVACY_REFERENCE
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._parts import part_missing
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="invitation-missing-privacy",
    title="The invitation does not point to the privacy policy",
    looks_at=INVITED,
    severity=Severity.WARNING,
    severity_by_kind={Target.VERBAL_SCRIPT: Severity.ADVICE},
    confidence=Confidence.HIGH,
    scans_for=PRIVACY_REFERENCE.patterns,
    covers=("CTA-07", "FRM-06"),
    causes=("cta-no-privacy-link",),
    part_of_page=True,
    why="Reviewers want to find the privacy policy of the message program where people opt in (codes 806 and 861).",
    how_to_fix=(
        "Name the privacy policy in the opt-in wording and give its address; in a spoken script, say "
        "where it can be read."
    ),
    check=part_missing(PRIVACY_REFERENCE, "{noun} does not link or mention the privacy policy"),
    non_compliant=(
        Example(
            "I agree to receive texts from Northgate Dental about my visits. Reply STOP to opt out or HELP for help.«»",
            Target.WEB_FORM,
        ),
        Example(
            "Tenants tick a box at mapleridgepm.example/contact to get text messages from Maple Ridge "
            "about repairs. Message frequency "
            "varies. Message and data rates may apply. Reply STOP to opt out or HELP for help.«»"
        ),
    ),
    compliant=(Example(COMPLETE_CTA), Example(COMPLETE_FORM, Target.WEB_FORM)),
)
