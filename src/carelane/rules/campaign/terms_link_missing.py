"""A registration without the address of terms in its field.

Decides: the field is empty; where the call to action holds the address, the repair copies it.
Leaves alone: what the terms say and whether the address answers.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care, excerpt, field
from carelane.rules.campaign._policy_links import link_missing
from carelane.rules.rule import CampaignExample, Rule

RULE = Rule(
    id="terms-link-missing",
    title="No address of terms is given",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why="Reviewers open the terms from the registry's own field, and newer forms do not accept it empty.",
    how_to_fix="Enter the public https address of your terms for texts in their field.",
    check_campaign=link_missing(
        "termsAndConditionsLink", "terms_and_conditions_link", "terms", r"terms|conditions|\btos\b"
    ),
    covers=("CTA-21",),
    causes=("terms-missing",),
    non_compliant=(
        CampaignExample(file=care(drop=("termsAndConditionsLink",)), at=("termsAndConditionsLink",)),
        CampaignExample(
            file=excerpt(usecase="CUSTOMER_CARE", sample1=field("sample1")), at=("termsAndConditionsLink",)
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=excerpt(termsAndConditionsLink="https://exampleplumbing.example/terms")),
    ),
)
