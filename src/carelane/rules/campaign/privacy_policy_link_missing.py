"""A registration without the address of a privacy policy in its field.

Decides: the field is empty; where the call to action holds the address, the repair copies it.
Leaves alone: what the policy says and whether the address answers.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care, excerpt, field
from carelane.rules.campaign._policy_links import link_missing
from carelane.rules.rule import CampaignExample, Rule

RULE = Rule(
    id="privacy-policy-link-missing",
    title="No address of a privacy policy is given",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why=(
        "Reviewers open the privacy policy from the registry's own field; an address that only stands on the "
        "site or in the "
        "call to action is not enough."
    ),
    how_to_fix="Enter the public https address of your privacy policy in its field.",
    check_campaign=link_missing("privacyPolicyLink", "privacy_policy_link", "privacy policy", r"privacy"),
    covers=("CTA-21", "PRV-01"),
    causes=("privacy-policy-missing",),
    non_compliant=(
        CampaignExample(file=care(drop=("privacyPolicyLink",)), at=("privacyPolicyLink",)),
        CampaignExample(file=excerpt(usecase="CUSTOMER_CARE", sample1=field("sample1")), at=("privacyPolicyLink",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=excerpt(privacyPolicyLink="https://exampleplumbing.example/privacy")),
    ),
)
